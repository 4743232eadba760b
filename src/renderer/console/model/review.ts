import type { ControlMove } from '../../../core/view/schema-move.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import { isPublic } from './ruling-draft.ts';

/** Where moves stand between the teams, whoever rules on them, and whoever signs. */

/** Waits for control: never ruled on, or changes were asked for. */
export function needsRuling({ status, review }: ControlMove): boolean {
  return status === 'locked' || (status === 'ruled' && review.state === 'changes');
}

/** Ruled, and nothing of it is asked for again. */
export function isRuled({ status, review }: ControlMove): boolean {
  return status === 'revealed' || (status === 'ruled' && review.state !== 'changes');
}

export function isPending({ status, review }: ControlMove): boolean {
  return status === 'ruled' && review.state === 'pending';
}

/** A ruling can be given or changed from the lock until the reveal, but not once it is signed. */
export function canRule({ status, review }: ControlMove): boolean {
  return status === 'locked' || (status === 'ruled' && review.state !== 'signed');
}

export interface ReviewCounts {
  readonly toRule: number;
  readonly pending: number;
  readonly returned: number;
}

export function reviewCounts(moves: readonly ControlMove[]): ReviewCounts {
  return {
    toRule: moves.filter(needsRuling).length,
    pending: moves.filter(isPending).length,
    returned: moves.filter((move) => move.status === 'returned').length,
  };
}

/** Who has a move in hand, as the person at this console sees it. */
export function holderOf({ review }: ControlMove, me: string): 'nobody' | 'me' | 'other' {
  if (review.claimedBy === null) return 'nobody';
  return review.claimedBy === me ? 'me' : 'other';
}

/** As the core: what others have argued about, or odds were shown for, stays as they saw it. */
export function canReturn(move: ControlMove, { situation }: ControlView): boolean {
  return (
    situation.status === 'running' &&
    move.totalTurn === situation.totalTurn &&
    (move.status === 'submitted' || move.status === 'locked') &&
    move.argument === 'none' &&
    move.draws.length === 0
  );
}

export function canExpose(move: ControlMove, { situation }: ControlView): boolean {
  return situation.status === 'running' && move.status !== 'withdrawn' && !isPublic(move);
}

/** Control writes for a team in the planning step, and answers for it what it was asked. */
export function canEdit(move: ControlMove, { situation }: ControlView): boolean {
  if (situation.status !== 'running' || move.totalTurn !== situation.totalTurn) return false;
  return move.status === 'returned' || (move.status === 'submitted' && situation.step === 'plan');
}
