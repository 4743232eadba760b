/**
 * Owns: a copy of an exercise file, while it is played or after: whole, plain and looked at before it takes the place
 * of the one before. Works step by step without ever letting go, so only for a process of its own. Does not own: when
 * and where to (`files/backups.ts`). A crash leaves the copy before, and at most a hidden temporary file.
 */
import Database from 'better-sqlite3';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hex } from './chain.ts';
import { connectReadOnly, harden } from './connect.ts';
import { asLogError, logError } from './errors.ts';
import type { Head } from './log.ts';
import { syncFile, syncFolderOf } from './place.ts';
import { prepare } from './statements.ts';
import { checkSchema } from './vet.ts';

/** Another process writes meanwhile: in more than one step SQLite would begin anew at each of its transactions. */
const allPages = 0x7fff_ffff;

export interface CopyWish {
  readonly path: string;
  readonly to: string;
  /** Somebody may write it meanwhile. What nobody writes is copied byte for byte. */
  readonly live: boolean;
}

/** Copies the exercise and answers with how far the copy goes. Rejects with `LogError`, about the copy's place. */
export async function hotCopy({ path, to, live }: CopyWish): Promise<Head> {
  const temp = join(dirname(to), `.${basename(to)}.new`);
  try {
    rmSync(temp, { force: true });
    // Readable by its owner only, as the file itself.
    closeSync(openSync(temp, 'wx', 0o600));
    if (!live && isPlain(path)) {
      copyFileSync(path, temp, constants.COPYFILE_FICLONE);
      chmodSync(temp, 0o600);
    } else {
      await copyPages(path, temp);
      makePlain(temp);
    }
    const head = lookAt(temp);
    syncFile(temp);
    renameSync(temp, to);
    syncFolderOf(to);
    return head;
  } catch (error) {
    discard(temp);
    throw asLogError(error, to);
  }
}

/** Nothing lies beside it, and its header says that nothing should. */
function isPlain(path: string): boolean {
  if (existsSync(`${path}-wal`)) return false;
  const versions = Buffer.alloc(2);
  const fd = openSync(path, 'r');
  try {
    return readSync(fd, versions, 0, 2, 18) === 2 && versions.equals(Buffer.from([1, 1]));
  } finally {
    closeSync(fd);
  }
}

async function copyPages(path: string, temp: string): Promise<void> {
  const db = connectReadOnly(path);
  try {
    await db.backup(temp, { progress: () => allPages });
  } finally {
    db.close();
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
