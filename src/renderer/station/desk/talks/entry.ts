import type { BoardView, VoteView } from '../../../../core/view/schema-negotiate.ts';
import type { StationText } from '../../text.ts';
import { talkState, type Seat } from '../seat.tsx';

/** Whether something can be entered at a table now, and if not, why. */
export type Entry = 'open' | 'held' | 'notRunning' | 'closed' | 'readOnly';

export function boardEntry(board: BoardView, { view, watching }: Seat): Entry {
  if (!board.mine) return 'readOnly';
  const talk = talkState(view.situation);
  if (watching || talk === 'off') return 'notRunning';
  if (!board.open) return 'closed';
  return talk === 'held' ? 'held' : 'open';
}

export function voteEntry(vote: VoteView, { view, watching }: Seat): Entry {
  if (!vote.members.some((member) => member.mine)) return 'readOnly';
  const talk = talkState(view.situation);
  if (watching || talk === 'off') return 'notRunning';
  if (vote.status !== 'open') return 'closed';
  return talk === 'held' ? 'held' : 'open';
}

/** Which version holds. A board that had one and lost it is told from one that never had any. */
export function inForceWords({ version, versions }: BoardView, t: StationText): string {
  if (version > 0) return t('board.inForce', { n: version });
  const last = versions.at(-1);
  return last === undefined ? t('board.nothingInForce') : t('board.lapsed', { n: last.version });
}

/** One line on it. There always is one, so that a hold moves nothing on the page. */
export function boardEntryWords(entry: Entry, t: StationText): string {
  switch (entry) {
    case 'open':
      return t('board.openHelp');
    case 'held':
      return t('talks.held');
    case 'notRunning':
      return t('talks.notRunning');
    case 'closed':
      return t('board.closedHelp');
    case 'readOnly':
      return t('board.readOnly');
  }
}
