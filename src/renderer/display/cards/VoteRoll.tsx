import { ballotChoiceSchema, type BallotChoice } from '../../../core/fact-negotiate.ts';
import type { VoteView } from '../../../core/view/schema-negotiate.ts';
import type { PublicTeam } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { displayText } from '../text.ts';
import styles from './VoteCard.module.css';

type Member = VoteView['members'][number];

export interface VoteRollProps {
  vote: VoteView;
  teams: readonly PublicTeam[];
  /** Names in a row, without marks. */
  brief?: boolean;
}

/** Who said what is told after an open ballot alone. */
export function hasRollCall({ status, ballot }: VoteView): boolean {
  return status === 'closed' && ballot === 'open';
}

/** While it is open, who has voted and never how; after an open ballot, the roll call. */
export function VoteRoll({ vote, teams, brief = false }: VoteRollProps) {
  const t = displayText.useText();
  const shared = sharedText.useText();
  const { members, status } = vote;
  if (status === 'open' && !brief) return <WhoHasVoted members={members} teams={teams} />;
  if (status === 'open') {
    const groups = [
      { key: 'waiting', word: t('vote.waiting'), members: members.filter((one) => !one.voted) },
      { key: 'voted', word: t('vote.has'), members: members.filter((one) => one.voted) },
    ];
    return <Groups groups={groups} teams={teams} brief />;
  }
  if (!hasRollCall(vote)) return null;
  const said = (choice: BallotChoice | null): Member[] =>
    members.filter((member) => member.choice === choice);
  const groups = [
    ...ballotChoiceSchema.options.map((choice) => ({
      key: choice,
      word: shared(`ballot.${choice}`),
      members: said(choice),
    })),
    { key: 'absent', word: t('vote.absent'), members: said(null) },
  ];
  return <Groups groups={groups} teams={teams} brief={brief} />;
}

interface MembersProps {
  members: readonly Member[];
  teams: readonly PublicTeam[];
}

function WhoHasVoted({ members, teams }: MembersProps) {
  const t = displayText.useText();
  return (
    <ul className={styles['roll']} data-many={members.length > 6 || undefined}>
      {members.map((member) => (
        <li key={member.id} data-voted={member.voted || undefined}>
          <span className={styles['tick']} aria-hidden="true">
            {member.voted ? '✓' : '…'}
          </span>
          <Name member={member} teams={teams} />
          <span className="wc-hidden">{t(member.voted ? 'vote.has' : 'vote.waiting')}</span>
        </li>
      ))}
    </ul>
  );
}

interface GroupsProps {
  groups: readonly { key: string; word: string; members: readonly Member[] }[];
  teams: readonly PublicTeam[];
  brief: boolean;
}

/** Those who are alike stand together. */
function Groups({ groups, teams, brief }: GroupsProps) {
  const t = displayText.useText();
  return (
    <dl className={styles['call']} data-brief={brief || undefined} aria-label={t('vote.roll')}>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ key, word, members }) => (
          <div key={key}>
            <dt>{word}</dt>
            <dd>
              {members.map((member) => (
                <Name key={member.id} member={member} teams={brief ? [] : teams} />
              ))}
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Name({ member, teams }: { member: Member; teams: readonly PublicTeam[] }) {
  const t = displayText.useText();
  const team = teams.find((each) => each.id === member.team);
  return (
    <span className={styles['name']}>
      {team === undefined ? null : <TeamMark team={team} size="1.2em" />}
      <bdi>{member.name}</bdi>
      {member.votes === 1 ? null : (
        <span className={styles['weight']}>{t('vote.weight', { votes: member.votes })}</span>
      )}
    </span>
  );
}
