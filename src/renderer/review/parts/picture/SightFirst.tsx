import { useIntersection } from '@mantine/hooks';
import { useDeferredValue, type LiHTMLAttributes, type ReactNode } from 'react';
import styles from './Picture.module.css';

/**
 * A stretch of the picture. What is in sight shows the moment at once; what is not follows when there is time, and the
 * browser lays it out when it comes into sight. A control's picture of a whole exercise is twenty screens long.
 */
export function SightFirst({ children }: { readonly children: ReactNode }) {
  const { ref, shown } = useSightFirst<HTMLDivElement>(children, 0);
  return (
    <div ref={ref} className={styles['stretch']}>
      {shown}
    </div>
  );
}

/** So many of a list are drawn with it; of what has never been drawn nobody knows yet whether it is in sight. */
const drawnAtOnce = 3;

/** The same of what is in an element of its own, one of a list. */
export function useSightFirst<E extends HTMLElement>(
  children: ReactNode,
  place: number,
): { readonly ref: (element: E | null) => void; readonly shown: ReactNode } {
  const { ref, entry } = useIntersection<E>();
  const isOfFirst = place < drawnAtOnce;
  const late = useDeferredValue(children, isOfFirst ? children : null);
  return { ref, shown: (entry?.isIntersecting ?? isOfFirst) ? children : late };
}

export interface CardItemProps extends LiHTMLAttributes<HTMLLIElement> {
  /** Among those of its list. */
  readonly place: number;
}

/** A card of a list of them; `attributes` are its own, and never late. */
export function CardItem({ place, children, ...attributes }: CardItemProps) {
  const { ref, shown } = useSightFirst<HTMLLIElement>(children, place);
  return (
    <li {...attributes} ref={ref} className={styles['card']}>
      {shown}
    </li>
  );
}
