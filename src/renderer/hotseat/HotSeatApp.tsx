import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLink, useLinkState } from '../shared/link/hooks.tsx';
import type { LobbyTeam } from '../shared/link/state.ts';
import { EmptyState } from '../shared/ui/EmptyState.tsx';
import { TeamMark, type MarkedTeam } from '../shared/ui/TeamMark.tsx';
import { StatusStrip } from '../station/desk/StatusStrip.tsx';
import { HoldToOpen } from './HoldToOpen.tsx';
import { OpenSeat } from './OpenSeat.tsx';
import type { Curtain } from './curtain.ts';
import { hotseatText } from './text.ts';
import styles from './HotSeatApp.module.css';

/** Team tiles → one team's curtain → that team's desk, and back with nothing left. */
export function HotSeatApp({ curtain }: { curtain: Curtain }) {
  const t = hotseatText.useText();
  const link = useLink();
  const status = useLinkState((state) => state.status);
  const lobby = useLinkState((state) => state.lobby);
  const open = useSyncExternalStore(curtain.subscribe, curtain.team, curtain.team);
  const [chosen, setChosen] = useState<string | null>(null);
  const teams = lobby?.teams ?? [];

  // A page that nobody sees may be seen by somebody else next.
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') curtain.fall();
    };
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, [curtain]);

  if (status === 'stopped' || status === 'idle') {
    return (
      <main className={styles['page']}>
        <EmptyState title={t('noSeat')}>{t('noSeatHelp')}</EmptyState>
      </main>
    );
  }
  if (open !== null) {
    const close = () => {
      curtain.fall();
      setChosen(null);
    };
    // The key makes sure that two teams never share a component.
    return <OpenSeat key={open} team={open} link={link} curtain={curtain} onClose={close} />;
  }
  const team = teams.find((each) => each.id === chosen);
  if (team !== undefined) {
    return (
      <HoldToOpen team={team} onOpen={() => curtain.lift(team.id)} onBack={() => setChosen(null)} />
    );
  }
  return (
    <main className={styles['page']}>
      <p className={styles['kicker']} dir="auto">
        {lobby?.title}
      </p>
      <h1 className={styles['heading']}>{t('heading')}</h1>
      <p className={styles['help']}>{t('help')}</p>
      {teams.length === 0 ? <EmptyState title={t('noTeams')}>{t('noTeamsHelp')}</EmptyState> : null}
      <ul className={styles['tiles']}>
        {teams.map((each) => (
          <li key={each.id}>
            <Tile team={each} onChoose={() => setChosen(each.id)} />
          </li>
        ))}
      </ul>
      <StatusStrip held={false} rehearsal={false} />
    </main>
  );
}

function Tile({ team, onChoose }: { team: LobbyTeam; onChoose: () => void }) {
  return (
    <button type="button" className={styles['tile']} onClick={onChoose}>
      <span aria-hidden="true">
        <TeamMark team={team as MarkedTeam} size="4.5rem" />
      </span>
      <span className={styles['name']} dir="auto">
        {team.name}
      </span>
    </button>
  );
}
