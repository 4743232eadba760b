import type { ReactNode } from 'react';
import styles from './Wide.module.css';

/** What is wider than its place scrolls by itself, and is reachable without a mouse. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  const scrollable = { tabIndex: 0 };
  return (
    <div className={styles['wide']} role="group" aria-label={label} {...scrollable}>
      {children}
    </div>
  );
}
