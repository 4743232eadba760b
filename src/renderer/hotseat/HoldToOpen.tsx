import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { LobbyTeam } from '../shared/link/state.ts';
import { Button } from '../shared/ui/Button.tsx';
import { TeamMark, type MarkedTeam } from '../shared/ui/TeamMark.tsx';
import { hotseatText } from './text.ts';
import styles from './HoldToOpen.module.css';

export interface HoldToOpenProps {
  team: LobbyTeam;
  onOpen: () => void;
  onBack: () => void;
}

export const holdMs = 1_200;

/** «Team Iran only — press and hold»: nobody opens another team's desk by a slip. */
export function HoldToOpen({ team, onOpen, onBack }: HoldToOpenProps) {
  const t = hotseatText.useText();
  const [state, setState] = useState<'still' | 'holding' | 'asked'>('still');
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    setState((now) => (now === 'holding' ? 'still' : now));
  };
  const start = () => {
    if (timer.current !== null) return;
    setState('holding');
    timer.current = setTimeout(onOpen, holdMs);
  };
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    start();
  };
  // A screen reader's press is a click without a pointer and cannot be held: two of them count.
  const click = (event: MouseEvent) => {
    if (event.detail !== 0) return;
    if (state === 'asked') onOpen();
    else setState('asked');
  };
  const words = { still: t('hold'), holding: t('holding'), asked: t('again') };
  return (
    <main className={styles['curtain']}>
      <TeamMark team={team as MarkedTeam} size="min(22vh, 9rem)" />
      <h1 className={styles['only']}>
        <bdi>{t('only', { team: team.name })}</bdi>
      </h1>
      <button
        type="button"
        className={styles['hold']}
        data-state={state}
        style={{ '--hold': `${holdMs}ms` } as CSSProperties}
        onPointerDown={start}
        onPointerUp={stop}
        onPointerLeave={stop}
        onPointerCancel={stop}
        onKeyDown={keyDown}
        onKeyUp={stop}
        onBlur={stop}
        onClick={click}
        onContextMenu={(event) => event.preventDefault()}
      >
        <span>{words[state]}</span>
      </button>
      <p className={styles['help']}>{t('holdHelp')}</p>
      <Button kind="quiet" onClick={onBack}>
        {t('back')}
      </Button>
    </main>
  );
}
