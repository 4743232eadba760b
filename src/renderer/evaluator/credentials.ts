import type { Shelf } from '../shared/link/outbox.ts';

/** The token that lets this device back in after a refresh, a sleep or a restart of the host. */
const key = 'wc.evaluator';

export function keptToken(shelf: Shelf): string | null {
  return shelf.getItem(key);
}

export function keepToken(shelf: Shelf, token: string): void {
  try {
    shelf.setItem(key, token);
  } catch {
    // Without storage it lasts as long as the page.
  }
}

export function forgetToken(shelf: Shelf): void {
  shelf.removeItem(key);
}
