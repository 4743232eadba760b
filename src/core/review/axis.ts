import type { Fact } from '../fact.ts';

/**
 * The time axis of a replay: real intervals, with the waiting squeezed out. Nights and long discussions
 * shrink to a few seconds, but a longer wait never looks shorter than a shorter one.
 */
export interface Axis {
  /** Replay milliseconds of each moment; index 0 is the start, index n is after fact n. Never falls. */
  readonly at: Float64Array;
  readonly lengthMs: number;
  /** The waits that were squeezed, in order. */
  readonly idle: readonly IdleSpan[];
}

export interface IdleSpan {
  /** The wait lies between this moment and the next. */
  readonly after: number;
  readonly realMs: number;
}

/** Waits up to here keep their length. */
export const idleAfterMs = 2_000;
/** A wait twice as long gets this much more. */
const perDoublingMs = 500;
/** From here on a wait is worth telling the reader about. */
const worthTellingMs = 180_000;
/** The start and a short tail, so that the first and the last fact can be seen and hit. */
const marginMs = 1_000;

/** How long a wait is in the replay, in milliseconds; a negative one counts as none. */
export function squeeze(realMs: number): number {
  const gap = Math.max(0, realMs);
  if (gap <= idleAfterMs) return gap;
  return idleAfterMs + perDoublingMs * Math.log2(gap / idleAfterMs);
}

/** The axis of a whole record. */
export function layAxis(facts: readonly Pick<Fact, 'wallMs'>[]): Axis {
  const growing = growAxis();
  for (const fact of facts) growing.add(fact);
  return growing.axis();
}

/** An axis of a record whose facts are still arriving. */
export interface GrowingAxis {
  add(fact: Pick<Fact, 'wallMs'>): void;
  /** As far as it goes now; it stays as it is when more is added. */
  axis(): Axis;
}

/** Begins an axis that has its start alone. */
export function growAxis(): GrowingAxis {
  const at: number[] = [0];
  const idle: IdleSpan[] = [];
  let position = 0;
  let wallMs: number | null = null;
  return {
    add(fact) {
      // The wall clock may have been set back in between; the record's order stands.
      const gap = wallMs === null ? 0 : Math.max(0, fact.wallMs - wallMs);
      if (gap >= worthTellingMs) idle.push({ after: at.length - 1, realMs: gap });
      position += wallMs === null ? marginMs : squeeze(gap);
      at.push(position);
      wallMs = Math.max(wallMs ?? fact.wallMs, fact.wallMs);
    },
    axis: () => ({ at: Float64Array.from(at), lengthMs: position + marginMs, idle: [...idle] }),
  };
}

/** The last moment that lies at or before a position. */
export function momentAt(axis: Axis, positionMs: number): number {
  let low = 0;
  let high = axis.at.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((axis.at[middle] ?? Infinity) <= positionMs) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Replay milliseconds of moment `n`; of one beyond the end, the last. */
export function positionOf(axis: Axis, n: number): number {
  return axis.at[n] ?? axis.at[axis.at.length - 1] ?? 0;
}
