/**
 * Owns: the log in a `.whitecell` file: one writer, one synced transaction per batch, a handle that is
 * given up after any failed write. Does not own: when to write (session), what a file must look like
 * (`vet.ts`, `sql.ts`). A crash leaves the file and its `-wal` at the last synced batch.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { assert } from '../../core/result.ts';
import type { Fact } from '../../core/fact.ts';
import { hex, type Link, type Row } from './chain.ts';
import { connectReadOnly, connectWriter, probeWrite, settle, type Connection } from './connect.ts';
import { mediaDigest, sha256 } from './digest.ts';
import { asLogError, logError } from './errors.ts';
import { takeLock, type Lock } from './lock.ts';
import { LogError } from './log.ts';
import type {
  DraftKey,
  DraftStore,
  Head,
  HostValues,
  Log,
  LogMeta,
  MediaStore,
  RemarkStore,
  TokenStore,
  Verification,
} from './log.ts';
import { identityOf, noteConnected, placeOf, placeToOpen } from './place.ts';
import { factOf, rowOf } from './row.ts';
import { checkOf, sealFor, type SealCheck, type SigningKey } from './seal.ts';
import {
  sqliteDrafts,
  sqliteHostValues,
  sqliteMedia,
  sqliteRemarks,
  sqliteTokens,
  type Access,
} from './sqlite-stores.ts';
import { prepare, type ExerciseRow, type Statements } from './statements.ts';
import { readExercise, verifyConnection, vetFile } from './vet.ts';

/** Rows are fetched in pages, since SQLite takes no write while a query is being stepped through. */
const pageRows = 1000;

interface Handle {
  readonly db: Connection;
  readonly statements: Statements;
  readonly writable: boolean;
  readonly identity: string;
  readonly forget: () => void;
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** An altered record is refused unless someone wants to look at it as such; then read-only. */
  readonly evenIfAltered?: boolean;
}

/** Opens an exercise file after vetting it. Throws `LogError`; a refused file is left untouched. */
export function openSqliteLog(path: string, options: OpenOptions = {}): Log {
  const place = placeToOpen(path);
  const readOnly = options.readOnly ?? false;
  const lock = readOnly ? null : takeLock(place);
  try {
    const vetted = vetFile(place);
    if (!vetted.ok && !(readOnly && options.evenIfAltered === true)) {
      throw new LogError('corrupt', vetted.problem, {
        ...(vetted.firstBadSeq === null ? {} : { seq: vetted.firstBadSeq }),
      });
    }
    return new SqliteLog(place, lock);
  } catch (error) {
    lock?.release();
    throw asLogError(error, place);
  }
}

class SqliteLog implements Log {
  readonly media: MediaStore;
  readonly drafts: DraftStore;
  readonly tokens: TokenStore;
  readonly hostValues: HostValues;
  readonly remarks: RemarkStore;
  readonly #path: string;
  readonly #lock: Lock | null;
  readonly #exercise: ExerciseRow;
  readonly #scenarioDigest: string;
  #handle: Handle | null;
  #link: Link;
  #closed = false;

  constructor(path: string, lock: Lock | null) {
    this.#path = path;
    this.#lock = lock;
    this.#handle = openHandle(path, lock !== null);
    this.#exercise = readExercise(this.#handle.statements);
    this.#scenarioDigest = sha256(this.#exercise.scenario);
    this.#link = readLink(this.#handle.statements);
    const access: Access = {
      read: (work) => this.#read(work),
      write: (work) => {
        this.#write(work);
      },
    };
    const media = sqliteMedia(access);
    this.media = {
      ...media,
      put: (file, content) => {
        assert(this.#link.count === 0, 'media come before the first fact');
        return media.put(file, content);
      },
    };
    this.drafts = sqliteDrafts(access);
    this.tokens = sqliteTokens(access);
    this.hostValues = sqliteHostValues(access);
    this.remarks = sqliteRemarks(access);
  }

  get meta(): LogMeta {
    const { id, title, mode, createdWallMs } = this.#exercise;
    return {
      exercise: id,
      title,
      mode,
      createdWallMs,
      scenarioDigest: this.#scenarioDigest,
      mediaDigest: mediaDigest(this.media.list()),
      path: this.#path,
      readOnly: this.#lock === null,
    };
  }

  head(): Head {
    return { count: this.#link.count, hash: hex(this.#link.hash) };
  }

  append(batch: readonly Fact[], forget: readonly DraftKey[] = []): void {
    const rows: Row[] = [];
    let link = this.#link;
    for (const fact of batch) {
      assert(fact.seq === link.count + 1, () => `fact ${fact.seq} after ${link.count}`);
      const row = rowOf(this.#exercise.id, fact, link, randomBytes(16));
      link = { count: row.seq, hash: row.hash };
      rows.push(row);
    }
    this.#write((s) => {
      for (const row of rows) s.insertFact.run(row);
      s.setHead.run(link.count, link.hash);
      for (const { seat, team, slot } of forget) s.removeDraft.run({ seat, team, slot });
    });
    this.#link = link;
  }

  *read(from = 1, to = Number.MAX_SAFE_INTEGER): Generator<Fact> {
    for (let seq = from; seq <= to;) {
      const last = Math.min(to, seq + pageRows - 1);
      const page = this.#read((s) => s.told.all(seq, last));
      for (const row of page) yield factOf(row);
      if (page.length < last - seq + 1) return;
      seq = last + 1;
    }
  }

  findByCause(command: string): Fact[] {
    return this.#read((s) => s.factsByCause.all(command)).map(factOf);
  }

  hashOf(seq: number): string | null {
    const row = this.#read((s) => s.facts.get(seq, seq));
    return row === undefined ? null : hex(row.hash);
  }

  verify(): Verification {
    const handle = this.#usable();
    try {
      return verifyConnection(handle.db);
    } catch (error) {
      throw asLogError(error, this.#path);
    }
  }

  seal(key: SigningKey, wallMs: number): SealCheck {
    const seals = this.#read((s) => s.seals.all());
    const standing = { exercise: this.#exercise.id, link: this.#link, seals };
    const { seal, isNew } = sealFor(standing, key, wallMs);
    if (isNew) {
      this.#write((s) => {
        s.insertSeal.run(seal);
      });
    }
    return checkOf(seal);
  }

  seals(): readonly SealCheck[] {
    return this.#read((s) => s.seals.all()).map(checkOf);
  }

  scenarioText(): string {
    return this.#exercise.scenario;
  }

  recover(): Head {
    if (this.#closed || this.#lock === null) throw logError('readOnly');
    this.#giveUp();
    try {
      placeOf(this.#path);
      this.#handle = openHandle(this.#path, true);
      probeWrite(this.#handle.db);
      this.#link = this.#trueLink(this.#handle.statements);
      return this.head();
    } catch (error) {
      this.#giveUp();
      this.#handle = openForReading(this.#path);
      throw asLogError(error, this.#path);
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const handle = this.#handle;
    this.#handle = null;
    try {
      if (handle?.writable === true) settle(handle.db);
    } catch {
      // Somebody is reading, or the disk is full: the `-wal` stays and the next opening takes it in.
    } finally {
      if (handle !== null) closeHandle(handle);
      this.#lock?.release();
    }
  }

  #read<T>(work: (statements: Statements) => T): T {
    try {
      return work(this.#usable().statements);
    } catch (error) {
      throw asLogError(error, this.#path);
    }
  }

  #write(work: (statements: Statements) => void): void {
    const handle = this.#usable();
    if (this.#lock === null) throw logError('readOnly');
    if (!handle.writable) throw logError('io');
    try {
      handle.db.transaction(work).immediate(handle.statements);
      this.#checkPlace(handle);
    } catch (error) {
      // Never once more on this handle: after a failed sync it may believe what the disk lost.
      this.#giveUp();
      throw asLogError(error, this.#path);
    }
  }

  /** Whether what was just synced is still where the next start will look for it. */
  #checkPlace(handle: Handle): void {
    let identity: string | null = null;
    try {
      identity = identityOf(this.#path);
    } catch {
      // No file there: the same as another file there.
    }
    if (identity !== handle.identity || !existsSync(`${this.#path}-wal`)) throw logError('gone');
  }

  /** The head in the file, once it is sure that it is our file and not an older copy of it. */
  #trueLink(statements: Statements): Link {
    const exercise = statements.exercise.get();
    const link = readLink(statements);
    const known = this.#link;
    const at = known.count === 0 ? known : statements.facts.all(known.count, known.count)[0];
    if (
      exercise?.id !== this.#exercise.id ||
      at === undefined ||
      hex(at.hash) !== hex(known.hash)
    ) {
      throw new LogError(
        'gone',
        'Another file lies where the exercise was; put the right one back, and the exercise goes on by itself.',
      );
    }
    return link;
  }

  #usable(): Handle {
    if (this.#closed) throw new LogError('io', 'The exercise is closed.');
    if (this.#handle === null) throw logError('io');
    return this.#handle;
  }

  #giveUp(): void {
    if (this.#handle !== null) closeHandle(this.#handle);
    this.#handle = null;
  }
}

function openHandle(path: string, writable: boolean): Handle {
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
function openForReading(path: string): Handle | null {
  try {
    return openHandle(path, false);
  } catch {
    return null;
  }
}

function closeHandle(handle: Handle): void {
  handle.forget();
  try {
    handle.db.close();
  } catch {
    // The disk is in trouble; what matters is that this handle is not used again.
  }
}

function readLink(statements: Statements): Link {
  const head = statements.head.get();
  if (head === undefined) throw logError('corrupt');
  return head;
}
