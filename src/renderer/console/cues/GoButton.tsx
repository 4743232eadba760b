import { mayAct } from '../../../core/may-act.ts';
import { useLineLevel } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { useText } from '../text.ts';
import { useCompany } from '../wheel/use-company.ts';
import { useCell } from '../parts/cell.ts';
import { isLocked, type Go, type GoState } from './use-go.ts';
import styles from './GoButton.module.css';

export interface GoButtonProps {
  readonly go: Go;
  /** Event number of what it would release; null: nothing is on standby. */
  readonly standby: string | null;
  /** Before the start and after the end GO is shown, and releases nothing. */
  readonly running: boolean;
  readonly hotkey: string | null;
}

type Idle = 'notRunning' | 'empty' | 'down' | 'pending' | 'locked' | 'notYours' | 'other';

/** Why GO would release nothing now; `armed` when it would. */
function useIdle(state: GoState, standby: string | null, running: boolean): Idle | 'armed' {
  const { level } = useLineLevel();
  const { company, wheel } = useCompany();
  if (!running) return 'notRunning';
  if (standby === null) return 'empty';
  if (level === 'offline') return 'down';
  if (!mayAct(company.duty, 'inject.go')) return 'notYours';
  if (state.guard.pending) return 'pending';
  // Who falls silent has lost the wheel to the next press.
  if (wheel.kind === 'other' && wheel.here) return 'other';
  return isLocked(state) ? 'locked' : 'armed';
}

/** The one button that releases. It never asks; the guard and the standby card beside it are its safety. */
export function GoButton({ go, standby, running, hotkey }: GoButtonProps) {
  const t = useText();
  const known = useCell(go.state, (state) => state);
  const { refusals, ignored } = known.guard;
  const state = useIdle(known, standby, running);
  const { view } = useDesk();
  const name = view.wheel.by ?? '';
  const { kind, subject } = view.nextAction;
  const asked = kind === 'release' && subject === standby;
  return (
    <div className={styles['frame']} data-state={state}>
      <button
        type="button"
        className={styles['go']}
        data-state={state}
        data-asked={asked || undefined}
        aria-disabled={state !== 'armed'}
        aria-describedby="standby-card"
        onClick={(event) => {
          // Keys come as keydown below; a click with no detail would be the same press again.
          if (event.detail === 0) return;
          go.press(false);
          go.letGo();
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          go.press(event.repeat);
        }}
        onKeyUp={(event) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          go.letGo();
        }}
      >
        <span className={styles['word']}>{t('go.word')}</span>
        <span className={styles['what']}>
          {state === 'armed' ? standby : t(`go.${state}`, { name })}
        </span>
        {hotkey === null ? null : <kbd className={styles['key']}>{hotkey}</kbd>}
        {/* A new key each time, so that the flash plays once per refused press and never repeats. */}
        {refusals > 0 ? (
          <span key={refusals} className={styles['flash']} data-testid="go-flash" />
        ) : null}
      </button>
      <span className="wc-hidden" role="status">
        {ignored > 0 ? t('go.refused', { count: ignored }) : ''}
      </span>
    </div>
  );
}
