import type { ReactNode } from 'react';
import styles from './BlankForms.module.css';

/** A question with its boxes. */
export function Choice({
  label,
  isAsked,
  children,
}: {
  label: string;
  isAsked: boolean;
  children: ReactNode;
}) {
  return (
    <div className={styles['choice']}>
      <p className={styles['label']}>
        {label}
        {isAsked ? ' *' : ''}
      </p>
      <div className={styles['ticks']}>{children}</div>
    </div>
  );
}
