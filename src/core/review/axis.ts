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

export function squeeze(realMs: number): number {
  const gap = Math.max(0, realMs);
  if (gap <= idleAfterMs) return gap;
  return idleAfterMs + perDoublingMs * Math.log2(gap / idleAfterMs);
}

export function layAxis(facts: readonly Fact[]): Axis {
  const at = new Float64Array(facts.length + 1);
  const idle: IdleSpan[] = [];
  let position = 0;
  let wallMs = facts[0]?.wallMs ?? 0;
  for (const [index, fact] of facts.entries()) {
    // The wall clock may have been set back in between; the record's order stands.
    const gap = Math.max(0, fact.wallMs - wallMs);
    if (gap >= worthTellingMs) idle.push({ after: index, realMs: gap });
    position += index === 0 ? marginMs : squeeze(gap);
    at[index + 1] = position;
    wallMs = Math.max(wallMs, fact.wallMs);
  }
  return { at, lengthMs: position + marginMs, idle };
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

export function positionOf(axis: Axis, n: number): number {
  return axis.at[n] ?? axis.at[axis.at.length - 1] ?? 0;
}
