import type { Fact } from '../../fact.ts';
import type { Audience } from '../../ids.ts';
import { touches } from '../../view/touch.ts';
import type { Recording } from '../recording.ts';

/** The moments of a hand-out, and which facts made them. */
export interface Moments {
  /** The facts that reached one of the audiences, in order; moment `n` stands at `n - 1`. */
  readonly facts: readonly Fact[];
  /** Of each moment the first one of the same command. */
  readonly begins: readonly number[];
  /** The moment that a fact made, or the last before it; 0: before the first. */
  of(seq: number): number;
}

/** Nothing but what reached these audiences leaves a moment: what others did cannot be counted. */
export function momentsFor(recording: Recording, audiences: readonly Audience[]): Moments {
  const wanted = new Set(audiences);
  const facts: Fact[] = [];
  const begins: number[] = [];
  const moments = [0];
  let before = recording.stateAt(0);
  for (const fact of recording.facts) {
    const after = recording.stateAt(fact.seq);
    if (touches(recording.world, before, after, fact).some((audience) => wanted.has(audience))) {
      const together = facts.at(-1)?.cause === fact.cause;
      begins.push(together ? (begins.at(-1) ?? 1) : facts.length + 1);
      facts.push(fact);
    }
    moments.push(facts.length);
    before = after;
  }
  return { facts, begins, of: (seq) => moments[seq] ?? facts.length };
}
