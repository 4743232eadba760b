import type { CommandOf } from '../command.ts';
import { assertNever, ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import type { Restore } from '../fact.ts';
import type { Step } from '../scenario/primitives.ts';
import { findMove, presentMoves, type State, type Undoable } from '../state.ts';
import { isArgued } from '../view/talk.ts';

/**
 * Owns whether a command may be taken back, and what that would do: newest first, refused once something
 * depends on it or somebody has read it. Not here: collecting the earlier values and putting them back
 * (`evolve/undo.ts`). A crash leaves the last recorded state; an undo is one fact, so never a half.
 */

/** What taking a command back would do, or why it is refused. Computed before anybody confirms. */
export interface UndoOutlook {
  readonly consequences: readonly { readonly code: string; readonly subject: string }[];
  readonly refused: string | null;
  /** The inject to recall where it cannot be un-shown any more. */
  readonly recallInstead: string | null;
}

/** Rejections: `undo/nothing`, `undo/not-newest`, and those of `undoOutlook`. */
export function decideUndo(scratch: Scratch, command: CommandOf<'command.undo'>): Result<void> {
  const newest = scratch.state.undoable.at(-1);
  if (newest === undefined) return reject('undo/nothing', 'there is nothing to take back');
  if (newest.command !== command.data.command)
    return reject('undo/not-newest', 'something newer has to be taken back first');
  const outlook = undoOutlook(scratch.state, newest);
  if (outlook.refused !== null) {
    return reject(
      outlook.refused,
      'this cannot be taken back any more',
      outlook.recallInstead === null ? undefined : { recall: outlook.recallInstead },
    );
  }
  scratch.emit({
    type: 'command.undone',
    data: { command: newest.command, label: newest.label, restore: [...newest.restore] },
  });
  return ok(undefined);
}

/** `refused`: `undo/recalled`, `undo/already-read`, `undo/moves-since` and other `undo/…`; null: it can be taken back. */
export function undoOutlook(state: State, entry: Undoable): UndoOutlook {
  const consequences: { code: string; subject: string }[] = [];
  for (const restore of entry.restore) {
    const trouble = troubleWith(state, entry, restore);
    if (trouble !== null) return { consequences: [], ...trouble };
    consequences.push({ code: restore.kind, subject: subjectOf(restore) });
  }
  const reopened = entry.restore.some((r) => r.kind === 'chart' && isBeforeLock(r.chart.step))
    ? lockedMoves(state)
    : 0;
  if (reopened > 0) consequences.push({ code: 'movesReopened', subject: String(reopened) });
  return { consequences, refused: null, recallInstead: null };
}

function troubleWith(
  state: State,
  entry: Undoable,
  restore: Restore,
): Pick<UndoOutlook, 'refused' | 'recallInstead'> | null {
  if (restore.kind === 'inject') {
    const inject = state.injects[restore.eventNo];
    if (inject?.status === 'recalled') return { refused: 'undo/recalled', recallInstead: null };
    const wasReleased = inject?.status === 'released' && restore.status !== 'released';
    const read =
      Object.keys(inject?.readBy ?? {}).length > 0 ||
      state.display.shownEventNos.includes(restore.eventNo);
    return wasReleased && read
      ? { refused: 'undo/already-read', recallInstead: restore.eventNo }
      : null;
  }
  if (restore.kind === 'chart' && state.lastMoveSeq > entry.seq)
    return { refused: 'undo/moves-since', recallInstead: null };
  if (restore.kind === 'chart' && isBeforeLock(restore.chart.step)) {
    const moves = presentMoves(state);
    if (moves.some(isArgued)) return { refused: 'undo/argued', recallInstead: null };
    if (moves.some((move) => move.draws.length > 0))
      return { refused: 'undo/drawn', recallInstead: null };
  }
  if (restore.kind === 'chart' && restore.chart.phase !== state.chart?.phase) {
    // What was negotiated or put to the vote in the phase that would be left.
    if (state.lastTableSeq > entry.seq) return { refused: 'undo/table-since', recallInstead: null };
  }
  if (restore.kind === 'ruling') {
    const move = findMove(state, restore.move);
    if (move?.review.state === 'signed') return { refused: 'undo/signed', recallInstead: null };
    // Reopened, returned or withdrawn meanwhile: the ruling is not what it would be put back to.
    if (move?.status !== 'ruled') return { refused: 'undo/ruling-since', recallInstead: null };
  }
  if (restore.kind === 'adopted' || restore.kind === 'lapsed') {
    // The adoption is the first fact of its command, so whatever is later at the board came since.
    const since = (state.boards[restore.board]?.lastSeq ?? 0) > entry.seq;
    if (since) return { refused: 'undo/board-since', recallInstead: null };
  }
  return null;
}

function isBeforeLock(step: Step | null): boolean {
  return step === 'brief' || step === 'plan';
}

function lockedMoves(state: State): number {
  return presentMoves(state).filter((move) => move.status === 'locked').length;
}

function subjectOf(restore: Restore): string {
  switch (restore.kind) {
    case 'indicator':
      return restore.indicator;
    case 'inject':
      return restore.eventNo;
    case 'standby':
      return restore.eventNo ?? '';
    case 'chart':
      return restore.chart.phase;
    case 'program':
      return restore.card.kind;
    case 'ruling':
      return restore.move;
    case 'delayed':
      return restore.put?.effect.indicator ?? '';
    case 'adopted':
    case 'lapsed':
      return restore.board;
    case 'dueAt':
      return '';
    default:
      return assertNever(restore);
  }
}
