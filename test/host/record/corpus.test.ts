import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { kinSchema } from '../../../src/core/review/kin.ts';
import { tempFolder } from '../support/temp.ts';
import { makeCorpus, type Mutant } from './corpus.ts';
import { contents, each, judge, sentence, type Answer } from './judge.ts';

const seed = 20_261_127;

test('[LOG7, REV26] damaged, forged and foreign files: a sentence or what can be read of them, marked, and nothing modified', () => {
  const beside = tempFolder();
  const folder = join(beside, 'files');
  mkdirSync(folder);
  const corpus = makeCorpus(folder, seed);
  expect(corpus.files.length).toBeGreaterThanOrEqual(60);
  const before = contents(folder);
  const answers = each<Answer>('read-each.ts', corpus.files, beside);
  expect(contents(folder)).toEqual(before);
  const { problems, refused, partly } = judge(corpus, answers);
  expect(problems).toEqual([]);
  expect(refused).toBeGreaterThan(15);
  expect(partly).toBeGreaterThan(15);
}, 120_000);

test('[NOTE6, REV30] their remarks and their kin: what can be read or a sentence, and no word is written into one that does not hold', () => {
  const beside = tempFolder();
  const folder = join(beside, 'files');
  mkdirSync(folder);
  const { files } = makeCorpus(folder, seed + 1);
  const before = contents(folder);
  const answers = each<{ path: string; kin: string; list: string; put: string; ms: number }>(
    'remark-each.ts',
    files,
    beside,
  );
  const after = contents(folder);
  let [refused, unreadable] = [0, 0];
  for (const [at, { path, kin, list, put, ms }] of answers.entries()) {
    const { fate } = files[at] as Mutant;
    expect(ms, path).toBeLessThan(15_000);
    expect(JSON.parse(kin), path).toEqual(
      fate === 'whole' ? expect.anything() : expect.toSatisfy(isKin),
    );
    if (!list.startsWith('{')) {
      expect(list, path).toMatch(sentence);
      expect(fate, path).not.toBe('whole');
      unreadable += 1;
    }
    if (put.startsWith('{')) {
      expect(fate, path).not.toBe('wrong');
      expect(JSON.parse(put), path).toMatchObject({ ok: true, value: [{ id: 'note', wallMs: 5 }] });
      continue;
    }
    refused += 1;
    expect(put, path).toMatch(sentence);
    expect(fate, path).not.toBe('whole');
    const name = basename(path);
    expect(after[name], path).toBe(before[name]);
  }
  expect(refused).toBeGreaterThan(40);
  expect(unreadable).toBeGreaterThan(15);
}, 120_000);

function isKin(kin: unknown): boolean {
  return kin === null || kinSchema.safeParse(kin).success;
}
