import styles from './Blank.module.css';

/** A label with room to write beside it. */
export function Blank({ label, wide = false }: { label: string; wide?: boolean }) {
  return (
    <span className={styles['blank']} data-wide={wide || undefined}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['rule']} />
    </span>
  );
}

/** __:__ with its label. */
export function TimeBlank({ label }: { label: string }) {
  return (
    <span className={styles['time']}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['digits']} aria-hidden="true">
        <i />
        <i />:<i />
        <i />
      </span>
    </span>
  );
}

/** A box to tick, with its words. A filled one was ticked before it was printed. */
export function Tick({
  children,
  filled = false,
}: {
  children?: React.ReactNode;
  filled?: boolean;
}) {
  return (
    <span className={styles['tick']}>
      <span className={styles['box']} data-filled={filled || undefined} />
      {children === undefined ? null : <span className={styles['tickWords']}>{children}</span>}
    </span>
  );
}

/** Ruled lines to write on. */
export function Lines({ count }: { count: number }) {
  return (
    <div className={styles['lines']} aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        <div key={line} />
      ))}
    </div>
  );
}
