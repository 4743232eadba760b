import type { Waiting } from './state.ts';

/** The part of `Storage` that we need; a test or a hot seat passes its own. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A shelf that forgets with the page: for the hot seat, and where the browser forbids storage. */
export function memoryShelf(): Shelf {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** `localStorage` where it works (private windows and full disks may forbid it), else memory. */
export function localShelf(): Shelf {
  try {
    const probe = 'wc.probe';
    globalThis.localStorage.setItem(probe, '1');
    globalThis.localStorage.removeItem(probe);
    return globalThis.localStorage;
  } catch {
    return memoryShelf();
  }
}

function isWaiting(value: unknown): value is Waiting {
  const entry = value as Partial<Waiting> | null;
  return typeof entry?.id === 'string' && typeof entry.type === 'string';
}

/**
 * Commands that have no answer yet, in the order they were given, on a shelf that survives a reload.
 * Every command keeps its id for ever, so that sending it twice does its work once.
 */
export class Outbox {
  readonly #shelf: Shelf;
  readonly #key: string;
  #entries: readonly Waiting[];

  constructor(shelf: Shelf, key: string) {
    this.#shelf = shelf;
    this.#key = key;
    this.#entries = this.#read();
  }

  get entries(): readonly Waiting[] {
    return this.#entries;
  }

  add(entry: Waiting): void {
    this.#write([...this.#entries, entry]);
  }

  remove(id: string): void {
    this.#write(this.#entries.filter((entry) => entry.id !== id));
  }

  /** Takes out what was meant for another exercise; what had none yet now belongs to this one. */
  adopt(session: string): readonly Waiting[] {
    const stray = this.#entries.filter((e) => e.session !== null && e.session !== session);
    const ours = this.#entries.filter((e) => e.session === null || e.session === session);
    this.#write(ours.map((entry) => ({ ...entry, session })));
    return stray;
  }

  #read(): readonly Waiting[] {
    try {
      const value: unknown = JSON.parse(this.#shelf.getItem(this.#key) ?? '[]');
      return Array.isArray(value) ? value.filter(isWaiting) : [];
    } catch {
      return [];
    }
  }

  #write(entries: readonly Waiting[]): void {
    this.#entries = entries;
    try {
      if (entries.length === 0) this.#shelf.removeItem(this.#key);
      else this.#shelf.setItem(this.#key, JSON.stringify(entries));
    } catch {
      // A full shelf must not stop the command itself; it only would not survive a reload.
    }
  }
}
