import { expect, test } from 'vitest';
import { outcomeOf } from '../../../src/core/adjudicate/proposal.ts';
import { seededRandom } from '../../../src/core/simulate/random.ts';

test('[SIM1] the numbers of a seed are fixed for ever', () => {
  const random = seededRandom(1);
  const drawn = Array.from({ length: 4 }, () => Math.floor(random.next() * 4_294_967_296));
  expect(drawn).toEqual([960_850_752, 2_734_082_507, 3_058_966_613, 1_454_546_984]);
});

test('[SIM1] all of a large seed counts', () => {
  expect(seededRandom(1).next()).not.toBe(seededRandom(1 + 2 ** 32).next());
});

test('[SIM1] chance is even enough', () => {
  const random = seededRandom(42);
  const counts = new Map<number, number>();
  for (let at = 0; at < 60_000; at += 1) {
    const face = random.whole(1, 6);
    counts.set(face, (counts.get(face) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  // Six standard deviations, so that it fails for a fault and not for bad luck.
  for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(550);
});

test('[SIM1] weights count, and nothing weighted nought is ever drawn', () => {
  const random = seededRandom(3);
  const drawn = Array.from({ length: 4000 }, () =>
    random.weighted(
      ['never', 'rare', 'often'],
      (one) => ({ never: 0, rare: 1, often: 9 })[one] ?? 0,
    ),
  );
  expect(drawn).not.toContain('never');
  expect(drawn.filter((one) => one === 'rare').length / drawn.length).toBeCloseTo(0.1, 1);
  expect(random.weighted(['a'], () => 0)).toBeNull();
  expect(random.pick([])).toBeNull();
});

test('[SIM1] shuffling loses nobody', () => {
  const random = seededRandom(9);
  const list = ['a', 'b', 'c', 'd', 'e'];
  const orders = new Set(Array.from({ length: 200 }, () => random.shuffled(list).join('')));
  expect(orders.size).toBeGreaterThan(60);
  for (const order of orders) expect(order.split('').sort()).toEqual(list);
});

test('[SIM5] a roll below the likelihood succeeds, and the ends of the scale are critical', () => {
  expect(outcomeOf(60, 0)).toBe('criticalSuccess');
  expect(outcomeOf(60, 20)).toBe('success');
  expect(outcomeOf(60, 59.9)).toBe('successBut');
  expect(outcomeOf(60, 60)).toBe('failureBut');
  expect(outcomeOf(60, 90)).toBe('failure');
  expect(outcomeOf(60, 99.9)).toBe('criticalFailure');
  expect(outcomeOf(100, 99.9)).toBe('successBut');
  expect(outcomeOf(0, 0)).toBe('failureBut');
});
