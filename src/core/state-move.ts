import type { MoveId, PhaseId, SeatId, TeamId } from './ids.ts';
import type { MoveText } from './move-text.ts';
import type { DrawMethod, Review, Ruling } from './ruling.ts';
import type { Outcome } from './scenario/primitives.ts';

/** A move, and everything that was said and decided about it. */

/** `returned`: control has asked its team something; it is the team's until they answer. */
export type MoveStatus = 'submitted' | 'withdrawn' | 'returned' | 'locked' | 'ruled' | 'revealed';

export interface MoveState {
  readonly id: MoveId;
  readonly team: TeamId;
  readonly totalTurn: number;
  readonly phase: PhaseId;
  readonly status: MoveStatus;
  readonly version: number;
  readonly seat: SeatId | null;
  readonly text: MoveText;
  /** Earlier versions, oldest first. */
  readonly history: readonly MoveVersion[];
  readonly atBell: boolean;
  /** Which of its team's moves it is, from the first turn on: the receipt says «Iran-2». Edited or withdrawn, it keeps it. */
  readonly receipt: number;
  readonly recordedWallMs: number;
  readonly withdrawnReason: string;
  /** What control asked when it last returned the move; null: it never did. */
  readonly question: string | null;
  /** How a move that was not public came out; null: it did not. */
  readonly exposed: string | null;
  readonly ruling: Ruling | null;
  readonly review: Review;
  /** Odds that were shown, oldest first; the last one counts. */
  readonly draws: readonly Draw[];
  /** `none`: only the team and control know the move; once opened, everybody may argue about it. */
  readonly argument: 'none' | 'open' | 'closed';
  readonly points: readonly Point[];
  readonly estimates: Readonly<Record<SeatId, Estimate>>;
}

export interface Estimate {
  readonly team: TeamId;
  readonly percent: number;
  /** How often it was given. */
  readonly changes: number;
}

export interface MoveVersion {
  readonly version: number;
  readonly seat: SeatId | null;
  readonly text: MoveText;
  readonly recordedWallMs: number;
}

export interface Draw {
  readonly id: string;
  readonly method: DrawMethod;
  /** Percent. */
  readonly likelihood: number;
  readonly net: number;
  readonly source: 'software' | 'physical';
  readonly commitment: string;
  readonly made: {
    readonly dice: readonly number[];
    readonly seed: string;
    readonly outcome: Outcome;
  } | null;
}

/** Meant for everybody, or come into the open. */
export function isPublicMove(move: MoveState): boolean {
  return move.text.visibility === 'public' || move.exposed !== null;
}

/** The odds that count for a move; null: none were shown. */
export function drawOf(move: MoveState): Draw | null {
  return move.draws.at(-1) ?? null;
}

/** One pro or con about a move. */
export interface Point {
  readonly id: string;
  /** Null: control, for the whole room. */
  readonly team: TeamId | null;
  readonly seat: SeatId | null;
  readonly side: 'pro' | 'con';
  readonly text: string;
  /** Control's weight: 2 strong, 1 counts, 0 does not matter, -1 works the other way. */
  readonly weight: number;
  /** Why it was struck; null: it stands. */
  readonly struck: string | null;
}
