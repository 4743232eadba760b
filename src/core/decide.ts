import { mayIssue } from './command.ts';
import { decideAdjudicate, isAdjudicate } from './decide/adjudicate.ts';
import { decideBoard, isBoard } from './decide/board.ts';
import { decideChart } from './decide/chart.ts';
import { decideEvaluate, isEvaluate } from './decide/evaluate.ts';
import { decideExercise } from './decide/exercise.ts';
import { decideHost } from './decide/host.ts';
import { decideInject } from './decide/inject.ts';
import { decideMove } from './decide/move.ts';
import { decideRoom } from './decide/room.ts';
import { decideTalk, isTalk } from './decide/talk.ts';
import { decideUndo } from './decide/undo.ts';
import { withWhoWasFirst } from './decide/first.ts';
import { decideVote, isVote } from './decide/vote.ts';
import { atTheDesk, decideWheel } from './decide/wheel.ts';
import { assertNever, ok, reject, type Result } from './result.ts';
import type { Scratch } from './scratch.ts';
import { findSeat } from './state.ts';

/** Answers one command: emits facts on the scratch, or says why not. */
export function decide(scratch: Scratch): Result<void> {
  const { command } = scratch;
  if (!mayIssue(command.actor, command.type))
    return reject('auth/not-allowed', 'this is not yours to do');
  const seat = seatTrouble(scratch);
  if (!seat.ok) return seat;
  const desk = atTheDesk(scratch);
  const answer = desk.ok ? byFamily(scratch) : desk;
  return answer.ok ? answer : { ok: false, error: withWhoWasFirst(scratch, answer.error) };
}

function byFamily(scratch: Scratch): Result<void> {
  const { command } = scratch;
  if (isTalk(command)) return decideTalk(scratch, command);
  if (isAdjudicate(command)) return decideAdjudicate(scratch, command);
  if (isVote(command)) return decideVote(scratch, command);
  if (isBoard(command)) return decideBoard(scratch, command);
  if (isEvaluate(command)) return decideEvaluate(scratch, command);
  switch (command.type) {
    case 'exercise.start':
    case 'exercise.end':
    case 'hold.begin':
    case 'hold.end':
    case 'stop.declare':
    case 'stop.lift':
    case 'clock.start':
    case 'clock.pause':
    case 'deadline.extend':
    case 'deadline.clear':
      return decideExercise(scratch, command);
    case 'step.next':
    case 'turn.next':
    case 'phase.take':
    case 'phase.override':
    case 'indicator.set':
    case 'timer.stepDue':
      return decideChart(scratch, command);
    case 'standby.set':
    case 'inject.go':
    case 'inject.release':
    case 'inject.write':
    case 'inject.recall':
    case 'inject.skip':
    case 'inject.defer':
    case 'inject.reopen':
    case 'inject.assess':
    case 'inject.markRead':
    case 'timer.injectDue':
      return decideInject(scratch, command);
    case 'move.submit':
    case 'move.edit':
    case 'move.withdraw':
      return decideMove(scratch, command);
    case 'seat.request':
    case 'seat.takeOver':
    case 'seat.handOver':
    case 'seat.admit':
    case 'seat.refuse':
    case 'seat.remove':
    case 'seat.leave':
    case 'room.lock':
    case 'room.unlock':
    case 'admission.set':
    case 'display.preview':
    case 'display.take':
    case 'bookmark.set':
      return decideRoom(scratch, command);
    case 'wheel.take':
    case 'wheel.offer':
    case 'wheel.leave':
      return decideWheel(scratch, command);
    case 'command.undo':
      return decideUndo(scratch, command);
    case 'host.created':
    case 'host.recovered':
    case 'host.forked':
      return decideHost(scratch, command);
    default:
      return assertNever(command);
  }
}

/** A seat acts for the team that control admitted it to, and only while it is admitted. */
function seatTrouble(scratch: Scratch): Result<void> {
  const { actor, type } = scratch.command;
  if (actor.kind !== 'seat') return ok(undefined);
  const seat = findSeat(scratch.state, actor.seat);
  if (seat === null) return reject('seat/unknown', 'there is no such seat');
  if (type === 'seat.leave') return ok(undefined);
  if (seat.status !== 'admitted') return reject('seat/not-admitted', 'this seat is not admitted');
  return seat.team === actor.team
    ? ok(undefined)
    : reject('move/not-your-team', 'a seat acts for its own team');
}
