import type { Shelf } from '../shared/link/outbox.ts';

/** What this device keeps so that a refresh, a sleep or a restart of the host needs no new join. */
export interface Kept {
  readonly token: string;
  readonly session: string;
  /** Whose words lie on this device; null: nobody was let in here yet. */
  readonly seat: string | null;
}

const key = 'wc.seat';

export function keptSeat(shelf: Shelf): Kept | null {
  try {
    const value: unknown = JSON.parse(shelf.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { token, session, seat } = value as Record<string, unknown>;
    if (typeof token !== 'string' || typeof session !== 'string') return null;
    return { token, session, seat: typeof seat === 'string' ? seat : null };
  } catch {
    return null;
  }
}

export function keepSeat(shelf: Shelf, kept: Omit<Kept, 'seat'> & Partial<Kept>): void {
  try {
    shelf.setItem(key, JSON.stringify(kept));
  } catch {
    // Without storage the seat lasts as long as the page.
  }
}

/** Which seat the credential opened. */
export function noteSeat(shelf: Shelf, seat: string): void {
  const kept = keptSeat(shelf);
  if (kept !== null && kept.seat !== seat) keepSeat(shelf, { ...kept, seat });
}

export function forgetSeat(shelf: Shelf): void {
  shelf.removeItem(key);
}
