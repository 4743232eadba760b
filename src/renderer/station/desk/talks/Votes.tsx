import { useState } from 'react';
import type { VoteView } from '../../../../core/view/schema-negotiate.ts';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { stationText } from '../../text.ts';
import { Part } from '../Part.tsx';
import { useSeat } from '../seat.tsx';
import { VoteCard } from './VoteCard.tsx';
import styles from './Votes.module.css';

/** What is voted on, oldest first so that what is called moves nothing; then what was over before. */
export function Votes() {
  const t = stationText.useText();
  const { votes } = useSeat().view;
  const [over] = useState(() => overBefore(votes));
  const now = votes.filter((vote) => !over.has(vote.id));
  const earlier = votes.filter((vote) => over.has(vote.id)).toReversed();
  return (
    <Part title={t('talks.votes')}>
      {votes.length === 0 ? (
        <EmptyState title={t('vote.none')}>{t('vote.noneHelp')}</EmptyState>
      ) : null}
      <ol className={styles['list']}>
        {now.map((vote) => (
          <li key={vote.id}>
            <VoteCard vote={vote} />
          </li>
        ))}
      </ol>
      {earlier.length === 0 ? null : (
        <details className={styles['earlier']}>
          <summary className="wc-fold">{t('vote.earlier')}</summary>
          <ol className={styles['list']}>
            {earlier.map((vote) => (
              <li key={vote.id}>
                <VoteCard vote={vote} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </Part>
  );
}

/**
 * What was over when this was opened is history; what closes meanwhile shows its result where it stands. With
 * nothing to vote on, the last result is what people come for.
 */
function overBefore(votes: readonly VoteView[]): ReadonlySet<string> {
  const closed = votes.filter(({ status }) => status !== 'open').map(({ id }) => id);
  return new Set(closed.length === votes.length ? closed.slice(0, -1) : closed);
}
