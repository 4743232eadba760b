import { useEffect, useRef } from 'react';
import { clockMsAt } from '../../shared/clock.ts';
import { scenarioDay, span, wallTime } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { onTick } from '../../shared/ticker.ts';
import { ClockFace } from '../../shared/ui/ClockFace.tsx';
import { useDesk } from '../desk.tsx';
import { Act } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import styles from './TopBar.module.css';

/** Wall, exercise and scenario time side by side; three clocks that are never mixed. */
export function Times() {
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

/** What is left of this step, and how to give more or take the limit away. */
export function Deadline() {
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
