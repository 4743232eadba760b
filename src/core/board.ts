import type { TeamId } from './ids.ts';
import type { Board, Body } from './scenario/schema-negotiation.ts';
import type { BoardState, ProposedOption, TabledText, VoteState } from './state-negotiate.ts';
import type { State } from './state.ts';

/** What is asked of a board or a body in many places. */

/** Whether marks, texts and answers are taken: as control has said, or in the board's phases. */
export function isBoardOpen(board: Board, state: State): boolean {
  if (state.exercise.status !== 'running' || state.chart === null) return false;
  return state.boards[board.id]?.opened ?? board.phases.includes(state.chart.phase);
}

/** Whether a team sees a board; null: the room's display. */
export function seesBoard(board: Board, team: TeamId | null): boolean {
  return board.seenBy === 'public' || (team !== null && board.parties.includes(team));
}

/** Whether a team sees a vote: the body's, and whoever casts by proxy; null: the room's display. */
export function seesVote(
  body: Body,
  vote: Pick<VoteState, 'proxies'>,
  team: TeamId | null,
): boolean {
  if (body.seenBy === 'public') return true;
  return team !== null && (sitsIn(body, team) || Object.values(vote.proxies).includes(team));
}

/** Whether a team is a member, by its own right and not by somebody's proxy. */
export function sitsIn(body: Body, team: TeamId): boolean {
  return body.members.some((member) => member.team === team);
}

export interface OfferedClauseOption extends Pick<ProposedOption, 'id' | 'title' | 'text'> {
  /** Null: it stands in the scenario. */
  readonly by: ProposedOption['by'] | null;
}

/** A clause's options: the scenario's, then those that were added. */
export function optionsOf(board: Board, state: BoardState, clause: string): OfferedClauseOption[] {
  const authored = board.clauses.find((one) => one.id === clause)?.options ?? [];
  return [
    ...authored.map(({ id, title, text }) => ({ id, title, text, by: null })),
    ...proposedFor(state, clause),
  ];
}

/** Options that were added to a clause; its id may have come from outside. */
export function proposedFor(state: BoardState, clause: string): readonly ProposedOption[] {
  return Object.hasOwn(state.proposed, clause) ? (state.proposed[clause] ?? []) : [];
}

/** The parties that have not agreed to a text. */
export function notAgreed(board: Board, text: TabledText): TeamId[] {
  return board.parties.filter((team) => text.answers[team] !== 'agree');
}
