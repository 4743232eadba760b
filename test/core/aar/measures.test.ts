import { describe, expect, test } from 'vitest';
import { median } from '../../../src/core/aar/adjudication.ts';
import { measuresOf, type Measures } from '../../../src/core/aar/measures.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { compile } from '../../../src/core/world.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { move, openTable, ruling, type Table } from '../../support/table.ts';
import { playTalks } from '../review/talks.ts';

function measures({ world, facts }: Pick<Table, 'world' | 'facts'>): Measures {
  return measuresOf(openRecording(world, facts));
}

const minute = 60_000;

describe('time to first move', () => {
  test('[AAR1] runs by the exercise clock from the opening of planning to a team’s first move', () => {
    const table = openTable();
    const north = table.sits('a', 'north');
    table.waits(2 * minute);
    table.goesTo('plan');
    table.waits(3 * minute);
    table.does('hold.begin', { reason: 'Tea' });
    table.waits(20 * minute);
    table.does('hold.end', {});
    table.waits(minute);
    table.does('move.submit', { team: 'north', text: move('First') }, north);
    table.waits(minute);
    table.does('move.submit', { team: 'north', text: move('Second') }, north);
    const { responses } = measures(table);
    expect(responses).toMatchObject([
      { team: 'north', phase: 'calm', totalTurn: 1, ms: 4 * minute, atBell: false },
      { team: 'south', phase: 'calm', totalTurn: 1, ms: null, moveSeq: null },
    ]);
    const [response] = responses;
    expect(table.facts[(response?.moveSeq ?? 0) - 1]).toMatchObject({
      type: 'move.submitted',
      data: { text: { title: 'First' } },
    });
    expect(table.facts[(response?.openedSeq ?? 0) - 1]).toMatchObject({ type: 'step.entered' });
  });

  test('[AAR1] a draft that the bell sent is told apart from a move that somebody sent', () => {
    const table = openTable();
    const north = table.sits('a', 'north');
    table.goesTo('plan');
    const drafts = [{ seat: 'a', team: 'north', text: move('Half') }];
    table.does('step.next', { expectTotalTurn: 1, expectStep: 'plan' }, undefined, drafts);
    expect(north.kind).toBe('seat');
    expect(measures(table).responses[0]).toMatchObject({ team: 'north', ms: 0, atBell: true });
  });
});

describe('late and early injects', () => {
  test('[AAR2] a timed inject is held against its minutes, one at will against nothing', () => {
    const released = (after: number) => {
      const table = openTable();
      table.waits(after * minute);
      table.does('inject.release', { eventNo: 'E01' });
      table.does('inject.release', { eventNo: 'E03' });
      return measures(table).punctuality;
    };
    expect(released(1)).toMatchObject([
      { eventNo: 'E03', byMs: -4 * minute, verdict: 'early', phase: 'calm' },
    ]);
    expect(released(6)).toMatchObject([{ eventNo: 'E03', byMs: minute, verdict: 'onTime' }]);
    expect(released(9)).toMatchObject([{ eventNo: 'E03', byMs: 4 * minute, verdict: 'late' }]);
  });

  test('[AAR2] a conditional inject is held against the moment in which its condition came true', () => {
    const table = openTable();
    table.waits(7 * minute);
    table.does('indicator.set', { indicator: 'trust', to: 20, reason: 'Bad news.' });
    expect(measures(table).punctuality).toMatchObject([
      { eventNo: 'E04', byMs: 0, verdict: 'onTime' },
    ]);
  });
});

describe('expected against actual', () => {
  test('[AAR3] is listed for what was released, with the last verdict and its fact', () => {
    const table = openTable();
    table.does('inject.release', { eventNo: 'E01' });
    table.does('inject.release', { eventNo: 'E05' });
    table.does('inject.assess', { eventNo: 'E01', seen: 'no', note: '' });
    table.does('inject.assess', { eventNo: 'E01', seen: 'partly', note: 'Only the carts.' });
    const { expected } = measures(table);
    expect(expected).toMatchObject([
      {
        eventNo: 'E01',
        category: 'inject',
        expectedAction: 'They slow the traffic.',
        seen: 'partly',
        note: 'Only the carts.',
        seq: table.last('inject.assessed').seq,
      },
      { eventNo: 'E05', category: 'contingency', seen: null },
    ]);
  });
});

describe('negotiation', () => {
  test('[AAR4] a clause counts as agreeable once every party could live with one of its options', () => {
    const { table } = playTalks();
    const toll = measures(table).boards.find(({ board }) => board === 'toll');
    expect(toll?.points[0]).toEqual({ seq: 0, agreeable: 0, blocked: 0, clauses: 2, version: 1 });
    // The north accepts what is the south's red line: nothing is agreeable.
    expect(toll?.points.every(({ agreeable }) => agreeable === 0)).toBe(true);
    const adopted = table.last('text.adopted');
    expect(toll?.points.some(({ version }) => version > 1)).toBe(true);
    expect(toll?.points.at(-1)?.version, 'it lapsed').toBe(0);
    expect(adopted.data.board).toBe('toll');
  });

  test('[AAR4] converges as marks are set, and is blocked where every option is somebody’s red line', () => {
    const { table } = playTalks();
    const on = { board: 'pact', clause: 'watch', open: false } as const;
    const [a, b] = [table.sits('d', 'north'), table.sits('e', 'south')];
    table.goesTo('plan');
    table.does('position.take', { ...on, option: 'shared', team: 'north', mark: 'redLine' }, a);
    table.does('position.take', { ...on, option: 'unwatched', team: 'south', mark: 'redLine' }, b);
    table.does('position.take', { ...on, option: 'shared', team: 'north', mark: 'couldLive' }, a);
    table.does('position.take', { ...on, option: 'shared', team: 'south', mark: 'accept' }, b);
    const pact = measures(table).boards.find(({ board }) => board === 'pact');
    const path = pact?.points.slice(-3).map(({ agreeable, blocked }) => [agreeable, blocked]);
    expect(path).toEqual([
      [0, 1],
      [0, 0],
      [1, 0],
    ]);
  });
});

describe('messages', () => {
  const north = { kind: 'team', team: 'north' } as const;
  const south = { kind: 'team', team: 'south' } as const;

  test('[AAR5] are counted by direction; what control stopped or let lie is withheld, what it passed is not', () => {
    const { scenario } = loadWorld('mini');
    const settings = { ...scenario.settings, messages: 'approved' } as const;
    const table = openTable(compile({ ...scenario, settings }));
    const [a, b] = [table.sits('a', 'north'), table.sits('b', 'south')];
    const says = (from: typeof north | typeof south, to: typeof from, actor: typeof a) => {
      const data = { from, to: [to], text: 'Hello', replyTo: null, request: false };
      table.does('message.send', data, actor);
      return table.last('message.sent').data.message;
    };
    table.does('message.pass', { message: says(north, south, a) });
    table.does('message.pass', { message: says(north, south, a) });
    table.does('message.stop', { message: says(north, south, a), reason: 'Not now.' });
    table.does('message.pass', { message: says(south, north, b) });
    // This one still waits.
    says(south, north, b);
    table.does('message.markRead', { no: 1 }, b);
    const { network } = measures(table);
    expect(network.links).toMatchObject([
      { from: north, to: south, delivered: 2, withheld: 1, read: 1 },
      { from: south, to: north, delivered: 1, withheld: 1, read: 0 },
    ]);
    expect(network.links.flatMap(({ seqs }) => seqs)).toHaveLength(5);
    expect(network.statements).toEqual([]);
  });

  test('[AAR5] what was said to everybody is counted apart, by who said it', () => {
    const table = openTable();
    table.does('statement.make', { by: north, text: 'We stay.', move: null });
    table.does('statement.make', { by: { kind: 'control' }, text: 'Noon.', move: null });
    table.does('statement.make', { by: north, text: 'We still stay.', move: null });
    const { network } = measures(table);
    expect(network.links).toEqual([]);
    expect(network.statements).toEqual([
      { by: north, count: 2 },
      { by: { kind: 'control' }, count: 1 },
    ]);
  });
});

describe('adjudication', () => {
  test('[AAR6] counts modes, the time from lock to ruling, and how often an answer was overridden', () => {
    const { table, open } = playTalks();
    const { adjudication } = measures(table);
    expect(adjudication.rulings).toHaveLength(2);
    expect(adjudication.rulings[0]).toMatchObject({
      move: open,
      mode: 'percentage',
      overrode: true,
      team: 'north',
    });
    expect(adjudication.overrides).toEqual({ of: 1, count: 1, share: 1 });
    expect(adjudication.modes.map(({ count }) => count)).toEqual([1, 1]);
    for (const { seq, ms } of adjudication.rulings) {
      expect(table.facts[seq - 1]?.type).toBe('move.ruled');
      expect(ms).toBeGreaterThan(0);
    }
  });

  test('[AAR6] a ruling that was taken back is not counted', () => {
    const table = openTable();
    table.goesTo('plan');
    table.does('move.submit', { team: 'north', text: move('Once') });
    const id = table.last('move.submitted').data.move;
    table.goesTo('adjudicate');
    table.does('move.rule', { move: id, ruling: ruling({}) });
    table.does('command.undo', { command: table.last('move.ruled').cause });
    expect(measures(table).adjudication).toEqual({
      rulings: [],
      modes: [],
      overrides: { of: 0, count: 0, share: 0 },
      medianMs: null,
    });
  });

  test('[AAR6] the middle of an even number is the mean of the two in the middle', () => {
    expect([median([]), median([3]), median([9, 1]), median([5, 1, 9])]).toEqual([null, 3, 5, 5]);
  });
});

test('[AAR1] every figure of a whole Breakout names a fact that is there', () => {
  const world = loadWorld('breakout');
  const { facts } = simulate(world, { seed: 5 });
  const found = measuresOf(openRecording(world, facts));
  const seqs = [
    ...found.responses.flatMap(({ openedSeq, moveSeq }) => [openedSeq, moveSeq ?? openedSeq]),
    ...found.punctuality.map(({ seq }) => seq),
    ...found.expected.map(({ seq }) => seq),
    ...found.adjudication.rulings.map(({ seq }) => seq),
    ...found.network.links.flatMap((link) => link.seqs),
  ];
  expect(seqs.length).toBeGreaterThan(100);
  expect(seqs.every((seq) => facts[seq - 1]?.seq === seq)).toBe(true);
  expect(found.boards.length).toBe(world.scenario.boards.length);
  for (const { points } of found.boards) {
    for (const point of points)
      expect(point.agreeable + point.blocked).toBeLessThanOrEqual(point.clauses);
  }
});
