import { useDesk } from '../desk.tsx';
import { inForce } from '../model/boards.ts';
import { past } from '../model/votes.ts';
import { useText } from '../text.ts';
import { OutcomeWord } from '../votes/OutcomeWord.tsx';
import { useCountWords } from '../votes/TallyPart.tsx';
import styles from './Summary.module.css';

/** What was agreed and still applies, clause by clause; and what has lapsed. */
export function TextsInForce() {
  const t = useText();
  const { view } = useDesk();
  const boards = view.boards.filter((board) => board.versions.length > 0);
  if (boards.length === 0) return null;
  return (
    <section>
      <h3>{t('summary.texts')}</h3>
      <ul className={styles['texts']}>
        {boards.map((board) => (
          <li key={board.id}>
            <p>
              <strong>
                <bdi>{board.title}</bdi>
              </strong>{' '}
              <span className={styles['note']}>
                {board.version > 0
                  ? t('negotiation.version', { version: board.version })
                  : t('summary.lapsed')}
              </span>
            </p>
            <p className={styles['note']}>
              {inForce(board).map(({ clause, option }, at) => (
                <span key={clause.id}>
                  {at === 0 ? '' : ' · '}
                  <bdi>{clause.title}</bdi>: <bdi>{option.title}</bdi>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function VotesOver() {
  const t = useText();
  const { view } = useDesk();
  const count = useCountWords();
  const votes = past(view).filter((vote) => vote.result !== null);
  if (votes.length === 0) return null;
  return (
    <section>
      <h3>{t('summary.votes')}</h3>
      <ul className={styles['texts']}>
        {votes.map((vote) =>
          vote.result === null ? null : (
            <li key={vote.id}>
              <OutcomeWord outcome={vote.result.outcome} /> <bdi>{vote.title}</bdi>{' '}
              <span className={styles['note']}>
                <bdi>{vote.body.name}</bdi> · {count(vote.result)}
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
