import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Fact } from '../../../src/core/fact.ts';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { openLines } from '../../../src/host/record/lines.ts';
import { factsOf, harbourSeed, morning } from '../support/harbour.ts';
import { tamper } from '../support/tamper.ts';
import { tempFolder } from '../support/temp.ts';

const seed = harbourSeed();
const { facts } = factsOf(seed, morning());

/** More than goes out while the file is checked. */
const more = 6_000;

function longRecord(): { readonly path: string; readonly all: readonly Fact[] } {
  const path = join(tempFolder(), 'long.whitecell');
  const bookmark = facts.find(({ type }) => type === 'bookmark.set') as Fact;
  const rest = Array.from({ length: more }, (_, i): Fact => {
    const text = `${i} ${'x'.repeat(300)}`;
    return { ...bookmark, seq: facts.length + i + 1, data: { text } } as Fact;
  });
  const all = [...facts, ...rest];
  createSqliteFile(path, seed, (log) => log.append(all));
  return { path, all };
}

function change(path: string, payload: string, seq: number): void {
  tamper(path, (db) => db.prepare('UPDATE fact SET payload = ? WHERE seq = ?').run(payload, seq));
}

/** What is said, in order, and how many facts came before the verdict. */
function read(path: string) {
  const pieces = [...openLines({ path, live: false, ownKey: null })];
  const lines = pieces
    .flatMap(({ text }) => text.split('\n'))
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as { kind: string; fact: Fact; verify: unknown });
  const told = lines.filter(({ kind }) => kind === 'fact').map(({ fact }) => fact);
  const verdictAt = lines.findIndex(({ kind }) => kind === 'verdict');
  return { pieces, lines, told, verify: lines[verdictAt]?.verify, ahead: verdictAt - 2 };
}

test('[REV27] the verdict on a long record comes before most of its facts, and they follow whole and in order', () => {
  const { path, all } = longRecord();
  const { pieces, lines, told, verify, ahead } = read(path);
  expect(verify).toMatchObject({ ok: true, count: all.length });
  expect(ahead).toBeGreaterThan(facts.length);
  expect(ahead).toBeLessThan(all.length - 1_000);
  expect(told.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq));
  expect(told.at(-1)).toEqual(all.at(-1));
  expect(lines.at(-1)).toEqual({ kind: 'end', count: all.length });
  expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThan(200_000);
});

test('[REV27] a check that takes long says meanwhile that it goes on', () => {
  const { pieces } = read(longRecord().path);
  const silent = pieces.filter(({ text, isVerdict }) => text === '' && !isVerdict);
  expect(silent).not.toEqual([]);
});

test('[REV27] what comes after a fact that was changed is told behind the verdict on it', () => {
  const { path, all } = longRecord();
  const bad = facts.length + 5_000;
  change(path, '{"text":"changed"}', bad);
  const { told, verify } = read(path);
  expect(verify).toMatchObject({ ok: false, firstBadSeq: bad });
  expect(told).toHaveLength(all.length);
  expect(told[bad - 1]).toMatchObject({ seq: bad, data: { text: 'changed' } });
});

test('[REV27] a fact that cannot be read ends what is told, and the end counts what was', () => {
  const { path } = longRecord();
  const bad = facts.length + 5_000;
  change(path, '{"text":1}', bad);
  const { told, lines, verify } = read(path);
  expect(verify).toMatchObject({ ok: false, firstBadSeq: bad });
  expect(told).toHaveLength(bad - 1);
  expect(lines.at(-1)).toEqual({ kind: 'end', count: bad - 1 });
});
