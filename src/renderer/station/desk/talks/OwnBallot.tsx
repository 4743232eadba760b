import { useState } from 'react';
import type { BallotChoice } from '../../../../core/fact-negotiate.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { useCommand, useLinkState } from '../../../shared/link/hooks.tsx';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import { Refusal } from '../talk/Refusal.tsx';
import type { BallotProps, Member } from './ballot.ts';
import { BigChoice, type BigChoiceProps } from './BigChoice.tsx';
import { Proxy } from './Proxy.tsx';
import styles from './OwnBallot.module.css';

/** The ballot of one member that this team casts: its own, or another team's by proxy. */
export function OwnBallot({ vote, member, entry }: BallotProps) {
  const { view } = useSeat();
  const own = member.team === view.team.id;
  return (
    <section className={styles['ballot']}>
      <header className={styles['head']}>
        <h4 className={styles['name']} dir="auto">
          {member.name}
        </h4>
        <MemberFacts member={member} />
      </header>
      {vote.status === 'open' ? (
        <Cast vote={vote} member={member} entry={entry} />
      ) : (
        <Recorded member={member} />
      )}
      {own && vote.status === 'open' && entry !== 'notRunning' ? (
        <Proxy vote={vote} member={member} entry={entry} />
      ) : null}
    </section>
  );
}

/** What is special about a member: a veto, more than one vote, or that this team votes in its place. */
function MemberFacts({ member }: { member: Member }) {
  const t = stationText.useText();
  const { view } = useSeat();
  const inPlaceOf =
    member.team === view.team.id
      ? undefined
      : (view.teams.find((team) => team.id === member.team)?.name ?? '');
  return (
    <span className={styles['facts']}>
      {member.veto ? <span>{t('vote.veto')}</span> : null}
      {member.votes > 1 ? <span>{t('vote.weight', { n: member.votes })}</span> : null}
      {inPlaceOf === undefined ? null : (
        <span dir="auto">{t('vote.byProxy', { team: inPlaceOf })}</span>
      )}
    </span>
  );
}

function Cast({ vote, member, entry }: BallotProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const cast = useCommand('ballot.cast');
  const online = useLinkState((state) => state.status === 'open');
  const [sent, setSent] = useState<BallotChoice | null>(null);
  const put = (choice: BallotChoice) => {
    setSent(choice);
    void cast.run({ vote: vote.id, member: member.id, choice });
  };
  const options: BigChoiceProps<BallotChoice>['options'] = [
    { value: 'yes', label: shared('ballot.yes'), sign: '✓', tone: 'yes' },
    {
      value: 'no',
      label: member.veto ? t('vote.noVeto') : shared('ballot.no'),
      sign: '✕',
      tone: 'no',
    },
    { value: 'abstain', label: shared('ballot.abstain'), sign: '–', tone: 'plain' },
  ];
  const status = () => {
    if (cast.pending) return t(online ? 'talks.sending' : 'talks.offline');
    if (entry === 'held') return t('talks.held');
    if (member.choice === null) return `${t('vote.notYet')} ${t(`vote.before.${vote.ballot}`)}`;
    return t('vote.recorded', { choice: shared(`ballot.${member.choice}`) });
  };
  return (
    <BigChoice
      label={<span className="wc-hidden">{t('vote.question', { member: member.name })}</span>}
      options={options}
      value={member.choice}
      pending={cast.pending ? sent : null}
      disabled={entry !== 'open' || cast.pending}
      status={status()}
      recorded={member.choice !== null && !cast.pending}
      onChoose={put}
    >
      <Refusal refused={cast.refused} />
    </BigChoice>
  );
}

function Recorded({ member }: { member: Member }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  return (
    <p className={styles['recorded']}>
      {member.choice === null
        ? t('vote.missed')
        : t('vote.recordedClosed', { choice: shared(`ballot.${member.choice}`) })}
    </p>
  );
}
