import type { TalkFact } from '../evolve/talk.ts';
import type { Party } from '../party.ts';
import { assertNever } from '../result.ts';
import { findMove, type State } from '../state.ts';
import type { World } from '../world.ts';
import type { TimelineEntry } from './schema.ts';

/**
 * Owns the parameters of log lines about what is said. What outsiders may read of a line is what their
 * view shows too; a weight, an estimate and a held message are control's alone. Nothing is stored.
 */
type Params = TimelineEntry['params'];

export function talkParams(world: World, state: State, fact: TalkFact): Params {
  switch (fact.type) {
    case 'argument.opened':
    case 'argument.closed':
      return aboutMove(world, state, fact.data.move);
    case 'point.made': {
      const { move, team, side, text } = fact.data;
      return { ...aboutMove(world, state, move), side, text, by: teamName(world, team) };
    }
    case 'point.weighed': {
      const { move, weight, struck } = fact.data;
      return { ...aboutMove(world, state, move), weight, struck: struck ?? '' };
    }
    case 'estimate.given': {
      const { move, team, percent } = fact.data;
      return { ...aboutMove(world, state, move), percent, by: teamName(world, team) };
    }
    case 'message.sent':
    case 'message.passed':
    case 'message.stopped':
    case 'message.read':
      return messageParams(world, state, fact.data.message);
    case 'message.delayed':
      return {
        ...messageParams(world, state, fact.data.message),
        dueAtClockMs: fact.data.untilClockMs,
      };
    case 'message.intercepted': {
      const teams = fact.data.teams.map((team) => teamName(world, team)).join(', ');
      return { ...messageParams(world, state, fact.data.message), teams };
    }
    case 'statement.made':
      return { by: partyName(world, fact.data.by), text: fact.data.text };
    case 'statement.retired': {
      const made = state.statements.find((s) => s.id === fact.data.statement);
      return { text: made?.text ?? '', reason: fact.data.reason };
    }
    default:
      return assertNever(fact);
  }
}

/** What an audience that the fact touches may read of it; null: it has no line for outsiders. */
export function outsideTalk(world: World, state: State, fact: TalkFact): Params | null {
  switch (fact.type) {
    case 'argument.opened':
    case 'argument.closed':
    case 'point.made':
    case 'statement.made':
      return talkParams(world, state, fact);
    case 'message.sent':
    case 'message.passed':
    case 'message.intercepted': {
      const { from, to, text } = messageParams(world, state, fact.data.message);
      return { from: from ?? '', to: to ?? '', text: text ?? '' };
    }
    case 'point.weighed':
    case 'estimate.given':
    case 'message.stopped':
    case 'message.delayed':
    case 'message.read':
    case 'statement.retired':
      return null;
    default:
      return assertNever(fact);
  }
}

function aboutMove(world: World, state: State, id: string): Params {
  const move = findMove(state, id);
  return move === null ? {} : { team: teamName(world, move.team), title: move.text.title };
}

function messageParams(world: World, state: State, id: string): Params {
  const message = state.messages[id];
  if (message === undefined) return {};
  const { from, to, text, request, status, stoppedReason } = message;
  return {
    from: partyName(world, from),
    to: to.map((party) => partyName(world, party)).join(', '),
    text,
    request: request ?? '',
    status,
    reason: stoppedReason,
  };
}

function partyName(world: World, party: Party): string {
  return party.kind === 'team' ? teamName(world, party.team) : '';
}

function teamName(world: World, team: string | null): string {
  return team === null ? '' : (world.teams.get(team)?.name ?? team);
}
