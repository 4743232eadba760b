import type { Home } from '../../../core/protocol/down.ts';

export type Order = Home['scenarios'][number]['orders'][number];

/** The longest, which leaves out least; null: the scenario has none and is played as it is written. */
export function usualOrder(orders: readonly Order[]): string | null {
  const [longest] = orders.toSorted((a, b) => b.minutes - a.minutes);
  return longest?.id ?? null;
}

/** 150 → two hours and thirty minutes. */
export function longMinutes(minutes: number): { readonly hours: number; readonly rest: number } {
  return { hours: Math.floor(minutes / 60), rest: minutes % 60 };
}
