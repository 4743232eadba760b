import { sharedText } from '../../shared/i18n.ts';
import { scenarioDay, wallTime } from '../../shared/format.ts';
import { majorityWords } from '../../shared/majority.ts';
import { useDesk } from '../desk.tsx';
import { isPublicBody, type Vote } from '../model/votes.ts';
import { Act } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { RollCall } from './RollCall.tsx';
import { OutcomeWord } from './OutcomeWord.tsx';
import { useCountWords } from './TallyPart.tsx';
import styles from './Votes.module.css';

/** A vote that is over: result, count, and who voted how. */
export function PastVote({ vote }: { vote: Vote }) {
  const t = useText();
  const shared = sharedText.useText();
  const { view, scenario } = useDesk();
  const count = useCountWords();
  const { result } = vote;
  return (
    <li className={styles['pastVote']}>
      <p className={styles['pastTitle']}>
        {result === null ? (
          <strong className={styles['quiet']}>
            {vote.status === 'open' ? t('votes.leftOpen') : t('votes.cancelled')}
          </strong>
        ) : (
          <OutcomeWord outcome={result.outcome} />
        )}
        <bdi>{vote.title}</bdi>
      </p>
      <p className={styles['facts']}>
        <bdi>{vote.body.name}</bdi>
        <time>{wallTime(vote.wallMs)}</time>
        <span>{scenarioDay(vote.scenarioDate)}</span>
        {result === null ? null : <span>{count(result)}</span>}
      </p>
      {result === null ? null : (
        <details className={styles['more']}>
          <summary>{t('votes.rollCall')}</summary>
          <p className={styles['quiet']}>
            {t('votes.rule', { rule: majorityWords(vote, shared) })}
            {vote.ballot === 'secret' ? ` ${t('votes.secret')}` : ''}
          </p>
          <RollCall vote={vote} />
        </details>
      )}
      {result !== null &&
      view.situation.status === 'running' &&
      isPublicBody(scenario, vote.body.id) ? (
        <Act
          kind="quiet"
          icon="screen"
          body={{ type: 'display.preview', data: { card: { kind: 'vote', vote: vote.id } } }}
        >
          {t('votes.preview')}
        </Act>
      ) : null}
    </li>
  );
}
