import type { PublicView, TeamView } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { ClauseTable } from '../negotiate/ClauseTable.tsx';
import { changesOf } from '../model/boards.ts';
import { useText } from '../text.ts';
import { OutcomeWord } from '../votes/OutcomeWord.tsx';
import { RollCall } from '../votes/RollCall.tsx';
import { useCountWords } from '../votes/TallyPart.tsx';
import styles from './SeeAs.module.css';

/** Negotiations and votes as this audience gets them: its own marks and the open ones, its own votes and results. */
export function SeenTable({ view }: { view: PublicView | TeamView }) {
  return (
    <>
      <Boards boards={view.boards} />
      <Votes votes={view.votes} />
    </>
  );
}

function Boards({ boards }: { boards: TeamView['boards'] }) {
  const t = useText();
  const shared = sharedText.useText();
  if (boards.length === 0) return null;
  return (
    <section>
      <h3>{t('seeAs.boards')}</h3>
      {boards.map((board) => (
        <details key={board.id} className={styles['board']}>
          <summary>
            <bdi>{board.title}</bdi>{' '}
            <span className={styles['quiet']}>
              {board.open ? t('negotiation.open') : t('negotiation.closed')} ·{' '}
              {board.version > 0
                ? t('negotiation.version', { version: board.version })
                : t('negotiation.noVersion')}
            </span>
          </summary>
          <ul className={styles['rows']}>
            {board.texts.map((text) => (
              <li key={text.id}>
                {t('seeAs.text', { no: text.no, status: shared(`textStatus.${text.status}`) })}{' '}
                <span className={styles['quiet']} dir="auto">
                  {changesOf(board, text.choice)
                    .map(({ option }) => option.title)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <ClauseTable board={board} enter={false} seen />
        </details>
      ))}
    </section>
  );
}

function Votes({ votes }: { votes: TeamView['votes'] }) {
  const t = useText();
  const shared = sharedText.useText();
  const count = useCountWords();
  if (votes.length === 0) return null;
  return (
    <section>
      <h3>{t('seeAs.votes')}</h3>
      <ul className={styles['rows']}>
        {votes.map((vote) => (
          <li key={vote.id}>
            <bdi>{vote.title}</bdi>{' '}
            <span className={styles['quiet']}>
              <bdi>{vote.body.name}</bdi> · {shared(`voteStatus.${vote.status}`)}
            </span>
            {vote.result === null ? null : (
              <p>
                <OutcomeWord outcome={vote.result.outcome} />{' '}
                <span className={styles['quiet']}>{count(vote.result)}</span>
              </p>
            )}
            <RollCall vote={vote} />
          </li>
        ))}
      </ul>
    </section>
  );
}
