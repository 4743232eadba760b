/**
 * Owns: how a connection to an exercise file is set up, and the proof that it is. Does not own: what
 * goes through it. A crash leaves nothing that SQLite does not mend at the next opening.
 */
import Database from 'better-sqlite3';
import { LogError } from './log.ts';

export type Connection = Database.Database;

const journalBytesMax = 8 * 1024 * 1024;
const probeBytes = 128 * 1024;

/** A connection for reading; the file may come from anybody. */
export function connectReadOnly(path: string): Connection {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 1000 });
  try {
    harden(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The one connection that writes. */
export function connectWriter(path: string): Connection {
  const db = new Database(path, { fileMustExist: true, timeout: 1000 });
  try {
    harden(db);
    withoutJournal(db);
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') {
      throw new LogError(
        'io',
        'The exercise file lies on a network or other disk that cannot keep it safe; copy it to this computer.',
      );
    }
    durable(db);
    // The driver reports FULL on a fresh connection and is not there; the first write settles it.
    touchHead(db);
    durable(db);
    assertDurable(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Hostile schemas may not call functions, and a damaged page is noticed when it is read. */
export function harden(db: Connection): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('foreign_keys = ON');
  // Without this, INSERT OR REPLACE walks around the triggers that make facts append-only.
  db.pragma('recursive_triggers = ON');
}

/**
 * To and from WAL two bytes of the header change, which no sector tears apart. A journal on disk beside them would, after
 * a kill right there, have to be rolled back by the next opening before anybody has vetted the file.
 */
function withoutJournal(db: Connection): void {
  if (db.pragma('journal_mode', { simple: true }) !== 'wal') db.pragma('journal_mode = MEMORY');
}

function durable(db: Connection): void {
  db.pragma('synchronous = FULL');
  // Only F_FULLFSYNC reaches the platter on macOS.
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  // Words that somebody takes back, or from now on says without a name, are not left in free pages.
  db.pragma('secure_delete = ON');
  db.pragma(`journal_size_limit = ${journalBytesMax}`);
}

/** A write that changes nothing: shows that the file can be written. */
function touchHead(db: Connection): void {
  db.prepare('UPDATE head SET count = count').run();
}

/** A write of some size: after a full disk, a page that happens to be free proves little. */
export function probeWrite(db: Connection): void {
  db.prepare('INSERT OR REPLACE INTO host_value VALUES (?, ?)').run(
    'probe',
    'x'.repeat(probeBytes),
  );
  db.prepare('DELETE FROM host_value WHERE key = ?').run('probe');
}

/** An acknowledgement rests on these; better no exercise than one that can lose moves. */
function assertDurable(db: Connection): void {
  const wanted: readonly (readonly [string, unknown])[] = [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['fullfsync', 1],
    ['checkpoint_fullfsync', 1],
    ['recursive_triggers', 1],
    ['trusted_schema', 0],
    ['foreign_keys', 1],
  ];
  for (const [name, value] of wanted) {
    const got = db.pragma(name, { simple: true });
    if (got !== value) {
      throw new LogError(
        'io',
        `The exercise file cannot be kept safe here (${name} is ${String(got)}).`,
      );
    }
  }
}

/** Leaves one plain file without companions, so that it opens from a read-only disk. */
export function settle(db: Connection): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
  // Out of WAL; what the header then says is a plain file (see `withoutJournal`).
  db.pragma('journal_mode = MEMORY');
}
