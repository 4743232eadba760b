import type { MoveId, TeamId } from '../ids.ts';
import type { RulingMode } from '../ruling.ts';
import type { Outcome } from '../scenario/primitives.ts';
import type { State } from '../state.ts';
import { allMoves } from '../view/parts.ts';
import type { Standing } from './standing.ts';

/** How moves were judged: how long it took, by which rule, and how often control decided otherwise. */
export interface Adjudication {
  readonly rulings: readonly RulingMeasure[];
  readonly modes: readonly { readonly mode: RulingMode; readonly count: number }[];
  /** Rulings in which a draw or a table had answered, and those among them that control overrode. */
  readonly overrides: { readonly of: number; readonly count: number; readonly share: number };
  /** By the wall's clock, since people go on judging while the exercise clock stands; null: no ruling. */
  readonly medianMs: number | null;
}

export interface RulingMeasure {
  readonly move: MoveId;
  readonly team: TeamId;
  readonly title: string;
  readonly mode: RulingMode;
  readonly outcome: Outcome;
  readonly overrode: boolean;
  /** From the lock to the ruling that stands, wall clock, milliseconds; null: it was never locked. */
  readonly ms: number | null;
  readonly seq: number;
}

/** Rulings that stand at the end, in the order in which they were made. */
export function adjudicationOf(end: State, facts: Standing): Adjudication {
  const locked = new Map<MoveId, number>();
  const ruled = new Map<MoveId, { readonly wallMs: number; readonly seq: number }>();
  for (const fact of facts) {
    if (fact.type === 'moves.locked') {
      for (const move of fact.data.moves) if (!locked.has(move)) locked.set(move, fact.wallMs);
    }
    if (fact.type === 'move.ruled') ruled.set(fact.data.move, fact);
  }
  const rulings = allMoves(end)
    .flatMap((move): (RulingMeasure & { readonly hadAnswer: boolean })[] => {
      const made = ruled.get(move.id);
      const { ruling } = move;
      if (ruling === null || made === undefined) return [];
      const from = locked.get(move.id);
      return [
        {
          move: move.id,
          team: move.team,
          title: move.text.title,
          mode: ruling.mode,
          outcome: ruling.outcome,
          overrode: ruling.override !== null,
          // A clock that was set back in between makes nothing negative.
          ms: from === undefined ? null : Math.max(0, made.wallMs - from),
          seq: made.seq,
          hadAnswer: ruling.override !== null || ruling.mode === 'rigid' || wasDrawn(move.draws),
        },
      ];
    })
    .sort((a, b) => a.seq - b.seq);
  const of = rulings.filter(({ hadAnswer }) => hadAnswer).length;
  const count = rulings.filter(({ overrode }) => overrode).length;
  return {
    rulings: rulings.map(({ hadAnswer: _, ...ruling }) => ruling),
    modes: modesOf(rulings),
    overrides: { of, count, share: of === 0 ? 0 : count / of },
    medianMs: median(rulings.flatMap(({ ms }) => (ms === null ? [] : [ms]))),
  };
}

function wasDrawn(draws: readonly { readonly made: unknown }[]): boolean {
  return (draws.at(-1)?.made ?? null) !== null;
}

function modesOf(rulings: readonly { readonly mode: RulingMode }[]): Adjudication['modes'] {
  const counts = new Map<RulingMode, number>();
  for (const { mode } of rulings) counts.set(mode, (counts.get(mode) ?? 0) + 1);
  return [...counts].map(([mode, count]) => ({ mode, count })).sort((a, b) => b.count - a.count);
}

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted[middle - 1] ?? upper;
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}
