import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areDice,
  commitmentTo,
  diceOf,
  outcomeOfDraw,
  recompute,
  twoDiceLikelihood,
} from '../../../src/core/adjudicate/draw.ts';
import { outcomes } from '../../../src/core/scenario/primitives.ts';

/** The published recipe, written a second time with another library: whoever doubts can do the same. */
function byHand(seed: string, draw: string, sides: number, count: number): number[] {
  const fair = Math.floor(2 ** 32 / sides) * sides;
  const dice: number[] = [];
  for (let block = 0; dice.length < count; block += 1) {
    const bytes = createHash('sha256').update(`${seed}/${draw}/${block}`).digest();
    for (let at = 0; at < 32 && dice.length < count; at += 4) {
      const number = bytes.readUInt32BE(at);
      if (number < fair) dice.push(1 + (number % sides));
    }
  }
  return dice;
}

const good = new Set(['criticalSuccess', 'success', 'successBut']);

describe('[DRAW1] the dice follow from seed and draw alone', () => {
  test('[DRAW1] the recipe in the manual gives the same dice', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, draw) => {
        expect(diceOf(seed, draw, 'd100')).toEqual(byHand(seed, draw, 100, 1));
        expect(diceOf(seed, draw, '2d6')).toEqual(byHand(seed, draw, 6, 2));
      }),
    );
    expect(commitmentTo('seed')).toBe(createHash('sha256').update('seed').digest('hex'));
  });
  test('[DRAW1] every side comes up about equally often', () => {
    const counts = new Map<number, number>();
    for (let n = 0; n < 60_000; n += 1) {
      for (const die of diceOf(`s${n}`, 'd', '2d6')) counts.set(die, (counts.get(die) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count / 20_000 - 1)).toBeLessThan(0.03);
  });
});

describe('[DRAW2] odds and outcomes agree', () => {
  test('[DRAW2] of a hundred sides exactly as many succeed as the likelihood says', () => {
    for (let likelihood = 0; likelihood <= 100; likelihood += 1) {
      const draw = { method: 'd100', likelihood, net: 0 } as const;
      const sides = Array.from({ length: 100 }, (_, at) => outcomeOfDraw(draw, [at + 1]));
      expect(sides.filter((outcome) => good.has(outcome))).toHaveLength(likelihood);
    }
  });
  test('[DRAW2] two dice and the net reach seven as often as their odds say, and are graded', () => {
    for (let net = -5; net <= 5; net += 1) {
      const draw = { method: '2d6', likelihood: 0, net } as const;
      const throws = [1, 2, 3, 4, 5, 6].flatMap((a) => [1, 2, 3, 4, 5, 6].map((b) => [a, b]));
      const reached = throws.filter((dice) => good.has(outcomeOfDraw(draw, dice))).length;
      expect(twoDiceLikelihood(net)).toBe(Math.round((reached * 1000) / 36) / 10);
    }
    expect([-4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map(twoDiceLikelihood)).toEqual([
      8.3, 16.7, 27.8, 41.7, 58.3, 72.2, 83.3, 91.7, 97.2, 100,
    ]);
    const graded = [2, 3, 5, 7, 9, 11].map((sum) =>
      outcomeOfDraw({ method: '2d6', likelihood: 0, net: 0 }, [sum]),
    );
    expect(graded).toEqual(outcomes.toReversed());
  });
  test('[DRAW2] dice that nobody can throw are none', () => {
    expect(areDice('2d6', [6, 1])).toBe(true);
    for (const wrong of [[7, 1], [0, 1], [1], [1, 2, 3], [1.5, 2]])
      expect(areDice('2d6', wrong)).toBe(false);
    expect(areDice('d100', [100])).toBe(true);
    expect(areDice('d100', [101])).toBe(false);
  });
});

describe('[DRAW3] a draw that was tampered with is found', () => {
  const seed = 'a1b2';
  const dice = diceOf(seed, 'd1', 'd100');
  const draw = {
    id: 'd1',
    method: 'd100',
    likelihood: 60,
    net: 0,
    source: 'software',
    commitment: commitmentTo(seed),
    made: { dice, seed, outcome: outcomeOfDraw({ method: 'd100', likelihood: 60, net: 0 }, dice) },
  } as const;
  test('[DRAW3] as it was recorded, everything fits', () => {
    expect(recompute(draw)).toMatchObject({ seedFits: true, diceFit: true, outcomeFits: true });
  });
  test('[DRAW3] another seed, other dice, another outcome: each is told apart', () => {
    const made = (part: object): typeof draw => ({ ...draw, made: { ...draw.made, ...part } });
    expect(recompute(made({ seed: 'other' }))?.seedFits).toBe(false);
    expect(recompute(made({ dice: [(dice[0] ?? 0) === 1 ? 2 : 1] }))?.diceFit).toBe(false);
    const other = draw.made.outcome === 'failure' ? 'success' : 'failure';
    expect(recompute(made({ outcome: other }))?.outcomeFits).toBe(false);
  });
  test('[DRAW3] what nobody drew, or dice that lay on a table, cannot be recomputed', () => {
    expect(recompute({ ...draw, made: null })).toBeNull();
    expect(recompute({ ...draw, source: 'physical' })).toBeNull();
  });
});
