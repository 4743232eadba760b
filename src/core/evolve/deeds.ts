import type { Fact } from '../fact.ts';
import { limits } from '../limits.ts';
import type { Deed } from '../state-desk.ts';
import type { State } from '../state.ts';

/** Remembers the last things that two facilitators may press for at once. */
export function rememberDeed(state: State, fact: Fact): State {
  const subject = subjectOf(fact);
  const by = nameOf(fact);
  if (subject === null || by === null) return state;
  const deed: Deed = { by, type: fact.type, subject, wallMs: fact.wallMs };
  return { ...state, deeds: [...state.deeds, deed].slice(-limits.deedsRemembered) };
}

function nameOf({ actor }: Fact): string | null {
  if (actor.kind === 'control') return actor.name;
  return actor.kind === 'system' ? '' : null;
}

/** What a deed was about; null: nobody presses for that at once with somebody else. */
function subjectOf(fact: Fact): string | null {
  switch (fact.type) {
    case 'standby.set':
      return fact.data.eventNo ?? '';
    case 'inject.released':
    case 'inject.recalled':
    case 'inject.skipped':
    case 'inject.deferred':
    case 'inject.reopened':
      return fact.data.eventNo;
    case 'step.entered':
      return fact.data.chart.step ?? '';
    case 'phase.entered':
      return fact.data.chart.phase;
    case 'display.taken':
      return fact.data.card.kind;
    case 'ruling.claimed':
    case 'ruling.signed':
    case 'ruling.returned':
    case 'ruling.reopened':
    case 'move.ruled':
      return fact.data.move;
    case 'seat.admitted':
    case 'seat.refused':
    case 'seat.left':
      return fact.data.seat;
    case 'exercise.started':
    case 'exercise.ended':
    case 'turn.began':
    case 'hold.began':
    case 'hold.ended':
    case 'stop.declared':
    case 'stop.lifted':
    case 'clock.started':
    case 'clock.paused':
      return '';
    default:
      return null;
  }
}
