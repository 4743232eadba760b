import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/core/evolve.ts';
import type { Fact } from '../../../src/core/fact.ts';
import {
  growRecording,
  openRecording,
  type Recording,
} from '../../../src/core/review/recording.ts';
import { changesBetween, seriesOf, valueAt } from '../../../src/core/review/series.ts';
import { project } from '../../../src/core/view/project.ts';
import { audiencesOf } from '../../../src/renderer/review/model/replay.ts';
import { playRandomly } from '../../support/random-play.ts';
import { openTable } from '../../support/table.ts';

function played(seed: number, commands = 150) {
  const table = openTable();
  playRandomly(table, seed, commands);
  return table;
}

describe('recording', () => {
  test('[REV1] any moment sought in any order equals the plain fold up to there', () => {
    const seeds = fc.integer({ min: 1, max: 40 });
    const every = fc.integer({ min: 1, max: 70 });
    const order = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 4,
      maxLength: 12,
    });
    fc.assert(
      fc.property(seeds, every, order, (seed, each, shares) => {
        const { world, facts } = played(seed, 80);
        const recording = openRecording(world, facts, each);
        expect(recording.count).toBe(facts.length);
        for (const share of shares) {
          const n = Math.round(share * facts.length);
          expect(recording.stateAt(n)).toEqual(fold(world, facts.slice(0, n)));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('[REV1] a recording that grows equals the plain fold at every length, and what was taken of it stays', () => {
    const seeds = fc.integer({ min: 1, max: 40 });
    const every = fc.integer({ min: 1, max: 70 });
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(seeds, every, shares, shares, (seed, each, stops, asked) => {
        const { world, facts } = played(seed, 80);
        const cuts = new Set(stops.map((share) => Math.round(share * facts.length)));
        const growing = growRecording(world, each);
        const taken: Recording[] = [];
        for (const fact of facts) {
          if (cuts.has(fact.seq - 1)) taken.push(growing.recording());
          expect(growing.add(fact)).toBe(true);
        }
        taken.push(growing.recording());
        expect(growing.state).toEqual(fold(world, facts));
        for (const recording of taken) {
          expect(recording.facts).toEqual(facts.slice(0, recording.count));
          for (const share of [...asked, 0, 1]) {
            const n = Math.round(share * recording.count);
            expect(recording.stateAt(n)).toEqual(fold(world, facts.slice(0, n)));
          }
          const { indicatorSteps } = openRecording(world, recording.facts, each);
          expect(recording.indicatorSteps).toEqual(indicatorSteps);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('[REV1] the view of any moment is that of a state which nobody has looked at before, whatever was looked at since', () => {
    const seeds = fc.integer({ min: 1, max: 40 });
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 4,
      maxLength: 8,
    });
    fc.assert(
      fc.property(seeds, shares, (seed, asked) => {
        const { world, facts } = played(seed, 120);
        const recording = openRecording(world, facts);
        for (const share of asked) {
          const state = recording.stateAt(Math.round(share * facts.length));
          // What is made of a part of the state is remembered with that part; a copy has no memory.
          const unseen = structuredClone(state);
          for (const audience of audiencesOf(world))
            expect(project(world, state, audience)).toEqual(project(world, unseen, audience));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('[REV1] the moment before the first fact and moments outside are the ends', () => {
    const { world, facts, state } = played(7);
    const recording = openRecording(world, facts);
    expect(recording.stateAt(-5)).toEqual(fold(world, []));
    expect(recording.stateAt(1e9)).toEqual(state);
    expect(recording.stateAt(Number.NaN)).toEqual(fold(world, []));
  });

  test('[REV2] a missing fact ends the readable part and what was before it is kept', () => {
    const { world, facts } = played(3);
    const at = Math.floor(facts.length / 2);
    const recording = openRecording(world, [...facts.slice(0, at), ...facts.slice(at + 1)]);
    expect(recording.count).toBe(at);
    expect(recording.broken?.seq).toBe(at + 1);
    expect(recording.stateAt(at)).toEqual(fold(world, facts.slice(0, at)));
  });

  test('[REV2] a fact about something that never was ends the readable part', () => {
    const { world, facts } = played(3);
    const last = facts.at(-1) as Fact;
    const alien = {
      ...last,
      seq: last.seq + 1,
      type: 'move.withdrawn',
      data: { move: 'nobody', seat: null, reason: '' },
    } as Fact;
    const recording = openRecording(world, [...facts, alien]);
    expect(recording.count).toBe(facts.length);
    expect(recording.broken?.seq).toBe(alien.seq);
  });
});

describe('series', () => {
  test('[REV3] an indicator holds at each moment the value that the state had', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { world, facts } = played(seed, 200);
      const recording = openRecording(world, facts);
      const ids = world.scenario.indicators.map((indicator) => indicator.id);
      for (const series of seriesOf(recording.indicatorSteps, ids)) {
        for (let n = 0; n <= recording.count; n += 1) {
          expect(valueAt(series, n)).toBe(
            Number(recording.stateAt(n).indicators[series.indicator]),
          );
        }
      }
    }
  });

  test('[REV3] a difference names only what changed and only what was asked for', () => {
    const before = { a: 1, b: 2, c: false };
    const after = { a: 1, b: 3, c: true };
    expect(changesBetween(before, after, ['a', 'b'])).toEqual([{ indicator: 'b', from: 2, to: 3 }]);
    expect(changesBetween(before, after, ['a', 'b', 'c'])).toHaveLength(2);
  });
});
