import type { Step } from '../../../core/scenario/primitives.ts';
import { sharedText } from '../i18n.ts';
import styles from './StepTrack.module.css';

export interface StepTrackProps {
  steps: readonly Step[];
  now: Step | null;
  /** Only the present step's word, for narrow screens. */
  compact?: boolean;
}

/** Where this turn stands: brief → plan → lock → argue → adjudicate → reveal. */
export function StepTrack({ steps, now, compact = false }: StepTrackProps) {
  const t = sharedText.useText();
  const at = now === null ? -1 : steps.indexOf(now);
  return (
    <ol className={styles['track']} data-compact={compact || undefined} aria-label={t('stepTrack')}>
      {steps.map((step, i) => {
        const state = i < at ? 'done' : i === at ? 'now' : 'next';
        return (
          <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={styles['word']}>{t(`step.${step}`)}</span>
            <span className="wc-hidden">{t(`stepState.${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
