import { useEffect, useRef } from 'react';
import { Menu } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { clockMsAt } from '../../shared/clock.ts';
import { scenarioDay, span, wallTime } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { onTick } from '../../shared/ticker.ts';
import { ClockFace } from '../../shared/ui/ClockFace.tsx';
import { StepTrack } from '../../shared/ui/StepTrack.tsx';
import { useDesk } from '../desk.tsx';
import { stepCommand } from '../model/next-action.ts';
import { Act, PlainAct, useBar } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { WheelChip } from '../wheel/WheelChip.tsx';
import { HoldControl, StopControl } from './RunControls.tsx';
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

function Where() {
  const t = useText();
  const words = sharedText.useText();
  const { view } = useDesk();
  const { phase, step, steps } = { ...view.situation, steps: view.situation.phase?.steps ?? [] };
  if (phase === null) {
    return (
      <div className={styles['where']}>
        <p className={styles['phase']}>{words(`status.${view.situation.status}`)}</p>
      </div>
    );
  }
  const deed = stepCommand(view);
  return (
    <div className={styles['where']}>
      <p className={styles['phase']}>
        <span dir="auto">{phase.title}</span>
        {phase.kind === 'play' ? (
          <span className={styles['turn']}>
            <Icon name="chevron" size={12} />
            {words('turn', { turn: view.situation.turn, of: phase.turnsMax })}
          </span>
        ) : (
          <span className={styles['turn']}>
            <Icon name="chevron" size={12} />
            {words('endState')}
          </span>
        )}
      </p>
      {phase.kind === 'play' && view.situation.status === 'running' ? (
        <div className={styles['track']}>
          <StepTrack steps={steps} now={step} />
          {deed.kind === 'command' ? (
            <Act
              kind="quiet"
              icon="chevron"
              body={deed.body}
              aria-label={t('step.next')}
              title={t('step.next')}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** Wall, exercise and scenario time side by side; three clocks that are never mixed. */
function Times() {
  const t = useText();
  const words = sharedText.useText();
  const { view } = useDesk();
  const offsetMs = useLinkState((state) => state.offsetMs);
  const wall = useRef<HTMLElement>(null);
  const exercise = useRef<HTMLElement>(null);
  const { situation } = view;
  useEffect(() => {
    const draw = () => {
      const now = Date.now() + offsetMs;
      if (wall.current !== null) wall.current.textContent = wallTime(now);
      if (exercise.current !== null)
        exercise.current.textContent = span(clockMsAt(situation.clock, now));
    };
    draw();
    return onTick(draw);
  }, [offsetMs, situation.clock]);
  return (
    <dl className={styles['clocks']}>
      <div>
        <dt>{t('clock.wall')}</dt>
        <dd ref={wall} />
      </div>
      <div data-paused={(situation.status === 'running' && !situation.clock.running) || undefined}>
        <dt>
          {situation.status === 'running' && !situation.clock.running
            ? words('clock.paused')
            : words('clock.exercise')}
        </dt>
        <dd ref={exercise} />
      </div>
      {situation.scenarioDate === '' ? null : (
        <div>
          <dt>{t('clock.scenario')}</dt>
          <dd className={styles['day']}>{scenarioDay(situation.scenarioDate)}</dd>
        </div>
      )}
    </dl>
  );
}

function Deadline() {
  const t = useText();
  const { view } = useDesk();
  const offsetMs = useLinkState((state) => state.offsetMs);
  const { situation } = view;
  if (situation.phase?.kind !== 'play') return null;
  const due = situation.dueAtClockMs;
  const extend = (minutes: number) =>
    ({ type: 'deadline.extend', data: { byMs: minutes * 60_000, reason: '' } }) as const;
  return (
    <div className={styles['deadline']} role="group" aria-label={t('clock.deadline')}>
      {due === null ? (
        <span className={styles['open']}>{t('clock.noDeadline')}</span>
      ) : (
        <ClockFace situation={situation} offsetMs={offsetMs} captioned />
      )}
      <Act body={extend(1)} aria-label={t('clock.add', { count: 1 })}>
        {t('clock.addShort', { count: 1 })}
      </Act>
      <Act body={extend(5)} aria-label={t('clock.add', { count: 5 })}>
        {t('clock.addShort', { count: 5 })}
      </Act>
      {due === null ? null : (
        <Act
          kind="quiet"
          icon="close"
          body={{ type: 'deadline.clear', data: { reason: '' } }}
          aria-label={t('clock.clear')}
          title={t('clock.clear')}
        />
      )}
    </div>
  );
}

function MainMenu({ palette }: { palette: string | null }) {
  const t = useText();
  const link = useLink();
  const { view, show, ask, issue } = useDesk();
  const bar = useBar('exercise.end');
  const shut = async (keep: boolean) => (await link.ask({ act: 'close', keep })).ok;
  const close = () =>
    ask({
      title: t('ask.close.title'),
      body: t('ask.close.body'),
      confirm: t('ask.close.confirm'),
      danger: false,
      reason: 'none',
      run: () => shut(true),
    });
  const closeRehearsal = () =>
    ask({
      title: t('ask.closeRehearsal.title'),
      body: t('ask.closeRehearsal.body'),
      confirm: t('ask.closeRehearsal.confirm'),
      danger: true,
      reason: 'none',
      run: () => shut(false),
      other: { label: t('ask.closeRehearsal.keep'), run: () => shut(true) },
    });
  const end = () =>
    ask({
      title: t('ask.end.title'),
      body: t('ask.end.body'),
      confirm: t('ask.end.confirm'),
      danger: true,
      reason: 'optional',
      run: (reason) => issue({ type: 'exercise.end', data: { reason } }),
    });
  return (
    <Menu position="bottom-start" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <PlainAct kind="quiet" icon="menu" aria-label={t('menu.title')} title={t('menu.title')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          rightSection={palette === null ? null : <kbd>{palette}</kbd>}
          onClick={() => spotlight.open()}
        >
          {t('menu.palette')}
        </Menu.Item>
        <Menu.Item onClick={() => show('look')}>{t('menu.look')}</Menu.Item>
        <Menu.Item onClick={() => show('keys')}>{t('menu.keys')}</Menu.Item>
        <Menu.Item onClick={() => show('undo')}>{t('menu.undo')}</Menu.Item>
        <Menu.Item onClick={() => show('words')}>{t('menu.words')}</Menu.Item>
        <Menu.Item onClick={() => show('paper')}>{t('menu.paper')}</Menu.Item>
        <Menu.Divider />
        {view.situation.status === 'running' ? (
          <Menu.Item
            disabled={bar !== null}
            title={bar ?? undefined}
            aria-description={bar ?? undefined}
            onClick={end}
          >
            {t('menu.end')}
          </Menu.Item>
        ) : null}
        <Menu.Item onClick={view.situation.mode === 'rehearsal' ? closeRehearsal : close}>
          {t('menu.close')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
