import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLink, useLinkState } from '../shared/link/hooks.tsx';
import type { LobbyTeam } from '../shared/link/state.ts';
import { EmptyState } from '../shared/ui/EmptyState.tsx';
import { TeamMark, type MarkedTeam } from '../shared/ui/TeamMark.tsx';
import { StatusStrip } from '../station/desk/StatusStrip.tsx';
import { HoldToOpen } from './HoldToOpen.tsx';
import { OpenSeat } from './OpenSeat.tsx';
import { ClipboardNote } from './ClipboardNote.tsx';
import type { Curtain } from './curtain.ts';
import { EnterPin } from './EnterPin.tsx';
import type { Residue } from './residue.ts';
import { WaitingWords } from './WaitingWords.tsx';
import { hotseatText } from './text.ts';
import styles from './HotSeatApp.module.css';

/** Team tiles → one team's curtain → that team's desk, and back with nothing left. */
export function HotSeatApp({ curtain, residue }: { curtain: Curtain; residue: Residue }) {
  const t = hotseatText.useText();
  const link = useLink();
  const status = useLinkState((state) => state.status);
  const lobby = useLinkState((state) => state.lobby);
  const pins = useLinkState((state) => state.pins);
  const look = useSyncExternalStore(curtain.subscribe, curtain.look, curtain.look);
  const [chosen, setChosen] = useState<string | null>(null);

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
  const covered =
    look.kind === 'closing' ? lobby?.teams.find((each) => each.id === look.team) : undefined;
  if (look.kind === 'closing' && look.trouble !== null && covered !== undefined)
    return <WaitingWords team={covered} trouble={look.trouble} curtain={curtain} />;
  if (look.kind === 'closing') {
    return (
      <main className={styles['page']}>
        <EmptyState title={t('closing')}>{t('closingHelp')}</EmptyState>
        <StatusStrip held={false} exercise={lobby} />
      </main>
    );
  }
  if (look.kind === 'up') {
    const close = () => {
      curtain.fall();
      setChosen(null);
    };
    // The key makes sure that two teams never share a component.
    return (
      <OpenSeat key={look.team} team={look.team} link={link} curtain={curtain} onClose={close} />
    );
  }
  const team = lobby?.teams.find((each) => each.id === chosen);
  const trouble = look.kind === 'down' ? look.trouble : null;
  if (team !== undefined && (pins[team.id] === 'set' || trouble !== null)) {
    return (
      <EnterPin
        team={team}
        trouble={trouble}
        asking={look.kind === 'asking'}
        onPin={(pin) => curtain.lift(team.id, pin)}
        onBack={() => setChosen(null)}
      />
    );
  }
  if (team !== undefined) {
    return (
      <HoldToOpen team={team} onOpen={() => curtain.lift(team.id)} onBack={() => setChosen(null)} />
    );
  }
  return <Tiles residue={residue} onChoose={setChosen} />;
}

interface TilesProps {
  residue: Residue;
  onChoose: (team: string) => void;
}

function Tiles({ residue, onChoose }: TilesProps) {
  const t = hotseatText.useText();
  const lobby = useLinkState((state) => state.lobby);
  const teams = lobby?.teams ?? [];
  return (
    <main className={styles['page']}>
      <p className={styles['kicker']} dir="auto">
        {lobby?.title}
      </p>
      <h1 className={styles['heading']}>{t('heading')}</h1>
      <p className={styles['help']}>{t('help')}</p>
      <ClipboardNote residue={residue} />
      {teams.length === 0 ? <EmptyState title={t('noTeams')}>{t('noTeamsHelp')}</EmptyState> : null}
      <ul className={styles['tiles']}>
        {teams.map((each) => (
          <li key={each.id}>
            <Tile team={each} onChoose={() => onChoose(each.id)} />
          </li>
        ))}
      </ul>
      <StatusStrip held={false} exercise={lobby} />
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
