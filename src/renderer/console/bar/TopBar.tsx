import { useDesk } from '../desk.tsx';
import { Act } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { WheelChip } from '../wheel/WheelChip.tsx';
import { Deadline, Times } from './Clocks.tsx';
import { MainMenu } from './MainMenu.tsx';
import { HoldControl, StopControl } from './RunControls.tsx';
import { Where } from './Where.tsx';
import styles from './TopBar.module.css';

/** Where we are, what time it is, and the three ways to halt. */
export function TopBar({
  hotkeys,
}: {
  hotkeys: {
    hold: string | null;
    clock: string | null;
    wheel: string | null;
    palette: string | null;
  };
}) {
  const t = useText();
  const { view } = useDesk();
  const { situation } = view;
  const running = situation.status === 'running';
  // A rehearsal stays one in the record; what was live no longer is.
  const badge =
    situation.mode === 'live' && situation.status === 'ended' ? 'ended' : situation.mode;
  return (
    <header className={styles['bar']}>
      <div className={styles['name']}>
        <MainMenu palette={hotkeys.palette} />
        <h1 className={styles['title']} title={situation.title} dir="auto">
          {situation.title}
        </h1>
        <span className={styles['mode']} data-mode={badge}>
          {t(`mode.${badge}`)}
        </span>
        {situation.counterfactual ? (
          <span className={styles['mode']} data-mode="counterfactual">
            {t('mode.counterfactual')}
          </span>
        ) : null}
      </div>
      <Where />
      <div className={styles['times']}>
        <Times />
        {running ? <Deadline /> : null}
      </div>
      <div className={styles['halts']}>
        {situation.status === 'ended' ? null : <WheelChip hotkey={hotkeys.wheel ?? undefined} />}
        {/* Beside «End hold», a way to start the clock would look like the way on. */}
        {running && !situation.held ? (
          situation.clock.running ? (
            <Act
              icon="pause"
              hotkey={hotkeys.clock ?? undefined}
              body={{ type: 'clock.pause', data: {} }}
            >
              {t('clock.pause')}
            </Act>
          ) : (
            <Act
              kind="warn"
              icon="play"
              hotkey={hotkeys.clock ?? undefined}
              disabled={situation.stopped}
              body={{ type: 'clock.start', data: {} }}
            >
              {t('clock.start')}
            </Act>
          )
        ) : null}
        {situation.status === 'ended' ? null : <HoldControl hotkey={hotkeys.hold ?? undefined} />}
        {situation.status === 'ended' ? null : <StopControl />}
      </div>
    </header>
  );
}
