import type { BallotChoice, VoteResult as Result } from '../../../../core/fact-negotiate.ts';
import type { VoteView } from '../../../../core/view/schema-negotiate.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { listed } from '../../../shared/majority.ts';
import { stationText } from '../../text.ts';
import type { Member } from './ballot.ts';
import styles from './VoteResult.module.css';

const choices = ['yes', 'no', 'abstain', 'absent'] as const;

/** How a vote ended: the outcome, the count, and after an open ballot how each member voted. */
export function VoteResult({ vote, result }: { vote: VoteView; result: Result }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const total = result.yes + result.no + result.abstain + result.absent;
  const vetoes = vote.members.filter((member) => result.vetoedBy.includes(member.id));
  const { yes, no, abstain, absent } = result;
  return (
    <div className={styles['result']} data-outcome={result.outcome}>
      <div role="status">
        <p className={styles['outcome']}>{shared(`voteOutcome.${result.outcome}`)}</p>
        <p>{t(`vote.${result.outcome}`)}</p>
        {vetoes.length === 0 ? null : (
          <p className={styles['veto']} dir="auto">
            {t('vote.vetoedBy', { names: listed(vetoes.map(({ name }) => name)) })}
          </p>
        )}
      </div>
      <div className={styles['bar']} aria-hidden="true">
        {choices.map((choice) => (
          <span
            key={choice}
            data-choice={choice}
            style={{ inlineSize: `${total === 0 ? 0 : (result[choice] / total) * 100}%` }}
          />
        ))}
      </div>
      <p className={styles['counts']}>{t('vote.counts', { yes, no, abstain, absent })}</p>
      {vote.ballot === 'open' ? <RollCall members={vote.members} /> : null}
    </div>
  );
}

function RollCall({ members }: { members: readonly Member[] }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const who = (choice: BallotChoice | 'absent') =>
    members.filter((member) => (member.choice ?? 'absent') === choice);
  return (
    <details className={styles['roll']} open>
      <summary className="wc-fold">{t('vote.rollCall')}</summary>
      <dl>
        {choices
          .filter((choice) => who(choice).length > 0)
          .map((choice) => (
            <div key={choice} data-choice={choice}>
              <dt>{choice === 'absent' ? t('vote.absent') : shared(`ballot.${choice}`)}</dt>
              <dd dir="auto">
                {who(choice)
                  .map(({ name }) => name)
                  .join(', ')}
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
