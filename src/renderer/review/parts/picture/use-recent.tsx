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
 *
 * Who draws cards of it gives each the key of its place and not of what stands there: a jump then writes other words
 * into the elements that are there, in half to three quarters of the time of making new ones (elements that React
 * made stay in memory until the next large collection, and slow down every small one). What is opened
 * for one thing, such as a move's earlier versions, keeps in mind for which.
 */
export function useRecent<T>(list: readonly T[], first: number): Recent<T> {
  const [count, onMore] = useCount(first);
  const left = list.length - count;
  if (left <= 0) return { shown: list, more: null };
  return { shown: list.slice(0, count), more: <Earlier left={left} onClick={onMore} /> };
}

/** How many are shown, and what shows more. */
function useCount(first: number): [number, () => void] {
  const [asked, setAsked] = useState(0);
  return [first + asked, () => setAsked(asked + more)];
}

function Earlier({ left, onClick }: { left: number; onClick: () => void }) {
  const t = useText();
  return (
    <UnstyledButton className={styles['earlier']} onClick={onClick}>
      {t('picture.earlier', { n: left })}
    </UnstyledButton>
  );
}

export interface InTurn<T> {
  readonly totalTurn: number;
  readonly items: readonly T[];
}

/** The newest turns, the newest first; of the others one is told how much is in them. `list` stands in the order of play. */
export function useRecentTurns<T extends { readonly totalTurn: number }>(
  list: readonly T[],
  first: number,
): Recent<InTurn<T>> {
  const [count, onMore] = useCount(first);
  const { shown, left } = useMemo(() => newestTurns(list, count), [list, count]);
  return { shown, more: left === 0 ? null : <Earlier left={left} onClick={onMore} /> };
}

function newestTurns<T extends { readonly totalTurn: number }>(
  list: readonly T[],
  count: number,
): { readonly shown: readonly InTurn<T>[]; readonly left: number } {
  const shown: InTurn<T>[] = [];
  let left = list.length;
  while (left > 0 && shown.length < count) {
    const { totalTurn } = list[left - 1] as T;
    let from = left;
    while (list[from - 1]?.totalTurn === totalTurn) from -= 1;
    shown.push({ totalTurn, items: list.slice(from, left) });
    left = from;
  }
  return { shown, left };
}

/** Those of a turn and of later ones, by their ids. `list` stands in the order of play. */
export function byIdFrom<T extends { readonly id: string; readonly totalTurn: number }>(
  list: readonly T[],
  totalTurn: number,
): ReadonlyMap<string, T> {
  const before = list.findLastIndex((each) => each.totalTurn < totalTurn);
  return new Map(list.slice(before + 1).map((each) => [each.id, each]));
}
