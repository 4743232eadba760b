import { optionsOf } from '../board.ts';
import type { Fact } from '../fact.ts';
import type { Recording } from '../review/recording.ts';
import type { Board } from '../scenario/schema-negotiation.ts';
import { markKey, versionInForce, type BoardState } from '../state-negotiate.ts';
import type { Standing } from './standing.ts';

/** How near the parties of one board came to each other. */
export interface BoardPath {
  readonly board: string;
  /** Whenever it changed; the first is the beginning. */
  readonly points: readonly BoardPoint[];
}

export interface BoardPoint {
  /** The fact after which it stood like this; 0: the beginning. */
  readonly seq: number;
  /** Clauses with an option that every party accepts or could live with, private marks included. */
  readonly agreeable: number;
  /** Clauses on which some party has a red line at every option. */
  readonly blocked: number;
  readonly clauses: number;
  /** The version in force; 0: none. */
  readonly version: number;
}

/** Negotiation convergence. A party that has not marked an option has not agreed to it. */
export function boardPathsOf(recording: Recording, facts: Standing): BoardPath[] {
  return recording.world.scenario.boards.map((board) => {
    const points: BoardPoint[] = [];
    const note = (seq: number): void => {
      const state = recording.stateAt(seq).boards[board.id];
      if (state === undefined) return;
      const point = { seq, ...standing(board, state) };
      const last = points.at(-1);
      if (last === undefined || !sameStanding(last, point)) points.push(point);
    };
    note(0);
    for (const fact of facts) if (concerns(fact, board.id)) note(fact.seq);
    return { board: board.id, points };
  });
}

function concerns({ data }: Fact, board: string): boolean {
  return 'board' in data && data.board === board;
}

function standing(board: Board, state: BoardState): Omit<BoardPoint, 'seq'> {
  const clauses = board.clauses.map((clause) =>
    optionsOf(board, state, clause.id).map(({ id }) => markKey(clause.id, id)),
  );
  const markOf = (key: string, team: string) => state.marks[key]?.[team]?.mark ?? null;
  const agreeable = clauses.filter((keys) =>
    keys.some((key) =>
      board.parties.every((team) => ['accept', 'couldLive'].includes(markOf(key, team) ?? '')),
    ),
  ).length;
  const blocked = clauses.filter((keys) =>
    keys.every((key) => board.parties.some((team) => markOf(key, team) === 'redLine')),
  ).length;
  return { agreeable, blocked, clauses: clauses.length, version: versionInForce(state) };
}

function sameStanding(a: BoardPoint, b: BoardPoint): boolean {
  return a.agreeable === b.agreeable && a.blocked === b.blocked && a.version === b.version;
}
