import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/core/fact.ts';
import { compareRuns, differ, type Comparison } from '../../../src/core/review/compare/compare.ts';
import { neverIn } from '../../../src/core/review/compare/coverage.ts';
import { openRecording, type Recording } from '../../../src/core/review/recording.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { step } from '../../../src/core/step.ts';
import { initialState } from '../../../src/core/state.ts';
import { fold } from '../../../src/core/evolve.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { playRandomly } from '../../support/random-play.ts';
import { openTable } from '../../support/table.ts';

const morning = loadWorld('ransomware-morning');
const runs = new Map<number, Recording>();

function simulated(seed: number): Recording {
  const run = runs.get(seed) ?? openRecording(morning, simulate(morning, { seed }).facts);
  runs.set(seed, run);
  return run;
}

function compared(...recordings: readonly Recording[]): Comparison {
  const done = compareRuns(recordings);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

/** What a comparison must be when its runs are given in another order. */
function reordered(of: Comparison, order: readonly number[]): Comparison {
  const put = <T>(list: readonly T[]): T[] => order.map((at) => list[at] as T);
  const times = <T extends { readonly times: readonly number[] }>(one: T): T => ({
    ...one,
    times: put(one.times),
  });
  const { paths, coverage } = of;
  return {
    ...of,
    runs: put(of.runs),
    paths: { ...paths, visits: put(paths.visits), ways: paths.ways.map(times) },
    indicators: of.indicators.map((one) => ({
      ...one,
      values: put(one.values),
      last: put(one.last),
    })),
    decisions: of.decisions.map((one) => ({ ...one, moves: put(one.moves) })),
    pace: of.pace.map((one) => ({ ...one, runs: put(one.runs) })),
    rulings: of.rulings.map((one) => ({ ...one, moves: put(one.moves) })),
    coverage: {
      exits: coverage.exits.map(times),
      injects: coverage.injects.map(times),
      options: coverage.options.map(times),
      endStates: coverage.endStates.map(times),
    },
  };
}

/** Facts of a table up to where a command ended, and those of a fork from there on which is played differently. */
function forkOf(
  seed: number,
  share: number,
): { parent: Recording; fork: Recording; at: number } | null {
  const table = openTable();
  playRandomly(table, seed, 90);
  const { world, facts } = table;
  let at = Math.max(1, Math.round(share * facts.length));
  while (at < facts.length && facts[at]?.cause === facts[at - 1]?.cause) at += 1;
  const shared = facts.slice(0, at);
  const state = fold(world, shared);
  const last = facts[at - 1] as Fact;
  const parent = { exercise: state.exercise.id, title: 'Parent', seq: at, hash: '0'.repeat(64) };
  const begun = step(
    world,
    state,
    {
      id: 'fork',
      actor: { kind: 'system', part: 'host' },
      type: 'host.forked',
      data: { exercise: 'fork', title: 'Fork', mode: 'live', parent },
    },
    { wallMs: last.wallMs + 1, clockMs: last.clockMs },
    { newId: () => 'x', seedFor: () => '' },
  );
  if (!begun.ok) return null;
  return {
    parent: openRecording(world, facts),
    fork: openRecording(world, [...shared, ...begun.value.facts]),
    at,
  };
}

/** A seed and a share of the record at which it can be forked: not after its end. */
const forks = fc.record({
  seed: fc.integer({ min: 1, max: 60 }),
  share: fc.double({ min: 0.05, max: 0.8, noNaN: true }),
});

describe('comparing', () => {
  test('[REV28] a run compared with itself shows no difference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (seed) => {
        const run = simulated(seed);
        const comparison = compared(run, run, run);
        expect(differ(comparison)).toBe(false);
        expect(comparison.sharedFacts).toBe(run.count);
        expect(comparison.paths.shared).toBe(comparison.paths.visits[0]?.length);
        expect(comparison.indicators.every(({ apartFrom }) => apartFrom === null)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  test('[REV28] the order in which runs are given moves their places and nothing else', () => {
    const seeds = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 });
    const orders = seeds.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list.keys()], { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(orders, ([list, order]) => {
        const given = list.map(simulated);
        const turned = order.map((at) => given[at] as Recording);
        expect(compared(...turned)).toEqual(reordered(compared(...given), order));
      }),
      { numRuns: 15 },
    );
  });

  test('[REV28] a fork and its parent are equal up to the fork', () => {
    fc.assert(
      fc.property(forks, ({ seed, share }) => {
        const forked = forkOf(seed, share);
        fc.pre(forked !== null);
        const { parent, fork, at } = forked;
        expect(compared(parent, fork).sharedFacts).toBe(at);
        const cut = ({ world, facts }: Recording): Recording =>
          openRecording(world, facts.slice(0, at));
        const before = compared(cut(parent), cut(fork));
        expect(differ(before)).toBe(false);
        expect(before.sharedFacts).toBe(at);
      }),
      { numRuns: 20 },
    );
  });

  test('[REV28] other ends come from other ways, and both are told', () => {
    const first = simulated(1);
    const other = [...Array.from({ length: 40 }).keys()]
      .map((at) => simulated(at + 2))
      .find((run) => lastPhase(run) !== lastPhase(first));
    if (other === undefined) throw new Error('forty runs of one end');
    const { paths, runs: both, coverage } = compared(first, other);
    expect(paths.differs).toBe(true);
    expect(both.map(({ phase }) => phase)).toEqual([lastPhase(first), lastPhase(other)]);
    expect(both.every(({ atEnd, status }) => atEnd && status === 'ended')).toBe(true);
    for (const way of paths.ways)
      expect(way.times.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0);
    const ends = coverage.endStates.filter(({ times }) => times.includes(1));
    expect(new Set(ends.map(({ id }) => id))).toEqual(
      new Set([lastPhase(first), lastPhase(other)]),
    );
    expect(neverIn(coverage.endStates).length).toBe(coverage.endStates.length - 2);
  });

  test('[REV28] the turns of all visits are the turns that were played, the last before an end included', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { paths, runs: both } = compared(simulated(seed), simulated(seed + 6));
      const sums = paths.visits.map((visits) => visits.reduce((sum, { turns }) => sum + turns, 0));
      expect(sums, `seed ${seed}`).toEqual(both.map(({ turns }) => turns));
      for (const { turns, phase } of paths.visits.flat()) {
        const isPlay = morning.phases.get(phase)?.kind === 'play';
        expect(turns > 0, phase).toBe(isPlay);
      }
    }
  });

  test('[REV28] the same prepared move stands with every ruling it got; a move taken back stands nowhere', () => {
    const first = simulated(1);
    const second = simulated(2);
    const { rulings, decisions } = compared(first, second);
    expect(rulings.length).toBeGreaterThan(0);
    for (const { option, moves, differs } of rulings) {
      expect(moves.every((list) => list.length > 0)).toBe(true);
      for (const [index, list] of moves.entries())
        for (const move of list) {
          const fact = (index === 0 ? first : second).facts[move.seq - 1];
          expect(move.option).toBe(option);
          expect(fact?.type === 'move.ruled' ? fact.data.ruling : null).toMatchObject(move.ruling!);
        }
      const said = moves.map((list) => JSON.stringify(list.map(({ ruling }) => ruling)));
      if (!differs) expect(said[0]).toBe(said[1]);
    }
    const withdrawn = new Set(
      first.facts.flatMap((fact) => (fact.type === 'move.withdrawn' ? [fact.data.move] : [])),
    );
    const shown = decisions.flatMap(({ moves }) => moves[0]?.map(({ move }) => move) ?? []);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((move) => withdrawn.has(move))).toEqual([]);
  });

  test('[REV28] an indicator stands for each turn with the value at its close', () => {
    const run = simulated(3);
    const end = run.stateAt(run.count);
    const { indicators } = compared(run, simulated(4));
    for (const { indicator, values, last } of indicators) {
      expect(values[0]?.length).toBe((end.chart?.totalTurn ?? 0) + 1);
      expect(values[0]?.[0]).toBe(Number(initialState(morning.scenario).indicators[indicator]));
      expect(last[0]).toBe(Number(end.indicators[indicator]));
    }
  });

  test('[REV28] what control did and took back is not counted', () => {
    const table = openTable();
    const before = openRecording(table.world, [...table.facts]);
    table.does('inject.release', { eventNo: firstInject(before) });
    const released = openRecording(table.world, [...table.facts]);
    const command = table.facts.at(-1)!.cause;
    table.does('command.undo', { command });
    const undone = openRecording(table.world, [...table.facts]);
    const counts = compared(before, released, undone).coverage.injects.find(
      ({ id }) => id === firstInject(before),
    );
    expect(counts?.times).toEqual([0, 1, 0]);
  });

  test('[REV28] one exercise, or two of different scenarios, are refused', () => {
    const run = simulated(1);
    expect(compareRuns([run])).toMatchObject({ ok: false, error: { code: 'compare/few' } });
    const mini = openTable();
    expect(compareRuns([run, openRecording(mini.world, mini.facts)])).toMatchObject({
      ok: false,
      error: { code: 'compare/other-scenario' },
    });
  });
});

function lastPhase(run: Recording): string | undefined {
  return run.stateAt(run.count).chart?.phase;
}

function firstInject({ world }: Recording): string {
  return world.scenario.injects.find(({ release }) => release.mode === 'manual')?.eventNo ?? '';
}
