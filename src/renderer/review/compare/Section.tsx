import { useId, type ReactNode } from 'react';
import styles from './Compare.module.css';

interface SectionProps {
  readonly title: string;
  readonly help: string;
  /** Stands at the end of the head: a switch. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, help, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className={styles['help']}>{help}</p>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** What is wider than the page scrolls by itself, and is reachable without a mouse. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  const scrollable = { tabIndex: 0 };
  return (
    <div className={styles['wide']} role="group" aria-label={label} {...scrollable}>
      {children}
    </div>
  );
}
