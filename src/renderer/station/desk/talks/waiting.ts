import type { TeamView } from '../../../../core/view/schema.ts';
import type { BoardView, VoteView } from '../../../../core/view/schema-negotiate.ts';

/** What waits for this team: texts without its answer, and votes that a member of its has not cast. */

export type BoardText = BoardView['texts'][number];
export type BoardClause = BoardView['clauses'][number];
export type ClauseOption = BoardClause['options'][number];

export function textsToAnswer(board: BoardView, team: string): BoardText[] {
  if (!board.mine || !board.open) return [];
  return board.texts.filter(
    ({ status, answers }) => status === 'tabled' && !answers.some((each) => each.team === team),
  );
}

export function isToCast({ status, members }: VoteView): boolean {
  return status === 'open' && members.some((member) => member.mine && !member.voted);
}

export function talksWaiting(view: TeamView): { boards: number; votes: number } {
  const texts = view.boards.map((board) => textsToAnswer(board, view.team.id).length);
  return {
    boards: texts.reduce((sum, count) => sum + count, 0),
    votes: view.votes.filter(isToCast).length,
  };
}
