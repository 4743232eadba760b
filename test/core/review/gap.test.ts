import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart, gapOf, pairsOf, widestOf } from '../../../src/core/review/gap.ts';
import { valueAt, type Series } from '../../../src/core/review/series.ts';
import { indicatorsFor } from '../../../src/core/view/parts.ts';
import { playTalks } from './talks.ts';

const series = (indicator: string) =>
  fc
    .uniqueArray(
      fc.record({ n: fc.integer({ min: 1, max: 60 }), value: fc.integer({ min: -50, max: 50 }) }),
      {
        selector: ({ n }) => n,
        maxLength: 15,
      },
    )
    .map((points): Series => ({
      indicator,
      points: [{ n: 0, value: 0 }, ...points.sort((a, b) => a.n - b.n)],
    }));

describe('a belief and what it is about', () => {
  test('[REV22] at every moment up to now the gap holds both values of then, and the widest is the widest', () => {
    fc.assert(
      fc.property(
        series('b'),
        series('r'),
        fc.integer({ min: 0, max: 70 }),
        (belief, real, upTo) => {
          const points = gapOf(belief, real, upTo);
          let most = 0;
          for (let n = 0; n <= upTo; n += 1) {
            const here = points.findLast((point) => point.n <= n);
            expect([here?.belief, here?.real]).toEqual([valueAt(belief, n), valueAt(real, n)]);
            most = Math.max(most, Math.abs(valueAt(belief, n) - valueAt(real, n)));
          }
          const widest = widestOf(points);
          expect(widest === null ? 0 : apart(widest)).toBe(most);
          expect(points.every(({ n }) => n <= upTo)).toBe(true);
        },
      ),
    );
  });

  test('[REV22] a pair is shown to those who see both sides of it, and to nobody else', () => {
    const { world, state } = playTalks().table;
    const pairsFor = (team: string | null) =>
      pairsOf(
        world.scenario,
        indicatorsFor(world, state, team).map(({ id }) => id),
      ).map(({ belief }) => belief);
    const all = world.scenario.indicators.map(({ id }) => id);
    expect(pairsOf(world.scenario, all)).toEqual([
      { belief: 'thought', real: 'fear' },
      { belief: 'word', real: 'trust' },
    ]);
    // The north holds the belief and the south knows the fear: neither sees how far they are apart.
    expect([pairsFor('north'), pairsFor('south'), pairsFor(null)]).toEqual([
      ['word'],
      ['word'],
      ['word'],
    ]);
  });
});
