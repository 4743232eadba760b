import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { ballotChoiceSchema } from '../../../core/fact-negotiate.ts';
import { sharedText } from '../../shared/i18n.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import type { Member, Vote } from '../model/votes.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { useTeam } from '../talk/TeamNames.tsx';
import { useText } from '../text.ts';
import styles from './Members.module.css';

/** Who has voted and how. Control can cast for anybody; for a team's member that is by proxy, and the log says so. */
export function MemberTable({ vote }: { vote: Vote }) {
  const t = useText();
  const weighted = vote.members.some((member) => member.votes !== 1);
  return (
    <ul className={styles['members']} aria-label={t('votes.rollCall')}>
      {vote.members.map((member) => (
        <MemberRow key={member.id} vote={vote} member={member} weighted={weighted} />
      ))}
    </ul>
  );
}

function MemberRow({ vote, member, weighted }: { vote: Vote; member: Member; weighted: boolean }) {
  const t = useText();
  const shared = sharedText.useText();
  const [giving, give] = useState(false);
  return (
    <li data-voted={member.voted || undefined}>
      <span className={styles['member']}>
        <Caster member={member} />
        <bdi>{member.name}</bdi>
        {member.veto ? <span className={styles['tag']}>{t('votes.veto')}</span> : null}
        {weighted ? (
          <span className={styles['quiet']}>{t('votes.weight', { count: member.votes })}</span>
        ) : null}
      </span>
      {giving ? (
        <ProxyChoice vote={vote} member={member} close={() => give(false)} />
      ) : member.team === null ? (
        <span />
      ) : (
        <Proxy member={member} give={() => give(true)} />
      )}
      <span className={styles['choices']}>
        {ballotChoiceSchema.options.map((choice) => (
          <Act
            key={choice}
            aria-pressed={member.choice === choice}
            data-choice={choice}
            aria-label={t('votes.castFor', {
              member: member.name,
              choice: shared(`ballot.${choice}`),
            })}
            body={{ type: 'ballot.cast', data: { vote: vote.id, member: member.id, choice } }}
          >
            {shared(`ballot.${choice}`)}
          </Act>
        ))}
      </span>
    </li>
  );
}

/** The team that casts it as a matter of course, or control. */
function Caster({ member }: { member: Member }) {
  const t = useText();
  const find = useTeam();
  const team = member.team === null ? null : find(member.team);
  return team === null ? (
    <span className={styles['byControl']} title={t('votes.control')}>
      <span aria-hidden="true">·</span>
      <span className="wc-hidden">{t('votes.control')}</span>
    </span>
  ) : (
    <TeamMark team={team} size="1.15rem" />
  );
}

function Proxy({ member, give }: { member: Member; give: () => void }) {
  const t = useText();
  const find = useTeam();
  const { proxy } = member;
  const what =
    proxy === null ? t('votes.proxyShort') : t('votes.proxy', { team: find(proxy)?.name ?? proxy });
  return (
    <PlainAct
      kind="quiet"
      deed="proxy.give"
      aria-label={t('votes.named', { what, of: member.name })}
      onClick={give}
      data-proxy={proxy !== null || undefined}
    >
      {what}
    </PlainAct>
  );
}

function ProxyChoice(props: { vote: Vote; member: Member; close: () => void }) {
  const { vote, member, close } = props;
  const t = useText();
  const { scenario, issue } = useDesk();
  const [pending, setPending] = useState(false);
  const choose = async (to: string) => {
    setPending(true);
    const data = { vote: vote.id, member: member.id, to: to === '' ? null : to };
    const done = await issue({ type: 'proxy.give', data });
    setPending(false);
    if (done) close();
  };
  return (
    <NativeSelect
      size="xs"
      aria-label={t('votes.proxyFor', { member: member.name })}
      value={member.proxy ?? ''}
      disabled={pending}
      data={[
        { value: '', label: t('votes.noProxy') },
        ...scenario.teams
          .filter((team) => team.id !== member.team)
          .map((team) => ({ value: team.id, label: team.name })),
      ]}
      onChange={(event) => void choose(event.currentTarget.value)}
      onBlur={close}
      ref={(field) => field?.focus()}
    />
  );
}
