import type { TeamId } from '../ids.ts';
import { findMove, type State } from '../state.ts';
import type { RecordLine } from './record.ts';

/** Whose move a line is about; null: it is about none. `after` is the state after its fact. */
export function moverOf({ fact }: RecordLine, after: () => State): TeamId | null {
  switch (fact?.type) {
    case 'move.submitted':
      return fact.data.team;
    case 'move.edited':
    case 'move.withdrawn':
      return findMove(after(), fact.data.move)?.team ?? null;
    default:
      return null;
  }
}
