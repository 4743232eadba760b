import type { ReactNode } from 'react';
import type { Situation } from '../../../core/view/schema.ts';
import { scenarioDay } from '../format.ts';
import { sharedText } from '../i18n.ts';
import { ClockFace } from './ClockFace.tsx';
import { StepTrack } from './StepTrack.tsx';
import styles from './PhaseHeader.module.css';

export interface PhaseHeaderProps {
  situation: Situation;
  offsetMs: number;
  /** A team mark, a menu …: before the title. */
  lead?: ReactNode;
  /** One line over the title. */
  over?: ReactNode;
  compact?: boolean;
}

/** Phase, turn, step, scenario date and clock: the same five facts in the same order on every screen. */
export function PhaseHeader({
  situation,
  offsetMs,
  lead,
  over,
  compact = false,
}: PhaseHeaderProps) {
  const t = sharedText.useText();
  const { phase } = situation;
  const steps = phase?.steps ?? [];
  return (
    <header className={styles['header']} data-compact={compact || undefined}>
      {lead === undefined ? null : <div className={styles['lead']}>{lead}</div>}
      <div className={styles['where']}>
        {over}
        <h1 dir="auto" className={styles['title']}>
          {phase?.title ?? situation.title}
        </h1>
        <p className={styles['line']}>
          <PhaseLine situation={situation} />
        </p>
      </div>
      <div className={styles['clock']}>
        {situation.status === 'running' ? (
          <ClockFace situation={situation} offsetMs={offsetMs} captioned />
        ) : (
          <span className={styles['status']}>{t(`status.${situation.status}`)}</span>
        )}
      </div>
      {steps.length > 0 && situation.status === 'running' && phase?.kind === 'play' ? (
        <div className={styles['steps']}>
          <StepTrack steps={steps} now={situation.step} compact={compact} />
        </div>
      ) : null}
    </header>
  );
}

/** «Turn 2 of 3 · 14 March 2026». */
export function PhaseLine({ situation }: { situation: Situation }) {
  const t = sharedText.useText();
  const { phase, turn, scenarioDate } = situation;
  const date =
    scenarioDate === '' ? null : <time dateTime={scenarioDate}>{scenarioDay(scenarioDate)}</time>;
  if (phase === null) return date;
  if (phase.kind === 'end') {
    return (
      <>
        {t('endState')}
        {date === null ? null : <> · {date}</>}
      </>
    );
  }
  return (
    <>
      {phase.turnsMax > 1 ? t('turn', { turn, of: phase.turnsMax }) : t('turnPlain', { turn })}
      {date === null ? null : <> · {date}</>}
    </>
  );
}
