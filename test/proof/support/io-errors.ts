import { runScripted, type Scripted } from './strace.ts';
import type { Points } from './kill-at-write.ts';
import { problemsOf } from './told.ts';
import { sideBySide } from './side-by-side.ts';

/** What fails, and how: a disk that is full, broken, or suddenly not to be written to. */
export const failures = [
  { calls: ['pwrite64'], error: 'ENOSPC' },
  { calls: ['pwrite64'], error: 'EIO' },
  { calls: ['fsync', 'fdatasync'], error: 'EIO' },
  { calls: ['pwrite64', 'ftruncate'], error: 'EROFS' },
  { calls: ['pwrite64'], error: 'EDQUOT' },
  { calls: ['openat'], error: 'EMFILE' },
] as const;

/**
 * Lets the n-th of these calls fail, once or from then on: nothing that was acknowledged is missing, nothing refused
 * stands, and where it failed once the same process goes on to the end. `points`: which n.
 */
export async function failAt(
  scripted: Scripted,
  points: readonly {
    readonly failure: (typeof failures)[number];
    readonly at: number;
    readonly sticky: boolean;
  }[],
): Promise<Points> {
  const violations: string[] = [];
  await sideBySide(points, async ({ failure, at, sticky }) => {
    const { calls, error } = failure;
    const name = `${error} at ${calls.join('/')} ${at}${sticky ? ' and on' : ''}`;
    const run = await runScripted(scripted, { calls, what: `error=${error}`, at, sticky });
    try {
      const { lines } = scripted;
      violations.push(...problemsOf(run.file, lines, run.told).map((it) => `${name}: ${it}`));
      if (run.signal !== null) violations.push(`${name}: it was ended by ${run.signal}`);
      // What was open is never left by an error: every command has its answer.
      const answered = run.told.accepted.size + run.told.refused.size;
      if (run.told.tried.size > 0 && (answered !== lines.length || !run.ok))
        violations.push(
          `${name}: ${lines.length - answered} commands without an answer ${run.stderr}`,
        );
      if (!sticky && run.told.tried.size > 0 && run.told.refused.size > 0)
        violations.push(`${name}: one failure refused ${[...run.told.refused].join(' ')}`);
    } finally {
      run.remove();
    }
  });
  return { tried: points.length, violations };
}
