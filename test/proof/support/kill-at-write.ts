import { writes, runScripted, type Scripted } from './strace.ts';
import { problemsOf } from './told.ts';
import { sideBySide } from './side-by-side.ts';

export interface Points {
  /** How many points were tried. */
  readonly tried: number;
  readonly violations: readonly string[];
}

/**
 * Kills the scripted exercise at its n-th write, for each n in turn until it comes to its end: what was acknowledged
 * stands, what was not stands at most once, and the same script, sent again to what is left, comes to its end with
 * everything recorded once. `step` and `from`: only each so many.
 */
export async function killAtEveryWrite(
  scripted: Scripted,
  { from = 1, step = 1 }: { from?: number; step?: number } = {},
): Promise<Points> {
  const violations: string[] = [];
  let tried = 0;
  const progress = { ended: false };
  const points = function* (): Generator<number> {
    for (let at = from; !progress.ended; at += step) yield at;
  };
  await sideBySide(points(), async (at) => {
    const killed = await runScripted(scripted, { calls: writes, what: 'signal=SIGKILL', at });
    try {
      if (killed.told.closed && killed.ok) {
        progress.ended = true;
        return;
      }
      tried += 1;
      if (killed.signal !== 'SIGKILL') violations.push(`write ${at}: ended by ${killed.stderr}`);
      const { lines } = scripted;
      violations.push(
        ...problemsOf(killed.file, lines, killed.told).map((it) => `write ${at}: ${it}`),
      );
      const again = await runScripted(scripted, null, killed);
      const all = again.told.closed && again.told.accepted.size === lines.length;
      if (!all) violations.push(`write ${at}: it did not go on: ${again.stderr}`);
      const after = problemsOf(again.file, lines, again.told);
      violations.push(...after.map((it) => `write ${at}, gone on: ${it}`));
    } finally {
      killed.remove();
    }
  });
  return { tried, violations };
}
