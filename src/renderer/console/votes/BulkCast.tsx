import { useState } from 'react';
import { ballotChoiceSchema, type BallotChoice } from '../../../core/fact-negotiate.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useDesk } from '../desk.tsx';
import { bulkMembers, type Vote } from '../model/votes.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './Members.module.css';

/** One press for all the members that control plays: first those that have not voted, afterwards all of them. */
export function BulkCast({ vote }: { vote: Vote }) {
  const t = useText();
  const shared = sharedText.useText();
  const { issue } = useDesk();
  const [pending, setPending] = useState<BallotChoice | null>(null);
  const { members, again } = bulkMembers(vote);
  if (members.length === 0) return null;
  const who = t(again ? 'votes.bulkAll' : 'votes.bulkLeft', { count: members.length });
  const castAll = async (choice: BallotChoice) => {
    setPending(choice);
    // One after the other, and no further after a refusal: its words stand on the notice line.
    for (const member of members) {
      if (member.choice === choice) continue;
      const data = { vote: vote.id, member: member.id, choice };
      if (!(await issue({ type: 'ballot.cast', data }))) break;
    }
    setPending(null);
  };
  return (
    <div className={styles['bulk']} role="group" aria-label={who}>
      <span>{who}</span>
      <span className={styles['choices']}>
        {ballotChoiceSchema.options.map((choice) => (
          <PlainAct
            key={choice}
            deed="ballot.cast"
            pending={pending === choice}
            disabled={pending !== null}
            aria-label={t('votes.bulk', { who, choice: shared(`ballot.${choice}`) })}
            onClick={() => void castAll(choice)}
          >
            {shared(`ballot.${choice}`)}
          </PlainAct>
        ))}
      </span>
    </div>
  );
}
