import type { Shelf } from '../shared/link/outbox.ts';

/** What this device keeps so that a refresh, a sleep or a restart of the host needs no new join. */
export interface Kept {
  readonly token: string;
  readonly session: string;
}

const key = 'wc.seat';

export function keptSeat(shelf: Shelf): Kept | null {
  try {
    const value: unknown = JSON.parse(shelf.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { token, session } = value as Record<string, unknown>;
    return typeof token === 'string' && typeof session === 'string' ? { token, session } : null;
  } catch {
    return null;
  }
}

export function keepSeat(shelf: Shelf, kept: Kept): void {
  try {
    shelf.setItem(key, JSON.stringify(kept));
  } catch {
    // Without storage the seat lasts as long as the page.
  }
}

export function forgetSeat(shelf: Shelf): void {
  shelf.removeItem(key);
}
