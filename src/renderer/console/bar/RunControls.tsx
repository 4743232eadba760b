import { StopScreen } from '../../shared/ui/Banner.tsx';
import { useDesk } from '../desk.tsx';
import { Act, PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './TopBar.module.css';

/** HOLD: freezes entry everywhere, pauses the clock, puts a neutral card up. One press there, one press back. */
export function HoldControl({ hotkey }: { hotkey: string | undefined }) {
  const t = useText();
  const { held } = useDesk().view.situation;
  return held ? (
    <Act kind="warn" icon="play" hotkey={hotkey} body={{ type: 'hold.end', data: {} }}>
      {t('hold.end')}
    </Act>
  ) : (
    <Act
      kind="warn"
      icon="pause"
      hotkey={hotkey}
      body={{ type: 'hold.begin', data: { reason: '' } }}
    >
      {t('hold.begin')}
    </Act>
  );
}

/** REAL-WORLD STOP: a real emergency, not part of the play. Asked for once, because it covers every screen. */
export function StopControl() {
  const t = useText();
  const { view, ask, issue } = useDesk();
  if (view.situation.stopped) return null;
  return (
    <PlainAct
      kind="danger"
      icon="stop"
      onClick={() =>
        ask({
          title: t('ask.stop.title'),
          body: t('ask.stop.body'),
          confirm: t('ask.stop.confirm'),
          danger: true,
          reason: 'optional',
          run: (reason) => issue({ type: 'stop.declare', data: { reason } }),
        })
      }
    >
      {t('stop.declare')}
    </PlainAct>
  );
}

export function HoldStrip() {
  const t = useText();
  const { view } = useDesk();
  if (!view.situation.held || view.situation.stopped) return null;
  return (
    <div className={styles['hold']} role="status">
      <strong>{t('hold.strip')}</strong>
      <span>{t('hold.means')}</span>
      {view.holdReason === '' ? null : <bdi>{view.holdReason}</bdi>}
    </div>
  );
}

export function StopCover() {
  const t = useText();
  const { view, observe } = useDesk();
  if (!view.situation.stopped) return null;
  return (
    <StopScreen>
      {view.stopReason === '' ? null : (
        <p className={styles['stopReason']}>
          <bdi>{view.stopReason}</bdi>
        </p>
      )}
      <div className={styles['stopActs']}>
        <Act kind="main" body={{ type: 'stop.lift', data: {} }}>
          {t('stop.lift')}
        </Act>
        <PlainAct icon="note" onClick={() => observe(null)}>
          {t('observe.title')}
        </PlainAct>
      </div>
    </StopScreen>
  );
}
