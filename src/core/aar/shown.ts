import type { Audience, TeamId } from '../ids.ts';
import { judgementFor, type JudgedMove } from '../review/judgement.ts';
import type { Recording } from '../review/recording.ts';
import { factsUpTo, measuresOf, type Measures } from './measures.ts';
import { expectedOf } from './injects.ts';
import { responsesOf } from './responses.ts';

/** The measures as an audience may know them; null: that one is not theirs. */
export type ShownMeasures = { readonly [Name in keyof Measures]: Measures[Name] | null };

/**
 * Control is shown all of them. Evaluators know what was to be expected of injects and how well it was judged, a
 * team what follows from its own moves and estimates; the room is shown none (null). What others did can be
 * counted by nobody else: a hold, a private mark or somebody's mail would show in the sum.
 */
export function measuresFor(
  recording: Recording,
  at: number,
  audience: Audience,
): ShownMeasures | null {
  if (audience === 'control') return measuresOf(recording, at);
  const { world } = recording;
  const end = recording.stateAt(at);
  const facts = factsUpTo(recording, at);
  const judgement = judgementFor(world, end, audience);
  if (audience === 'evaluators')
    return { ...none, judgement, expected: expectedOf(world, end, facts) };
  if (!audience.startsWith('team:')) return null;
  const team = audience.slice('team:'.length);
  const responses = responsesOf(world, facts).filter((one) => one.team === team);
  return { ...none, judgement, responses };
}

const none: ShownMeasures = {
  responses: null,
  punctuality: null,
  expected: null,
  judgement: null,
  boards: null,
  network: null,
  adjudication: null,
};

/** The facts on which a judgement rests up to a moment. */
export interface JudgementFacts {
  /** The last word of each seat on each judged move. */
  readonly estimates: ReadonlyMap<TeamId, readonly number[]>;
  /** By move: where its result came out. */
  readonly results: ReadonlyMap<string, number>;
}

/** `at`: a moment, from 0; facts after it count nowhere. `moves`: those that were judged by then. */
export function judgementFacts(
  recording: Recording,
  at: number,
  moves: readonly JudgedMove[],
): JudgementFacts {
  const judged = new Map(
    moves.map(({ id, estimates }) => [id, new Set(estimates.map(({ seat }) => seat))]),
  );
  const last = new Map<string, { readonly team: TeamId; readonly seq: number }>();
  const results = new Map<string, number>();
  for (const fact of factsUpTo(recording, at)) {
    if (fact.type === 'rulings.revealed')
      for (const move of fact.data.moves) if (judged.has(move)) results.set(move, fact.seq);
    if (fact.type !== 'estimate.given') continue;
    const { move, seat, team } = fact.data;
    if (judged.get(move)?.has(seat) === true) last.set(`${move} ${seat}`, { team, seq: fact.seq });
  }
  const estimates = new Map<TeamId, number[]>();
  for (const { team, seq } of last.values())
    estimates.set(team, [...(estimates.get(team) ?? []), seq]);
  return { estimates, results };
}
