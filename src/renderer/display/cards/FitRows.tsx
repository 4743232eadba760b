import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import styles from './Fit.module.css';

export interface FitRowsProps {
  /** Type size in hundredths of the wall's height, at most; the floor is one thirtieth. */
  most: number;
  /** How many rows there are. */
  count: number;
  /** Changes when what is shown changes, so that it is measured anew. */
  signature: string;
  children: (shown: number) => Rows;
}

export interface Rows {
  readonly rows: ReactNode;
  /** Below the rows, always there, so that what it says hardly changes the room that they have. */
  readonly foot: ReactNode;
}

const floor = 3.34;
const stepDown = 0.12;

/** Rows as large as the space allows; below the smallest size there are fewer of them, and the foot says so. */
export function FitRows({ most, count, signature, children }: FitRowsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const matter = useRef<HTMLDivElement>(null);
  const round = useRound();
  const now = `${signature} ${count} ${round}`;
  const [fitted, setFitted] = useState({ of: now, shown: count });
  const shown = fitted.of === now ? fitted.shown : count;
  useLayoutEffect(() => {
    const box = frame.current;
    const content = matter.current;
    if (box === null || content === null) return;
    let size = most;
    const set = () => content.style.setProperty('font-size', `${size}vh`);
    const isOver = () => content.scrollHeight > box.clientHeight + 2;
    set();
    while (size > floor && isOver()) {
      size = Math.max(floor, size - stepDown);
      set();
    }
    if (isOver() && shown > 1) setFitted({ of: now, shown: shown - 1 });
  }, [most, shown, now]);
  const { rows, foot } = children(shown);
  return (
    <div className={styles['fit']}>
      <div ref={frame} className={styles['frame']}>
        <div ref={matter}>{rows}</div>
      </div>
      {foot}
    </div>
  );
}

/** Counts what makes a measure stale without a change of words: another wall, late typefaces. */
export function useRound(): number {
  const [round, setRound] = useState(0);
  useEffect(() => {
    const again = () => setRound((n) => n + 1);
    let wanted = true;
    const whenSet = async () => {
      await document.fonts?.ready;
      if (wanted) again();
    };
    void whenSet();
    addEventListener('resize', again);
    return () => {
      wanted = false;
      removeEventListener('resize', again);
    };
  }, []);
  return round;
}
