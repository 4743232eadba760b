import type { VoteView } from '../../../../core/view/schema-negotiate.ts';
import { stationText } from '../../text.ts';
import styles from './WhoVoted.module.css';

/** Who has voted so far, and never how. */
export function WhoVoted({ vote }: { vote: VoteView }) {
  const t = stationText.useText();
  const voted = vote.members.filter((member) => member.voted).length;
  return (
    <details className={styles['who']}>
      <summary className="wc-fold">
        {t('vote.voted', { n: voted, of: vote.members.length })}
      </summary>
      <ul>
        {vote.members.map((member) => (
          <li key={member.id} data-voted={member.voted || undefined}>
            <span className={styles['name']} dir="auto">
              {member.name}
            </span>
            <span className="wc-hidden">
              {t(member.voted ? 'vote.hasVoted' : 'vote.hasNotVoted')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
