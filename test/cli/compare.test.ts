import { expect, test } from 'vitest';
import type { Comparison } from '../../src/core/review/compare/compare.ts';
import { patience, quickly, tempFolder } from './spawn.ts';

const scenario = 'ransomware-morning';

test('[REV28] compare holds simulated files and a fork beside each other', patience, async () => {
  const folder = tempFolder();
  await quickly('simulate', scenario, '--seed', '1', '--runs', '2', '--out', folder);
  const [one, two] = [1, 2].map((seed) => `${folder}/${scenario}-${seed}.whitecell`);
  const fork = `${folder}/fork.whitecell`;
  expect((await quickly('fork', one!, '--at', '120', '--to', fork)).code).toBe(0);

  const { code, out } = await quickly('compare', one!, two!, fork, '--json');
  expect(code).toBe(0);
  const found = JSON.parse(out) as Comparison;
  expect(found.runs.map(({ parent }) => parent?.seq ?? null).slice(0, 2)).toEqual([null, null]);
  expect(found.runs[2]?.parent?.exercise).toBe(found.runs[0]?.exercise);
  const both = JSON.parse((await quickly('compare', one!, fork, '--json')).out) as Comparison;
  expect(both.sharedFacts).toBe(found.runs[2]?.parent?.seq);

  const told = (await quickly('compare', one!, fork)).out;
  expect(told).toContain(`The first ${both.sharedFacts} facts are the same in all.`);
  expect((await quickly('compare', one!, one!)).out).toMatch(/Nothing differs\.\s*$/);
});

test('[REV28] compare wants two files or more, of one scenario', patience, async () => {
  const folder = tempFolder();
  await quickly('simulate', scenario, '--runs', '1', '--out', folder);
  const file = `${folder}/${scenario}-1.whitecell`;
  expect((await quickly('compare', file)).err).toMatch(/^FILE is missing/);
  expect((await quickly('compare', file, `${folder}/none.whitecell`)).err).toBe(
    `There is no file ${folder}/none.whitecell.\n`,
  );
});
