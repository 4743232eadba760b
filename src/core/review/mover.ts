import type { TeamId } from '../ids.ts';
import { findMove } from '../state.ts';
import type { RecordLine } from './record.ts';
import type { Recording } from './recording.ts';

/** Whose move a line is about; null: it is about none. */
export function moverOf(recording: Recording, { fact }: RecordLine): TeamId | null {
  switch (fact?.type) {
    case 'move.submitted':
      return fact.data.team;
    case 'move.edited':
    case 'move.withdrawn':
      return findMove(recording.stateAt(fact.seq), fact.data.move)?.team ?? null;
    default:
      return null;
  }
}
