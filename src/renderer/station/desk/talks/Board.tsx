import { useState } from 'react';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { Markdown } from '../../../shared/ui/Markdown.tsx';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { stationText } from '../../text.ts';
import { Boxes } from '../Boxes.tsx';
import { Part } from '../Part.tsx';
import { useSeat } from '../seat.tsx';
import { Clauses } from './Clauses.tsx';
import { boardEntry, boardEntryWords } from './entry.ts';
import { Texts } from './Texts.tsx';
import { textsToAnswer } from './waiting.ts';
import styles from './Board.module.css';

const parts = ['clauses', 'texts'] as const;

/** One negotiation: who sits at it and by which rule, its clauses, and the texts on the table. */
export function Board({ board }: { board: BoardView }) {
  const t = stationText.useText();
  const seat = useSeat();
  const waits = textsToAnswer(board, seat.view.team.id).length;
  const [part, setPart] = useState<(typeof parts)[number]>(waits > 0 ? 'texts' : 'clauses');
  const entry = boardEntry(board, seat);
  const counts = { clauses: 0, texts: waits };
  return (
    <Part title={board.title} aside={t(board.open ? 'board.open' : 'board.closed')}>
      <Facts board={board} />
      <p className={styles['entry']} role="status" data-entry={entry}>
        {boardEntryWords(entry, t)}
      </p>
      <Boxes
        label={t('board.part')}
        box={part}
        onBox={setPart}
        boxes={parts.map((id) => ({
          id,
          name: t(`board.${id}`),
          count: counts[id],
          countWords: t('tabs.waiting', { count: counts[id] }),
        }))}
      />
      {part === 'clauses' ? (
        <Clauses board={board} entry={entry} />
      ) : (
        <Texts board={board} entry={entry} />
      )}
    </Part>
  );
}

/** What holds for the whole table, said before anything is entered. */
function Facts({ board }: { board: BoardView }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { view } = useSeat();
  // Who has begun to mark or to write has read it.
  const [begun] = useState(
    () =>
      board.texts.length > 0 ||
      board.clauses.some((clause) => clause.options.some(({ marks }) => marks.length > 0)),
  );
  return (
    <div className={styles['facts']}>
      <ul className={styles['parties']} aria-label={t('board.parties')}>
        {view.teams
          .filter((team) => board.parties.includes(team.id))
          .map((team) => (
            <li key={team.id}>
              <TeamMark team={team} named size="1.4rem" />
            </li>
          ))}
      </ul>
      <p className={styles['rule']} dir="auto">
        {t(`board.seenBy.${board.seenBy}`)} {shared(`adoption.${board.adoption}`)}
        {board.bodyName === '' ? null : ` (${board.bodyName})`}
      </p>
      <details className={styles['about']} open={!begun}>
        <summary className="wc-fold">{t('board.about')}</summary>
        <Markdown text={board.about} />
      </details>
    </div>
  );
}
