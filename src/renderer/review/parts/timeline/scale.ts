import { positionOf, type Axis } from '../../../../core/review/axis.ts';

/** From moments to places along the timeline, 0 at its start and 1 at its end. */
export interface Scale {
  readonly lengthMs: number;
  shareOf(n: number): number;
}

/** Room left after the furthest point in spoiler-safe mode: the end must not be guessed from the length. */
const openEnd = 1.12;
const shortestMs = 20_000;
/** What a file claims of its length is only believed so far. */
const leastShare = 0.01;

/**
 * `horizon`: nothing behind it is hinted at; null: the whole is shown. `hereShare`: how much of the record has
 * arrived; the rest keeps its place, so that little moves when it comes.
 */
export function scaleOf(axis: Axis, horizon: number | null, hereShare = 1): Scale {
  const lengthMs =
    horizon === null
      ? axis.lengthMs / Math.max(hereShare, leastShare)
      : Math.max(shortestMs, positionOf(axis, horizon) * openEnd);
  return { lengthMs, shareOf: (n) => Math.min(1, positionOf(axis, n) / lengthMs) };
}

/** For `inset-inline-start` and the like. */
export function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3}%`;
}
