import {
  isVoteFact,
  type BoardFact,
  type NegotiateFact,
  type VoteFact,
} from '../evolve/negotiate.ts';
import { optionsOf } from '../board.ts';
import type { Party } from '../party.ts';
import { assertNever } from '../result.ts';
import { findBoard, findVote, type State } from '../state.ts';
import type { World } from '../world.ts';
import type { TimelineEntry } from './schema.ts';

/**
 * Owns the parameters of log lines about negotiation and votes. Marks and ballots have no line for
 * outsiders: a line would tell how somebody went from open to private. Nothing is stored.
 */
type Params = TimelineEntry['params'];

export function negotiateParams(world: World, state: State, fact: NegotiateFact): Params {
  return isVoteFact(fact) ? voteParams(world, state, fact) : boardParams(world, state, fact);
}

/** What an audience that the fact touches may read of it; null: it has no line for outsiders. */
export function outsideNegotiate(world: World, state: State, fact: NegotiateFact): Params | null {
  switch (fact.type) {
    case 'position.taken':
    case 'ballot.cast':
    case 'proxy.given':
    case 'vote.extended':
      return null;
    case 'board.opened':
    case 'board.closed':
    case 'option.proposed':
    case 'text.tabled':
    case 'text.answered':
    case 'text.withdrawn':
    case 'text.adopted':
    case 'text.lapsed':
    case 'vote.called':
    case 'vote.closed':
    case 'vote.cancelled': {
      // Reasons are control's.
      const { reason: _, how: __, vetoes = '', ...params } = negotiateParams(world, state, fact);
      const open = isVoteFact(fact) && findVote(state, fact.data.vote)?.ballot === 'open';
      return open && vetoes !== '' ? { ...params, vetoes } : params;
    }
    default:
      return assertNever(fact);
  }
}

function boardParams(world: World, state: State, fact: BoardFact): Params {
  const spec = world.boards.get(fact.data.board);
  const board = spec?.title ?? fact.data.board;
  switch (fact.type) {
    case 'board.opened':
    case 'board.closed':
      return { board };
    case 'option.proposed': {
      const { clause, title, by } = fact.data;
      return {
        board,
        clause: clauseTitle(world, fact.data.board, clause),
        title,
        by: nameOf(world, by),
      };
    }
    case 'position.taken': {
      const { clause, option, team, mark, open } = fact.data;
      return {
        board,
        clause: clauseTitle(world, fact.data.board, clause),
        option: optionTitle(world, state, fact.data.board, clause, option),
        by: teamName(world, team),
        mark: mark ?? '',
        open,
      };
    }
    case 'text.tabled':
      return {
        board,
        no: textNo(state, fact),
        by: nameOf(world, fact.data.by),
        note: fact.data.note,
      };
    case 'text.answered': {
      const { team, answer } = fact.data;
      return { board, no: textNo(state, fact), by: teamName(world, team), answer };
    }
    case 'text.withdrawn':
      return { board, no: textNo(state, fact), reason: fact.data.reason };
    case 'text.adopted': {
      const { version, how, reason } = fact.data;
      return { board, no: textNo(state, fact), version, how, reason };
    }
    case 'text.lapsed':
      return { board, reason: fact.data.reason };
    default:
      return assertNever(fact);
  }
}

function voteParams(world: World, state: State, fact: VoteFact): Params {
  const vote = findVote(state, fact.data.vote);
  const body = world.bodies.get(vote?.body ?? '');
  const params = { title: vote?.title ?? '', body: body?.name ?? '' };
  const memberName = (id: string): string =>
    body?.members.find((member) => member.id === id)?.name ?? id;
  switch (fact.type) {
    case 'vote.called':
      return params;
    case 'ballot.cast': {
      const { member, choice, by, proxy } = fact.data;
      return { ...params, member: memberName(member), choice, by: nameOf(world, by), proxy };
    }
    case 'proxy.given': {
      const { member, to } = fact.data;
      return { ...params, member: memberName(member), to: to === null ? '' : teamName(world, to) };
    }
    case 'vote.extended':
      return { ...params, dueAtClockMs: fact.data.dueAtClockMs ?? -1 };
    case 'vote.closed': {
      const { outcome, yes, no, abstain, absent, vetoedBy } = fact.data.result;
      const vetoes = vetoedBy.map(memberName).join(', ');
      return { ...params, outcome, yes, no, abstain, absent, vetoes };
    }
    case 'vote.cancelled':
      return { ...params, reason: fact.data.reason };
    default:
      return assertNever(fact);
  }
}

function textNo(state: State, { data }: { data: { board: string; text: string } }): number {
  return (findBoard(state, data.board)?.texts.findIndex((one) => one.id === data.text) ?? -1) + 1;
}

function clauseTitle(world: World, board: string, clause: string): string {
  return world.boards.get(board)?.clauses.find((one) => one.id === clause)?.title ?? clause;
}

function optionTitle(
  world: World,
  state: State,
  board: string,
  clause: string,
  option: string,
): string {
  const spec = world.boards.get(board);
  const now = findBoard(state, board);
  const options = spec === undefined || now === null ? [] : optionsOf(spec, now, clause);
  return options.find((one) => one.id === option)?.title ?? option;
}

function nameOf(world: World, party: Party): string {
  return party.kind === 'team' ? teamName(world, party.team) : '';
}

function teamName(world: World, team: string): string {
  return world.teams.get(team)?.name ?? team;
}
