import { judgementFor, type Judgement } from '../review/judgement.ts';
import type { Recording } from '../review/recording.ts';
import { adjudicationOf, type Adjudication } from './adjudication.ts';
import { expectedOf, punctualityOf, type Expected, type Punctuality } from './injects.ts';
import { boardPathsOf, type BoardPath } from './negotiation.ts';
import { networkOf, type Network } from './network.ts';
import { responsesOf, type TeamResponse } from './responses.ts';
import { standing, type Standing } from './standing.ts';

/**
 * What a record says in figures, computed here and nowhere else; report, review, comparison and exports
 * show these. Every figure names the facts that it rests on. Nothing here is a verdict on people.
 */
export interface Measures {
  /** Time to first move: one for each team that players play, and each turn in which teams planned. */
  readonly responses: readonly TeamResponse[];
  /** Released injects that had a time of their own: early, on time or late. */
  readonly punctuality: readonly Punctuality[];
  /** Released injects with what was expected, and whether it was seen. */
  readonly expected: readonly Expected[];
  /** Estimates against results: Brier scores, alignment, calibration. */
  readonly judgement: Judgement | null;
  /** How near the parties of each board came to each other, over time. */
  readonly boards: readonly BoardPath[];
  /** Who wrote to whom. */
  readonly network: Network;
  readonly adjudication: Adjudication;
}

/**
 * For control: it names everything that happened up to a moment, as if the record ended there. Runs through the
 * record once per measure. What was taken back by then counts in none of them.
 */
export function measuresOf(recording: Recording, at: number = recording.count): Measures {
  const { world } = recording;
  const facts = factsUpTo(recording, at);
  const end = recording.stateAt(at);
  return {
    responses: responsesOf(world, facts),
    punctuality: punctualityOf(world, facts),
    expected: expectedOf(world, end, facts),
    judgement: judgementFor(world, end, 'control'),
    boards: boardPathsOf(recording, facts),
    network: networkOf(end, facts),
    adjudication: adjudicationOf(end, facts),
  };
}

/** The facts that stood at a moment: what was taken back later still did. */
export function factsUpTo({ facts, count }: Recording, at: number): Standing {
  return standing(at >= count ? facts : facts.slice(0, at));
}
