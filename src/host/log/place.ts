/**
 * Owns: where an exercise file is, and whether it is still the same file. A deleted file goes on taking
 * writes without complaint until its last handle closes, so every acknowledgement asks here first.
 * A crash leaves nothing here.
 */
import { closeSync, fsyncSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { applicationId, formatVersion } from './sql.ts';
import { asLogError, logError } from './errors.ts';
import { LogError } from './log.ts';

/** Device and number of the file at a path. */
export function identityOf(path: string): string {
  const stat = statSync(path, { bigint: true });
  return `${stat.dev}:${stat.ino}`;
}

/** The one true path of a file; throws `LogError` when it is not a plain file of one name. */
export function placeOf(path: string): string {
  try {
    const real = realpathSync(path);
    const stat = statSync(real);
    if (!stat.isFile()) throw logError('notOurs');
    if (stat.nlink > 1) throw logError('linked');
    return real;
  } catch (error) {
    throw asLogError(error, path);
  }
}

/** Nothing runs on this file yet: when it is not there, it was mistyped or moved, and nobody waits for it. */
export function placeToOpen(path: string): string {
  try {
    return placeOf(path);
  } catch (error) {
    if (error instanceof LogError && error.kind === 'gone') {
      throw new LogError('gone', `There is no file at ${path}.`, { cause: error });
    }
    throw error;
  }
}

/**
 * Closing any handle of a file gives up this process's locks on it, SQLite's own included. So a file
 * that has a connection in this process is never opened by other means.
 */
const connectedHere = new Set<string>();

export function noteConnected(identity: string): () => void {
  connectedHere.add(identity);
  return () => {
    connectedHere.delete(identity);
  };
}

/** Looks at the first 100 bytes without SQLite, so that a foreign file is not touched at all. */
export function checkHeader(path: string): void {
  if (connectedHere.has(identityOf(path))) return;
  const header = Buffer.alloc(100);
  const fd = openSync(path, 'r');
  let got: number;
  try {
    got = readSync(fd, header, 0, header.length, 0);
  } finally {
    closeSync(fd);
  }
  if (got < header.length || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw logError('notOurs');
  }
  if (header.readUInt32BE(68) !== applicationId) throw logError('notOurs');
  const version = header.readUInt32BE(60);
  if (version > formatVersion) throw logError('fromFuture');
  if (version < formatVersion) throw logError('notOurs');
}

/** Makes what was written to a file survive a power cut. */
export function syncFile(path: string): void {
  const fd = openSync(path, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Makes a rename or a new name in a folder survive a power cut. Windows needs and allows none. */
export function syncFolderOf(path: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(dirname(path), 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
