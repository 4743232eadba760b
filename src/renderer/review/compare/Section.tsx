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
