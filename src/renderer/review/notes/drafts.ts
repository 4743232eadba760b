import { ownRemarkSchema } from '../../../core/remark.ts';
import type { Shelf } from '../../shared/link/outbox.ts';
import type { NoteDraft } from './notes-of.ts';

/*
 * Owns: the notes that somebody has begun and not sent. One of them is in the form, the others wait; none gives way
 * to another. What was typed lies on this device, so that it outlives the window; which one is in the form is the
 * window's own. A crash here leaves: the shelf.
 */

export interface DraftsState {
  /** In the form. */
  readonly open: NoteDraft | null;
  /** Begun, and left for something else. */
  readonly aside: readonly NoteDraft[];
}

export interface DraftShelves {
  readonly device: Shelf;
  readonly window: Shelf;
}

export class NoteDrafts {
  readonly #shelves: DraftShelves;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  /** As each was before anybody typed into it. */
  readonly #begun = new Map<string, string>();
  #all: readonly NoteDraft[];
  #open: string | null;
  #state: DraftsState;

  constructor(shelves: DraftShelves, key: string) {
    this.#shelves = shelves;
    this.#key = key;
    this.#all = this.#read();
    this.#open = attempt(() => shelves.window.getItem(key));
    this.#state = this.#look();
  }

  getState = (): DraftsState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Takes one into the form; one that was begun of the same thing goes on. Answers what had to wait for it. */
  begin(draft: NoteDraft): NoteDraft | null {
    const left = this.#isOpen(draft) ? null : this.leave();
    const known = this.#all.find((one) => isOfSame(one, draft));
    if (known === undefined) {
      this.#begun.set(draft.id, JSON.stringify(draft));
      this.#all = [...this.#all, draft];
    }
    this.#show(known?.id ?? draft.id);
    return left;
  }

  change(draft: NoteDraft): void {
    this.#put(draft);
    this.#publish();
  }

  /** The form closes. Answers what waits from now on; null: nothing had been typed. */
  leave(): NoteDraft | null {
    const { open } = this.#state;
    if (open === null) return null;
    const isKept = !this.#isUntouched(open);
    if (!isKept) this.#forget(open.id);
    this.#show(null);
    return isKept ? open : null;
  }

  /** Throws away what is in the form. Answers it, to be had back; null: nothing had been typed. */
  drop(): NoteDraft | null {
    const left = this.leave();
    if (left !== null) this.forget(left.id);
    return left;
  }

  /** Has it back: thrown away before, or not taken by the host. `inForm`: answers what had to wait for it. */
  keep(draft: NoteDraft, inForm: boolean): NoteDraft | null {
    this.#begun.delete(draft.id);
    this.#put(draft);
    if (inForm) return this.begin(draft);
    this.#publish();
    return null;
  }

  /** The host has it. What was typed into it meanwhile goes on waiting. */
  sent(draft: NoteDraft): void {
    const now = this.#all.find(({ id }) => id === draft.id);
    if (now !== undefined && JSON.stringify(now) === JSON.stringify(draft)) this.forget(draft.id);
  }

  forget(id: string): void {
    this.#forget(id);
    if (this.#open === id) this.#show(null);
    else this.#publish();
  }

  #isOpen(draft: NoteDraft): boolean {
    const { open } = this.#state;
    return open !== null && isOfSame(open, draft);
  }

  #isUntouched(draft: NoteDraft): boolean {
    if (this.#begun.get(draft.id) === JSON.stringify(draft)) return true;
    return draft.text.trim() === '' && draft.kind !== 'bookmark';
  }

  #put(draft: NoteDraft): void {
    const isKnown = this.#all.some(({ id }) => id === draft.id);
    this.#all = isKnown
      ? this.#all.map((one) => (one.id === draft.id ? draft : one))
      : [...this.#all, draft];
    this.#write((kept) => [...kept.filter(({ id }) => id !== draft.id), draft]);
  }

  #forget(id: string): void {
    this.#begun.delete(id);
    this.#all = this.#all.filter((one) => one.id !== id);
    this.#write((kept) => kept.filter((one) => one.id !== id));
  }

  #show(id: string | null): void {
    this.#open = id;
    const { window } = this.#shelves;
    attempt(() => (id === null ? window.removeItem(this.#key) : window.setItem(this.#key, id)));
    this.#publish();
  }

  #look(): DraftsState {
    const open = this.#all.find(({ id }) => id === this.#open) ?? null;
    return { open, aside: this.#all.filter((one) => one !== open) };
  }

  #publish(): void {
    this.#state = this.#look();
    for (const listener of this.#listeners) listener();
  }

  /** Another window may have left some there: only the one that is meant is changed. */
  #write(change: (kept: readonly NoteDraft[]) => readonly NoteDraft[]): void {
    const { device } = this.#shelves;
    const next = change(this.#read());
    attempt(() =>
      next.length === 0
        ? device.removeItem(this.#key)
        : device.setItem(this.#key, JSON.stringify(next)),
    );
  }

  #read(): readonly NoteDraft[] {
    const all = attempt((): unknown => JSON.parse(this.#shelves.device.getItem(this.#key) ?? '[]'));
    return Array.isArray(all) ? all.filter(isDraft) : [];
  }
}

/** One note is begun once: a change of one that is kept, and a new one on a fact. */
function isOfSame(one: NoteDraft, other: NoteDraft): boolean {
  if (one.id === other.id) return true;
  const isNew = one.wallMs === 0 && other.wallMs === 0;
  return isNew && one.kind === 'annotation' && other.kind === 'annotation' && one.seq === other.seq;
}

/** Half-written words may be empty, which what is kept may not; everything else has its shape. */
function isDraft(value: unknown): value is NoteDraft {
  if (typeof value !== 'object' || value === null || !('text' in value)) return false;
  return ownRemarkSchema.safeParse({ ...value, text: value.text === '' ? '…' : value.text })
    .success;
}

/** A window that may store nothing: the page still has the words. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
