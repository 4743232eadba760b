import { createContext, useContext } from 'react';
import type { OwnMove } from '../../../core/view/schema-move.ts';
import type { SeatView, TeamView } from '../../../core/view/schema.ts';
import type { Drafts } from '../../shared/drafts.ts';

/**
 * What a team's desk works with, wherever it stands: on a station, on the hot seat, or in control's «see as».
 */
export interface Seat {
  readonly view: TeamView;
  /** Inbox numbers that were opened here; null where nobody keeps count. */
  readonly read: readonly number[] | null;
  /** Mailbox numbers that were opened here, and what this seat estimated; null as above. */
  readonly readMessages: readonly number[] | null;
  readonly estimates: SeatView['estimates'] | null;
  readonly mediaToken: string;
  readonly offsetMs: number;
  readonly drafts: Drafts;
  /** Nothing can be entered: control looking over a shoulder. */
  readonly watching: boolean;
}

const SeatContext = createContext<Seat | null>(null);
export const SeatProvider = SeatContext.Provider;

export function useSeat(): Seat {
  const seat = useContext(SeatContext);
  if (seat === null) throw new Error('useSeat outside of SeatProvider');
  return seat;
}

/**
 * Whether moves can be entered: `frozen` while control holds the exercise, when forms stay where they are and
 * nothing can be typed into them.
 */
export function entryState({
  entryOpen,
  held,
  stopped,
  step,
  status,
}: TeamView['situation']): 'open' | 'frozen' | 'closed' {
  if (entryOpen) return 'open';
  return (held || stopped) && step === 'plan' && status === 'running' ? 'frozen' : 'closed';
}

/**
 * Whether a move can be changed: before the lock as others are entered; what control has given back also
 * after it, until its turn is over.
 */
export function changeState(
  { status, totalTurn }: Pick<OwnMove, 'status' | 'totalTurn'>,
  situation: TeamView['situation'],
): 'open' | 'frozen' | 'no' {
  if (status === 'returned' && totalTurn === situation.totalTurn) {
    const talk = talkState(situation);
    return talk === 'off' ? 'no' : talk === 'held' ? 'frozen' : 'open';
  }
  const entry = entryState(situation);
  return status !== 'submitted' || entry === 'closed' ? 'no' : entry;
}

/** Whether anything can be said now: points, estimates and messages need no open moves. */
export function talkState({
  status,
  held,
  stopped,
}: TeamView['situation']): 'open' | 'held' | 'off' {
  if (status !== 'running') return 'off';
  return held || stopped ? 'held' : 'open';
}

/** «Iran-2»: the second of the team's moves. */
export function receiptLabel(teamName: string, receipt: number): string {
  return `${teamName}-${receipt}`;
}
