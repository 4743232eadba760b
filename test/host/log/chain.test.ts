import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LogError } from '../../../src/host/log/log.ts';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { vetFile } from '../../../src/host/log/vet.ts';
import { factsOf, gate, harbourSeed, morning } from '../support/harbour.ts';
import { tamper } from '../support/tamper.ts';
import { tempFolder } from '../support/temp.ts';

type Db = Database.Database;

const big = Uint8Array.from({ length: 1_500_000 }, (_, i) => i % 251);
const seed = harbourSeed({
  media: new Map([
    ['gate.svg', gate],
    ['big.png', big],
  ]),
});
const { facts } = factsOf(seed, morning());
const last = facts.length;

let made = '';
/** A fresh copy of one finished exercise. */
function exercise(): string {
  const path = join(tempFolder(), 'exercise.whitecell');
  copyFileSync(made, path);
  return path;
}

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'whitecell-chain-'));
  made = join(folder, 'made.whitecell');
  createSqliteFile(made, seed, (log) => {
    log.append(facts);
  });
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
});

const flip = (db: Db, column: string, seq: number): void => {
  const row = db
    .prepare<[number], Record<string, unknown>>('SELECT * FROM fact WHERE seq = ?')
    .get(seq)!;
  const value = row[column];
  if (typeof value === 'number') {
    db.prepare(`UPDATE fact SET ${column} = ? WHERE seq = ?`).run(value + 1, seq);
  } else if (typeof value === 'string') {
    const at = value.length >> 1;
    const other = value[at] === 'x' ? 'y' : 'x';
    db.prepare(`UPDATE fact SET ${column} = ? WHERE seq = ?`).run(
      value.slice(0, at) + other + value.slice(at + 1),
      seq,
    );
  } else {
    const bytes = Buffer.from(value as Buffer);
    bytes[7]! ^= 1;
    db.prepare(`UPDATE fact SET ${column} = ? WHERE seq = ?`).run(bytes, seq);
  }
};

describe('a record that somebody changed', () => {
  const columns = [
    'wall_ms',
    'clock_ms',
    'actor',
    'cause',
    'type',
    'version',
    'salt',
    'payload',
    'commitment',
    'prev',
    'hash',
  ];
  test.each(columns)('[LOG5] in the column %s, at any fact', (column) => {
    const path = exercise();
    for (const seq of [1, 5, last]) {
      const copy = `${path}.${column}.${seq}`;
      copyFileSync(path, copy);
      tamper(copy, (db) => {
        flip(db, column, seq);
      });
      expect(vetFile(copy)).toMatchObject({ ok: false, firstBadSeq: seq });
      expect(() => openSqliteLog(copy)).toThrow(/./);
    }
  });

  const edits: readonly (readonly [string, number | null, (db: Db) => void])[] = [
    ['a fact in the middle is deleted', 5, (db) => db.exec('DELETE FROM fact WHERE seq = 5')],
    ['the first fact is deleted', 1, (db) => db.exec('DELETE FROM fact WHERE seq = 1')],
    ['the last fact is deleted', last, (db) => db.exec(`DELETE FROM fact WHERE seq = ${last}`)],
    [
      'the last three are deleted',
      last - 2,
      (db) => db.exec(`DELETE FROM fact WHERE seq > ${last - 3}`),
    ],
    ['all are deleted', 1, (db) => db.exec('DELETE FROM fact')],
    [
      'a middle one is deleted and the rest moved up',
      5,
      (db) => {
        db.exec('DELETE FROM fact WHERE seq = 5');
        for (let seq = 6; seq <= last; seq++)
          db.exec(`UPDATE fact SET seq = ${seq - 1} WHERE seq = ${seq}`);
        db.exec('UPDATE head SET count = count - 1');
      },
    ],
    [
      'two change places',
      4,
      (db) => {
        db.exec('UPDATE fact SET seq = 1000 WHERE seq = 4');
        db.exec('UPDATE fact SET seq = 4 WHERE seq = 5');
        db.exec('UPDATE fact SET seq = 5 WHERE seq = 1000');
      },
    ],
    [
      'one is inserted',
      last + 1,
      (db) => {
        db.exec(
          `INSERT INTO fact SELECT ${last + 1}, wall_ms, clock_ms, actor, cause, type, version, salt, payload, commitment, prev, hash FROM fact WHERE seq = ${last}`,
        );
        db.exec('UPDATE head SET count = count + 1');
      },
    ],
    [
      'a fact is half blacked out',
      6,
      (db) => db.exec('UPDATE fact SET payload = NULL WHERE seq = 6'),
    ],
    [
      'the head is set back with the rows',
      last,
      (db) => {
        db.exec(`DELETE FROM fact WHERE seq = ${last}`);
        db.exec('UPDATE head SET count = count - 1');
      },
    ],
    [
      'the scenario is changed',
      1,
      (db) =>
        db.exec(`UPDATE exercise SET scenario = replace(scenario, 'ferry drifts', 'ferry floats')`),
    ],
    ['the exercise gets another id', 1, (db) => db.exec(`UPDATE exercise SET id = 'ex-other'`)],
    ['the title is changed', 1, (db) => db.exec(`UPDATE exercise SET title = 'Renamed'`)],
    [
      'a medium is changed',
      1,
      (db) =>
        db.exec(
          `UPDATE media_chunk SET content = zeroblob(length(content)) WHERE file = 'big.png' AND n = 1`,
        ),
    ],
    [
      'a medium gets more',
      1,
      (db) => db.exec(`INSERT INTO media_chunk VALUES ('gate.svg', 1, x'00')`),
    ],
    [
      'a medium is renamed',
      1,
      (db) => {
        db.exec('PRAGMA foreign_keys = OFF');
        db.exec(`UPDATE media SET file = 'tor.svg' WHERE file = 'gate.svg'`);
        db.exec(`UPDATE media_chunk SET file = 'tor.svg' WHERE file = 'gate.svg'`);
      },
    ],
    [
      'a medium is gone',
      1,
      (db) => {
        db.exec('PRAGMA foreign_keys = OFF');
        db.exec(`DELETE FROM media WHERE file = 'gate.svg'`);
      },
    ],
  ];
  test.each(edits)('[LOG5] %s', (_name, firstBadSeq, edit) => {
    const path = exercise();
    expect(vetFile(path)).toMatchObject({ ok: true, count: last });
    tamper(path, edit);
    expect(vetFile(path)).toMatchObject({ ok: false, firstBadSeq });
    expect(() => openSqliteLog(path)).toThrow(
      expect.objectContaining({ name: 'LogError', kind: 'corrupt', seq: firstBadSeq }),
    );
    const shown = openSqliteLog(path, { readOnly: true, evenIfAltered: true });
    expect(shown.verify()).toMatchObject({ ok: false, firstBadSeq });
    shown.close();
  });

  test('[LOG5] a fact of another exercise is not one of ours', () => {
    const path = exercise();
    const otherPath = join(tempFolder(), 'other.whitecell');
    createSqliteFile(otherPath, { ...seed, exercise: 'ex-harbour-0002' }, (log) => {
      log.append(factsOf({ ...seed, exercise: 'ex-harbour-0002' }, morning()).facts);
    });
    tamper(path, (db) => {
      db.exec(`ATTACH '${otherPath}' AS other`);
      db.exec('DELETE FROM fact WHERE seq = 7');
      db.exec('INSERT INTO fact SELECT * FROM other.fact WHERE seq = 7');
      db.exec('DETACH other');
    });
    expect(vetFile(path)).toMatchObject({ ok: false, firstBadSeq: 7 });
  });

  test('[LOG6] a fact whose content was blacked out still verifies, and shows nothing of it', () => {
    const path = exercise();
    tamper(path, (db) => {
      db.exec('UPDATE fact SET salt = NULL, payload = NULL WHERE seq IN (4, 6)');
    });
    expect(vetFile(path)).toMatchObject({ ok: true, count: last });
    tamper(path, (db) => {
      flip(db, 'commitment', 4);
    });
    expect(vetFile(path)).toMatchObject({ ok: false, firstBadSeq: 4 });
  });

  test('[LOG10] SQL cannot change, delete or replace what is recorded', () => {
    const path = exercise();
    const db = new Database(path);
    db.pragma('recursive_triggers = ON');
    for (const sql of [
      'UPDATE fact SET type = type',
      'DELETE FROM fact WHERE seq = 1',
      'INSERT OR REPLACE INTO fact SELECT * FROM fact WHERE seq = 2',
      `UPDATE exercise SET scenario = '{}'`,
      'DELETE FROM exercise',
      'UPDATE media SET bytes = 0',
      'DELETE FROM media_chunk',
      `INSERT OR REPLACE INTO media_chunk SELECT * FROM media_chunk`,
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/append-only/);
    }
    db.close();
    expect(vetFile(path).ok).toBe(true);
  });

  test('[LOG5] no bit of the file can be turned so that other facts are shown as true', () => {
    const path = exercise();
    const whole = readFileSync(path);
    // A small fixed generator: the same bits at every run.
    let random = 20_260_301;
    const next = (below: number): number => {
      random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
      return random % below;
    };
    // The media fill most of the file; the facts and the schema lie in the rest of it.
    let refused = 0;
    for (let i = 0; i < 120; i++) {
      const bytes = Buffer.from(whole);
      const at =
        i % 4 === 0 ? next(bytes.length) : bytes.indexOf('exercise.created') - 3000 + next(20_000);
      bytes[at]! ^= 1 << next(8);
      writeFileSync(path, bytes);
      try {
        const log = openSqliteLog(path, { readOnly: true });
        expect([...log.read()], `byte ${at}`).toEqual(facts);
        expect(Buffer.compare(log.media.read('big.png')!, big), `byte ${at}`).toBe(0);
        log.close();
      } catch (error) {
        if (!(error instanceof LogError)) throw error;
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(20);
  });
});
