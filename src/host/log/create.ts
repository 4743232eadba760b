/**
 * Owns: the birth of an exercise file: complete under a temporary name, synced, then renamed. A crash
 * leaves at most a hidden temporary file, and never a half-made exercise.
 */
import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { emptyLink } from './chain.ts';
import { harden } from './connect.ts';
import { canonicalText } from './digest.ts';
import { asLogError, logError } from './errors.ts';
import { LogError, type Log } from './log.ts';
import { lockPathOf } from './lock.ts';
import { syncFile, syncFolderOf } from './place.ts';
import type { LogSeed } from './seed.ts';
import { createSql } from './sql.ts';
import { openSqliteLog } from './sqlite-log.ts';

/**
 * Makes an exercise file. `begin` gets the log while it still has its temporary name, to write the
 * first facts. Throws `LogError`; then nothing has been made.
 */
export function createSqliteFile(path: string, seed: LogSeed, begin?: (log: Log) => void): void {
  bringIntoBeing(path, (temp) => {
    fill(temp, seed);
    const log = openSqliteLog(temp);
    try {
      for (const [file, content] of seed.media) log.media.put(file, content);
      begin?.(log);
    } finally {
      log.close();
    }
  });
}

/** What `make` leaves under the temporary name becomes the file, or nothing does. Throws `LogError`. */
export function bringIntoBeing<T>(path: string, make: (temp: string) => T): T {
  if (existsSync(path)) throw new LogError('io', 'There is already a file with this name.');
  const temp = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.new`);
  try {
    // Readable by its owner only: the file holds every team's secrets.
    closeSync(openSync(temp, 'wx', 0o600));
    const made = make(temp);
    // Closing a log lets its `-wal` stay where it could not be taken in; under the new name nobody would look for it.
    if (existsSync(`${temp}-wal`)) throw logError('io');
    syncFile(temp);
    renameSync(temp, path);
    syncFolderOf(path);
    return made;
  } catch (error) {
    for (const left of [temp, `${temp}-wal`, `${temp}-shm`, `${temp}-journal`, lockPathOf(temp)]) {
      rmSync(left, { force: true });
    }
    throw asLogError(error, path);
  }
}

/** The tables, and the rows that say which exercise this is; no fact and no media. */
export function fill(path: string, seed: Omit<LogSeed, 'media'>): void {
  const db = new Database(path);
  try {
    harden(db);
    db.pragma('synchronous = FULL');
    db.transaction(() => {
      db.exec(createSql);
      db.prepare('INSERT INTO exercise VALUES (1, ?, ?, ?, ?, ?)').run(
        seed.exercise,
        seed.title,
        seed.mode,
        seed.createdWallMs,
        canonicalText(seed.scenario),
      );
      db.prepare('INSERT INTO head VALUES (1, 0, ?)').run(emptyLink.hash);
    })();
  } finally {
    db.close();
  }
}
