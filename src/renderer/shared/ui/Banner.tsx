import type { ReactNode } from 'react';
import type { Situation } from '../../../core/view/schema.ts';
import { useLineLevel } from '../link/hooks.tsx';
import { wallTime } from '../format.ts';
import { sharedText } from '../i18n.ts';
import styles from './Banner.module.css';

export interface BannerProps {
  kind: 'hold' | 'stop' | 'line' | 'rehearsal' | 'counterfactual' | 'note';
  title: string;
  children?: ReactNode;
}

/** One strip across the top that says what holds for the whole screen. */
export function Banner({ kind, title, children }: BannerProps) {
  return (
    <div className={styles['banner']} data-kind={kind} role={kind === 'stop' ? 'alert' : 'status'}>
      <strong className={styles['title']}>{title}</strong>
      {children === undefined ? null : <span className={styles['words']}>{children}</span>}
    </div>
  );
}

/** What says of an exercise that it is not the real one. */
export type Realness = Pick<Situation, 'mode' | 'counterfactual'>;

export interface StateBannersProps {
  readonly held: boolean;
  /** Null: not known yet, or no longer. */
  readonly exercise: Realness | null;
}

/** Rehearsal, fork, the line and hold, in the order in which they matter. A stop takes the whole screen: `StopScreen`. */
export function StateBanners({ held, exercise }: StateBannersProps) {
  const t = sharedText.useText();
  const { level, lostWallMs } = useLineLevel();
  return (
    <>
      {exercise?.mode === 'rehearsal' ? (
        <Banner kind="rehearsal" title={t('banner.rehearsal')} />
      ) : null}
      {exercise?.counterfactual === true ? (
        <Banner kind="counterfactual" title={t('banner.counterfactual')} />
      ) : null}
      {level === 'reconnecting' ? (
        <Banner kind="line" title={t('banner.reconnecting')}>
          {t('banner.reconnectingHelp')}
        </Banner>
      ) : null}
      {level === 'offline' && lostWallMs !== null ? (
        <Banner kind="line" title={t('banner.offline', { time: wallTime(lostWallMs) })}>
          {t('banner.offlineHelp')}
        </Banner>
      ) : null}
      {held ? (
        <Banner kind="hold" title={t('banner.held')}>
          {t('banner.heldHelp')}
        </Banner>
      ) : null}
    </>
  );
}

/** REAL-WORLD STOP: covers everything on every device. */
export function StopScreen({ children }: { children?: ReactNode }) {
  const t = sharedText.useText();
  return (
    <div className={styles['stop']} role="alert">
      <p className={styles['stopTitle']}>{t('banner.stopped')}</p>
      <p className={styles['stopWords']}>{t('banner.stoppedHelp')}</p>
      {children}
    </div>
  );
}
