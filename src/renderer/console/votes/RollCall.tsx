import { ballotChoiceSchema } from '../../../core/fact-negotiate.ts';
import type { VoteView } from '../../../core/view/schema-negotiate.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useText } from '../text.ts';
import styles from './Votes.module.css';

/** Names by how they voted, as far as the reader is told. */
export function RollCall({ vote }: { vote: VoteView }) {
  const t = useText();
  const shared = sharedText.useText();
  const known = [
    ...ballotChoiceSchema.options.map((choice) => ({
      id: choice as string,
      title: shared(`ballot.${choice}`),
      members: vote.members.filter((member) => member.choice === choice),
    })),
    {
      id: 'absent',
      title: t('votes.absent'),
      members: vote.members.filter((member) => !member.voted),
    },
  ].filter(({ members }) => members.length > 0);
  return (
    <dl className={styles['rollCall']}>
      {known.map(({ id, title, members }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            {members.map((member, at) => (
              <span key={member.id}>
                {at === 0 ? '' : ', '}
                <bdi>{member.name}</bdi>
                {member.votes === 1 ? '' : ` (${member.votes})`}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
