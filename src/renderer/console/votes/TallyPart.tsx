import type { VoteResult } from '../../../core/fact-negotiate.ts';
import { number } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { listed } from '../../shared/majority.ts';
import type { Outlook } from '../model/foreseen.ts';
import { isComplete, type Vote } from '../model/votes.ts';
import { useOutlookWords } from '../negotiate/use-outlook-words.ts';
import { useText } from '../text.ts';
import { OutcomeWord } from './OutcomeWord.tsx';
import styles from './Tally.module.css';

const parts = ['yes', 'no', 'abstain', 'absent'] as const;

/** The count against the rule, and what closing the vote now would give. */
export function TallyPart(props: { vote: Vote; result: VoteResult; sets: Outlook }) {
  const { vote, result, sets } = props;
  const t = useText();
  const words = useOutlookWords();
  const all = parts.reduce((sum, part) => sum + result[part], 0);
  const threshold = vote.passes.yes ?? null;
  return (
    <div className={styles['tally']}>
      <div className={styles['bar']} aria-hidden="true">
        {parts.map((part) =>
          result[part] === 0 ? null : (
            <span
              key={part}
              data-part={part}
              style={{ inlineSize: `${(result[part] / all) * 100}%` }}
            />
          ),
        )}
        {threshold === null ? null : (
          <span
            className={styles['threshold']}
            style={{ insetInlineStart: `${(threshold / all) * 100}%` }}
          />
        )}
      </div>
      <dl className={styles['counts']}>
        {parts.map((part) => (
          <div key={part} data-part={part}>
            <dt>{t(`votes.${part}`)}</dt>
            <dd>{number(result[part])}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['ifClosed']} role="status">
        {t('votes.ifClosed')} <OutcomeWord outcome={result.outcome} />
        <Why vote={vote} result={result} />
        {isComplete(vote) ? (
          <strong className={styles['complete']}>{t('votes.complete')}</strong>
        ) : null}
      </p>
      <p className={styles['oneLine']} title={words.short(sets)}>
        {words.short(sets)}
      </p>
    </div>
  );
}

function Why({ vote, result }: { vote: Vote; result: VoteResult }) {
  const t = useText();
  if (result.outcome === 'vetoed') {
    const names = vote.members
      .filter((member) => result.vetoedBy.includes(member.id))
      .map((member) => member.name);
    return <span className={styles['quiet']}>{t('votes.vetoedBy', { names: listed(names) })}</span>;
  }
  const lacking = vote.passes.yes === undefined ? 0 : vote.passes.yes - result.yes;
  return result.outcome === 'failed' && lacking > 0 ? (
    <span className={styles['quiet']}>{t('votes.needs', { count: lacking })}</span>
  ) : null;
}

/** «9 for, 2 against», for lines without a bar; who abstained or is missing only where there is somebody. */
export function useCountWords(): (result: VoteResult) => string {
  const t = useText();
  return ({ yes, no, abstain, absent }) =>
    [
      t('votes.countYes', { yes: number(yes) }),
      t('votes.countNo', { no: number(no) }),
      abstain === 0 ? '' : t('votes.countAbstain', { abstain: number(abstain) }),
      absent === 0 ? '' : t('votes.countAbsent', { absent: number(absent) }),
    ]
      .filter((part) => part !== '')
      .join(', ');
}

/** What closing a vote in which all have voted would give, in one line. */
export function useClosingWords(): (result: VoteResult) => string {
  const t = useText();
  const shared = sharedText.useText();
  const count = useCountWords();
  return (result) =>
    t('votes.closing', { tally: count(result), outcome: shared(`voteOutcome.${result.outcome}`) });
}
