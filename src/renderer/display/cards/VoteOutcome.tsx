import { ballotChoiceSchema } from '../../../core/fact-negotiate.ts';
import type { VoteView } from '../../../core/view/schema-negotiate.ts';
import { number } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { listed, majorityWords } from '../../shared/majority.ts';
import { displayText } from '../text.ts';
import styles from './VoteCard.module.css';

/** How it went, as large as anything on the wall; then the count, and who had a veto and used it. */
export function VoteOutcome({ vote }: { vote: VoteView }) {
  const t = displayText.useText();
  const shared = sharedText.useText();
  const { result, members } = vote;
  if (result === null) {
    return <p className={styles['outcome']}>{shared(`voteStatus.${vote.status}`)}</p>;
  }
  const vetoes = members.filter(({ id }) => result.vetoedBy.includes(id)).map(({ name }) => name);
  return (
    <>
      <div className={styles['result']}>
        <p className={styles['outcome']} data-outcome={result.outcome}>
          <span aria-hidden="true">{result.outcome === 'passed' ? '✓' : '✕'}</span>{' '}
          {shared(`voteOutcome.${result.outcome}`)}
        </p>
        <div>
          {vetoes.length === 0 ? null : (
            <p className={styles['veto']}>
              {t('vote.vetoed', { count: vetoes.length, names: listed(vetoes) })}
            </p>
          )}
          <p className={styles['rule']}>{majorityWords(vote, shared)}</p>
          {vote.ballot === 'secret' ? <p className={styles['secret']}>{t('vote.secret')}</p> : null}
        </div>
      </div>
      <Tally result={result} />
    </>
  );
}

type Result = NonNullable<VoteView['result']>;

function counted({ yes, no, abstain, absent }: Result): Readonly<Record<string, number>> {
  return { yes, no, abstain, absent };
}

const parts = [...ballotChoiceSchema.options, 'absent'] as const;

/** The count as a bar; each part says its number and its word, so that no colour has to. */
function Tally({ result }: { result: Result }) {
  const t = displayText.useText();
  const shared = sharedText.useText();
  return (
    <ul className={styles['tally']} aria-label={t('vote.tally', counted(result))}>
      {parts
        .filter((part) => result[part] > 0)
        .map((part) => (
          <li key={part} data-part={part} style={{ flexGrow: result[part] }}>
            <b>{number(result[part])}</b>{' '}
            {part === 'absent' ? t('vote.absent') : shared(`ballot.${part}`)}
          </li>
        ))}
    </ul>
  );
}
