import type Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { emptyLink, seal, type Link, type Row } from '../../../src/host/log/chain.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { prepare } from '../../../src/host/log/statements.ts';
import { vetFile } from '../../../src/host/log/vet.ts';
import { factsOf, harbourSeed, morning } from '../support/harbour.ts';
import { newSigningKey } from '../support/keys.ts';
import { tamper } from '../support/tamper.ts';
import { tempFolder } from '../support/temp.ts';

type Db = Database.Database;

const seed = harbourSeed();
const { facts } = factsOf(seed, morning());
const last = facts.length;
const key = newSigningKey();
const sealedEarly = 4;

let made = '';
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'whitecell-seal-'));
  made = join(folder, 'made.whitecell');
  createSqliteFile(made, seed, (log) => {
    log.append(facts.slice(0, sealedEarly));
    log.seal(key, 1_000);
    log.append(facts.slice(sealedEarly));
    log.seal(key, 2_000);
  });
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
});

/** Somebody who knows the format as well as we do and has everything but the key. */
function forge(work: (db: Db) => void): string {
  const path = join(tempFolder(), 'forged.whitecell');
  copyFileSync(made, path);
  tamper(path, work);
  return path;
}

/** Writes the first `count` rows anew with a chain that is right, after `change`. */
function chainAnew(db: Db, count: number, change: (row: Row) => Row = (row) => row): void {
  const statements = prepare(db);
  const rows = statements.facts.all(1, count);
  db.exec('DELETE FROM fact');
  let link: Link = emptyLink;
  for (const row of rows) {
    const { salt, payload } = row;
    if (salt === null || payload === null) throw new Error('nothing here is blacked out');
    const sealed = seal(seed.exercise, { ...change(row), salt, payload }, link);
    statements.insertFact.run(sealed);
    link = { count: sealed.seq, hash: sealed.hash };
  }
  statements.setHead.run(link.count, link.hash);
}

const laterAt =
  (seq: number) =>
  (row: Row): Row =>
    row.seq === seq ? { ...row, wallMs: row.wallMs + 1 } : row;

describe('a sealed record', () => {
  test('[LOG14] as it was made is whole, and all of it signed', () => {
    expect(vetFile(made)).toMatchObject({ ok: true, sealedCount: last, firstBadSeq: null });
  });

  test('[LOG14] the forger’s tools make a sound file where nothing is changed', () => {
    const path = forge((db) => chainAnew(db, last));
    expect(vetFile(path)).toMatchObject({ ok: true, sealedCount: last });
  });

  test.each([
    ['before the first seal', 2, 1],
    ['between the seals', last - 1, sealedEarly + 1],
  ])('[LOG14] made anew with one fact changed %s is found', (_name, changed, firstBadSeq) => {
    const path = forge((db) => chainAnew(db, last, laterAt(changed)));
    expect(vetFile(path)).toMatchObject({
      ok: false,
      firstBadSeq,
      problem: expect.stringMatching(/changed after it was sealed/),
    });
  });

  test('[LOG14] cut short, head and all, is found', () => {
    const path = forge((db) => chainAnew(db, last - 2));
    expect(vetFile(path)).toMatchObject({
      ok: false,
      firstBadSeq: last - 1,
      problem: `The record was sealed with ${last} facts and has ${last - 2}.`,
    });
  });

  const forgeries: readonly (readonly [string, (db: Db) => void])[] = [
    ['another count', (db) => db.exec(`UPDATE seal SET count = ${last - 1} WHERE n = 2`)],
    ['a time of its own', (db) => db.exec('UPDATE seal SET wall_ms = wall_ms + 1 WHERE n = 2')],
    ['a turned bit', (db) => db.exec('UPDATE seal SET signature = zeroblob(64) WHERE n = 2')],
    ['a key that is none', (db) => db.exec(`UPDATE seal SET key = x'00' WHERE n = 2`)],
    [
      'somebody else’s key',
      (db) => db.prepare('UPDATE seal SET key = ? WHERE n = 2').run(newSigningKey().publicKey),
    ],
  ];
  test.each(forgeries)('[LOG14] with a seal with %s is not believed', (_name, work) => {
    expect(vetFile(forge(work))).toMatchObject({ ok: false, firstBadSeq: sealedEarly + 1 });
  });

  test('[LOG14] a forger with a key of his own signs, and the fingerprint tells', () => {
    const other = newSigningKey();
    const path = forge((db) => {
      chainAnew(db, last, laterAt(3));
      db.exec('DELETE FROM seal');
    });
    const log = openSqliteLog(path);
    const forged = log.seal(other, 3_000);
    log.close();
    const verdict = vetFile(path);
    expect(verdict).toMatchObject({ ok: true, sealedCount: last });
    const honest = vetFile(made).seals.at(-1);
    expect(forged.keyPrint).not.toBe(honest?.keyPrint);
    expect(forged.hash).not.toBe(honest?.hash);
  });

  test('[LOG14] goes on: what is recorded later is whole and not signed', () => {
    const path = join(tempFolder(), 'on.whitecell');
    copyFileSync(made, path);
    tamper(path, (db) => db.exec('DELETE FROM seal WHERE n = 2'));
    const verdict = vetFile(path);
    expect(verdict).toMatchObject({ ok: true, sealedCount: sealedEarly, count: last });
  });
});
