/** How a room judged a move: the spread of its estimates, in percent. */
export interface Crowd {
  readonly n: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The middle and the ends of some estimates; null when there are none. */
export function crowdOf(estimates: readonly number[]): Crowd | null {
  const sorted = [...estimates].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? high;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? low);
  return { n: sorted.length, median: (lower + upper) / 2, low, high };
}
