import type { Fact } from '../../../core/fact.ts';
import type { FullRecord } from './replay.ts';

/** Where a fork from a moment would branch off, in the words of the scenario. */
export interface ForkMoment {
  /** The fact that was pointed at. */
  readonly at: number;
  /** The last fact that both will share: what one command did stays together. */
  readonly seq: number;
  /** The phase's title; empty before the start. */
  readonly phase: string;
  readonly turn: number;
  /** Why it cannot be: before the first fact, or once the exercise had ended; null: it can. */
  readonly refused: 'nothing' | 'ended' | null;
}

export function forkMoment({ recording, world }: FullRecord, at: number): ForkMoment {
  const seq = endOfCommand(recording.facts, at);
  const state = recording.stateAt(seq);
  const phase = state.chart === null ? undefined : world.phases.get(state.chart.phase);
  const refused = seq < 1 ? 'nothing' : state.exercise.status === 'ended' ? 'ended' : null;
  return { at, seq, phase: phase?.title ?? '', turn: state.chart?.turn ?? 0, refused };
}

function endOfCommand(facts: readonly Fact[], at: number): number {
  const cause = facts[at - 1]?.cause;
  const next = facts.findIndex((fact, index) => index >= at && fact.cause !== cause);
  return next === -1 ? facts.length : next;
}
