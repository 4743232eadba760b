import { newCommandId } from '../link/id.ts';
import type { Shelf } from '../link/outbox.ts';

/*
 * Owns: what somebody writes after the end, on this device only: words, whether with a name, and what of it was sent.
 * The random id under which it is sent is made here and is all that links the words to this device.
 * A crash here leaves: the shelf; the next page goes on from it.
 */

export interface Slot<W> {
  readonly id: string;
  readonly words: W;
  readonly anonymous: boolean;
  /** What the host has, as text; null: nothing yet. */
  readonly sent: string | null;
}

/** What is compared with what was sent. */
export function textOf({ words, anonymous }: Pick<Slot<unknown>, 'words' | 'anonymous'>): string {
  return JSON.stringify([words, anonymous]);
}

export class Kept {
  readonly #shelf: Shelf;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #slots: Readonly<Record<string, Slot<unknown>>>;

  constructor(shelf: Shelf, owner: string) {
    this.#shelf = shelf;
    this.#key = `wc.afterwards|${owner}`;
    this.#slots = this.#read();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  look = (): Readonly<Record<string, Slot<unknown>>> => this.#slots;

  change(slot: string, words: unknown, anonymous: boolean): void {
    const before = this.#slots[slot];
    this.#set(slot, {
      id: before?.id ?? newCommandId(),
      words,
      anonymous,
      sent: before?.sent ?? null,
    });
  }

  /** The host has these words now. */
  arrived(id: string, text: string): void {
    for (const [slot, kept] of Object.entries(this.#slots))
      if (kept.id === id) this.#set(slot, { ...kept, sent: text });
  }

  #set(slot: string, kept: Slot<unknown>): void {
    this.#slots = { ...this.#slots, [slot]: kept };
    try {
      this.#shelf.setItem(this.#key, JSON.stringify(this.#slots));
    } catch {
      // A full shelf: the page still has the words.
    }
    for (const listener of this.#listeners) listener();
  }

  #read(): Readonly<Record<string, Slot<unknown>>> {
    try {
      const value: unknown = JSON.parse(this.#shelf.getItem(this.#key) ?? '{}');
      if (typeof value !== 'object' || value === null) return {};
      return Object.fromEntries(
        Object.entries(value as Record<string, Partial<Slot<unknown>> | null>).flatMap(
          ([slot, kept]) => (isSlot(kept) ? [[slot, kept]] : []),
        ),
      );
    } catch {
      return {};
    }
  }
}

function isSlot(kept: Partial<Slot<unknown>> | null): kept is Slot<unknown> {
  return (
    typeof kept?.id === 'string' &&
    typeof kept.anonymous === 'boolean' &&
    (kept.sent === null || typeof kept.sent === 'string') &&
    kept.words !== undefined
  );
}
