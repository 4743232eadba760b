import { isBoardOpen, optionsOf, seesBoard, seesVote } from '../board.ts';
import { explain } from '../rules/explain.ts';
import type { RuleValues } from '../rules/environment.ts';
import { isTeam } from '../party.ts';
import { must } from '../result.ts';
import { sameFor } from '../same.ts';
import type { Board } from '../scenario/schema-negotiation.ts';
import {
  inForce,
  markKey,
  versionInForce,
  type BoardState,
  type VoteState,
} from '../state-negotiate.ts';
import { findBoard, type State } from '../state.ts';
import type { World } from '../world.ts';
import type { BoardView, DelayedView, VoteView } from './schema-negotiate.ts';
import type { ControlView } from './schema.ts';

/**
 * Owns what each audience sees of negotiation and votes. A party sees its own marks and the open ones; how
 * a member votes is its own until an open ballot has closed, and for ever in a secret one. Control sees
 * everything. Derived from the state, so a crash leaves nothing.
 */
export type Reader =
  | { readonly kind: 'control' }
  | { readonly kind: 'public' }
  | { readonly kind: 'team'; readonly team: string };

function teamOf(reader: Reader): string | null {
  return reader.kind === 'team' ? reader.team : null;
}

export function boardViews(world: World, state: State, reader: Reader): BoardView[] {
  return world.scenario.boards
    .filter((board) => reader.kind === 'control' || seesBoard(board, teamOf(reader)))
    .map((board) => {
      const now = must(findBoard(state, board.id), `board ${board.id}`);
      // A board changes with its own state alone, and as it opens and closes.
      const make = (): BoardView => boardView(world, board, state, reader);
      return memoryOf(reader)(now, isBoardOpen(board, state), make);
    });
}

/** Each reader's memory of boards; there are as many as teams. */
const memories = new Map<string, ReturnType<typeof sameFor<BoardState, BoardView>>>();

function memoryOf(reader: Reader): ReturnType<typeof sameFor<BoardState, BoardView>> {
  const key = reader.kind === 'team' ? `team:${reader.team}` : reader.kind;
  const known = memories.get(key) ?? sameFor<BoardState, BoardView>();
  memories.set(key, known);
  return known;
}

export function boardView(world: World, board: Board, state: State, reader: Reader): BoardView {
  const now = must(findBoard(state, board.id), `board ${board.id}`);
  const team = teamOf(reader);
  const choice = inForce(now);
  const { id, title, about, seenBy, tabledBy, adoption } = board;
  const body = typeof adoption === 'object' ? adoption.vote : '';
  return {
    id,
    title,
    about,
    parties: board.parties,
    mine: team !== null && board.parties.includes(team),
    open: isBoardOpen(board, state),
    seenBy,
    tabledBy,
    adoption: typeof adoption === 'object' ? 'vote' : adoption,
    body,
    bodyName: world.bodies.get(body)?.name ?? '',
    clauses: board.clauses.map((clause) => ({
      id: clause.id,
      title: clause.title,
      text: clause.text,
      inForce: choice?.[clause.id] ?? null,
      options: optionsOf(board, now, clause.id).map((option) => ({
        ...option,
        marks: marksOf(board, now, markKey(clause.id, option.id), reader),
      })),
    })),
    ...textsOf(board, now),
  };
}

function marksOf(
  { parties }: Board,
  now: BoardState,
  key: string,
  reader: Reader,
): BoardView['clauses'][number]['options'][number]['marks'] {
  return parties.flatMap((team) => {
    const taken = now.marks[key]?.[team];
    if (taken === undefined || taken.mark === null) return [];
    const mayRead = taken.open || reader.kind === 'control' || teamOf(reader) === team;
    return mayRead ? [{ team, mark: taken.mark, open: taken.open }] : [];
  });
}

function textsOf(
  { parties }: Board,
  now: BoardState,
): Pick<BoardView, 'texts' | 'version' | 'versions'> {
  return {
    texts: now.texts.map((text, at) => ({
      id: text.id,
      no: at + 1,
      by: text.by,
      choice: text.choice,
      note: text.note,
      status: text.status,
      answers: parties.flatMap((team) => {
        const answer = text.answers[team];
        return answer === undefined ? [] : [{ team, answer }];
      }),
      wallMs: text.wallMs,
      scenarioDate: text.scenarioDate,
    })),
    version: versionInForce(now),
    versions: now.versions.map(({ choice, wallMs, scenarioDate, lapsed }, at) => ({
      version: at + 1,
      choice,
      wallMs,
      scenarioDate,
      lapsed: lapsed !== null,
    })),
  };
}

export function voteViews(world: World, state: State, reader: Reader): VoteView[] {
  return Object.values(state.votes).flatMap((vote) => {
    const view = voteView(world, vote, reader);
    return view === null ? [] : [view];
  });
}

/** Null: this reader does not know of the vote. */
export function voteView(world: World, vote: VoteState, reader: Reader): VoteView | null {
  const body = must(world.bodies.get(vote.body), `body ${vote.body}`);
  const team = teamOf(reader);
  const control = reader.kind === 'control';
  if (!control && !seesVote(body, vote, team)) return null;
  const rollCall = vote.status === 'closed' && vote.ballot === 'open';
  const { id, title, text, ballot, status, dueAtClockMs, about, result, wallMs } = vote;
  return {
    id,
    title,
    text,
    body: { id: body.id, name: body.name },
    passes: body.passes,
    ballot,
    status,
    dueAtClockMs,
    about,
    members: body.members.map((member) => {
      const proxy = vote.proxies[member.id] ?? null;
      const mine = control || (team !== null && (member.team === team || proxy === team));
      const cast = vote.cast[member.id];
      // A proxy knows what it cast itself, and not what the member had cast before.
      const isHand = team !== null && cast !== undefined && isTeam(cast.by, team);
      const own = control || (team !== null && member.team === team) || isHand;
      return {
        id: member.id,
        name: member.name,
        team: member.team,
        veto: member.veto,
        votes: member.votes,
        mine,
        voted: cast !== undefined,
        choice: own || rollCall ? (cast?.choice ?? null) : null,
        proxy,
      };
    }),
    result: result && {
      ...result,
      // Who alone could have voted so would be known: a secret ballot tells that there was a veto.
      vetoedBy: control || ballot === 'open' ? result.vetoedBy : [],
    },
    wallMs,
    scenarioDate: vote.scenarioDate,
  };
}

/** The scenario's own questions, for control: which fit now, and what stands in the way. */
export function preparedVoteViews(
  world: World,
  state: State,
  values: RuleValues,
): ControlView['preparedVotes'] {
  const phase = state.chart?.phase ?? '';
  const votes = Object.values(state.votes);
  return world.scenario.votes.map(({ id, phases, when }) => ({
    id,
    called: votes.some((vote) => vote.prepared === id),
    offered: phases.includes(phase) && (when === undefined || world.rules.test(when, values)),
    why: when === undefined ? null : explain(world.scenario, world.rules, when, values),
  }));
}

export function delayedViews(state: State): DelayedView[] {
  return state.delayed.map(({ id, effect, due, because }) => ({
    id,
    indicator: effect.indicator,
    change: effect.by === undefined ? String(effect.to) : signed(effect.by),
    due,
    because: { kind: because.kind, ref: because.ref },
  }));
}

function signed(by: number): string {
  return by > 0 ? `+${by}` : String(by);
}
