/**
 * Owns: that one Whitecell at a time writes an exercise. The lock is the operating system's own, held
 * through an empty SQLite file beside the exercise: it vanishes with the process that holds it, so a
 * crash leaves an empty file that the next opening takes over, and never a stale lock.
 */
import Database from 'better-sqlite3';
import { rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../error-code.ts';
import { asLogError, logError } from './errors.ts';

export interface Lock {
  release(): void;
}

export function lockPathOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`);
}

/** Throws `LogError` `locked` when another connection, here or elsewhere, has it. */
export function takeLock(path: string): Lock {
  const lockPath = lockPathOf(path);
  const db = openLock(lockPath);
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    // A holder that is just closing removes the file: then this lock is on a file without a name.
    statSync(lockPath);
  } catch (error) {
    db.close();
    const code = codeOf(error);
    if (code.startsWith('SQLITE_BUSY') || code === 'ENOENT') throw logError('locked', error);
    throw asLogError(error, path);
  }
  let held = true;
  return {
    release() {
      if (!held) return;
      held = false;
      // Before the release where the system allows it, so that nobody takes a lock that then goes.
      remove(lockPath);
      db.close();
      remove(lockPath);
    },
  };
}

function remove(lockPath: string): void {
  try {
    rmSync(lockPath, { force: true });
  } catch {
    // An empty file stays behind; the next opening uses it.
  }
}

function openLock(lockPath: string): Database.Database {
  try {
    return new Database(lockPath, { timeout: 0 });
  } catch (error) {
    const failed = asLogError(error, lockPath);
    // SQLite says CANTOPEN for a folder in which nothing may be made.
    throw failed.kind === 'io' ? logError('readOnly', error) : failed;
  }
}
