import { useState } from 'react';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { Button } from '../../../shared/ui/Button.tsx';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import type { Entry } from './entry.ts';
import { TableText } from './TableText.tsx';
import { TextCard } from './TextCard.tsx';
import { Versions } from './Versions.tsx';
import { textsToAnswer, type BoardText } from './waiting.ts';
import styles from './Texts.module.css';

export interface TextsProps {
  board: BoardView;
  entry: Entry;
}

/** The texts on the table, oldest first so that what arrives moves nothing; then what came before. */
export function Texts({ board, entry }: TextsProps) {
  const t = stationText.useText();
  // What was settled when this was opened is history; what is settled meanwhile stays where it is.
  const [settled] = useState(() => new Set(board.texts.filter(isSettled).map(({ id }) => id)));
  const now = board.texts.filter(({ id }) => !settled.has(id));
  const earlier = board.texts.filter(({ id }) => settled.has(id)).toReversed();
  const mayTable = board.mine && board.tabledBy === 'parties' && entry !== 'notRunning';
  return (
    <div className={styles['texts']}>
      {mayTable ? <Write board={board} entry={entry} /> : null}
      {now.length === 0 ? (
        <EmptyState title={t('text.none')}>
          {t(board.tabledBy === 'control' ? 'text.noneControl' : 'text.noneHelp')}
        </EmptyState>
      ) : null}
      <ol className={styles['list']}>
        {now.map((text) => (
          <li key={text.id}>
            <TextCard board={board} text={text} entry={entry} />
          </li>
        ))}
      </ol>
      {earlier.length === 0 ? null : (
        <details className={styles['earlier']}>
          <summary className="wc-fold">{t('text.earlier')}</summary>
          <ol className={styles['list']}>
            {earlier.map((text) => (
              <li key={text.id}>
                <TextCard board={board} text={text} entry="closed" />
              </li>
            ))}
          </ol>
        </details>
      )}
      <Versions board={board} />
    </div>
  );
}

function isSettled({ status }: BoardText): boolean {
  return status !== 'tabled';
}

function Write({ board, entry }: TextsProps) {
  const t = stationText.useText();
  const { drafts, view } = useSeat();
  const slot = `text.${board.id}`;
  const [writing, setWriting] = useState(() => {
    const { words, choices } = drafts.notes.get(slot);
    return words !== '' || Object.keys(choices).length > 0;
  });
  const [tabled, setTabled] = useState(false);
  return (
    <div>
      {writing ? (
        <TableText
          board={board}
          entry={entry}
          slot={slot}
          onClose={() => setWriting(false)}
          onTabled={() => {
            setTabled(true);
            setWriting(false);
          }}
        />
      ) : (
        <Button
          // A text that waits for the answer comes first.
          kind={textsToAnswer(board, view.team.id).length > 0 ? 'plain' : 'main'}
          wide
          disabled={entry !== 'open'}
          onClick={() => {
            setTabled(false);
            setWriting(true);
          }}
        >
          {t('text.table')}
        </Button>
      )}
      <p className={styles['said']} role="status">
        {tabled ? t('text.tabled') : ''}
      </p>
    </div>
  );
}
