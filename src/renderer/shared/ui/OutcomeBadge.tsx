import type { Outcome } from '../../../core/scenario/primitives.ts';
import { sharedText } from '../i18n.ts';
import styles from './OutcomeBadge.module.css';

/** Marks in a 16 × 16 box: double tick, tick, tick with a dot, cross with a dot, cross, double cross. */
const marks: Record<Outcome, string> = {
  criticalSuccess: 'M1 9l3 3 6-8M6.5 12.5 15 4',
  success: 'M2 8.5l4 4L14 4',
  successBut: 'M1 8.5l3.5 3.5L11 4.5M14 12.4v.2',
  failureBut: 'M2 4l7 8M9 4l-7 8M14 12.4v.2',
  failure: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  criticalFailure: 'M1 4l6 8M7 4l-6 8M9 4l6 8M15 4l-6 8',
};

/** How a move turned out: words and a drawn mark first, colour only besides. */
export function OutcomeBadge({ outcome, large = false }: { outcome: Outcome; large?: boolean }) {
  const t = sharedText.useText();
  const side = outcome.toLowerCase().includes('success') ? 'good' : 'bad';
  return (
    <span className={styles['badge']} data-side={side} data-large={large || undefined}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={marks[outcome]} />
      </svg>
      {t(`outcome.${outcome}`)}
    </span>
  );
}
