import styles from './Compare.module.css';

/** Each run has a letter and a dash of its own; the hue is the same for all, so that no eye is left out. */
export const dashes = ['', '9 5', '2 4', '14 4 2 4', '5 3', '14 4 2 4 2 4'] as const;

export function letterOf(run: number): string {
  return String.fromCharCode(65 + run);
}

export function Letter({ run }: { run: number }) {
  return <b className={styles['letter']}>{letterOf(run)}</b>;
}

/** The line of a run as it is drawn in the charts. */
export function DashSample({ run }: { run: number }) {
  return (
    <svg className={styles['sample']} viewBox="0 0 56 8" aria-hidden="true">
      <path d="M0 4H56" strokeDasharray={dashes[run] ?? ''} />
    </svg>
  );
}
