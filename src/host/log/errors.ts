/**
 * Owns: turning what SQLite and the file system throw into a `LogError` with one plain sentence.
 * Does not own: what to do about it. A crash leaves nothing here.
 */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../error-code.ts';
import { LogError, type LogErrorKind } from './log.ts';

const sentences: Readonly<Record<LogErrorKind, string>> = {
  corrupt: 'The exercise file is damaged.',
  notOurs: 'This is not a Whitecell exercise file.',
  fromFuture:
    'This exercise file was made by a newer Whitecell; please update Whitecell to open it.',
  readOnly: 'The exercise file cannot be written: the file, folder or disk is read-only.',
  full: 'The disk is full: free some space, and the exercise goes on by itself.',
  busy: 'Another program is holding the exercise file; close it, and the exercise goes on by itself.',
  io: 'The exercise file cannot be read or written: the disk reports an error.',
  gone: 'The exercise file is no longer where it was; put it back, and the exercise goes on by itself.',
  locked: 'This exercise is already open in another Whitecell.',
  linked: 'This file has two names (a hard link); make a copy and open that.',
};

export function logError(kind: LogErrorKind, cause?: unknown): LogError {
  return new LogError(kind, sentences[kind], { cause });
}

/** The kinded error for anything thrown while the file at `path` was being used. */
export function asLogError(error: unknown, path: string): LogError {
  if (error instanceof LogError) return error;
  return logError(kindOf(codeOf(error), path), error);
}

function kindOf(code: string, path: string): LogErrorKind {
  if (code === 'SQLITE_READONLY_DBMOVED' || code === 'ENOENT') return 'gone';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'full';
  if (code.startsWith('SQLITE_READONLY') || /^E(ROFS|ACCES|PERM)$/.test(code)) return 'readOnly';
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code) || code === 'EBUSY') return 'busy';
  if (code === 'SQLITE_NOTADB') return 'notOurs';
  if (/^SQLITE_(CORRUPT|CONSTRAINT|MISMATCH|SCHEMA)/.test(code)) return 'corrupt';
  // A full disk often shows as a plain write error.
  return /^SQLITE_(IOERR|CANTOPEN)/.test(code) && diskIsFull(path) ? 'full' : 'io';
}

function diskIsFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < 256 * 1024;
  } catch {
    return false;
  }
}
