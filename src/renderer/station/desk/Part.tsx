import { useId, type ReactNode } from 'react';
import styles from './Part.module.css';

export interface PartProps {
  title: string;
  aside?: ReactNode;
  tone?: 'plain' | 'end';
  children: ReactNode;
}

/** A titled part of the desk, set like a section of a newspaper: a rule, a heading, the matter. */
export function Part({ title, aside, tone = 'plain', children }: PartProps) {
  const id = useId();
  return (
    <section className={styles['part']} data-tone={tone} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {aside === undefined ? null : <span className={styles['aside']}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
