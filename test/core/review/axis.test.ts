import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/core/fact.ts';
import { idleAfterMs, layAxis, momentAt, squeeze } from '../../../src/core/review/axis.ts';

function factsAt(times: readonly number[]): Fact[] {
  return times.map((wallMs, index) => ({
    seq: index + 1,
    wallMs,
    clockMs: 0,
    actor: { kind: 'control', name: 'Ann' },
    cause: `c${index}`,
    type: 'room.locked',
    data: {},
  }));
}

const gap = fc.integer({ min: 0, max: 5 * 24 * 3_600_000 });

describe('squeezed time', () => {
  test('[REV4] a longer wait never looks shorter, and never longer than it was', () => {
    fc.assert(
      fc.property(gap, gap, (a, b) => {
        const [short, long] = a < b ? [a, b] : [b, a];
        expect(squeeze(short)).toBeLessThanOrEqual(squeeze(long));
        expect(squeeze(long)).toBeLessThanOrEqual(long);
      }),
    );
    expect(squeeze(idleAfterMs / 2)).toBe(idleAfterMs / 2);
    expect(squeeze(12 * 3_600_000)).toBeLessThan(15_000);
  });

  test('[REV4] moments keep their order whatever the wall clock did', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 60 }), (times) => {
        const { at, lengthMs } = layAxis(factsAt(times));
        expect(at).toHaveLength(times.length + 1);
        for (let n = 1; n < at.length; n += 1) expect(at[n]).toBeGreaterThanOrEqual(at[n - 1]!);
        expect(lengthMs).toBeGreaterThan(at.at(-1)!);
      }),
    );
  });

  test('[REV4] a place on the axis leads to the last moment at or before it', () => {
    fc.assert(
      fc.property(
        fc.array(gap, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (gaps, share) => {
          let wallMs = 0;
          const axis = layAxis(factsAt(gaps.map((each) => (wallMs += each))));
          const position = share * axis.lengthMs;
          const n = momentAt(axis, position);
          expect(axis.at[n]).toBeLessThanOrEqual(position);
          if (n + 1 < axis.at.length) expect(axis.at[n + 1]).toBeGreaterThan(position);
        },
      ),
    );
  });

  test('[REV4] long waits are told, short ones are not', () => {
    const { idle } = layAxis(factsAt([0, 1_000, 3_601_000, 3_602_000]));
    expect(idle).toEqual([{ after: 2, realMs: 3_600_000 }]);
  });
});
