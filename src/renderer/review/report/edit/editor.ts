import {
  noEdits,
  textFor,
  type ReportEdit,
  type ReportEdits,
} from '../../../../core/aar/report/edits.ts';
import { limits } from '../../../../core/limits.ts';
import type { RemarkTrouble } from '../../notes/remarks-api.ts';
import type { ReportApi } from './report-api.ts';
import type { Typed, TypedShelf } from './shelf.ts';

/*
 * Owns: what a person makes of a drafted report in this window, until the host keeps it. Every keystroke lies on
 * the shelf at once and at the host a moment later; what somebody else wrote meanwhile is never overwritten, it is
 * asked about. Does not own: the draft, how it looks. A crash here leaves: the shelf, and all that the host has.
 */

export interface EditorState {
  /** As the host last told it. */
  readonly edits: ReportEdits;
  readonly isRead: boolean;
  /** There is no use in trying. */
  readonly readOnly: boolean;
  readonly typed: ReadonlyMap<string, Typed>;
  /** Somebody else has written there since these words were begun. */
  readonly clashing: ReadonlySet<string>;
  /** Why something is not kept, or nothing can be read. */
  readonly trouble: RemarkTrouble | null;
  readonly saving: boolean;
  readonly canUndo: boolean;
}

export interface EditorOptions {
  readonly api: Pick<ReportApi, 'read' | 'edit'>;
  readonly shelf: TypedShelf;
}

const restMs = 600;
/** After a host that did not answer. */
const againMs = 3_000;

export class ReportEditor {
  readonly #api: EditorOptions['api'];
  readonly #shelf: TypedShelf;
  readonly #listeners = new Set<() => void>();
  readonly #undo: ReportEdit[] = [];
  /** What stood in a field before somebody came to it. */
  readonly #begun = new Map<string, string | null>();
  #state: EditorState;
  #work: Promise<void> = Promise.resolve();
  #waiting = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor({ api, shelf }: EditorOptions) {
    this.#api = api;
    this.#shelf = shelf;
    this.#state = {
      edits: noEdits,
      isRead: false,
      readOnly: false,
      typed: shelf.read(),
      clashing: new Set(),
      trouble: null,
      saving: false,
      canUndo: false,
    };
  }

  getState = (): EditorState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Reads what is kept, and again whenever somebody comes back to this window; nothing is left behind as it goes. */
  listen(): () => void {
    const leave = (): void => void this.#flush(true);
    const back = (): void => void this.read();
    globalThis.addEventListener('pagehide', leave);
    globalThis.addEventListener('focus', back);
    void this.read().then(() => this.#flush());
    return () => {
      globalThis.removeEventListener('pagehide', leave);
      globalThis.removeEventListener('focus', back);
      void this.#flush();
    };
  }

  read(): Promise<void> {
    return this.#inTurn(() => this.#reread());
  }

  /** A keystroke. `drafted`: what stood there without anybody; the same words again are no words of one's own. */
  type(key: string, text: string, drafted: string): void {
    const { edits, typed } = this.#state;
    const there = textFor(edits, key);
    if (!this.#begun.has(key)) this.#begun.set(key, there);
    const had = typed.get(key);
    const to = text.trim() === drafted.trim() ? null : text.trim();
    const was = had === undefined ? there : had.was;
    this.#setTyped(new Map(typed).set(key, { text, to, was }));
    this.#later(restMs);
  }

  /** Somebody has left the field: what they did there can be undone as one thing. */
  async leave(key: string): Promise<void> {
    if (!this.#begun.has(key)) return;
    const before = this.#begun.get(key) ?? null;
    this.#begun.delete(key);
    await this.#flush();
    const now = textFor(this.#state.edits, key);
    if (now !== before && !this.#state.typed.has(key))
      this.#remember({ do: 'text', key, text: before, was: now });
  }

  /** One change that is no typing; `inverse` undoes it. */
  act(edit: ReportEdit, inverse: ReportEdit): Promise<void> {
    return this.#inTurn(async () => {
      if (await this.#send([edit])) this.#remember(inverse);
    });
  }

  /** Puts these words, or the draft's (null), in the place of whatever is there. */
  put(key: string, text: string | null): Promise<void> {
    const was = textFor(this.#state.edits, key);
    this.#forget(key);
    return this.act({ do: 'text', key, text, was }, { do: 'text', key, text: was, was: text });
  }

  /** Two have written in one place: whose words stay. */
  choose(key: string, whose: 'mine' | 'theirs'): Promise<void> {
    const mine = this.#state.typed.get(key);
    if (whose === 'theirs' || mine === undefined) {
      this.#forget(key);
      return Promise.resolve();
    }
    const was = textFor(this.#state.edits, key);
    this.#set({ clashing: without(this.#state.clashing, key) });
    this.#setTyped(new Map(this.#state.typed).set(key, { ...mine, was }));
    return this.#flush();
  }

  undo(): Promise<void> {
    return this.#inTurn(async () => {
      const last = this.#undo.pop();
      this.#set({ canUndo: this.#undo.length > 0 });
      if (last !== undefined) await this.#send([last]);
    });
  }

  /** Tries once more what was refused. */
  async again(): Promise<void> {
    await this.read();
    await this.#flush();
  }

  #later(ms: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#flush(), ms);
  }

  #flush(leaving = false): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    // A page that goes has no time to wait for its turn.
    return leaving ? this.#keep(true) : this.#inTurn(() => this.#keep(false));
  }

  async #keep(leaving: boolean): Promise<void> {
    const { typed, clashing } = this.#state;
    const due = [...typed].filter(([key]) => !clashing.has(key)).slice(0, limits.reportEditsMax);
    if (due.length === 0) return;
    const edits = due.map(([key, { to, was }]): ReportEdit => ({ do: 'text', key, text: to, was }));
    const done = await this.#send(edits, leaving, new Map(due));
    // Some of them are in somebody's way; the others need not wait for them.
    const isHeldUp = !done && this.#state.trouble === null;
    if (isHeldUp && this.#state.clashing.size > clashing.size) await this.#keep(leaving);
  }

  async #send(
    edits: readonly ReportEdit[],
    leaving = false,
    sent: ReadonlyMap<string, Typed> = new Map(),
  ): Promise<boolean> {
    const told = await this.#api.edit(edits, leaving);
    if (told.ok) {
      const typed = new Map(this.#state.typed);
      for (const [key, one] of sent) {
        const now = typed.get(key);
        if (now === one) typed.delete(key);
        else if (now !== undefined) typed.set(key, { ...now, was: one.to });
      }
      this.#setTyped(typed);
      this.#adopt(told.value);
      return true;
    }
    if (told.trouble.code === 'report/changed') {
      await this.#reread();
      // Words of two are asked about in their place.
      if (sent.size > 0 || this.#state.trouble !== null) return false;
    }
    this.#set({ trouble: told.trouble });
    if (told.trouble.code === 'client/offline') this.#later(againMs);
    return false;
  }

  async #reread(): Promise<void> {
    const told = await this.#api.read();
    if (told.ok) {
      this.#adopt(told.value.edits);
      this.#set({ readOnly: told.value.readOnly });
    } else this.#set({ trouble: told.trouble });
  }

  #adopt(edits: ReportEdits): void {
    const typed = new Map(this.#state.typed);
    const clashing = new Set<string>();
    for (const [key, { to, was }] of typed) {
      const there = textFor(edits, key);
      if (there === to) typed.delete(key);
      else if (there !== was) clashing.add(key);
    }
    this.#setTyped(typed);
    this.#set({ edits, clashing, isRead: true, trouble: null });
  }

  #forget(key: string): void {
    this.#begun.delete(key);
    const typed = new Map(this.#state.typed);
    typed.delete(key);
    this.#setTyped(typed);
    this.#set({ clashing: without(this.#state.clashing, key) });
  }

  #remember(inverse: ReportEdit): void {
    this.#undo.push(inverse);
    this.#set({ canUndo: true });
  }

  #setTyped(typed: ReadonlyMap<string, Typed>): void {
    this.#shelf.put(typed);
    this.#set({ typed });
  }

  /** One request after the other, so that none is written over what another one of this window has just put. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#waiting += 1;
    this.#set({ saving: true });
    const done = this.#work.then(work).finally(() => {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#set({ saving: false });
    });
    this.#work = done.catch(() => undefined);
    return done;
  }

  #set(part: Partial<EditorState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((one) => one !== key));
}
