import type { MoveText } from '../../core/move-text.ts';
import type { Shelf } from './link/outbox.ts';
import { fullMove } from './move-text.ts';

/** Words as they lie on a shelf. */
export interface Stored {
  readonly text: MoveText;
  /** The version of the move that these words were written over; 0 for a new move. */
  readonly basis: number;
  /** By the host's clock, as far as we know it. */
  readonly savedWallMs: number;
  readonly sentAs: string | null;
}

/** This device's copy of one seat's drafts. Full or forbidden storage is no reason to stop typing. */
export class DraftShelf {
  readonly #shelf: Shelf;
  readonly #owner: string;

  constructor(shelf: Shelf, owner: string) {
    this.#shelf = shelf;
    this.#owner = owner;
  }

  read(slot: string): Stored | null {
    const value = this.#json(this.#key(slot));
    if (typeof value !== 'object' || value === null) return null;
    const { text, basis, savedWallMs, sentAs } = value as Record<string, unknown>;
    if (typeof text !== 'object' || text === null || typeof savedWallMs !== 'number') return null;
    return {
      text: fullMove(text as Record<string, unknown>),
      basis: typeof basis === 'number' ? basis : 0,
      savedWallMs,
      sentAs: typeof sentAs === 'string' ? sentAs : null,
    };
  }

  put(slot: string, stored: Stored): void {
    this.#write(this.#key(slot), JSON.stringify(stored));
    const slots = this.slots();
    if (!slots.includes(slot)) this.#write(this.#index(), JSON.stringify([...slots, slot]));
  }

  remove(slot: string): void {
    this.#shelf.removeItem(this.#key(slot));
    const left = this.slots().filter((each) => each !== slot);
    if (left.length === 0) this.#shelf.removeItem(this.#index());
    else this.#write(this.#index(), JSON.stringify(left));
  }

  slots(): readonly string[] {
    const value = this.#json(this.#index());
    return Array.isArray(value) ? value.filter((slot) => typeof slot === 'string') : [];
  }

  #write(key: string, value: string): void {
    try {
      this.#shelf.setItem(key, value);
    } catch {
      // A full shelf: the form and the host still have the words.
    }
  }

  #json(key: string): unknown {
    try {
      return JSON.parse(this.#shelf.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  }

  #index(): string {
    return `wc.drafts|${this.#owner}`;
  }

  #key(slot: string): string {
    return `wc.draft|${this.#owner}|${slot}`;
  }
}
