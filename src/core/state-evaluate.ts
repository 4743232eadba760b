import type { Actor, EventNo, PhaseId } from './ids.ts';
import type { Rating } from './ratings.ts';

/** Who observes and rates. Two people of one name are told apart by what they are. */
export interface Author {
  readonly by: string;
  readonly role: 'control' | 'evaluator';
}

/** The words of an observation, which its author may amend. */
export interface Observed {
  readonly text: string;
  readonly eventNo: EventNo | null;
  readonly objective: string | null;
  readonly rating: Rating | null;
}

/** The moment at which something was observed or rated. */
export interface Stamp {
  readonly wallMs: number;
  readonly clockMs: number;
  readonly phase: PhaseId | null;
  readonly totalTurn: number;
}

/** Where the exercise stood from a moment on. */
export interface Moment {
  readonly wallMs: number;
  readonly clock: {
    readonly running: boolean;
    readonly anchorClockMs: number;
    readonly anchorWallMs: number;
  };
  readonly phase: PhaseId | null;
  readonly totalTurn: number;
}

/** The stamp says when it was written, which may be before it arrived. */
export interface Observation extends Author, Observed, Stamp {
  readonly id: string;
  /** When it arrived, where that was later; null: it was recorded as it was written. */
  readonly arrivedWallMs: number | null;
  readonly seq: number;
  /** Counts from 1. */
  readonly version: number;
  /** When the present words were written; null: they are the first. */
  readonly amendedWallMs: number | null;
  /** Earlier words, oldest first. */
  readonly history: readonly (Observed & { readonly wallMs: number })[];
}

/** What somebody last thought of an objective or of one of its critical tasks. */
export interface RatingState extends Author, Stamp {
  readonly objective: string;
  /** Null: the objective as a whole. */
  readonly task: string | null;
  /** Null: taken back. */
  readonly rating: Rating | null;
  readonly grounds: string;
  /** What the same author thought before, oldest first. */
  readonly history: readonly EarlierRating[];
}

export interface EarlierRating {
  /** Null: taken back. */
  readonly rating: Rating | null;
  readonly grounds: string;
  readonly wallMs: number;
}

/** Who is told to have written it; only control and evaluators do, the rest is control without a name. */
export function authorOf(actor: Actor): Author {
  switch (actor.kind) {
    case 'control':
      return { by: actor.name, role: 'control' };
    case 'evaluator':
      return { by: actor.name, role: 'evaluator' };
    case 'seat':
    case 'system':
      return { by: '', role: 'control' };
  }
}

/** Names are told apart by the host: within a role, one name is one person. */
export function sameAuthor(a: Author, b: Author): boolean {
  return a.by === b.by && a.role === b.role;
}

/** `task`: null for the objective as a whole. Null: this author has not rated it. */
export function findRating(
  ratings: readonly RatingState[],
  author: Author,
  objective: string,
  task: string | null,
): RatingState | null {
  return (
    ratings.find(
      (one) => sameAuthor(one, author) && one.objective === objective && one.task === task,
    ) ?? null
  );
}
