import type { Refused } from './link/connection.ts';
import type { Shelf } from './link/outbox.ts';

/*
 * Owns: short words being typed (a point, a message) with the choices beside them, until they are recorded.
 * They stay on this device's shelf only; the host gets them when they are sent.
 * Does not own: the forms' looks, and moves being typed (`drafts.ts`).
 * A crash here leaves: the shelf. A hot seat's shelf is this page's memory and goes with its curtain.
 */

export interface Note {
  readonly words: string;
  /** What was chosen beside the words: a side, recipients. */
  readonly choices: Readonly<Record<string, string>>;
  /** Not null: this command carries the words and has no answer yet. */
  readonly sentAs: string | null;
  /** Why the host would not take them, until they are changed or sent again. */
  readonly refused: Refused | null;
}

const emptyNote: Note = { words: '', choices: {}, sentAs: null, refused: null };

export class Notes {
  readonly #shelf: Shelf;
  readonly #key: string;
  readonly #notes: Map<string, Note>;
  readonly #listeners = new Set<() => void>();

  constructor(shelf: Shelf, owner: string) {
    this.#shelf = shelf;
    this.#key = `wc.notes|${owner}`;
    this.#notes = new Map(this.#read());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  get(slot: string): Note {
    return this.#notes.get(slot) ?? emptyNote;
  }

  /** Where words are kept, one a line: a snapshot that is the same as long as nothing came or went. */
  written(): string {
    return [...this.#notes].flatMap(([slot, note]) => (note.words === '' ? [] : [slot])).join('\n');
  }

  change(slot: string, words: string, choices?: Note['choices']): void {
    const before = this.get(slot);
    const next = { ...before, words, choices: { ...before.choices, ...choices }, refused: null };
    this.#set(slot, next);
  }

  discard(slot: string): void {
    this.#set(slot, null);
  }

  /** The words are on their way as this command; they go when it is acknowledged, and not before. */
  sent(slot: string, commandId: string): void {
    this.#set(slot, { ...this.get(slot), sentAs: commandId, refused: null });
  }

  /** What became of a command; also of one that a former showing of this page has sent. */
  answered(commandId: string, refused: Refused | null): void {
    for (const [slot, note] of this.#notes) {
      if (note.sentAs !== commandId) continue;
      this.#set(slot, refused === null ? null : { ...note, sentAs: null, refused });
    }
  }

  #set(slot: string, note: Note | null): void {
    if (note === null) this.#notes.delete(slot);
    else this.#notes.set(slot, note);
    this.#write();
    for (const listener of this.#listeners) listener();
  }

  #write(): void {
    try {
      if (this.#notes.size === 0) this.#shelf.removeItem(this.#key);
      else this.#shelf.setItem(this.#key, JSON.stringify([...this.#notes]));
    } catch {
      // A full shelf: the page still has the words.
    }
  }

  #read(): [string, Note][] {
    try {
      const value: unknown = JSON.parse(this.#shelf.getItem(this.#key) ?? '[]');
      return Array.isArray(value) ? value.flatMap(readNote) : [];
    } catch {
      return [];
    }
  }
}

function readNote(entry: unknown): [string, Note][] {
  if (!Array.isArray(entry)) return [];
  const [slot, note] = entry as [unknown, Partial<Note> | null];
  if (typeof slot !== 'string' || typeof note?.words !== 'string') return [];
  const choices = Object.entries(note.choices ?? {}).filter(([, each]) => typeof each === 'string');
  const sentAs = typeof note.sentAs === 'string' ? note.sentAs : null;
  const { words } = note;
  return [[slot, { words, choices: Object.fromEntries(choices), sentAs, refused: null }]];
}
