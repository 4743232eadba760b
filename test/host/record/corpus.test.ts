import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/host/log/digest.ts';
import { kinSchema } from '../../../src/core/review/kin.ts';
import type { Fact } from '../../../src/core/fact.ts';
import type { Verification } from '../../../src/host/log/log.ts';
import { readerArgv } from '../../../src/host/record/start.ts';
import { tempFolder } from '../support/temp.ts';
import { makeCorpus, type Mutant } from './corpus.ts';

const seed = 20_261_127;

interface Answer {
  readonly path: string;
  readonly text: string;
  readonly refusal: string;
  readonly ms: number;
}
interface Line {
  readonly kind: string;
  readonly fact?: Fact;
  readonly verify?: Verification;
}

/** Everything in a folder: names, and what the plain files hold. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const path = join(folder, name);
      return [name, lstatSync(path).isFile() ? sha256(readFileSync(path)) : 'no file'];
    }),
  );
}

/** Has a script of this folder do its work with each of them, in a process like a reader's. */
function each<T>(script: string, files: readonly Mutant[], beside: string): T[] {
  const asked = join(beside, 'asked.json');
  const answered = join(beside, 'answered.json');
  writeFileSync(asked, JSON.stringify(files.map(({ path }) => path)));
  const run = spawnSync(
    process.execPath,
    [...readerArgv, join(import.meta.dirname, script), asked, answered],
    { encoding: 'utf8', timeout: 90_000 },
  );
  expect(run.status, run.stderr).toBe(0);
  return JSON.parse(readFileSync(answered, 'utf8')) as T[];
}

test('[LOG7, REV26] damaged, forged and foreign files: a sentence or what can be read of them, marked, and nothing modified', () => {
  const beside = tempFolder();
  const folder = join(beside, 'files');
  mkdirSync(folder);
  const { files, facts } = makeCorpus(folder, seed);
  expect(files.length).toBeGreaterThanOrEqual(60);
  const before = contents(folder);
  const answers = each<Answer>('read-each.ts', files, beside);
  expect(contents(folder)).toEqual(before);

  let [refused, partly] = [0, 0];
  for (const [at, { path, text, refusal, ms }] of answers.entries()) {
    const { fate } = files[at] as Mutant;
    expect(ms, path).toBeLessThan(15_000);
    if (refusal !== '') {
      expect(refusal, path).toMatch(/^[A-Z][^\n]{10,200}\.$/);
      expect(fate, path).not.toBe('whole');
      expect(text, path).toBe('');
      refused += 1;
      continue;
    }
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const told = lines.flatMap(({ fact }) => (fact === undefined ? [] : [fact]));
    expect(lines.at(-1), path).toEqual({ kind: 'end', count: told.length });
    const verdict = lines.at(-2)?.verify;
    if (verdict?.ok === true) {
      expect(fate, path).not.toBe('wrong');
      expect(told, path).toHaveLength(facts.length);
      continue;
    }
    expect(fate, path).not.toBe('whole');
    expect(verdict?.problem, path).toMatch(/^[A-Z][^\n]{10,200}\.$/);
    partly += 1;
    // What is not marked is what was written.
    const proven = told.filter(({ seq }) => seq < (verdict?.firstBadSeq ?? 0));
    const same = proven.every(({ seq }, i) => seq === i + 1);
    expect(same, path).toBe(true);
    if (!path.includes('other') && !path.includes('spliced'))
      expect(proven, path).toEqual(facts.slice(0, proven.length));
  }
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
  const sentence = /^[A-Z][^\n]{10,200}\.$/;
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
