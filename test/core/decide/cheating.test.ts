import { expect, test } from 'vitest';
import { commandData, type CommandBody, type CommandType } from '../../../src/core/command.ts';
import { fold } from '../../../src/core/evolve.ts';
import { factVersion, type Fact } from '../../../src/core/fact.ts';
import { readFact } from '../../../src/core/upcast.ts';
import { limits } from '../../../src/core/limits.ts';
import { rulingModes } from '../../../src/core/ruling.ts';
import { step } from '../../../src/core/step.ts';
import { project } from '../../../src/core/view/project.ts';
import { compile } from '../../../src/core/world.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { pactWorld } from '../../support/pact.ts';
import { ann, move, openTable, ruling, seedOf } from '../../support/table.ts';

test('[MOVE10] the bell hands in a text, but no prepared move that is not on offer to its team', () => {
  for (const option of ['southSeal', 'nobodys', 'constructor']) {
    const table = openTable();
    table.sits('s', 'north');
    table.goesTo('plan');
    const drafts = [{ seat: 's', team: 'north', text: move('Sly', option) }];
    table.does('step.next', { expectTotalTurn: 1, expectStep: 'plan' }, ann, drafts);
    expect(table.last('move.submitted').data.text).toEqual(move('Sly', null));
  }
  const honest = openTable();
  honest.sits('s', 'north');
  honest.goesTo('plan');
  const drafts = [{ seat: 's', team: 'north', text: move('Open', 'northToll') }];
  honest.does('step.next', { expectTotalTurn: 1, expectStep: 'plan' }, ann, drafts);
  expect(honest.last('move.submitted').data.text.option).toBe('northToll');
});

test('[MOVE10] a prepared move of the team’s own that is not on offer now stays a draft', () => {
  const table = openTable();
  table.sits('s', 'north');
  table.goesTo('plan');
  const drafts = [{ seat: 's', team: 'north', text: move('Of last phase', 'northMend') }];
  table.does('step.next', { expectTotalTurn: 1, expectStep: 'plan' }, ann, drafts);
  expect(table.facts.some((fact) => fact.type === 'move.submitted')).toBe(false);
});

test('[MOVE10] the step’s command is acknowledged without a team’s receipt', () => {
  const { world, state } = (() => {
    const table = openTable();
    table.sits('s', 'north');
    table.goesTo('plan');
    return table;
  })();
  const drafts = [{ seat: 's', team: 'north', text: move('Typed') }];
  const data = { expectTotalTurn: 1, expectStep: 'plan' } as const;
  const command = { type: 'step.next', data, id: 'c', actor: ann, drafts } as const;
  const answer = step(
    world,
    state,
    command,
    { wallMs: 1, clockMs: 1 },
    {
      newId: () => 'm1',
      seedFor: seedOf,
    },
  );
  expect(answer).toMatchObject({ ok: true, value: { receipt: null } });
});

test('[MOVE11] moves that are handed in and withdrawn over and over come to an end', () => {
  const table = openTable();
  const seat = table.sits('s', 'north');
  table.goesTo('plan');
  let code = '';
  for (let at = 0; at < 1000 && code === ''; at += 1) {
    const answer = table.tries(
      { type: 'move.submit', data: { team: 'north', text: move('Flood') } },
      seat,
    );
    if ('code' in answer) code = answer.code;
    else
      table.does(
        'move.withdraw',
        { move: table.last('move.submitted').data.move, expectVersion: 1, reason: '' },
        seat,
      );
  }
  expect(code).toBe('move/too-many');
  expect(Object.keys(table.state.turns[1]?.moves ?? {})).toHaveLength(
    limits.movesRecordedPerTeamPerTurnMax,
  );
  // The other team is not touched by it, and the next turn begins anew.
  table.does('move.submit', { team: 'south', text: move('Calm') });
  table.goesTo('reveal');
  table.does('turn.next', { expectTotalTurn: 1 });
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Again') }, seat);
});

test('[SEAT6] a name that every object has is no seat, team, move, inject or option', () => {
  const table = openTable();
  table.goesTo('plan');
  for (const id of ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
    const text = move('Go', id);
    expect(table.refuses('seat.admit', { seat: id, team: 'north' })).toBe('seat/unknown');
    expect(table.refuses('seat.refuse', { seat: id, reason: '' })).toBe('seat/unknown');
    expect(table.refuses('seat.remove', { seat: id })).toBe('seat/unknown');
    expect(table.refuses('move.submit', { team: id, text: move('Go') })).toBe('team/unknown');
    expect(table.refuses('move.submit', { team: 'north', text })).toBe('move/option-not-offered');
    expect(table.refuses('move.edit', { move: id, expectVersion: 1, text })).toBe('move/unknown');
    expect(table.refuses('move.rule', { move: id, ruling: ruling() })).toBe('move/unknown');
    expect(table.refuses('phase.take', { exit: id, expectTotalTurn: 1 })).toBe(
      'phase/no-such-exit',
    );
    expect(table.refuses('phase.override', { phase: id, step: null, reason: 'x' })).toBe(
      'phase/unknown',
    );
    expect(table.refuses('indicator.set', { indicator: id, to: 1, reason: 'x' })).toBe(
      'indicator/unknown',
    );
    expect(table.refuses('display.take', { card: { kind: 'move', move: id } })).toBe(
      'display/secret',
    );
    const as = { kind: 'seat', seat: id, team: 'north' } as const;
    expect(table.refuses('inject.markRead', { no: 1 }, as)).toBe('seat/unknown');
  }
});

test('[MOVE7] a value of the wrong kind is refused, not made to fit', () => {
  const table = openTable();
  const set = (indicator: string, to: number | boolean): string =>
    table.refuses('indicator.set', { indicator, to, reason: 'x' });
  expect(set('sealed', 1)).toBe('indicator/wrong-kind');
  expect(set('trust', true)).toBe('indicator/wrong-kind');
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Go') });
  table.goesTo('adjudicate');
  const { move: id } = table.last('move.submitted').data;
  for (const effect of [
    { indicator: 'sealed', by: 1 },
    { indicator: 'fear', to: true },
  ]) {
    expect(table.refuses('move.rule', { move: id, ruling: ruling({ effects: [effect] }) })).toBe(
      'indicator/wrong-kind',
    );
  }
});

test('[VIEW5] an inject that names a team twice reaches it once', () => {
  const { scenario } = loadWorld('mini');
  const injects = scenario.injects.map((i) =>
    i.eventNo === 'E02' ? { ...i, to: ['south', 'south'] } : i,
  );
  const table = openTable(compile({ ...scenario, injects }));
  const before = table.state.counters.teams['south'] ?? 0;
  table.does('inject.release', { eventNo: 'E02' });
  expect(table.state.counters.teams['south']).toBe(before + 1);
});

/** Values at the edges of what the wire’s schema lets pass. */
const ids = ['__proto__', 'constructor', 'north', 'calm', 'storm', 'ruin', 'trust', 'sealed', 's'];
const numbers = [0, 1, -1, 2, 1e308, -1e308, Number.MAX_SAFE_INTEGER, 0.1, -0];
const texts = [
  '',
  ' ',
  'x',
  'y'.repeat(4000),
  'E01',
  'X01',
  'A00',
  'plan',
  'reveal',
  '\u0000\u202e',
];

/** Data for a command out of odd values, as far as the schema lets it pass. */
function oddData(type: CommandType, random: () => number): unknown {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const id = (): string => pick([...ids, 'id7', 'id9', 'command-3', 'toStorm', 'southSeal']);
  const no = (): string => pick(['E01', 'E02', 'E03', 'E05', 'X01', 'W999']);
  const value = (): number | boolean => pick([...numbers, true, false]);
  const effect = (): unknown =>
    random() < 0.5
      ? { indicator: pick(['trust', id()]), to: value() }
      : {
          indicator: pick(['trust', id()]),
          by: pick(numbers),
          after: pick([
            { turns: 1 },
            { date: '9999-99-99' },
            { when: pick(['turn >= 1', '(', 'x']) },
          ]),
        };
  const party = (): unknown =>
    random() < 0.3 ? { kind: 'control' } : { kind: 'team', team: pick(['north', 'south', id()]) };
  const text = {
    ...move('x'),
    option: pick([null, id()]),
    title: pick(texts),
    action: pick(texts),
    effect: pick(texts),
    reasons: [],
    targets: pick([[], [id()], ['north']]),
    visibility: pick(['public', 'team', 'secret']),
    trigger: pick(texts),
    fields: pick([{}, { [id()]: pick([...texts, ...numbers, true]) }]),
  };
  const table = (): string => pick(['toll', 'watch', 'ford', id()]);
  const clause = (): string => pick(['payer', 'night', 'guard', 'use', id()]);
  const option = (): string => pick(['both', 'southPays', 'mixed', 'carts', id()]);
  const card = pick([
    { kind: 'inject', eventNo: no() },
    { kind: 'results', turn: pick(numbers) },
    { kind: 'move', move: id() },
    { kind: 'board', board: table() },
    { kind: 'vote', vote: id() },
    { kind: 'text', title: pick(texts), text: pick(texts) },
    { kind: 'indicators' },
  ]);
  const fields: Record<string, unknown> = {
    reason: pick(texts),
    byMs: pick([...numbers, 60_000, -3_600_000, 14_400_000]),
    expectTotalTurn: pick([0, 1, 2, 3]),
    expectStep: pick(['brief', 'plan', 'lock', 'argue', 'adjudicate', 'reveal']),
    exit: id(),
    phase: id(),
    step: pick([null, 'brief', 'plan', 'reveal']),
    indicator: id(),
    to: type === 'message.send' ? pick([[party()], [party(), party()]]) : value(),
    eventNo: pick([null, no()]),
    expect: no(),
    content: {
      title: pick(texts),
      to: pick(['public', ['north'], ['__proto__'], ['south', 'south']]),
      method: 'call',
      from: 'x',
      body: pick(texts),
      media: [],
      effects: [effect()],
    },
    release: random() < 0.5,
    seen: 'yes',
    note: pick(texts),
    no: pick([1, 2, Number.MAX_SAFE_INTEGER]),
    team: id(),
    text: type.startsWith('move.') ? text : pick(/^text\.(?!table)/.test(type) ? ids : texts),
    move: id(),
    expectVersion: pick([1, 2, Number.MAX_SAFE_INTEGER]),
    ruling: {
      ...ruling(),
      likelihood: pick([null, 0, 100]),
      effects: [effect(), effect()],
      teamTexts: { [id()]: pick(texts) },
      mode: pick(rulingModes),
      quotes: pick([[], [id()]]),
      agreedBy: pick([[], [id()], ['north']]),
      override: pick([null, { of: 'failure', reason: 'x' }]),
      openToAll: random() < 0.5,
      signOff: random() < 0.3,
    },
    seat: id(),
    name: pick(texts),
    kind: 'station',
    auto: random() < 0.5,
    card: random() < 0.1 ? null : card,
    objective: pick([null, 'talk', 'constructor']),
    rating: null,
    command: id(),
    exercise: id(),
    title: 'x',
    mode: 'live',
    scenarioDigest: '',
    mediaDigest: '',
    dueAtClockMs: pick(numbers),
    side: pick(['pro', 'con']),
    point: id(),
    weight: pick([-1, 0, 2]),
    struck: pick([null, 'No']),
    percent: pick([0, 50, 100]),
    from: party(),
    by: party(),
    replyTo: pick([null, 1, Number.MAX_SAFE_INTEGER]),
    request: random() < 0.5,
    message: id(),
    statement: id(),
    question: pick(texts),
    over: random() < 0.5,
    method: pick(['d100', '2d6']),
    likelihood: pick([null, 0, 100]),
    source: pick(['software', 'physical']),
    dice: pick([null, [3, 4], [100], [7, 7]]),
    alone: pick(texts),
    delayed: id(),
    board: table(),
    clause: clause(),
    option: option(),
    mark: pick([null, 'accept', 'redLine']),
    open: random() < 0.5,
    choice:
      type === 'ballot.cast'
        ? pick(['yes', 'no', 'abstain'])
        : pick([{}, { [clause()]: option() }, { payer: 'both' }]),
    answer: pick(['agree', 'refuse']),
    subject: pick([
      { kind: 'prepared', vote: pick(['mandate', 'blame', id()]) },
      { kind: 'text', board: table(), text: id() },
      { kind: 'question', body: pick(['council', 'jury', id()]), title: 'x', text: 'x' },
    ]),
    ballot: pick([null, 'open', 'secret']),
    minutes: pick([null, 1, 600]),
    vote: id(),
    member: pick(['northMayor', 'clerk', id()]),
    teams: pick([['north'], [id()]]),
  };
  const shape = Object.keys(commandData[type].shape);
  return Object.fromEntries(shape.map((key) => [key, fields[key]]));
}

test('[FAULT1] nothing that passes the schema of a command is a fault, and a refusal changes nothing', () => {
  const types = Object.keys(commandData) as CommandType[];
  let accepted = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    let state = seed;
    const random = (): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
    const table = openTable(pactWorld(), false);
    if (seed % 3 > 0) table.does('exercise.start', {});
    const seat = table.sits('s', 'north');
    if (seed % 3 === 2) table.goesTo('plan');
    for (let at = 0; at < 400; at += 1) {
      const type = types[Math.floor(random() * types.length)] as CommandType;
      const parsed = commandData[type].safeParse(oddData(type, random));
      if (!parsed.success || (type === 'exercise.end' && random() < 0.9)) continue;
      const system = /^(host|timer)\.|^seat\.request/.test(type);
      const part = { kind: 'system', part: 'clock' } as const;
      const actor = system ? part : random() < 0.3 ? seat : ann;
      const before = table.state;
      const answer = table.tries({ type, data: parsed.data } as CommandBody, actor);
      if ('code' in answer) {
        expect(table.state).toBe(before);
        expect(answer.message).not.toMatch(/undefined|\[object/);
      } else accepted += 1;
      for (const audience of ['control', 'public', 'evaluators', 'team:north', 'seat:s'] as const)
        project(table.world, table.state, audience);
      if (random() < 0.05) table.waits(Math.floor(random() * 400_000));
    }
    const stored = JSON.parse(JSON.stringify(table.facts)) as Fact[];
    for (const { type, data } of stored)
      expect(readFact(type, factVersion, data)).toEqual({ ok: true, value: { type, data } });
    expect(fold(table.world, stored)).toEqual(table.state);
  }
  expect(accepted).toBeGreaterThan(1000);
});
