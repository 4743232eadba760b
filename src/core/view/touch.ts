import type { Fact, Restore } from '../fact.ts';
import { seatAudience, teamAudience, type Audience, type EventNo, type SeatId } from '../ids.ts';
import { assertNever } from '../result.ts';
import type { VisibleTo } from '../scenario/schema.ts';
import { findMove, type State } from '../state.ts';
import type { World } from '../world.ts';
import { injectContent } from './content.ts';

/**
 * Whose view a fact changes: exactly those whose `project` differs before and after, so that an
 * audience's counter tells it nothing about what it cannot see. Tests hold it against `project`.
 */
export function touches(world: World, before: State, after: State, fact: Fact): Audience[] {
  // An author may name a team twice; its counter must not show that.
  return unique(touched(world, before, after, fact));
}

function touched(world: World, before: State, after: State, fact: Fact): Audience[] {
  switch (fact.type) {
    case 'exercise.created':
    case 'exercise.started':
    case 'exercise.ended':
    case 'hold.began':
    case 'hold.ended':
    case 'stop.declared':
    case 'stop.lifted':
    case 'clock.started':
    case 'clock.paused':
    case 'deadline.changed':
    case 'phase.entered':
    case 'turn.began':
    case 'step.entered':
      return everybody(world);
    case 'indicator.changed':
      return withoutEvaluators(
        visible(world, world.indicators.get(fact.data.indicator)?.visibleTo ?? 'control'),
      );
    case 'standby.set':
    case 'deadline.passed':
    case 'inject.written':
    case 'inject.due':
    case 'inject.skipped':
    case 'inject.deferred':
    case 'inject.reopened':
    case 'inject.assessed':
    case 'move.ruled':
    case 'room.locked':
    case 'room.unlocked':
    case 'admission.changed':
    case 'display.previewed':
    case 'bookmark.set':
      return ['control'];
    case 'inject.released':
    case 'inject.recalled':
      return [...readers(world, after, fact.data.eventNo), ...onDisplay(after, fact.data.eventNo)];
    case 'inject.read':
    case 'seat.requested':
    case 'seat.refused':
      return ['control', seatAudience(fact.data.seat)];
    case 'move.submitted':
      return ['control', teamAudience(fact.data.team)];
    case 'move.edited':
    case 'move.withdrawn':
      return ['control', ...teamsOf(before, [fact.data.move])];
    case 'moves.locked':
      return ['control', ...teamsOf(before, fact.data.moves)];
    case 'rulings.revealed':
      return revealed(world, before, fact.data.moves);
    case 'seat.admitted':
      return ['control', seatAudience(fact.data.seat), teamAudience(fact.data.team)];
    case 'seat.left':
      return seatLeft(before, fact.data.seat);
    case 'display.taken':
      return ['control', 'public'];
    case 'observation.recorded':
      return ['control', 'evaluators'];
    case 'command.undone':
      return [
        'control',
        ...fact.data.restore.flatMap((restore) => restored(world, before, restore)),
      ];
    default:
      return assertNever(fact);
  }
}

function seatLeft(before: State, id: SeatId): Audience[] {
  const seat = before.seats[id];
  const team = seat?.status === 'admitted' ? [teamAudience(seat.team)] : [];
  return ['control', seatAudience(id), ...team];
}

function everybody(world: World): Audience[] {
  return ['control', 'evaluators', 'public', ...allTeams(world)];
}

function allTeams(world: World): Audience[] {
  return world.scenario.teams.map((team) => teamAudience(team.id));
}

/** Control, and those who may see what is addressed so. */
function visible(world: World, to: VisibleTo): Audience[] {
  if (to === 'control') return ['control'];
  if (to === 'public') return everybody(world);
  return ['control', ...to.map(teamAudience)];
}

function withoutEvaluators(audiences: Audience[]): Audience[] {
  return audiences.filter((audience) => audience !== 'evaluators');
}

/** Teams read an inject in their inbox, evaluators on their list; the room only on the display. */
function readers(world: World, state: State, eventNo: EventNo): Audience[] {
  const to = injectContent(world, state, eventNo).to;
  const teams = to === 'public' ? allTeams(world) : to.map(teamAudience);
  return ['control', 'evaluators', ...teams];
}

function onDisplay(state: State, eventNo: EventNo): Audience[] {
  const program = state.display.program;
  return program.kind === 'inject' && program.eventNo === eventNo ? ['public'] : [];
}

function teamsOf(state: State, moves: readonly string[]): Audience[] {
  return moves.flatMap((id) => {
    const move = findMove(state, id);
    return move === null ? [] : [teamAudience(move.team)];
  });
}

function revealed(world: World, state: State, moves: readonly string[]): Audience[] {
  const open = moves.some((id) => findMove(state, id)?.ruling?.openToAll === true);
  if (open) return ['control', 'public', ...allTeams(world)];
  return ['control', ...teamsOf(state, moves)];
}

function restored(world: World, state: State, restore: Restore): Audience[] {
  switch (restore.kind) {
    case 'indicator':
      return withoutEvaluators(
        visible(world, world.indicators.get(restore.indicator)?.visibleTo ?? 'control'),
      );
    case 'inject': {
      const was = state.injects[restore.eventNo]?.status;
      const seen = was === 'released' || was === 'recalled';
      return seen ? readers(world, state, restore.eventNo) : ['control'];
    }
    case 'chart':
    case 'dueAt':
      return everybody(world);
    case 'program':
      return ['control', 'public'];
    case 'standby':
    case 'ruling':
      return ['control'];
    default:
      return assertNever(restore);
  }
}

function unique(audiences: Audience[]): Audience[] {
  return [...new Set(audiences)];
}
