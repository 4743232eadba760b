import {
  copyFileSync,
  fstatSync,
  readFileSync,
  readSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Fact } from '../../../src/core/fact.ts';
import type { ReadAt } from '../../../src/host/log/copy-readable.ts';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { LogError } from '../../../src/host/log/log.ts';
import { rescueFile } from '../../../src/host/log/rescue.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { factsOf, harbourSeed, morning } from '../support/harbour.ts';
import { tempFolder } from '../support/temp.ts';

const seed = harbourSeed();
const marks = Array.from({ length: 150 }, (_, n) => ({
  type: 'bookmark.set' as const,
  data: { text: `mark ${n} `.repeat(10).trim() },
}));
const { facts } = factsOf(seed, [...morning(), ...marks]);

/** A whole file with `count` facts; and where its damaged twin and what is rescued go. */
function place(count: number): { folder: string; good: string; bad: string; to: string } {
  const folder = tempFolder();
  const at = (name: string) => path.join(folder, name);
  const [good, bad, to] = [at('good.whitecell'), at('bad.whitecell'), at('new.whitecell')];
  createSqliteFile(good, seed, (log) => log.append(facts.slice(0, count)));
  copyFileSync(good, bad);
  return { folder, good, bad, to };
}

function factsIn(file: string): Fact[] {
  const log = openSqliteLog(file);
  const found = [...log.read()];
  expect(log.verify()).toMatchObject({ ok: true });
  log.close();
  return found;
}

/** Where the bytes of a fact's payload lie in the file. */
function placeOfMark(file: string, n: number): number {
  const at = readFileSync(file).indexOf(`mark ${n} mark ${n} `);
  expect(at).toBeGreaterThan(0);
  return at;
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at]! ^= 1;
  writeFileSync(file, bytes);
}

test('[RESCUE1] of a file with an altered fact, what comes before it is a sound exercise again, and the file stays as it is', () => {
  const { bad, to, folder } = place(facts.length);
  flip(bad, placeOfMark(bad, 90));
  const damaged = readFileSync(bad);
  expect(() => openSqliteLog(bad)).toThrow(LogError);
  const found = rescueFile(bad, null, to);
  const kept = factsIn(to);
  const lost = facts.findIndex((fact) => JSON.stringify(fact.data).includes('mark 90 '));
  expect(kept).toEqual(facts.slice(0, lost));
  expect(found).toMatchObject({
    ...{ title: seed.title, count: lost, fromCopy: 0, problem: '' },
    missing: { from: lost + 1, to: facts.length },
  });
  expect(readFileSync(bad).equals(damaged)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['bad.whitecell', 'good.whitecell', 'new.whitecell']);
});

/** A disk that gives nothing of the sectors that hold these bytes. */
function failingAt(...places: readonly number[]): ReadAt {
  const sectors = places.map((at) => Math.floor(at / 4096) * 4096);
  return (fd, into, offset, length, at) => {
    if (sectors.some((sector) => sector < at + length && sector + 4096 > at))
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
    return readSync(fd, into, offset, length, at);
  };
}

test('[RESCUE1] of a disk that gives an error in the middle of a file, the rest is read', () => {
  const { bad, to, folder } = place(facts.length);
  const found = rescueFile(bad, null, to, failingAt(placeOfMark(bad, 90)));
  expect(found.count).toBeGreaterThan(50);
  expect(found.missing).toEqual({ from: found.count + 1, to: facts.length });
  expect(factsIn(to)).toEqual(facts.slice(0, found.count));
  expect(readdirSync(folder).sort()).toEqual(['bad.whitecell', 'good.whitecell', 'new.whitecell']);
});

test('[RESCUE2] where nothing of the file can be read, its backup is rescued', () => {
  const { good, bad, to } = place(facts.length);
  const blind: ReadAt = (fd, into, offset, length, at) =>
    fstatSync(fd).ino === statSync(bad).ino
      ? failingAt(at)(fd, into, offset, length, at)
      : readSync(fd, into, offset, length, at);
  expect(rescueFile(bad, good, to, blind)).toMatchObject({
    ...{ count: facts.length, fromCopy: facts.length, missing: null },
  });
  expect(factsIn(to)).toEqual(facts);
});

test('[RESCUE1] where no new file can be made, that is said in a sentence', () => {
  const { good, folder } = place(10);
  expect(() => rescueFile(good, null, path.join(folder, 'nowhere', 'new.whitecell'))).toThrow(
    LogError,
  );
});

test('[RESCUE2] a backup fills what is missing, and what came after it is there as well', () => {
  const { good, bad, to, folder } = place(facts.length);
  const backup = path.join(folder, 'backup.whitecell');
  copyFileSync(good, backup);
  flip(bad, placeOfMark(bad, 90));
  flip(backup, placeOfMark(backup, 140));
  const found = rescueFile(bad, backup, to);
  expect(factsIn(to)).toEqual(facts);
  expect(found).toMatchObject({ count: facts.length, fromCopy: 1, missing: null });
});

test('[RESCUE2] a file whose head is destroyed is had from its backup, and one of another exercise helps nobody', () => {
  const { good, bad, to, folder } = place(100);
  truncateSync(bad, 50);
  expect(() => rescueFile(bad, null, to)).toThrow(/damaged/);
  const found = rescueFile(bad, good, to);
  expect(found).toMatchObject({ count: 100, fromCopy: 100, missing: null });
  expect(factsIn(to)).toEqual(facts.slice(0, 100));
  const other = path.join(folder, 'other.whitecell');
  const otherSeed = harbourSeed({ exercise: 'ex-another-01' });
  createSqliteFile(other, otherSeed, (log) => log.append(factsOf(otherSeed, morning()).facts));
  expect(() => rescueFile(good, other, path.join(folder, 'mixed.whitecell'))).toThrow(LogError);
});

test('[RESCUE3] whatever is written over, what is rescued are its first facts and nothing else', () => {
  const { good, bad, folder } = place(facts.length);
  const whole = readFileSync(good);
  const pages = whole.length / 4096;
  let rescued = 0;
  for (let page = 0; page < pages; page += 2) {
    const bytes = Buffer.from(whole);
    bytes.fill(0xa5, page * 4096, page * 4096 + 4096);
    writeFileSync(bad, bytes);
    const to = path.join(folder, `page-${page}.whitecell`);
    try {
      const { count, problem } = rescueFile(bad, null, to);
      if (problem !== '') continue;
      expect(factsIn(to)).toEqual(facts.slice(0, count));
      rescued += 1;
    } catch (error) {
      expect(error, `page ${page}`).toBeInstanceOf(LogError);
    }
    const filled = path.join(folder, `page-${page}-filled.whitecell`);
    const { count, missing } = rescueFile(bad, good, filled);
    expect({ count, missing }, `page ${page}`).toEqual({ count: facts.length, missing: null });
  }
  expect(rescued).toBeGreaterThan(pages / 6);
});
