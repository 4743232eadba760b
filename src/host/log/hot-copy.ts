/**
 * Owns: a copy of an exercise file while it is played: whole, plain and looked at before it takes the place of
 * the one before. Does not own: when and where to (`files/backups.ts`).
 * A crash leaves the copy before, and at most a hidden temporary file.
 */
import Database from 'better-sqlite3';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hex } from './chain.ts';
import { connectReadOnly, harden, type Connection } from './connect.ts';
import { asLogError, logError } from './errors.ts';
import type { Head } from './log.ts';
import { syncFolderOf } from './place.ts';
import { prepare } from './statements.ts';
import { checkSchema } from './vet.ts';

/** Between so many pages others have their turn. */
const pagesAtOnce = 500;

/** Copies what `db` holds to `path` and answers with how far the copy goes. Rejects with `LogError`. */
export async function hotCopy(db: Connection, path: string): Promise<Head> {
  const temp = join(dirname(path), `.${basename(path)}.new`);
  try {
    rmSync(temp, { force: true });
    // Readable by its owner only, as the file itself.
    closeSync(openSync(temp, 'wx', 0o600));
    await db.backup(temp, { progress: () => pagesAtOnce });
    makePlain(temp);
    const head = lookAt(temp);
    const fd = openSync(temp, 'r+');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temp, path);
    syncFolderOf(path);
    return head;
  } catch (error) {
    discard(temp);
    throw asLogError(error, path);
  }
}

/** What is wrong is said already; what cannot be removed is in the way of the next attempt, which says so. */
function discard(temp: string): void {
  try {
    for (const left of [temp, `${temp}-wal`, `${temp}-shm`]) rmSync(left, { force: true });
  } catch {
    // See above.
  }
}

/** The copy says that it has a log beside it, as the original has; it opens from read-only media without. */
function makePlain(path: string): void {
  const db = new Database(path);
  try {
    harden(db);
    db.pragma('journal_mode = MEMORY');
  } finally {
    db.close();
  }
}

/** Its structure is sound and its last fact is the one that its head names. Row by row it was checked at home. */
function lookAt(path: string): Head {
  const db = connectReadOnly(path);
  try {
    checkSchema(db);
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw logError('corrupt');
    const statements = prepare(db);
    const head = statements.head.get();
    if (head === undefined) throw logError('corrupt');
    const [last] = statements.facts.all(head.count, head.count);
    if (head.count > 0 && (last === undefined || hex(last.hash) !== hex(head.hash)))
      throw logError('corrupt');
    return { count: head.count, hash: hex(head.hash) };
  } finally {
    db.close();
  }
}
