import type { Mark } from '../../../core/scenario/schema-negotiation.ts';
import styles from './Clauses.module.css';

/** Shape first, colour besides: a tick, a wave, a barred ring. */
const paths: Record<Mark, string> = {
  accept: 'M3 8.5l3.2 3.2L13 4.8',
  couldLive: 'M2.5 9.5c2-3.5 3.8-3.5 5.5-1.5s3.500 2 5.500-1.500',
  redLine: 'M8 2.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0-11M4.500 8h7',
};

/** How a party takes a wording. The word stands beside it or is told with it. */
export function MarkSign({ mark }: { mark: Mark }) {
  return (
    <svg
      className={styles['sign']}
      data-mark={mark}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth={mark === 'redLine' ? 2.2 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[mark]} />
    </svg>
  );
}
