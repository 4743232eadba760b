import { seesBoard, seesVote } from '../board.ts';
import {
  isVoteFact,
  type BoardFact,
  type NegotiateFact,
  type VoteFact,
} from '../evolve/negotiate.ts';
import { teamAudience, type Audience } from '../ids.ts';
import type { Party } from '../party.ts';
import { assertNever, must } from '../result.ts';
import type { Body } from '../scenario/schema-negotiation.ts';
import { markKey } from '../state-negotiate.ts';
import { findBoard, findVote, type State } from '../state.ts';
import type { World } from '../world.ts';

/** Whose view a fact about negotiation changes; see `touch.ts`. */
export function negotiated(
  world: World,
  before: State,
  after: State,
  fact: NegotiateFact,
): Audience[] {
  return isVoteFact(fact) ? voted(world, before, after, fact) : atBoard(world, before, fact);
}

/** Control, and whoever sees the board. */
export function boardReaders(world: World, id: string): Audience[] {
  const board = must(world.boards.get(id), `board ${id}`);
  return readers(world, (team) => seesBoard(board, team));
}

function readers(world: World, sees: (team: string | null) => boolean): Audience[] {
  const teams = world.scenario.teams.map((team) => team.id).filter(sees);
  const room = sees(null) ? (['public', 'evaluators'] as const) : [];
  return ['control', ...room, ...teams.map(teamAudience)];
}

function atBoard(world: World, before: State, fact: BoardFact): Audience[] {
  if (fact.type !== 'position.taken') return boardReaders(world, fact.data.board);
  const { board, clause, option, team, open } = fact.data;
  const was = findBoard(before, board)?.marks[markKey(clause, option)]?.[team];
  const shown = open || (was?.open === true && was.mark !== null);
  return shown ? boardReaders(world, board) : ['control', teamAudience(team)];
}

function voted(world: World, before: State, after: State, fact: VoteFact): Audience[] {
  const vote = must(findVote(after, fact.data.vote), 'the vote');
  const body = must(world.bodies.get(vote.body), 'the body');
  const now = readers(world, (team) => seesVote(body, vote, team));
  switch (fact.type) {
    case 'vote.called':
    case 'vote.extended':
    case 'vote.closed':
    case 'vote.cancelled':
      return now;
    case 'ballot.cast': {
      // That a member has voted is told once; how it votes is its own until the close.
      const was = findVote(before, vote.id)?.cast[fact.data.member];
      if (was === undefined) return now;
      return ['control', ...knowing(body, fact.data.member, [was.by, fact.data.by])];
    }
    case 'proxy.given': {
      const was = must(findVote(before, vote.id), 'the vote');
      return [...now, ...readers(world, (team) => seesVote(body, was, team))];
    }
    default:
      return assertNever(fact);
  }
}

/** The teams that know how a member votes: its own, and whoever has cast for it. */
function knowing(body: Body, member: string, by: readonly Party[]): Audience[] {
  const own = body.members.find((one) => one.id === member)?.team ?? null;
  const cast = by.flatMap((party) => (party.kind === 'team' ? [party.team] : []));
  return [...(own === null ? [] : [own]), ...cast].map(teamAudience);
}
