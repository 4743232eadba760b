import { useState } from 'react';
import { stationText } from '../text.ts';
import { useSeat } from './seat.tsx';
import { argumentsWaiting } from './talk/waiting.ts';
import { isToCast, textsToAnswer } from './talks/waiting.ts';

/** Tells a screen reader, on whatever part of the desk, that something has come that waits for this team. */
export function Announcer() {
  const t = stationText.useText();
  const seat = useSeat();
  const { view } = seat;
  const now = [
    ...view.inbox.map(({ no, title }) => ({
      id: `inbox ${no}`,
      words: t('inbox.arrived', { title }),
    })),
    ...view.messages
      .filter(({ mine }) => !mine)
      .map(({ no }) => ({ id: `message ${no}`, words: t('mail.arrived') })),
    ...view.moves
      .filter((move) => move.status === 'returned')
      .map((move) => ({
        id: `${move.id} ${move.version}`,
        words: `${t('move.asks')}: ${move.text.title}`,
      })),
    ...argumentsWaiting(seat).map(({ move, title }) => ({
      id: `argument ${move}`,
      words: t('table.arrived', { title }),
    })),
    ...view.votes.filter(isToCast).map((vote) => ({
      id: vote.id,
      words: t('talks.arrived', { title: vote.title }),
    })),
    ...view.boards.flatMap((board) =>
      textsToAnswer(board, view.team.id).map(({ id }) => ({
        id,
        words: t('talks.tabled', { title: board.title }),
      })),
    ),
  ];
  // What waited when the desk was opened stands in the tab's count.
  const [known] = useState(() => new Set(now.map(({ id }) => id)));
  const arrived = now.filter(({ id }) => !known.has(id));
  return (
    <p className="wc-hidden" role="status">
      {arrived.map(({ words }) => words).join('. ')}
    </p>
  );
}
