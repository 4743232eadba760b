import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LogError } from '../../../src/host/log/log.ts';
import { createSqliteFile } from '../../../src/host/log/create.ts';
import { connectWriter } from '../../../src/host/log/connect.ts';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import { factsOf, harbourSeed, morning } from '../support/harbour.ts';
import { mountable } from '../support/mount.ts';
import { tamper } from '../support/tamper.ts';
import { tempFolder } from '../support/temp.ts';

const seed = harbourSeed();
const { facts } = factsOf(seed, morning());

function exercise(folder = tempFolder()): string {
  const path = join(folder, 'exercise.whitecell');
  createSqliteFile(path, seed, (log) => {
    log.append(facts);
  });
  return path;
}

function kindOf(work: () => unknown): string {
  try {
    work();
    return 'nothing thrown';
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    return error.kind;
  }
}

describe('files that are not fit', () => {
  const cases: readonly (readonly [string, string, (path: string) => void])[] = [
    [
      'an empty file',
      'notOurs',
      (path) => {
        writeFileSync(path, '');
      },
    ],
    [
      'a text file',
      'notOurs',
      (path) => {
        writeFileSync(path, 'Dear facilitator, '.repeat(200));
      },
    ],
    [
      'another program’s database',
      'notOurs',
      (path) => {
        rmSync(path);
        const db = new Database(path);
        db.exec('CREATE TABLE history (url TEXT)');
        db.close();
      },
    ],
    [
      'a newer file',
      'fromFuture',
      (path) => {
        const db = new Database(path);
        db.pragma('user_version = 2');
        db.close();
      },
    ],
    [
      'a file with one more table',
      'notOurs',
      (path) => {
        const db = new Database(path);
        db.exec('CREATE TABLE extra (a)');
        db.close();
      },
    ],
    [
      'a view that never ends',
      'notOurs',
      (path) => {
        const db = new Database(path);
        db.exec('DROP TABLE head');
        db.exec(
          'CREATE VIEW head AS WITH RECURSIVE n(count) AS (SELECT 1 UNION ALL SELECT count + 1 FROM n) SELECT count FROM n',
        );
        db.close();
      },
    ],
    [
      'a file without its triggers',
      'notOurs',
      (path) => {
        const db = new Database(path);
        db.exec('DROP TRIGGER fact_no_update');
        db.close();
      },
    ],
    [
      'a file cut short',
      'corrupt',
      (path) => {
        truncateSync(path, statSync(path).size - 8192);
      },
    ],
    [
      'a file with a scribble in the middle',
      'corrupt',
      (path) => {
        const bytes = readFileSync(path);
        bytes.fill(0xa5, 4096, 3 * 4096);
        writeFileSync(path, bytes);
      },
    ],
    [
      'a scenario that is none',
      'corrupt',
      (path) => {
        tamper(path, (db) => db.exec(`UPDATE exercise SET scenario = '{"format":1}'`));
      },
    ],
  ];
  test.each(cases)('[LOG7] %s is refused (%s) and left as it was', (_name, kind, make) => {
    const path = exercise();
    make(path);
    utimesSync(path, 1_000_000, 1_000_000);
    const bytes = readFileSync(path);
    expect(kindOf(() => openSqliteLog(path))).toBe(kind);
    expect(kindOf(() => openSqliteLog(path, { readOnly: true }))).toBe(kind);
    expect(Buffer.compare(readFileSync(path), bytes)).toBe(0);
    expect(statSync(path).mtimeMs).toBe(1_000_000_000);
    expect(readdirSync(join(path, '..'))).toEqual(['exercise.whitecell']);
  });

  test('[LOG7] a missing file and a folder are refused in a sentence', () => {
    const folder = tempFolder();
    expect(kindOf(() => openSqliteLog(join(folder, 'none.whitecell')))).toBe('gone');
    mkdirSync(join(folder, 'dir.whitecell'));
    expect(kindOf(() => openSqliteLog(join(folder, 'dir.whitecell')))).toBe('notOurs');
  });

  test('[LOG7] a file with two names is refused, since SQLite would keep two journals', () => {
    const path = exercise();
    linkSync(path, `${path}.link`);
    expect(kindOf(() => openSqliteLog(path))).toBe('linked');
  });
});

describe('one writer', () => {
  test('[LOG8] a second opening is refused, reading is not', () => {
    const path = exercise();
    const log = openSqliteLog(path);
    expect(kindOf(() => openSqliteLog(path))).toBe('locked');
    const reader = openSqliteLog(path, { readOnly: true });
    expect([...reader.read()]).toHaveLength(facts.length);
    expect(
      kindOf(() => {
        reader.append([]);
      }),
    ).toBe('readOnly');
    reader.close();
    expect(kindOf(() => openSqliteLog(path))).toBe('locked');
    log.drafts.put({ seat: 's', team: 't', slot: 'new', text: {}, savedWallMs: 1 });
    log.close();
    openSqliteLog(path).close();
  });

  test('[LOG8] another process is refused too, and a killed one leaves no lock', () => {
    const path = exercise();
    const script = join(tempFolder(), 'hold.mts');
    const url = new URL('../../../src/host/log/sqlite-log.ts', import.meta.url).href;
    writeFileSync(
      script,
      `import { openSqliteLog } from '${url}';
try { openSqliteLog(process.argv[2]); console.log('opened'); process.kill(process.pid, 'SIGKILL'); }
catch (error) { console.log(error.kind); }`,
    );
    const run = () =>
      spawnSync(process.execPath, [script, path], { encoding: 'utf8' }).stdout.trim();
    const log = openSqliteLog(path);
    expect(run()).toBe('locked');
    log.close();
    expect(run()).toBe('opened');
    expect(existsSync(join(path, '..', '.exercise.whitecell.lock'))).toBe(true);
    const again = openSqliteLog(path);
    expect(again.verify()).toMatchObject({ ok: true, count: facts.length });
    again.close();
    expect(readdirSync(join(path, '..'))).toEqual(['exercise.whitecell']);
  });
});

describe('a closed exercise', () => {
  test('[LOG9] is one plain file without companions', () => {
    const folder = tempFolder();
    const path = exercise(folder);
    const log = openSqliteLog(path);
    log.hostValues.set('a', 'b');
    expect(readdirSync(folder).length).toBeGreaterThan(1);
    log.close();
    expect(readdirSync(folder)).toEqual(['exercise.whitecell']);
  });

  test.skipIf(!mountable)('[LOG9] opens for reading from a read-only disk (needs a mount)', () => {
    const folder = tempFolder();
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status).toBe(0);
    try {
      const path = exercise(folder);
      expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
      expect(kindOf(() => openSqliteLog(path))).toBe('readOnly');
      const reader = openSqliteLog(path, { readOnly: true });
      expect(reader.verify()).toMatchObject({ ok: true, count: facts.length });
      expect(reader.meta.readOnly).toBe(true);
      reader.close();
    } finally {
      spawnSync('umount', ['-l', folder]);
    }
  });

  test('[LOG9] keeps what a crashed process left in its journal', () => {
    const folder = tempFolder();
    const path = exercise(folder);
    const log = openSqliteLog(path);
    log.append([{ ...facts[1]!, seq: facts.length + 1 }]);
    // What a crash leaves: the file and its journal as they are now.
    const crashed = join(folder, 'crashed.whitecell');
    for (const tail of ['', '-wal']) copyFileSync(path + tail, crashed + tail);
    log.close();
    const again = openSqliteLog(crashed);
    expect(again.head().count).toBe(facts.length + 1);
    again.close();
    expect(readdirSync(folder).sort()).toEqual(['crashed.whitecell', 'exercise.whitecell']);
  });
});

describe('a new exercise file', () => {
  test('[LOG13] never takes the place of another file and leaves nothing behind when it fails', () => {
    const folder = tempFolder();
    const path = exercise(folder);
    expect(
      kindOf(() => {
        createSqliteFile(path, seed);
      }),
    ).toBe('io');
    expect(() => {
      createSqliteFile(join(folder, 'new.whitecell'), seed, () => {
        throw new LogError('full', 'The disk is full.');
      });
    }).toThrow('The disk is full.');
    expect(readdirSync(folder)).toEqual(['exercise.whitecell']);
    expect(
      kindOf(() => {
        createSqliteFile(join(folder, 'no', 'such', 'folder.whitecell'), seed);
      }),
    ).toBe('gone');
  });

  test.skipIf(process.platform === 'win32')('[LOG13] can be read by its owner only', () => {
    expect(statSync(exercise()).mode & 0o777).toBe(0o600);
  });
});

describe('safety of a write', () => {
  test('[LOG11] every connection writes ahead, synced in full, and says so', () => {
    const path = exercise();
    const db = connectWriter(path);
    for (const [pragma, value] of [
      ['journal_mode', 'wal'],
      ['synchronous', 2],
      ['fullfsync', 1],
      ['checkpoint_fullfsync', 1],
      ['trusted_schema', 0],
      ['cell_size_check', 1],
      ['mmap_size', 0],
      ['foreign_keys', 1],
      ['recursive_triggers', 1],
      ['journal_size_limit', 8 * 1024 * 1024],
    ] as const) {
      expect(db.pragma(pragma, { simple: true }), pragma).toBe(value);
    }
    db.close();
  });

  const strace = spawnSync('strace', ['-V']).status === 0;
  test.skipIf(!strace)('[LOG11] the kernel sees one sync for every batch (needs strace)', () => {
    const path = exercise();
    const folder = tempFolder();
    const script = join(folder, 'append.mts');
    const url = new URL('../../../src/host/log/sqlite-log.ts', import.meta.url).href;
    writeFileSync(
      script,
      `import { openSqliteLog } from '${url}';
import { writeSync } from 'node:fs';
const log = openSqliteLog(process.argv[2]);
const [, fact] = [...log.read(1, 2)];
writeSync(2, 'BEGIN-APPENDS');
for (let i = 0; i < 40; i++) log.append([{ ...fact, seq: log.head().count + 1 }]);
writeSync(2, 'END-APPENDS');
log.close();`,
    );
    const trace = join(folder, 'trace.txt');
    const run = spawnSync(
      'strace',
      ['-f', '-o', trace, '-e', 'trace=fsync,fdatasync,write', process.execPath, script, path],
      { encoding: 'utf8' },
    );
    expect(run.status, run.stderr).toBe(0);
    const text = readFileSync(trace, 'utf8');
    const between = text.slice(text.indexOf('BEGIN-APPENDS'), text.indexOf('END-APPENDS'));
    const syncs = between.split('\n').filter((line) => /\bf(data)?sync\(/.test(line)).length;
    expect(syncs).toBeGreaterThanOrEqual(40);
  });
});

describe('a disk in trouble', () => {
  test('[LOG12] a file that was moved away takes no acknowledgement, and goes on once it is back', () => {
    const folder = tempFolder();
    const path = exercise(folder);
    const log = openSqliteLog(path);
    const next = () => [{ ...facts[1]!, seq: log.head().count + 1 }];
    log.append(next());
    const away = tempFolder();
    for (const tail of ['', '-wal', '-shm'])
      renameSync(path + tail, join(away, `exercise.whitecell${tail}`));
    expect(
      kindOf(() => {
        log.append(next());
      }),
    ).toBe('gone');
    expect(kindOf(() => log.recover())).toBe('gone');
    expect(log.head().count).toBe(facts.length + 1);
    for (const tail of ['', '-wal', '-shm'])
      renameSync(join(away, `exercise.whitecell${tail}`), path + tail);
    const { count } = log.recover();
    // The batch was written into the moved file after all: the session takes it over.
    expect([facts.length + 1, facts.length + 2]).toContain(count);
    log.append(next());
    expect(log.verify()).toMatchObject({ ok: true, count: count + 1 });
    log.close();
  });

  test('[LOG12] another file in its place is not taken for the exercise', () => {
    const folder = tempFolder();
    const path = exercise(folder);
    const log = openSqliteLog(path);
    const older = join(folder, 'older.whitecell');
    copyFileSync(path, older);
    log.append([{ ...facts[1]!, seq: facts.length + 1 }]);
    for (const tail of ['', '-wal', '-shm']) rmSync(path + tail);
    copyFileSync(older, path);
    expect(
      kindOf(() => {
        log.append([{ ...facts[1]!, seq: facts.length + 2 }]);
      }),
    ).toBe('gone');
    expect(kindOf(() => log.recover())).toBe('gone');
    log.close();
  });

  test.skipIf(!mountable)(
    '[LOG12] a full disk acknowledges nothing and is over when space returns (needs a mount)',
    () => {
      const folder = tempFolder();
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status).toBe(0);
      try {
        const path = exercise(folder);
        const log = openSqliteLog(path);
        const big = {
          ...facts.find((fact) => fact.type === 'bookmark.set')!,
          data: { text: 'x'.repeat(4000) },
        };
        let kind = 'nothing thrown';
        for (let i = 0; i < 2000 && kind === 'nothing thrown'; i++) {
          kind = kindOf(() => {
            log.append([{ ...big, seq: log.head().count + 1 }]);
          });
        }
        expect(kind).toBe('full');
        const { count } = log.head();
        expect(
          kindOf(() => {
            log.recover();
            log.append([{ ...big, seq: count + 1 }]);
          }),
        ).toBe('full');
        expect(spawnSync('mount', ['-o', 'remount,size=8m', folder]).status).toBe(0);
        expect(log.recover().count).toBe(count);
        log.append([{ ...big, seq: count + 1 }]);
        expect(log.verify()).toMatchObject({ ok: true, count: count + 1 });
        log.close();
        expect(readdirSync(folder)).toEqual(['exercise.whitecell']);
      } finally {
        spawnSync('umount', ['-l', folder]);
      }
    },
  );
});
