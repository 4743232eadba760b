import type { KeptNote } from '../../core/protocol/notes.ts';
import type { Link, Refused } from './link/link.ts';
import type { Shelf } from './link/outbox.ts';

/*
 * Owns: short words being typed (a point, a message) with the choices beside them, until they are recorded.
 * Every keystroke is on this device's shelf at once and at the host a moment later, for a device that has
 * no shelf: a hot seat, a private window, whoever goes on as this seat elsewhere.
 * Does not own: the forms' looks, and moves being typed (`drafts.ts`).
 * A crash here leaves: the shelf and the host's copy.
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

/** What notes need of the line. */
export interface NotesHost {
  readonly link: Pick<Link, 'send' | 'getState'>;
  readonly team: string;
}

const hostDelayMs = 400;

export class Notes {
  readonly #host: NotesHost | null;
  readonly #shelf: Shelf;
  readonly #key: string;
  readonly #notes: Map<string, Note>;
  readonly #listeners = new Set<() => void>();

  /** Slots that the host has not been told of yet. */
  readonly #waiting = new Set<string>();
  /** Slots that were written or emptied here: the host's older copy must not come back. */
  readonly #ours = new Set<string>();
  #heard: readonly KeptNote[] | undefined = undefined;
  /** Nobody listens any more: behind a curtain the line may be another team's. */
  #closed = true;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** Without a host they only show what lies on this device. */
  constructor(shelf: Shelf, owner: string, host: NotesHost | null = null) {
    this.#host = host;
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

  /** Words on their way make room for the next ones, and wait for their answer in a slot of their own. */
  setAside(slot: string): void {
    const note = this.get(slot);
    if (note.sentAs === null) return;
    this.#set(`${slot}.${note.sentAs}`, note);
    this.#set(slot, null);
  }

  /** What became of a command; also of one that a former showing of this page has sent. */
  answered(commandId: string, refused: Refused | null): void {
    for (const [slot, note] of this.#notes) {
      if (note.sentAs !== commandId) continue;
      this.#set(slot, refused === null ? null : { ...note, sentAs: null, refused });
    }
  }

  listen(): void {
    this.#closed = false;
    this.follow();
  }

  close(): void {
    this.flush();
    this.#closed = true;
  }

  /** The line has news: words of this seat that only the host has come in, and what waits goes out. */
  follow(): void {
    if (this.#host === null || this.#closed) return;
    const { notes, status } = this.#host.link.getState();
    const kept = notes[this.#host.team];
    if (kept !== undefined && kept !== this.#heard) this.#takeIn(kept);
    this.#heard = kept;
    // What went into a line that died was heard by nobody; told twice, it is only kept twice.
    if (status !== 'open') for (const slot of this.#ours) this.#waiting.add(slot);
    if (status === 'open' && this.#timer === null) this.flush();
  }

  /** Tells the host what it has not been told yet. */
  flush = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#closed) this.#tell();
  };

  /** Behind a curtain, when the line is this team's once more: all that was written here. */
  lastWords(): void {
    for (const slot of this.#ours) this.#waiting.add(slot);
    this.#tell();
  }

  #tell(): void {
    for (const slot of this.#waiting) {
      const { words, choices } = this.get(slot);
      const typed = [words, ...Object.values(choices)].some((each) => each !== '');
      const note = typed ? { words, choices } : null;
      if (this.#host?.link.send({ t: 'note', slot, note }) === true) this.#waiting.delete(slot);
    }
  }

  #takeIn(kept: readonly KeptNote[]): void {
    // Words that a former showing of this page could not tell the host any more.
    for (const slot of this.#notes.keys()) if (!this.#ours.has(slot)) this.#waiting.add(slot);
    const fresh = kept.filter(({ slot }) => !this.#ours.has(slot) && !this.#notes.has(slot));
    if (fresh.length === 0) return;
    for (const { slot, words, choices } of fresh)
      this.#notes.set(slot, { ...emptyNote, words, choices });
    this.#changed();
  }

  #set(slot: string, note: Note | null): void {
    if (note === null) this.#notes.delete(slot);
    else this.#notes.set(slot, note);
    this.#ours.add(slot);
    if (this.#host !== null) {
      this.#waiting.add(slot);
      if (!this.#closed) this.#timer ??= setTimeout(this.flush, hostDelayMs);
    }
    this.#changed();
  }

  #changed(): void {
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
