import { UnstyledButton } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../text.ts';
import styles from './Picture.module.css';

export interface Recent<T> {
  readonly shown: readonly T[];
  /** Asks for the earlier ones; null where all are shown. */
  readonly more: ReactNode;
}

/** Of cards, and of lists with a line for each. */
export const cardsShown = 24;
export const rowsShown = 60;
/** Of turns with cards in them. */
export const turnsShown = 8;

/** Each press shows so many more. */
const more = 50;

/**
 * The newest of a list that may be long, so that a jump along thousands of turns draws what one can look at and no
 * more. `list` has the newest first.
 */
export function useRecent<T>(list: readonly T[], first: number): Recent<T> {
  const t = useText();
  const [asked, setAsked] = useState(0);
  const count = first + asked;
  const left = list.length - count;
  if (left <= 0) return { shown: list, more: null };
  return {
    shown: list.slice(0, count),
    more: (
      <UnstyledButton className={styles['earlier']} onClick={() => setAsked(asked + more)}>
        {t('picture.earlier', { n: left })}
      </UnstyledButton>
    ),
  };
}

export interface InTurn<T> {
  readonly totalTurn: number;
  readonly items: readonly T[];
}

/** Turn by turn, the newest first. What is given stands in the order of play. */
export function useTurns<T extends { readonly totalTurn: number }>(
  list: readonly T[],
): InTurn<T>[] {
  return useMemo(() => {
    const turns: { totalTurn: number; items: T[] }[] = [];
    for (const item of list) {
      const last = turns.at(-1);
      if (last?.totalTurn === item.totalTurn) last.items.push(item);
      else turns.push({ totalTurn: item.totalTurn, items: [item] });
    }
    return turns.reverse();
  }, [list]);
}
