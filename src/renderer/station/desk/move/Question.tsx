import type { OwnMove } from '../../../../core/view/schema-move.ts';
import { stationText } from '../../text.ts';
import styles from './Question.module.css';

/** What control wants to know before it decides. */
export function Question({ move }: { move: Pick<OwnMove, 'question' | 'status'> }) {
  const t = stationText.useText();
  const open = move.status === 'returned';
  if (move.question === null) return null;
  return (
    <div className={styles['question']} data-open={open || undefined}>
      <p className={styles['caption']}>{open ? t('move.asks') : t('move.asked')}</p>
      <p className={styles['words']} dir="auto">
        {move.question}
      </p>
      {open ? <p className={styles['help']}>{t('move.answerHelp')}</p> : null}
    </div>
  );
}
