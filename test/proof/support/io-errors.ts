import { callsMade, runScripted, type Scripted } from './strace.ts';
import { problemsOf } from './told.ts';
import { sideBySide } from './side-by-side.ts';

/** What fails, and how: a disk that is full, broken, or suddenly not to be written to. */
export const failures = [
  { call: 'pwrite64', error: 'ENOSPC' },
  { call: 'pwrite64', error: 'EIO' },
  { call: 'pwrite64', error: 'EROFS' },
  { call: 'pwrite64', error: 'EDQUOT' },
  { call: 'fsync', error: 'EIO' },
  { call: 'fdatasync', error: 'EIO' },
  { call: 'ftruncate', error: 'EROFS' },
  { call: 'openat', error: 'EMFILE' },
  { call: 'rename', error: 'EIO' },
  { call: 'unlink', error: 'EIO' },
] as const;

export interface FailurePoint {
  readonly failure: (typeof failures)[number];
  readonly at: number;
  readonly sticky: boolean;
}

/** Each call that an undisturbed run makes, failing once and from then on. A name that it does not use has no points. */
export async function everyPoint(
  scripted: Scripted,
  chosen: readonly FailurePoint['failure'][] = failures,
): Promise<FailurePoint[]> {
  const made = await callsMade(scripted, [...new Set(failures.map(({ call }) => call))]);
  return chosen.flatMap((failure) =>
    Array.from({ length: made.get(failure.call) ?? 0 }, (_, n) =>
      [false, true].map((sticky) => ({ failure, at: 1 + n, sticky })),
    ).flat(),
  );
}

/**
 * Lets the n-th of these calls fail, once or from then on: nothing that was acknowledged is missing, nothing refused
 * stands, and where it failed once the same process goes on to the end. The answer is what is wrong.
 */
export async function failAt(
  scripted: Scripted,
  points: readonly FailurePoint[],
): Promise<readonly string[]> {
  const violations: string[] = [];
  await sideBySide(points, async ({ failure, at, sticky }) => {
    const { call, error } = failure;
    const name = `${error} at ${call} ${at}${sticky ? ' and on' : ''}`;
    const run = await runScripted(scripted, { call, what: `error=${error}`, at, sticky });
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
  return violations;
}
