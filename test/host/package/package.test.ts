import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp.ts';
import { goodPackage, hostilePackages } from './corpus.ts';
import { judgeAll } from './judge.ts';

test('[PKG1, PKG2] hostile packages: each is refused with a sentence or harmless, at once, and nothing lies elsewhere', () => {
  const hostile = hostilePackages();
  expect(hostile.length).toBeGreaterThanOrEqual(60);
  expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length);
  const good = { name: 'without any fault', bytes: goodPackage, fate: ['sound' as const] };
  const { problems, counts, rssMb } = judgeAll([good, ...hostile], tempFolder());
  expect(problems).toEqual([]);
  expect(counts['refused']).toBeGreaterThan(100);
  expect(counts['wrong']).toBeGreaterThan(10);
  expect(rssMb).toBeLessThan(700);
}, 120_000);
