import type { ReactNode } from 'react';
import { percent } from './scale.ts';
import styles from './Timeline.module.css';

export interface BehindProps {
  /** Of the axis. */
  readonly share: number;
  readonly children: ReactNode;
}

/** What is drawn to the end of the axis, cut off at the moment. */
export function Behind({ share, children }: BehindProps) {
  return (
    <div className={styles['behind']} style={{ clipPath: `inset(0 ${percent(1 - share)} 0 0)` }}>
      {children}
    </div>
  );
}
