import { describe, expect, test } from 'vitest';
import { marksIn } from './canary/markers.ts';
import { evaluatedMutants } from './canary/mutants-evaluate.ts';
import { negotiating } from './canary/mutants-negotiate.ts';
import { mutants as plain } from './canary/mutants.ts';
import { runCanary, type CanaryRun } from './canary/play.ts';

const mutants = [...plain, ...negotiating, ...evaluatedMutants];

function told(run: CanaryRun): string[] {
  return run.markers.leaks.map(
    ({ what, reader, frame }) => `${what} to ${reader}: ${frame.slice(0, 200)}`,
  );
}

test('[CAN1, CAN4, NET11] in random exercises no audience is sent a text that it may not read', async () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const run = await runCanary({ seed, steps: 50 });
    expect(run.faults, `seed ${seed}`).toEqual([]);
    expect(told(run), `seed ${seed}`).toEqual([]);
  }
}, 120_000);

test('[CAN2] the search is not empty: marks travel by the dozen, to those who may read them', async () => {
  const run = await runCanary({ seed: 7, steps: 40 });
  const seen = Object.fromEntries(
    [...run.markers.seen].map(([reader, marks]) => [reader, marks.size]),
  );
  expect(run.markers.count).toBeGreaterThan(150);
  expect(run.frames).toBeGreaterThan(200);
  expect(run.acks).toBeGreaterThan(40);
  expect(seen['control']).toBeGreaterThan(100);
  expect(seen['team:north']).toBeGreaterThan(25);
  expect(seen['team:south']).toBeGreaterThan(25);
  expect(seen['public']).toBeGreaterThan(10);
  expect(seen['evaluators']).toBeGreaterThan(25);
  expect(seen['stranger']).toBeGreaterThan(3);
});

test('[CAN2] a mark is found in every dress', () => {
  const mark = 'wcm0123456789abc';
  const plain = `x «${mark}» y`;
  const dresses = [
    plain,
    JSON.stringify({ plain }),
    JSON.stringify(JSON.stringify({ plain })),
    Array.from(plain)
      .map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
    encodeURIComponent(plain),
    Array.from(plain)
      .map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
      .join(''),
    Buffer.from(plain).toString('hex'),
    Array.from(plain).reverse().join(''),
    ...[0, 1, 2].map((shift) => `q${Buffer.from('z'.repeat(shift) + plain).toString('base64')}`),
    ...[0, 1, 2].map((shift) => Buffer.from('z'.repeat(shift) + plain).toString('base64url')),
  ];
  for (const dress of dresses) expect(marksIn(dress).has(mark), dress).toBe(true);
  expect(marksIn('nothing here wcm but words').size).toBe(0);
});

describe('mutants', () => {
  test('[CAN3] there are enough of them', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(50);
    expect(new Set(mutants.map((mutant) => mutant.name)).size).toBe(mutants.length);
  });

  test('[CAN3] without a leak the very same run is clean', async () => {
    const run = await runCanary({ seed: 11, steps: 15 });
    expect([...told(run), ...run.faults]).toEqual([]);
  });

  for (const { name, project } of mutants) {
    test(`[CAN3, CAN4] a projection that lets out ${name} is caught`, async () => {
      const run = await runCanary({ seed: 11, steps: 15, project }).catch(
        (error: unknown) => error as Error,
      );
      // A strict schema that refuses the view is as good as a search that finds the leak.
      const caught =
        run instanceof Error ? [run.message] : [...told(run), ...run.faults.map(String)];
      expect(caught.length).toBeGreaterThan(0);
      if (!name.includes('schema')) expect(run instanceof Error ? [] : told(run)).not.toEqual([]);
    });
  }
});
