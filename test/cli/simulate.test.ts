import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Coverage } from '../../src/core/simulate/coverage.ts';
import { cli, patience, quickly, tempFolder } from './spawn.ts';

const scenario = 'ransomware-morning';

test('[CLI10] simulate counts what came up and what never did', patience, async () => {
  const { code, out, err } = await cli(
    'simulate',
    scenario,
    '--seed',
    '1',
    '--runs',
    '20',
    '--json',
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const found = JSON.parse(out) as Coverage;
  expect(found.runs).toBe(20);
  expect(found.phases['discovery']).toBe(20);
  const ends = Object.values(found.endStates).reduce((sum, one) => sum + one, 0);
  expect(ends).toBe(20);
  expect(found.neverReached.phases).toEqual(
    Object.keys(found.phases).filter((id) => found.phases[id] === 0),
  );
});

test(
  '[CLI10] with --out every run is a real file, and the same seed gives the same facts',
  patience,
  async () => {
    const folders = [tempFolder(), path.join(tempFolder(), 'made')];
    for (const folder of folders) {
      const args = ['simulate', scenario, '--seed', '11', '--runs', '2', '--out', folder, '--json'];
      expect((await quickly(...args)).code).toBe(0);
      expect(readdirSync(folder).sort()).toEqual([
        `${scenario}-11.whitecell`,
        `${scenario}-12.whitecell`,
      ]);
    }
    for (const seed of [11, 12]) {
      const files = folders.map((folder) => path.join(folder, `${scenario}-${seed}.whitecell`));
      const [one = '', other = ''] = files;
      expect((await quickly('verify', one)).code).toBe(0);
      expect((await quickly('export', one)).out).toBe((await quickly('export', other)).out);
    }
  },
);

test('[CLI10] a run that is there already is not overwritten', patience, async () => {
  const folder = tempFolder();
  const file = path.join(folder, `${scenario}-1.whitecell`);
  writeFileSync(file, 'mine');
  const { code, err } = await quickly('simulate', scenario, '--runs', '1', '--out', folder);
  expect({ code, err }).toEqual({ code: 2, err: `There is already a file ${file}.\n` });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('[CLI3, CLI10] wrong numbers and words are told', patience, async () => {
  for (const args of [
    ['--seed', 'x'],
    ['--seed', '-1'],
    ['--runs', '0'],
    ['--runs', '1.5'],
    ['--temperament', 'furious'],
    ['--out', path.join(tempFolder(), 'a', 'b')],
  ]) {
    const { code, out, err } = await quickly('simulate', scenario, ...args);
    expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
    expect(err).not.toMatch(/^\s+at /m);
  }
  expect(existsSync('a')).toBe(false);
});
