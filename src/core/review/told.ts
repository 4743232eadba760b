import type { Fact } from '../fact.ts';
import type { Audience } from '../ids.ts';
import type { Outcome } from '../scenario/primitives.ts';
import type { MoveState } from '../state-move.ts';
import { findMove, type State } from '../state.ts';
import { isOpenResult } from '../view/move.ts';
import type { Recording } from './recording.ts';
import type { ArgumentView } from '../view/schema-talk.ts';
import { argumentView, isArgued } from '../view/talk.ts';

/** What an audience was told about a move as its result came out, and when. */
export interface Told {
  readonly seq: number;
  readonly totalTurn: number;
  /** Null: this audience was not told how it turned out. */
  readonly outcome: Outcome | null;
  /** How likely the room had thought it. */
  readonly crowd: ArgumentView['crowd'];
}

/**
 * Notes by move what a fact told, with the state after it. The room's estimate goes to everybody, a result only
 * to those who may read it.
 */
export function noteTold(
  told: Map<string, Told>,
  fact: Fact,
  after: State,
  audience: Audience,
): void {
  const moves =
    fact.type === 'rulings.revealed'
      ? fact.data.moves
      : fact.type === 'move.exposed'
        ? [fact.data.move]
        : [];
  for (const id of moves) {
    const found = toldOf(after, id, audience);
    if (found !== null && told.get(id)?.outcome !== found.outcome)
      told.set(id, { seq: fact.seq, ...found });
  }
}

function toldOf(state: State, id: string, audience: Audience): Omit<Told, 'seq'> | null {
  const move = findMove(state, id);
  if (move === null || move.status !== 'revealed') return null;
  const crowd = isArgued(move) ? argumentView(move).crowd : null;
  const outcome = mayRead(move, audience) ? (move.ruling?.outcome ?? null) : null;
  if (crowd === null && outcome === null) return null;
  return { totalTurn: state.chart?.totalTurn ?? 0, outcome, crowd };
}

function mayRead(move: MoveState, audience: Audience): boolean {
  if (audience === 'control' || audience === `team:${move.team}`) return true;
  return isOpenResult(move);
}

/** All of a recording that is there. */
export function toldTo(recording: Recording, audience: Audience): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const fact of recording.facts) noteTold(told, fact, recording.stateAt(fact.seq), audience);
  return told;
}
