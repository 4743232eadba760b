import { callsMade, runScripted, writes, type Scripted } from './strace.ts';
import { problemsOf } from './told.ts';
import { sideBySide } from './side-by-side.ts';

export interface Points {
  /** How many points were tried, and at which calls. */
  readonly tried: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly violations: readonly string[];
}

/**
 * Kills the scripted exercise at every write that it makes: at the n-th call of each name that an undisturbed run
 * shows, until it comes to its end without being struck. What was acknowledged stands, what was not stands at most once,
 * and the same script, sent again to what is left, comes to its end with everything recorded once. `step` and `from`:
 * only each so many.
 */
export async function killAtEveryWrite(
  scripted: Scripted,
  { from = 1, step = 1 }: { from?: number; step?: number } = {},
): Promise<Points> {
  const violations: string[] = [];
  const calls: Record<string, number> = {};
  const made = await callsMade(scripted, writes);
  const ended = new Set<string>();
  const points = function* (): Generator<{ readonly call: string; readonly at: number }> {
    for (const call of made.keys())
      for (let at = from; !ended.has(call); at += step) yield { call, at };
  };
  await sideBySide(points(), async ({ call, at }) => {
    const name = `${call} ${at}`;
    const killed = await runScripted(scripted, { call, what: 'signal=SIGKILL', at });
    try {
      if (killed.told.closed && killed.ok) {
        ended.add(call);
        if (at <= (made.get(call) ?? 0)) violations.push(`${name}: it was not struck`);
        return;
      }
      calls[call] = (calls[call] ?? 0) + 1;
      if (killed.signal !== 'SIGKILL') violations.push(`${name}: ended by ${killed.stderr}`);
      const { lines } = scripted;
      violations.push(...problemsOf(killed.file, lines, killed.told).map((it) => `${name}: ${it}`));
      const again = await runScripted(scripted, null, killed);
      const all = again.told.closed && again.told.accepted.size === lines.length;
      if (!all) violations.push(`${name}: it did not go on: ${again.stderr}`);
      const after = problemsOf(again.file, lines, again.told);
      violations.push(...after.map((it) => `${name}, gone on: ${it}`));
    } finally {
      killed.remove();
    }
  });
  const tried = Object.values(calls).reduce((sum, times) => sum + times, 0);
  return { tried, calls, violations };
}
