import Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../../src/core/fact.ts';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { factsOf, harbourSeed, morning } from '../support/harbour.ts';
import { newSigningKey } from '../support/keys.ts';
import { tamper } from '../support/tamper.ts';

type Db = Database.Database;

/** An exercise as it came, and what became of copies of it in bad hands or on a bad disk. */
export interface Corpus {
  readonly files: readonly Mutant[];
  readonly facts: readonly Fact[];
}

export interface Mutant {
  readonly path: string;
  /** `whole`: nothing is wrong with it. `any`: chance may have hit what nobody reads. */
  readonly fate: 'whole' | 'wrong' | 'any';
}

const pageBytes = 4096;

/** The same files for the same seed, in a folder that is there. */
export function makeCorpus(folder: string, seed: number): Corpus {
  const key = newSigningKey();
  const write = (name: string, exercise: string): { path: string; facts: Fact[] } => {
    const source = harbourSeed({ exercise });
    const { facts } = factsOf(source, morning());
    const path = join(folder, name);
    createSqliteFile(path, source, (log) => {
      log.append(facts);
      log.seal(key, 1_000);
    });
    return { path, facts };
  };
  const { path: good, facts } = write('good.whitecell', 'ex-harbour-0001');
  const { path: other } = write('other.whitecell', 'ex-harbour-0002');
  const files: Mutant[] = [
    { path: good, fate: 'whole' },
    { path: other, fate: 'any' },
  ];
  const add = (name: string, fate: Mutant['fate'], make: (path: string) => void): void => {
    const path = join(folder, `${String(files.length).padStart(2, '0')}-${name}.whitecell`);
    make(path);
    files.push({ path, fate });
  };
  const bytes = readFileSync(good);
  const otherBytes = readFileSync(other);
  onDisk(add, bytes, otherBytes, chance(seed));
  for (const [name, change] of inSql) add(name, 'wrong', (path) => forge(good, path, change));
  foreign(add, bytes);
  return { files, facts };
}

type Add = (name: string, fate: Mutant['fate'], make: (path: string) => void) => void;

function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    const { value, next } = drawFrom(state);
    state = next;
    return Math.floor(value * below);
  };
}

/** What disks, cables and people without a plan do. */
function onDisk(add: Add, bytes: Buffer, other: Buffer, upTo: (below: number) => number): void {
  const pages = bytes.length / pageBytes;
  for (let i = 0; i < 12; i += 1)
    add('cut', 'wrong', (path) => writeFileSync(path, bytes.subarray(0, upTo(bytes.length))));
  for (let i = 0; i < 24; i += 1) {
    add('flipped', 'any', (path) => {
      const copy = Buffer.from(bytes);
      for (let n = 0; n <= i % 6; n += 1) {
        const at = upTo(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << upTo(8));
      }
      writeFileSync(path, copy);
    });
  }
  for (let i = 0; i < 10; i += 1) {
    const at = (1 + upTo(pages - 1)) * pageBytes;
    add('spliced', 'any', (path) =>
      writeFileSync(path, Buffer.concat([bytes.subarray(0, at), other.subarray(at)])),
    );
  }
  for (let i = 0; i < 8; i += 1) {
    const at = upTo(pages) * pageBytes;
    add('blank-page', 'any', (path) =>
      writeFileSync(path, Buffer.from(bytes).fill(0, at, at + pageBytes)),
    );
  }
  add('journal', 'any', (path) => {
    writeFileSync(path, bytes);
    writeFileSync(`${path}-journal`, Buffer.from('not a journal'.repeat(500)));
  });
}

const payloadOf = (db: Db, seq: number): string =>
  db.prepare<[number], { payload: string }>('SELECT payload FROM fact WHERE seq = ?').get(seq)
    ?.payload ?? '';

/** What somebody does who knows the format. */
const inSql: readonly (readonly [string, (db: Db) => void])[] = [
  ['words-changed', (db) => set(db, 8, payloadOf(db, 8).replace('Do thing', 'Do nothing'))],
  ['no-json', (db) => set(db, 4, '{"unfinished')],
  ['other-json', (db) => set(db, 4, '[]')],
  ['huge-fact', (db) => set(db, 5, `{"text":"${'x'.repeat(80_000_000)}"}`)],
  ['gone', (db) => db.exec('DELETE FROM fact WHERE seq = 4')],
  ['first-gone', (db) => db.exec('DELETE FROM fact WHERE seq = 1')],
  ['all-gone', (db) => db.exec('DELETE FROM fact')],
  ['last-gone', (db) => db.exec('DELETE FROM fact WHERE seq = (SELECT max(seq) FROM fact)')],
  ['swapped', swap],
  ['far-away', (db) => db.exec('UPDATE fact SET seq = 9000000000000 WHERE seq = 5')],
  ['strange-type', (db) => db.exec(`UPDATE fact SET type = 'house.burned' WHERE seq = 5`)],
  ['later-version', (db) => db.exec('UPDATE fact SET version = 99 WHERE seq = 5')],
  ['strange-actor', (db) => db.exec(`UPDATE fact SET actor = '{"kind":"ghost"}' WHERE seq = 5`)],
  ['other-time', (db) => db.exec('UPDATE fact SET wall_ms = wall_ms - 1 WHERE seq = 6')],
  ['blacked-out', (db) => db.exec('UPDATE fact SET payload = NULL WHERE seq = 5')],
  ['head-moved', (db) => db.exec('UPDATE head SET count = 3')],
  ['head-far', (db) => db.exec('UPDATE head SET count = 9000000000000')],
  ['no-head', (db) => db.exec('DELETE FROM head')],
  ['no-exercise', (db) => db.exec('DELETE FROM exercise')],
  ['other-title', (db) => db.exec(`UPDATE exercise SET title = 'Another'`)],
  ['other-mode', (db) => db.exec(`UPDATE exercise SET mode = 'rehearsal'`)],
  ['strange-mode', (db) => db.exec(`UPDATE exercise SET mode = 'war'`)],
  ['no-scenario', (db) => db.exec(`UPDATE exercise SET scenario = '{"format":1}'`)],
  ['huge-scenario', (db) => db.exec(`UPDATE exercise SET scenario = hex(zeroblob(40000000))`)],
  ['seal-forged', (db) => db.exec(`UPDATE seal SET signature = zeroblob(64)`)],
  ['seal-far', (db) => db.exec('UPDATE seal SET count = count + 5')],
  ['media-changed', (db) => db.exec(`UPDATE media_chunk SET content = zeroblob(40)`)],
  ['media-endless', (db) => db.exec('UPDATE media SET bytes = 900000000000000')],
  ['huge-media', (db) => db.exec('UPDATE media_chunk SET content = zeroblob(80000000)')],
  ['from-future', (db) => db.pragma('user_version = 2')],
  ['not-ours', (db) => db.pragma('application_id = 7')],
  ['one-more-table', (db) => db.exec('CREATE TABLE extra (a)')],
  [
    'one-more-trigger',
    (db) => db.exec(`CREATE TRIGGER more AFTER INSERT ON head BEGIN DELETE FROM draft; END`),
  ],
  [
    'endless-view',
    (db) => {
      db.exec('DROP TABLE head');
      db.exec(
        'CREATE VIEW head AS WITH RECURSIVE n(count) AS (SELECT 1 UNION ALL SELECT count + 1 FROM n) SELECT count, count AS hash FROM n',
      );
    },
  ],
];

function set(db: Db, seq: number, payload: string): void {
  db.prepare('UPDATE fact SET payload = ? WHERE seq = ?').run(payload, seq);
}

function swap(db: Db): void {
  db.exec('UPDATE fact SET seq = -1 WHERE seq = 4');
  db.exec('UPDATE fact SET seq = 4 WHERE seq = 5');
  db.exec('UPDATE fact SET seq = 5 WHERE seq = -1');
}

function forge(from: string, to: string, change: (db: Db) => unknown): void {
  copyFileSync(from, to);
  tamper(to, change);
}

/** What was never an exercise. */
function foreign(add: Add, bytes: Buffer): void {
  add('empty', 'wrong', (path) => writeFileSync(path, ''));
  add('text', 'wrong', (path) => writeFileSync(path, 'Dear facilitator, '.repeat(9000)));
  add('folder', 'wrong', (path) => mkdirSync(path));
  add('loop', 'wrong', (path) => symlinkSync(path, path));
  add('nowhere', 'wrong', (path) => symlinkSync(`${path}-gone`, path));
  add('head-alone', 'wrong', (path) => writeFileSync(path, bytes.subarray(0, 100)));
  add('database', 'wrong', (path) => {
    const db = new Database(path);
    db.exec('CREATE TABLE history (url TEXT)');
    db.close();
  });
}

function drawFrom(state: number): { value: number; next: number } {
  const next = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return { value: next / 2 ** 32, next };
}
