import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Nothing here yet, and why that is all right. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>{title}</p>
      {children === undefined ? null : <div className={styles['words']}>{children}</div>}
    </div>
  );
}
