import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, scaleIds } from '../../../src/core/adjudicate/likelihood.ts';
import {
  alignmentOf,
  calibrationFrom,
  judgementFor,
  scoreOf,
  unifiedFromPercent,
} from '../../../src/core/review/judgement.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import type { Outcome } from '../../../src/core/scenario/primitives.ts';
import type { MoveState } from '../../../src/core/state-move.ts';
import type { State } from '../../../src/core/state.ts';
import { playTalks } from './talks.ts';

const percent = fc.integer({ min: 0, max: 100 });
const told = fc.record({ percent, succeeded: fc.boolean() });
const some = fc.array(told, { minLength: 1, maxLength: 40 });

describe('scores', () => {
  test('[REV21] a score lies between the best and the worst, and points are its other side', () => {
    fc.assert(
      fc.property(some, (list) => {
        const score = scoreOf(list)!;
        expect(score.n).toBe(list.length);
        expect(score.brier).toBeGreaterThanOrEqual(0);
        expect(score.brier).toBeLessThanOrEqual(1);
        expect(score.points).toBeCloseTo(100 * (1 - score.brier), 9);
      }),
    );
    expect(scoreOf([])).toBeNull();
  });

  test('[REV21] knowing gives 100, being sure and wrong 0, and half and half every time 75', () => {
    const score = (percent: number, succeeded: boolean) =>
      scoreOf([{ percent, succeeded }])?.points;
    expect([score(100, true), score(0, false)]).toEqual([100, 100]);
    expect([score(0, true), score(100, false)]).toEqual([0, 0]);
    expect([score(50, true), score(50, false)]).toEqual([75, 75]);
  });

  test('[REV21] the surer a wrong estimate, the more each further step costs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 98 }), fc.boolean(), (sure, succeeded) => {
        const at = (by: number) =>
          scoreOf([{ percent: succeeded ? 100 - by : by, succeeded }])!.brier;
        const first = at(sure + 1) - at(sure);
        const second = at(sure + 2) - at(sure + 1);
        expect(first).toBeGreaterThan(0);
        expect(second).toBeGreaterThan(first);
      }),
    );
  });

  test('[REV21] nobody gains by saying another number than they believe', () => {
    fc.assert(
      fc.property(percent, percent, (belief, said) => {
        const expected = (number: number) => {
          const brier = (succeeded: boolean) => scoreOf([{ percent: number, succeeded }])!.brier;
          return (belief / 100) * brier(true) + (1 - belief / 100) * brier(false);
        };
        expect(expected(belief)).toBeLessThanOrEqual(expected(said) + 1e-12);
      }),
    );
  });

  test('[REV21] order does not matter, and a mean lies between its parts', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const both = scoreOf([...one, ...other])!;
        expect(scoreOf([...other, ...one].reverse())!.brier).toBeCloseTo(both.brier, 9);
        const parts = [scoreOf(one)!.brier, scoreOf(other)!.brier];
        expect(both.brier).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9);
        expect(both.brier).toBeLessThanOrEqual(Math.max(...parts) + 1e-9);
      }),
    );
  });

  test('[REV21] expecting more than happens is told from a habit on, not from chance', () => {
    const failed = (n: number) =>
      Array.from({ length: n }, () => ({ percent: 80, succeeded: false }));
    const came = (n: number) => Array.from({ length: n }, () => ({ percent: 20, succeeded: true }));
    expect(scoreOf(failed(calibrationFrom - 1))!.calibration.verdict).toBe('few');
    expect(scoreOf(failed(calibrationFrom))!.calibration.verdict).toBe('tooHigh');
    expect(scoreOf(came(calibrationFrom))!.calibration.verdict).toBe('tooLow');
    const fits = [
      ...failed(1),
      ...Array.from({ length: 4 }, () => ({ percent: 80, succeeded: true })),
    ];
    expect(scoreOf(fits)!.calibration).toMatchObject({ happened: 80, verdict: 'fits' });
  });
});

describe('alignment', () => {
  const scale = fc.constantFrom(...scaleIds);
  const list = fc.array(percent, { minLength: 1, maxLength: 30 });

  test('[REV21] it is the share of estimates under the median’s word, united from sixty of a hundred', () => {
    fc.assert(
      fc.property(list, percent, scale, (percents, median, of) => {
        const aligned = alignmentOf(percents, median, of);
        const same = percents.filter((one) => bandOf(one, of).word === aligned.word).length;
        expect(aligned.word).toBe(bandOf(median, of).word);
        expect(aligned.percent).toBeCloseTo((same * 100) / percents.length, 9);
        expect(aligned.verdict).toBe(aligned.percent >= unifiedFromPercent ? 'unified' : 'split');
      }),
    );
  });

  test('[REV21] words count and not numbers', () => {
    expect(alignmentOf([56, 60, 79, 30, 90], 60, 'icd203')).toMatchObject({
      word: 'likely',
      percent: 60,
      verdict: 'unified',
    });
    expect(alignmentOf([56, 60, 10, 30, 90], 56, 'icd203').verdict).toBe('split');
  });
});

describe('to whom it belongs', () => {
  const { table, open, closed } = playTalks();
  const { world } = table;
  const recording = openRecording(world, table.facts);
  const reveal = table.last('rulings.revealed').seq;
  const end = recording.stateAt(recording.count);

  test('[REV21] control and evaluators see all of it, a team its own estimates, the room nothing', () => {
    const all = judgementFor(world, end, 'control')!;
    expect(judgementFor(world, end, 'evaluators')).toEqual(all);
    expect(all.moves.map((move) => move.id)).toEqual([open]);
    expect(all.moves[0]).toMatchObject({ crowd: { n: 3, median: 70 }, succeeded: false });
    expect(all.seats.map(({ name }) => name).sort()).toEqual(['Player a', 'Player b', 'Player c']);
    const north = judgementFor(world, end, 'team:north')!;
    expect(north.teams.map(({ team }) => team)).toEqual(['north']);
    expect(north.seats.map(({ seat }) => seat)).toEqual(['a']);
    expect(north.moves[0]!.estimates.map(({ seat }) => seat)).toEqual(['a']);
    expect(judgementFor(world, end, 'public')).toBeNull();
    expect(judgementFor(world, end, 'seat:a')).toBeNull();
  });

  test('[REV21] before the result there is nothing to score', () => {
    const before = recording.stateAt(reveal - 1);
    expect(judgementFor(world, before, 'control')).toEqual({ moves: [], teams: [], seats: [] });
    expect(judgementFor(world, recording.stateAt(reveal), 'control')!.moves).toHaveLength(1);
  });

  test('[REV21] no score of a team tells it a result that was closed to it', () => {
    const outcomes: Outcome[] = ['success', 'failure', 'criticalFailure'];
    const withOutcome = (outcome: Outcome): State => {
      const turn = end.turns['1']!;
      const was = turn.moves[closed]!;
      const estimates = { ...was.estimates, a: { team: 'north', percent: 90, changes: 1 } };
      const move: MoveState = { ...was, estimates, ruling: { ...was.ruling!, outcome } };
      return {
        ...end,
        turns: { ...end.turns, '1': { ...turn, moves: { ...turn.moves, [closed]: move } } },
      };
    };
    const seen = (team: string) =>
      new Set(
        outcomes.map((outcome) =>
          JSON.stringify(judgementFor(world, withOutcome(outcome), `team:${team}`)),
        ),
      );
    expect(seen('north').size).toBe(1);
    const all = outcomes.map(
      (one) => judgementFor(world, withOutcome(one), 'control')!.moves.length,
    );
    expect(all).toEqual([2, 2, 2]);
  });
});
