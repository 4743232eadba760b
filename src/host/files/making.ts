/**
 * Owns: hidden folders in which a file is made until it is whole, and what a crash left of them. Does not own: what is
 * made there. A crash leaves a folder that bears the number of a process that is gone; the next start throws it away.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../error-code.ts';

const made = /^\.making-(\d+)-/;
/** An exercise's file before it gets its name (log), and what SQLite keeps beside it. */
const unnamed = /^\..+\.[0-9a-f]{8}\.new(-wal|-shm|-journal|\.lock)?$/;
/** Making one takes a second; its name does not say who is at it. */
const leftAfterMs = 60 * 60_000;

/** Whoever asks throws it away. Throws what the system says. */
export function makingFolderIn(folder: string): string {
  sweepMakings(folder);
  return mkdtempSync(path.join(folder, `.making-${process.pid}-`));
}

/** Another Whitecell may have something in the making in the same folder: that stays. */
export function sweepMakings(folder: string): void {
  for (const name of namesIn(folder)) {
    const at = path.join(folder, name);
    const maker = made.exec(name)?.[1];
    const isLeft = maker === undefined ? unnamed.test(name) && isOld(at) : isGone(Number(maker));
    if (!isLeft) continue;
    try {
      rmSync(at, { recursive: true, force: true });
    } catch {
      // Some program looks into it at the moment; the next start tries again.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isOld(file: string): boolean {
  const changedMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return changedMs !== undefined && Date.now() - changedMs > leftAfterMs;
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // One that may not be asked is there.
    return codeOf(error) === 'ESRCH';
  }
}
