import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { scenarioDay, wallTime } from '../../../shared/format.ts';
import { stationText } from '../../text.ts';
import { inForceWords } from './entry.ts';
import { Settled } from './Settled.tsx';
import styles from './Versions.module.css';

/** Every version that came into force, newest first, folded. */
export function Versions({ board }: { board: BoardView }) {
  const t = stationText.useText();
  return (
    <section className={styles['versions']}>
      <h3 className={styles['heading']}>{inForceWords(board, t)}</h3>
      {board.versions.toReversed().map(({ version, choice, wallMs, scenarioDate, lapsed }) => (
        <details key={version} className={styles['version']}>
          <summary className="wc-fold">
            <span className={styles['title']}>{t('text.version', { n: version })}</span>
            <span>
              {wallTime(wallMs)} · {scenarioDay(scenarioDate)}
            </span>
            {version === board.version ? <strong>{t('text.now')}</strong> : null}
            {lapsed ? <strong>{t('text.lapsed')}</strong> : null}
          </summary>
          <Settled board={board} choice={choice} compared={false} />
        </details>
      ))}
    </section>
  );
}
