import type { ClauseChange } from '../model/boards.ts';
import { useText } from '../text.ts';
import styles from './Text.module.css';

/** A text beside what is in force: which wording goes and which comes. A press on a row shows how it reads. */
export function ClauseChanges({ changes }: { changes: readonly ClauseChange[] }) {
  const t = useText();
  return (
    <ul className={styles['diff']}>
      {changes.map(({ clause, before, option, kind }) => (
        <li key={clause.id} data-kind={kind}>
          <details>
            <summary>
              <span className={styles['clause']}>
                <bdi>{clause.title}</bdi>
              </span>
              <span className={styles['wordings']}>
                {before === null || kind === 'same' ? null : (
                  <>
                    <del>
                      <bdi>{before.title}</bdi>
                    </del>{' '}
                    <span className="wc-onward" aria-hidden="true">
                      →
                    </span>{' '}
                  </>
                )}
                <strong>
                  <bdi>{option.title}</bdi>
                </strong>
              </span>
              <span className={styles['kind']}>{t(`text.${kind}`)}</span>
            </summary>
            <p dir="auto">{option.text}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
