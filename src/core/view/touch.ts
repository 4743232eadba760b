import type { Fact, FactOf, InjectStatus, Restore } from '../fact.ts';
import type { Party } from '../party.ts';
import { isEvaluate, type EvaluateFact } from '../evolve/evaluate.ts';
import { isAdjudicate, type AdjudicateFact } from '../evolve/adjudicate.ts';
import { isNegotiate, type NegotiateFact } from '../evolve/negotiate.ts';
import { isTalk, type TalkFact } from '../evolve/talk.ts';
import { isWheel, type WheelFact } from '../evolve/wheel.ts';
import { seatAudience, teamAudience, type Audience, type EventNo } from '../ids.ts';
import { assertNever } from '../result.ts';
import type { VisibleTo } from '../scenario/schema.ts';
import { findMove, type State } from '../state.ts';
import type { MoveState } from '../state-move.ts';
import type { World } from '../world.ts';
import { injectContent } from './content.ts';
import { isArgued } from './talk.ts';
import { boardReaders, negotiated } from './touch-negotiate.ts';

/**
 * Whose view a fact changes: exactly those whose `project` differs before and after, so that an
 * audience's counter tells it nothing about what it cannot see. Tests hold it against `project`.
 */
export function touches(world: World, before: State, after: State, fact: Fact): Audience[] {
  // An author may name a team twice; its counter must not show that.
  return unique(lookers(world, before, after, fact));
}

function lookers(world: World, before: State, after: State, fact: Fact): Audience[] {
  if (isWheel(fact)) return ['control'];
  if (isTalk(fact)) return talk(world, before, fact);
  if (isAdjudicate(fact)) return adjudicated(world, before, fact);
  if (isNegotiate(fact)) return negotiated(world, before, after, fact);
  // Teams and the room never learn what was observed or how it was rated.
  if (isEvaluate(fact)) return ['control', 'evaluators'];
  return touched(world, before, after, fact);
}

function touched(
  world: World,
  before: State,
  after: State,
  fact: Exclude<Fact, TalkFact | AdjudicateFact | NegotiateFact | EvaluateFact | WheelFact>,
): Audience[] {
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
    case 'phase.entered':
    case 'turn.began':
    case 'step.entered':
      return everybody(world);
    case 'indicator.changed':
      return visible(world, world.indicators.get(fact.data.indicator)?.visibleTo ?? 'control');
    case 'standby.set':
    case 'deadline.passed':
    case 'inject.written':
    case 'inject.due':
    case 'inject.skipped':
    case 'inject.deferred':
    case 'inject.reopened':
    case 'room.locked':
    case 'room.unlocked':
    case 'admission.changed':
    case 'display.previewed':
    case 'bookmark.set':
      return ['control'];
    case 'inject.assessed':
      return assessed(before, fact);
    case 'inject.released':
    case 'inject.recalled':
      return [...readers(world, after, fact.data.eventNo), ...onDisplay(after, fact.data.eventNo)];
    case 'inject.read':
    case 'seat.requested':
    case 'seat.refused':
    case 'seat.takeoverAsked':
      return ['control', seatAudience(fact.data.seat)];
    case 'move.submitted':
      return ['control', teamAudience(fact.data.team)];
    case 'move.edited':
      // Estimates of the earlier words go with them.
      return ['control', ...teamsOf(before, [fact.data.move]), ...judges(before, fact.data.move)];
    case 'move.withdrawn':
      return ['control', ...teamsOf(before, [fact.data.move])];
    case 'moves.locked':
      return locked(world, before, fact.data.moves);
    case 'seat.admitted':
    case 'seat.left':
    case 'seat.handedOver':
      return seated(before, fact);
    case 'display.taken':
      return ['control', 'public'];
    case 'command.undone':
      return fact.data.restore.flatMap((restore) => restored(world, before, restore));
    default:
      return assertNever(fact);
  }
}

/** Locking brings back into the room what had been opened to argument before a step back. */
function locked(world: World, state: State, moves: readonly string[]): Audience[] {
  const again = moves.some((id) => (findMove(state, id)?.argument ?? 'none') !== 'none');
  return again ? everybody(world) : ['control', ...teamsOf(state, moves)];
}

function adjudicated(world: World, before: State, fact: AdjudicateFact): Audience[] {
  switch (fact.type) {
    case 'move.returned':
    case 'move.accepted':
      return ['control', ...teamsOf(before, [fact.data.move])];
    case 'move.exposed': {
      const out = findMove(before, fact.data.move)?.status === 'revealed';
      return out ? everybody(world) : ['control', ...teamsOf(before, [fact.data.move])];
    }
    case 'odds.shown': {
      const move = findMove(before, fact.data.move);
      const argued = move !== null && isArgued(move);
      return argued ? everybody(world) : ['control', ...teamsOf(before, [fact.data.move])];
    }
    case 'rulings.revealed':
      return revealed(world, before, fact.data.moves);
    case 'ruling.claimed':
    case 'ruling.letGo':
    case 'draw.made':
    case 'move.ruled':
    case 'ruling.signed':
    case 'ruling.returned':
    case 'ruling.reopened':
    case 'effect.delayed':
    case 'effect.came':
    case 'effect.cancelled':
      return ['control'];
    default:
      return assertNever(fact);
  }
}

function talk(world: World, before: State, fact: TalkFact): Audience[] {
  switch (fact.type) {
    case 'argument.opened':
    case 'argument.closed':
    case 'point.made':
    case 'statement.made':
    case 'statement.retired':
      return everybody(world);
    case 'point.weighed': {
      const points = findMove(before, fact.data.move)?.points ?? [];
      const was = points.find((point) => point.id === fact.data.point)?.struck ?? null;
      // What control thinks a point weighs is its own; that it was struck is said aloud.
      return was === fact.data.struck ? ['control'] : everybody(world);
    }
    case 'estimate.given':
    case 'message.read':
      return ['control', seatAudience(fact.data.seat)];
    case 'message.sent':
      return ['control', ...teamsAmong([fact.data.from, ...(fact.data.held ? [] : fact.data.to)])];
    case 'message.passed':
      return ['control', ...teamsAmong(before.messages[fact.data.message]?.to ?? [])];
    case 'message.intercepted':
      return ['control', ...fact.data.teams.map(teamAudience)];
    case 'message.stopped':
    case 'message.delayed':
      return ['control'];
    default:
      return assertNever(fact);
  }
}

function teamsAmong(parties: readonly Party[]): Audience[] {
  return parties.flatMap((party) => (party.kind === 'team' ? [teamAudience(party.team)] : []));
}

function seated(
  before: State,
  { type, data }: FactOf<'seat.admitted' | 'seat.left' | 'seat.handedOver'>,
): Audience[] {
  if (type === 'seat.handedOver') return ['control', seatAudience(data.to)];
  const own: Audience[] = ['control', seatAudience(data.seat)];
  if (type === 'seat.admitted') return [...own, teamAudience(data.team)];
  const seat = before.seats[data.seat];
  return seat?.status === 'admitted' ? [...own, teamAudience(seat.team)] : own;
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

/** Evaluators are told of what was released, and only where the verdict is another. */
function assessed(state: State, { data }: FactOf<'inject.assessed'>): Audience[] {
  const inject = state.injects[data.eventNo];
  const same = inject?.seen?.verdict === data.seen && inject.seen.note === data.note;
  return isOut(inject?.status) && !same ? ['control', 'evaluators'] : ['control'];
}

function isOut(status: InjectStatus | undefined): boolean {
  return status === 'released' || status === 'recalled';
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

/** The seats that have estimated a move. */
function judges(state: State, move: string): Audience[] {
  return Object.keys(findMove(state, move)?.estimates ?? {}).map(seatAudience);
}

/** A result that everybody will see, or the end of an argument that everybody saw. */
function isOpen(move: MoveState | null): boolean {
  if (move === null) return false;
  return move.ruling?.openToAll === true || move.exposed !== null || isArgued(move);
}

function revealed(world: World, state: State, moves: readonly string[]): Audience[] {
  const open = moves.some((id) => isOpen(findMove(state, id)));
  if (open) return everybody(world);
  return ['control', ...teamsOf(state, moves), ...teamsTold(state, moves)];
}

/** Teams that a ruling on somebody else's move speaks to. */
function teamsTold(state: State, moves: readonly string[]): Audience[] {
  const texts = moves.flatMap((id) => Object.entries(findMove(state, id)?.ruling?.teamTexts ?? {}));
  return texts.flatMap(([team, text]) => (text === '' ? [] : [teamAudience(team)]));
}

/** Control is told of every undo: it stands in its log. */
function restored(world: World, state: State, restore: Restore): Audience[] {
  switch (restore.kind) {
    case 'indicator':
      return visible(world, world.indicators.get(restore.indicator)?.visibleTo ?? 'control');
    case 'inject': {
      const out = isOut(state.injects[restore.eventNo]?.status);
      return out ? readers(world, state, restore.eventNo) : ['control'];
    }
    case 'chart':
    case 'dueAt':
      return everybody(world);
    case 'program':
      return ['control', 'public'];
    case 'adopted':
    case 'lapsed':
      return boardReaders(world, restore.board);
    case 'standby':
    case 'ruling':
    case 'delayed':
      return ['control'];
    default:
      return assertNever(restore);
  }
}

function unique(audiences: Audience[]): Audience[] {
  return [...new Set(audiences)];
}
