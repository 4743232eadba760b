import type { OwnMove } from '../../../../core/view/schema-move.ts';
import { wallTime } from '../../../shared/format.ts';
import { stationText } from '../../text.ts';
import { MoveWords } from './MoveWords.tsx';
import styles from './History.module.css';

/** What the move said before it was changed, newest first, folded. */
export function History({ history, fieldTitles }: Pick<OwnMove, 'history' | 'fieldTitles'>) {
  const t = stationText.useText();
  if (history.length === 0) return null;
  return (
    <details className={styles['history']}>
      <summary className="wc-fold">{t('move.earlier', { count: history.length })}</summary>
      <ol>
        {history.toReversed().map(({ version, by, recordedWallMs, text }) => (
          <li key={version}>
            <p className={styles['line']}>
              {t('move.versionLine', { n: version, time: wallTime(recordedWallMs) })}
              {by === '' ? null : <span dir="auto"> · {t('move.by', { who: by })}</span>}
            </p>
            <p className={styles['title']} dir="auto">
              {text.title}
            </p>
            <MoveWords text={text} fieldTitles={fieldTitles} />
          </li>
        ))}
      </ol>
    </details>
  );
}
