import { useState } from 'react';
import { useCommand } from '../../../shared/link/hooks.tsx';
import { Button } from '../../../shared/ui/Button.tsx';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { stationText } from '../../text.ts';
import { Pick } from '../form/Pick.tsx';
import { useSeat } from '../seat.tsx';
import { Refusal } from '../talk/Refusal.tsx';
import type { BallotProps } from './ballot.ts';
import styles from './Proxy.module.css';

/** Lets another team vote in a member's place, and takes that back. */
export function Proxy({ vote, member, entry }: BallotProps) {
  const t = stationText.useText();
  const { view } = useSeat();
  const give = useCommand('proxy.give');
  const [asking, setAsking] = useState(false);
  const put = (to: string | null) => {
    setAsking(false);
    void give.run({ vote: vote.id, member: member.id, to });
  };
  const proxy = view.teams.find((team) => team.id === member.proxy);
  return (
    <div className={styles['proxy']}>
      {member.proxy === null ? null : (
        <p className={styles['given']} role="status" dir="auto">
          {t('vote.proxyGiven', { team: proxy?.name ?? member.proxy })}
        </p>
      )}
      {asking ? (
        <Ask member={member.name} onGive={put} onClose={() => setAsking(false)} />
      ) : (
        <Button
          kind="quiet"
          pending={give.pending}
          disabled={entry !== 'open'}
          onClick={() => (member.proxy === null ? setAsking(true) : put(null))}
        >
          {t(member.proxy === null ? 'vote.proxyOpen' : 'vote.proxyBack')}
        </Button>
      )}
      <Refusal refused={give.refused} />
    </div>
  );
}

interface AskProps {
  member: string;
  onGive: (team: string) => void;
  onClose: () => void;
}

function Ask({ member, onGive, onClose }: AskProps) {
  const t = stationText.useText();
  const { view } = useSeat();
  const [team, setTeam] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const others = view.teams.filter((each) => each.id !== view.team.id);
  return (
    <div className={styles['ask']}>
      <Pick
        legend={t('vote.proxyQuestion', { member })}
        needed
        help={t('vote.proxyHelp')}
        error={checked && team === null ? t('vote.proxyNeed') : undefined}
        options={others.map((each) => ({
          value: each.id,
          label: <TeamMark team={each} named size="1.4rem" />,
        }))}
        value={team === null ? [] : [team]}
        onChange={([chosen]) => setTeam(chosen ?? null)}
      />
      <div className={styles['go']}>
        <Button onClick={onClose}>{t('vote.proxyNo')}</Button>
        <Button
          kind="main"
          onClick={() => {
            setChecked(true);
            if (team !== null) onGive(team);
          }}
        >
          {t('vote.proxyYes')}
        </Button>
      </div>
    </div>
  );
}
