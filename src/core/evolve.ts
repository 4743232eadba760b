import type { Fact } from './fact.ts';
import { assertNever } from './result.ts';
import { initialState, type State } from './state.ts';
import { evolveAdjudicate, isAdjudicate } from './evolve/adjudicate.ts';
import { evolveNegotiate, isNegotiate } from './evolve/negotiate.ts';
import { evolveEvaluate, isEvaluate, rememberMoment } from './evolve/evaluate.ts';
import { evolveChart } from './evolve/chart.ts';
import { evolveExercise } from './evolve/exercise.ts';
import { evolveInject } from './evolve/inject.ts';
import { evolveMove } from './evolve/move.ts';
import { evolveRoom } from './evolve/room.ts';
import { rememberUndo, takeBack } from './evolve/undo.ts';
import { evolveTalk, isTalk } from './evolve/talk.ts';
import { evolveWheel, isWheel } from './evolve/wheel.ts';
import { rememberDeed } from './evolve/deeds.ts';
import { count } from './evolve/count.ts';
import type { World } from './world.ts';

/** The state after one more fact. Pure; never looks at a clock, a guard or chance. */
export function evolve(world: World, state: State, fact: Fact): State {
  const changed = rememberMoment(state, apply(state, fact), fact);
  const remembered = rememberUndo(world, state, changed, fact);
  const counted = count(world, state, rememberDeed(remembered, fact), fact);
  return { ...counted, seq: fact.seq };
}

/** The state after many facts, from the beginning or from a state already folded. */
export function fold(world: World, facts: Iterable<Fact>, from?: State): State {
  let state = from ?? initialState(world.scenario);
  for (const fact of facts) state = evolve(world, state, fact);
  return state;
}

function apply(state: State, fact: Fact): State {
  if (isWheel(fact)) return evolveWheel(state, fact);
  if (isTalk(fact)) return evolveTalk(state, fact);
  if (isAdjudicate(fact)) return evolveAdjudicate(state, fact);
  if (isNegotiate(fact)) return evolveNegotiate(state, fact);
  if (isEvaluate(fact)) return evolveEvaluate(state, fact);
  switch (fact.type) {
    case 'exercise.created':
    case 'exercise.forked':
    case 'exercise.started':
    case 'exercise.ended':
    case 'hold.began':
    case 'hold.ended':
    case 'stop.declared':
    case 'stop.lifted':
    case 'clock.started':
    case 'clock.paused':
    case 'deadline.changed':
    case 'deadline.passed':
      return evolveExercise(state, fact);
    case 'phase.entered':
    case 'turn.began':
    case 'step.entered':
    case 'indicator.changed':
      return evolveChart(state, fact);
    case 'standby.set':
    case 'inject.written':
    case 'inject.due':
    case 'inject.released':
    case 'inject.recalled':
    case 'inject.skipped':
    case 'inject.deferred':
    case 'inject.reopened':
    case 'inject.read':
    case 'inject.assessed':
      return evolveInject(state, fact);
    case 'move.submitted':
    case 'move.edited':
    case 'move.withdrawn':
    case 'moves.locked':
      return evolveMove(state, fact);
    case 'seat.requested':
    case 'seat.admitted':
    case 'seat.refused':
    case 'seat.left':
    case 'seat.takeoverAsked':
    case 'seat.handedOver':
    case 'room.locked':
    case 'room.unlocked':
    case 'admission.changed':
    case 'display.previewed':
    case 'display.taken':
    case 'bookmark.set':
      return evolveRoom(state, fact);
    case 'command.undone':
      return takeBack(state, fact);
    default:
      return assertNever(fact);
  }
}
