import type { Choice } from '../../../../core/fact-negotiate.ts';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { stationText } from '../../text.ts';
import { settledBy } from './choice.ts';
import styles from './Settled.module.css';

export interface SettledProps {
  board: BoardView;
  choice: Choice;
  /** Against what is in force: only while the text may still change it. */
  compared: boolean;
}

/** What a text settles, clause by clause; what differs from what is in force stands out. */
export function Settled({ board, choice, compared }: SettledProps) {
  const t = stationText.useText();
  const settled = settledBy(board, choice);
  const left = board.clauses.length - settled.length;
  return (
    <>
      <dl className={styles['settled']}>
        {settled.map(({ clause, option, text, instead, changes }) => (
          <div key={clause.id} data-changes={(compared && changes) || undefined}>
            <dt dir="auto">{clause.title}</dt>
            <dd>
              <span className={styles['option']} dir="auto">
                {option}
              </span>
              {compared ? (
                <span className={styles['note']} dir="auto">
                  {changes
                    ? instead === null
                      ? t('text.new')
                      : t('text.instead', { option: instead })
                    : t('text.asInForce')}
                </span>
              ) : null}
              <span className={styles['text']} dir="auto">
                {text}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {left === 0 ? null : <p className={styles['left']}>{t('text.leaves', { count: left })}</p>}
    </>
  );
}
