import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../../src/core/aar/measures.ts';
import type { Block } from '../../../src/core/aar/report/block.ts';
import { draftReport } from '../../../src/core/aar/report/report.ts';
import { standing } from '../../../src/core/aar/standing.ts';
import type { CommandBody } from '../../../src/core/command.ts';
import type { Fact, FactBody } from '../../../src/core/fact.ts';
import { compareRuns, differ } from '../../../src/core/review/compare/compare.ts';
import { openRecording, type Recording } from '../../../src/core/review/recording.ts';
import { allMoves } from '../../../src/core/view/parts.ts';
import { playRandomly } from '../../support/random-play.ts';
import { move, openTable, ruling, type Table } from '../../support/table.ts';
import { playTalks, talksWorld } from '../review/talks.ts';

const minute = 60_000;

const recorded = ({ world, facts }: Table): Recording => openRecording(world, facts);

function measured(table: Table) {
  return measuresOf(recorded(table));
}

/** The report, but for how many facts there are and how late it is by the wall's clock. */
function drafted(table: Table): Block[] {
  const recording = recorded(table);
  const { blocks } = draftReport(recording, measuresOf(recording), [], {
    complete: true,
    verdict: null,
  });
  return blocks.filter(({ key }) => key !== 'about.facts' && key !== 'summary.course');
}

/** What can be done and taken back here, one of each kind as far as there is something to do it to. */
function detours({ state, world }: Table): CommandBody[] {
  const injects = Object.values(state.injects);
  const named = (status: string) => injects.find((one) => one.status === status)?.eventNo ?? 'none';
  const moves = allMoves(state);
  const at = {
    expectTotalTurn: state.chart?.totalTurn ?? 0,
    expectStep: state.chart?.step ?? 'brief',
  };
  const reason = 'By mistake';
  const text = Object.values(state.boards)
    .flatMap((board) => board.texts.map((one) => ({ board: board.id, text: one.id })))
    .at(-1);
  const elsewhere = world.scenario.phases.find(({ id }) => id !== state.chart?.phase)?.id ?? '';
  return [
    { type: 'inject.release', data: { eventNo: named('planned') } },
    { type: 'inject.release', data: { eventNo: named('due') } },
    { type: 'inject.skip', data: { eventNo: named('planned'), reason } },
    { type: 'standby.set', data: { eventNo: named('planned') } },
    // So low that a condition comes true.
    { type: 'indicator.set', data: { indicator: 'trust', to: 1, reason } },
    { type: 'display.take', data: { card: { kind: 'hold' } } },
    { type: 'step.next', data: at },
    { type: 'turn.next', data: { expectTotalTurn: at.expectTotalTurn } },
    { type: 'phase.override', data: { phase: elsewhere, step: null, reason } },
    { type: 'deadline.extend', data: { byMs: minute, reason } },
    ...moves.slice(-3).map(({ id }): CommandBody => {
      const effects = [{ indicator: 'trust', by: -3, after: { turns: 1 } }];
      return { type: 'move.rule', data: { move: id, ruling: ruling({ effects }) } };
    }),
    ...state.delayed.slice(0, 1).map(({ id }): CommandBody => {
      return { type: 'effect.cancel', data: { delayed: id, reason } };
    }),
    ...(text === undefined
      ? []
      : [
          { type: 'text.adopt', data: { ...text, reason } } as const,
          { type: 'text.lapse', data: { board: text.board, reason } } as const,
        ]),
  ];
}

/** Played at random, half of them after talks; the first has nothing in it but an effect that waits. */
function played(seed: number): Table {
  const table = seed % 2 === 0 ? openTable() : playTalks(talksWorld()).table;
  if (seed > 0) {
    playRandomly(table, seed, 70);
    return table;
  }
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Wait for it') });
  table.goesTo('adjudicate');
  const effects = [{ indicator: 'trust', by: -2, after: { turns: 2 } }];
  const { move: id } = table.last('move.submitted').data;
  table.does('move.rule', { move: id, ruling: ruling({ effects }) });
  table.goesTo('reveal');
  return table;
}

describe('what was taken back', () => {
  test('[AAR27] changes no measure, no sentence and no comparison, whatever it was', () => {
    const taken = new Map<string, number>();
    for (let seed = 0; seed <= 12; seed += 1) {
      const table = played(seed);
      if (table.state.exercise.status === 'ended') continue;
      // Everything is as late as it is now.
      table.does('bookmark.set', { text: '' });
      for (const body of detours(table)) {
        const before = { recording: recorded(table), measures: measured(table) };
        const report = drafted(table);
        const done = table.tries(body);
        const newest = table.state.undoable.at(-1);
        if ('code' in done || newest === undefined || newest.command !== done[0]?.cause) continue;
        if ('code' in table.tries({ type: 'command.undo', data: { command: newest.command } }))
          continue;
        taken.set(body.type, (taken.get(body.type) ?? 0) + 1);
        const what = `${body.type} in play ${seed}`;
        expect(measured(table), what).toEqual(before.measures);
        expect(drafted(table), what).toEqual(report);
        const compared = compareRuns([before.recording, recorded(table)]);
        expect(compared.ok && differ(compared.value), what).toBe(false);
        if (!compared.ok) continue;
        const same = ({ moves }: { readonly moves: readonly (readonly unknown[])[] }) =>
          expect(moves[1], what).toEqual(moves[0]);
        compared.value.decisions.forEach(same);
        compared.value.rulings.forEach(same);
      }
    }
    expect([...taken.keys()].sort()).toEqual(
      [
        'deadline.extend',
        'display.take',
        'effect.cancel',
        'indicator.set',
        'inject.release',
        'inject.skip',
        'move.rule',
        'phase.override',
        'standby.set',
        'step.next',
        'text.adopt',
        'text.lapse',
        'turn.next',
      ].sort(),
    );
  });

  test('[AAR27] an inject that is released again counts once, from its second release', () => {
    const table = openTable();
    table.waits(minute);
    table.does('inject.release', { eventNo: 'E03' });
    table.does('command.undo', { command: table.last('inject.released').cause });
    table.does('inject.release', { eventNo: 'E01' });
    table.waits(3 * minute);
    table.does('inject.release', { eventNo: 'E03' });
    const { punctuality, expected } = measured(table);
    expect(punctuality).toMatchObject([{ eventNo: 'E03', byMs: -minute, verdict: 'onTime' }]);
    expect(expected.map(({ eventNo }) => eventNo)).toEqual(['E01', 'E03']);
  });

  test('[AAR27] a ruling that stands keeps its own fact and time, though a later one was made and undone', () => {
    const table = openTable();
    table.goesTo('plan');
    table.does('move.submit', { team: 'north', text: move('Once') });
    const id = table.last('move.submitted').data.move;
    table.goesTo('lock');
    table.does('command.undo', { command: table.last('moves.locked').cause });
    table.waits(9 * minute);
    table.goesTo('adjudicate');
    table.waits(minute);
    table.does('move.rule', { move: id, ruling: ruling({}) });
    const { seq } = table.last('move.ruled');
    table.waits(5 * minute);
    table.does('move.rule', { move: id, ruling: ruling({ outcome: 'failure' }) });
    table.does('command.undo', { command: table.last('move.ruled').cause });
    const { rulings } = measured(table).adjudication;
    expect(rulings).toMatchObject([{ move: id, outcome: 'success', seq }]);
    expect(Math.round((rulings[0]?.ms ?? 0) / minute), 'from the lock that stood').toBe(1);
    const compared = compareRuns([recorded(table), recorded(table)]);
    if (!compared.ok) throw new Error(compared.error.code);
    expect(compared.value.decisions[0]?.moves[0]).toMatchObject([{ move: id, seq }]);
  });

  test('[AAR27] a phase entered by mistake is no part of the way, and the minutes of the first run on', () => {
    const table = openTable();
    table.waits(4 * minute);
    table.does('phase.override', { phase: 'storm', step: null, reason: 'Wrong key' });
    table.waits(minute);
    table.does('command.undo', { command: table.last('phase.entered').cause });
    table.does('inject.release', { eventNo: 'E03' });
    expect(measured(table).punctuality).toMatchObject([{ eventNo: 'E03', byMs: 0 }]);
    const charts = drafted(table).flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
    const phases = charts.find(({ kind }) => kind === 'phases');
    expect(phases).toMatchObject({ visits: [{ title: 'Calm', atClockMs: 0, isOverride: false }] });
    expect(JSON.stringify(charts)).not.toContain('Storm');
  });

  test('[AAR27] what the bell sent stays a move, though the step was taken back', () => {
    const table = openTable();
    table.sits('a', 'north');
    table.goesTo('plan');
    const drafts = [{ seat: 'a', team: 'north', text: move('Half') }];
    table.does('step.next', { expectTotalTurn: 1, expectStep: 'plan' }, undefined, drafts);
    table.does('command.undo', { command: table.last('step.entered').cause });
    expect(allMoves(table.state).map(({ status }) => status)).toEqual(['submitted']);
    expect(measured(table).responses[0]).toMatchObject({ team: 'north', atBell: true });
  });

  test('[AAR27] what had fallen due before the command did anything stays due', () => {
    const fact = (seq: number, cause: string, body: FactBody): Fact => ({
      ...body,
      seq,
      cause,
      wallMs: seq,
      clockMs: seq,
      actor: { kind: 'control', name: 'Ann' },
    });
    const due = (eventNo: string): FactBody => ({
      type: 'inject.due',
      data: { eventNo, why: 'condition' },
    });
    const set: FactBody = { type: 'standby.set', data: { eventNo: 'E01' } };
    const undone: FactBody = {
      type: 'command.undone',
      data: { command: 'first', label: 'standby.set', restore: [] },
    };
    const facts = [
      fact(1, 'first', due('E03')),
      fact(2, 'first', set),
      fact(3, 'first', due('E04')),
      fact(4, 'other', set),
    ];
    expect(standing(facts)).toEqual(facts);
    const left = standing([...facts, fact(5, 'undo', undone)]);
    expect(left.map(({ seq }) => seq)).toEqual([1, 4]);
  });
});
