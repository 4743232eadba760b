import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels, stepLine, yOf } from '../../../src/renderer/review/compare/step-lines.ts';

const frame = { width: 100, height: 96, min: 0, max: 10 };

test('[ROOM24] a line holds each value over its turn, and ends where its run ended', () => {
  expect(stepLine([], 4, frame)).toBe('');
  const top = yOf(10, frame);
  const bottom = yOf(0, frame);
  expect(stepLine([0, 0, 10], 4, frame)).toBe(`M0 ${bottom}V${bottom}H25V${top}H50`);
});

test('[ROOM24] letters at the ends never cover each other and stay in the frame', () => {
  const y = fc.double({ min: 0, max: 96, noNaN: true });
  fc.assert(
    fc.property(fc.array(y, { maxLength: 6 }), (all) => {
      const placed = spreadLabels(
        all.map((at, run) => ({ run, y: at })),
        15,
        96,
      );
      expect(placed.map(({ run }) => run).toSorted((a, b) => a - b)).toEqual([...all.keys()]);
      for (const [at, label] of placed.entries()) {
        expect(label.y).toBeGreaterThanOrEqual(7.5 - 1e-9);
        expect(label.y).toBeLessThanOrEqual(96 - 7.5 + 1e-9);
        const before = placed[at - 1];
        if (before !== undefined) expect(label.y - before.y).toBeGreaterThanOrEqual(15 - 1e-9);
      }
    }),
  );
});
