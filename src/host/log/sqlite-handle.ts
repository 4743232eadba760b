/**
 * Owns: the connection to a `.whitecell` file and its lock: what was written is synced and still where the next start
 * will look for it, or the connection is given up for good until somebody recovers. Does not own: what is
 * written (`sqlite-log.ts`, `sqlite-stores.ts`). A crash leaves the file and its `-wal` at the last synced transaction.
 */
import { existsSync } from 'node:fs';
import { connectReadOnly, connectWriter, probeWrite, settle, type Connection } from './connect.ts';
import { asLogError, logError } from './errors.ts';
import type { Lock } from './lock.ts';
import { LogError } from './log.ts';
import { identityOf, noteConnected, placeOf } from './place.ts';
import type { Access } from './sqlite-stores.ts';
import { prepare, type Statements } from './statements.ts';

interface Open {
  readonly db: Connection;
  readonly statements: Statements;
  readonly writable: boolean;
  readonly identity: string;
  readonly forget: () => void;
}

export class SqliteHandle implements Access {
  readonly path: string;
  readonly #lock: Lock | null;
  #open: Open | null;
  #closed = false;

  /** With a lock it writes, and gives the lock back when it is closed. Throws what SQLite throws. */
  constructor(path: string, lock: Lock | null) {
    this.path = path;
    this.#lock = lock;
    this.#open = open(path, lock !== null);
  }

  get readOnly(): boolean {
    return this.#lock === null;
  }

  /** Throws `LogError`. */
  read<T>(work: (statements: Statements) => T): T {
    return this.#guarded(({ statements }) => work(statements));
  }

  /** As `read`, for what needs the connection itself. */
  readWhole<T>(work: (db: Connection) => T): T {
    return this.#guarded(({ db }) => work(db));
  }

  /** In one synced transaction. Throws `LogError`, and from then on with each writing until `recover`. */
  write(work: (statements: Statements) => void): void {
    const current = this.#usable();
    if (this.readOnly) throw logError('readOnly');
    if (!current.writable) throw logError('io');
    try {
      current.db.transaction(work).immediate(current.statements);
      checkPlace(this.path, current.identity);
    } catch (error) {
      // Never once more on this connection: after a failed sync it may believe what the disk lost.
      this.#giveUp();
      throw asLogError(error, this.path);
    }
  }

  /**
   * Connects anew. `isOurs` looks at the file and throws if it is another one; then, as with a disk that still takes
   * no writing, it is only read from here on. Throws `LogError`.
   */
  recover<T>(isOurs: (statements: Statements) => T): T {
    if (this.#closed || this.readOnly) throw logError('readOnly');
    this.#giveUp();
    try {
      placeOf(this.path);
      this.#open = open(this.path, true);
      probeWrite(this.#open.db);
      return isOurs(this.#open.statements);
    } catch (error) {
      this.#giveUp();
      this.#open = openForReading(this.path);
      throw asLogError(error, this.path);
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      if (this.#open?.writable === true) settle(this.#open.db);
    } catch {
      // Somebody is reading, or the disk is full: the `-wal` stays and the next opening takes it in.
    } finally {
      this.#giveUp();
      this.#lock?.release();
    }
  }

  #guarded<T>(work: (current: Open) => T): T {
    try {
      return work(this.#usable());
    } catch (error) {
      throw asLogError(error, this.path);
    }
  }

  #usable(): Open {
    if (this.#closed) throw new LogError('io', 'The exercise is closed.');
    if (this.#open === null) throw logError('io');
    return this.#open;
  }

  #giveUp(): void {
    const current = this.#open;
    this.#open = null;
    if (current === null) return;
    current.forget();
    try {
      current.db.close();
    } catch {
      // The disk is in trouble; what matters is that this connection is not used again.
    }
  }
}

function open(path: string, writable: boolean): Open {
  const db = writable ? connectWriter(path) : connectReadOnly(path);
  try {
    const identity = identityOf(path);
    const forget = noteConnected(identity);
    return { db, statements: prepare(db), writable, identity, forget };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Media and records stay readable while nothing can be written. */
function openForReading(path: string): Open | null {
  try {
    return open(path, false);
  } catch {
    return null;
  }
}

/** Whether what was just synced is still where the next start will look for it. */
function checkPlace(path: string, expected: string): void {
  let identity: string | null = null;
  try {
    identity = identityOf(path);
  } catch {
    // No file there: the same as another file there.
  }
  if (identity !== expected || !existsSync(`${path}-wal`)) throw logError('gone');
}
