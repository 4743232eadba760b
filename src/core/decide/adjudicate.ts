import type { Command, CommandOf } from '../command.ts';
import { adjudicateCommands } from '../command-adjudicate.ts';
import { assertNever, ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import { isPublicMove, type MoveState } from '../state-move.ts';
import { findMove } from '../state.ts';
import { makeDraw, showOdds } from './draw.ts';
import { facilitator } from './entry.ts';
import { notRunning } from './finish.ts';
import { askForChanges, isMine, reopen, rule, sign } from './ruling.ts';

/**
 * Owns what control does with a move before its result is out: return it, bring it into the open, claim
 * it; and the effects that wait. Rulings and draws have files of their own. A crash leaves every question
 * and claim that was recorded.
 */
export type AdjudicateCommand = CommandOf<keyof typeof adjudicateCommands>;

export function isAdjudicate(command: Command): command is AdjudicateCommand {
  return Object.hasOwn(adjudicateCommands, command.type);
}

export function decideAdjudicate(scratch: Scratch, command: AdjudicateCommand): Result<void> {
  if (scratch.state.exercise.status !== 'running') return notRunning();
  if (command.type === 'effect.cancel') return cancelEffect(scratch, command.data);
  const move = findMove(scratch.state, command.data.move);
  if (move === null) return reject('move/unknown', 'there is no such move');
  switch (command.type) {
    case 'move.return':
      return giveBack(scratch, move, command.data.question);
    case 'move.accept':
      if (move.status !== 'returned')
        return reject('move/not-returned', 'this move has not been returned');
      scratch.emit({ type: 'move.accepted', data: { move: move.id } });
      return ok(undefined);
    case 'move.expose':
      return expose(scratch, move, command.data.reason);
    case 'ruling.claim':
      return claim(scratch, move, command.data.over);
    case 'ruling.letGo':
      return letGo(scratch, move);
    case 'odds.show':
    case 'draw.make':
      return chance(scratch, move, command);
    case 'move.rule':
      return rule(scratch, move, command.data);
    case 'ruling.sign':
      return sign(scratch, move, command.data.alone);
    case 'ruling.return':
      return askForChanges(scratch, move, command.data.note);
    case 'ruling.reopen':
      return reopen(scratch, move, command.data.reason);
    default:
      return assertNever(command);
  }
}

function giveBack(scratch: Scratch, move: MoveState, question: string): Result<void> {
  if (move.status !== 'submitted' && move.status !== 'locked')
    return reject('move/not-returnable', 'only a move without a ruling can be returned');
  if (move.totalTurn !== scratch.state.chart?.totalTurn)
    return reject('move/other-turn', 'that turn is over');
  const mine = isMine(scratch, move);
  if (!mine.ok) return mine;
  // What others have argued about, or odds were shown for, stays as they saw it.
  if (move.argument !== 'none') return reject('move/argued', 'it has been opened to argument');
  if (move.draws.length > 0) return reject('move/drawn', 'odds have been shown for it');
  scratch.emit({ type: 'move.returned', data: { move: move.id, question } });
  return ok(undefined);
}

function expose(scratch: Scratch, move: MoveState, reason: string): Result<void> {
  if (move.status === 'withdrawn') return reject('move/withdrawn', 'this move was withdrawn');
  if (isPublicMove(move)) return reject('move/public', 'this move is in the open already');
  scratch.emit({ type: 'move.exposed', data: { move: move.id, reason } });
  return ok(undefined);
}

function claim(scratch: Scratch, move: MoveState, over: boolean): Result<void> {
  if (move.status === 'revealed') return reject('ruling/revealed', 'this ruling has been revealed');
  if (move.status === 'withdrawn') return reject('move/withdrawn', 'this move was withdrawn');
  const by = facilitator(scratch);
  if (move.review.claimedBy === by) return ok(undefined);
  const free = over ? ok(undefined) : isMine(scratch, move);
  if (!free.ok) return free;
  scratch.emit({ type: 'ruling.claimed', data: { move: move.id, by } });
  return ok(undefined);
}

/** Only by who has it: somebody else takes it over, and that is said. */
function letGo(scratch: Scratch, move: MoveState): Result<void> {
  if (move.review.claimedBy === null)
    return reject('ruling/not-claimed', 'nobody has this move in hand');
  const mine = isMine(scratch, move);
  if (!mine.ok) return mine;
  scratch.emit({ type: 'ruling.letGo', data: { move: move.id } });
  return ok(undefined);
}

function chance(
  scratch: Scratch,
  move: MoveState,
  command: CommandOf<'odds.show' | 'draw.make'>,
): Result<void> {
  if (move.status === 'revealed') return reject('ruling/revealed', 'this ruling has been revealed');
  if (move.status !== 'locked') return reject('draw/not-locked', 'odds are for a locked move');
  const mine = isMine(scratch, move);
  if (!mine.ok) return mine;
  return command.type === 'odds.show'
    ? showOdds(scratch, move, command.data)
    : makeDraw(scratch, move, command.data.dice);
}

function cancelEffect(scratch: Scratch, data: CommandOf<'effect.cancel'>['data']): Result<void> {
  if (!scratch.state.delayed.some((one) => one.id === data.delayed))
    return reject('effect/unknown', 'no such effect waits');
  scratch.emit({ type: 'effect.cancelled', data });
  return ok(undefined);
}
