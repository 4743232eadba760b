import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { displayText } from '../text.ts';
import { wholeLines } from './whole-lines.ts';
import styles from './Fit.module.css';

export interface FitProps {
  /** Type size in hundredths of the wall's height, at most and at least; the floor is one thirtieth. */
  most: number;
  least?: number;
  children: ReactNode;
  /** Said instead when the matter does not fit even at the smallest size; each shorter than the one before. */
  shorter?: readonly ReactNode[];
  /** There is more than the wall is given: it says so even where all of this fits. */
  more?: boolean;
}

const floor = 3.34;
const stepDown = 0.12;

/**
 * Sets text as large as the space allows. What does not fit at the smallest size is cut below a whole line, and the
 * wall says so.
 */
export function Fit({ most, least = floor, children, shorter = [], more = false }: FitProps) {
  const t = displayText.useText();
  const frame = useRef<HTMLDivElement>(null);
  const matter = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState(false);
  const [level, setLevel] = useState(0);
  const canShorten = level < shorter.length;
  useLayoutEffect(() => {
    const box = frame.current;
    const content = matter.current;
    if (box === null || content === null) return undefined;
    const fit = () => {
      let size = most;
      const set = () => content.style.setProperty('font-size', `${size}vh`);
      set();
      while (size > least && content.scrollHeight > box.clientHeight) {
        size = Math.max(least, size - stepDown);
        set();
      }
      const over = content.scrollHeight > box.clientHeight + 2;
      if (over && canShorten) setLevel(level + 1);
      else setCut(over);
      // Only what is seen is cut: the box keeps its size, which is what the next measure goes by.
      const hidden = over ? box.clientHeight - wholeLines(content, box) : 0;
      box.style.setProperty('clip-path', hidden > 0 ? `inset(0 0 ${hidden}px)` : 'none');
    };
    fit();
    // Pictures, typefaces and new words come later. The outcome depends on nothing but the matter and the box,
    // so that fitting again after our own change ends where it was.
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(fit) : null;
    observer?.observe(box);
    observer?.observe(content);
    return () => observer?.disconnect();
  }, [most, least, level, canShorten]);
  return (
    <div className={styles['fit']} data-cut={cut || undefined}>
      <div ref={frame} className={styles['frame']}>
        <div ref={matter} className={styles['matter']}>
          {level === 0 ? children : shorter[level - 1]}
        </div>
      </div>
      {cut || more ? <p className={styles['more']}>{t('more')}</p> : null}
    </div>
  );
}
