/**
 * Owns: what is done to a whole file of somebody's in the process that may be killed over it: tried out before the
 * host opens it, forked, rescued. Does not own: any of these (log, files, session). A crash leaves the file as it was,
 * and at most a hidden file that nobody opens.
 */
import type { Result } from '../../core/result.ts';
import { forkExercise, type Fork } from '../files/fork-exercise.ts';
import { LogError, type Log } from '../log/log.ts';
import { rescueFile, type Rescued } from '../log/rescue.ts';
import { openSqliteLog } from '../log/sqlite-log.ts';
import { tryOut } from '../session/open-session.ts';
import type { ForkTask, RescueTask } from './protocol.ts';

/**
 * Everything that the host does with a file when it opens one, but for the writing: it is vetted, its scenario is
 * compiled, and every fact is followed. Throws `LogError`.
 */
export function tryFile(path: string): void {
  const log = openSqliteLog(path, { readOnly: true });
  try {
    follow(log);
  } finally {
    log.close();
  }
}

function follow(log: Log): void {
  try {
    tryOut(log);
  } catch (error) {
    if (error instanceof LogError) throw error;
    // It verifies and is no record of ours all the same: what the host would do with it is not tried there.
    throw new LogError('corrupt', 'What this file records cannot be followed.', { cause: error });
  }
}

/** Throws `LogError`. */
export function forkFile({ to, ...wish }: ForkTask): Result<Fork> {
  return forkExercise(wish, () => to);
}

/** Throws `LogError`. */
export function rescueTo({ path, copy, to }: RescueTask): Rescued {
  return rescueFile(path, copy, to);
}
