import { textFor, type FindingSort, type ReportEdit } from '../../../../core/aar/report/edits.ts';
import { putting, resting, sorting, type Deed } from './deeds.ts';
import { EditorStore, type EditorState } from './editor-store.ts';
import { Exchange, type ExchangeOptions } from './exchange.ts';
import type { TypedShelf } from './shelf.ts';
import { Turns } from './turns.ts';
import { without } from './typed.ts';

/*
 * Owns: what a person makes of a drafted report in this window, until the host keeps it. Every keystroke lies on
 * the shelf at once and at the host a moment later; what was done with a press waits in line for a host that is away.
 * What somebody else wrote meanwhile is never overwritten, it is asked about. Does not own: what is sent and what
 * answers make of it (`exchange.ts`), the draft, how it looks. A crash here leaves: the shelf, and all that the
 * host has.
 */

export interface EditorOptions extends Pick<ExchangeOptions, 'api'> {
  readonly shelf: TypedShelf;
}

const restMs = 600;
/** After a host that did not answer. */
const againMs = 3_000;

export class ReportEditor {
  readonly #store: EditorStore;
  readonly #exchange: Exchange;
  readonly #turns: Turns;
  readonly #undo: ReportEdit[] = [];
  /** What stood in a field before somebody came to it. */
  readonly #begun = new Map<string, string | null>();
  /** What was done and not sent, the first first. */
  readonly #deeds: Deed[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor({ api, shelf }: EditorOptions) {
    const store = new EditorStore(shelf);
    this.#store = store;
    this.#exchange = new Exchange({ api, store, away: () => this.#later(againMs) });
    this.#turns = new Turns((saving) => store.set({ saving }));
  }

  getState = (): EditorState => this.#store.state;

  subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  /** Reads what is kept, and again whenever somebody comes back to this window; nothing is left behind as it goes. */
  listen(): () => void {
    const leave = (): void => this.#leave();
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
    return this.#turns.take(() => this.#exchange.reread());
  }

  /** A keystroke. `drafted`: what stood there without anybody; the same words again are no words of one's own. */
  type(key: string, text: string, drafted: string): void {
    const { edits, typed } = this.#store.state;
    const there = textFor(edits, key);
    if (!this.#begun.has(key)) this.#begun.set(key, there);
    const had = typed.get(key) ?? { was: there, sent: [] };
    const to = text.trim() === drafted.trim() ? null : text.trim();
    this.#store.setTyped(new Map(typed).set(key, { text, to, was: had.was, sent: had.sent }));
    this.#later(restMs);
  }

  /** Somebody has left the field: what they did there can be undone as one thing. */
  leave(key: string): Promise<void> {
    return this.#begun.has(key) ? this.#line({ do: 'left', key }) : Promise.resolve();
  }

  /** One change that is no typing; `inverse` undoes it. */
  act(edit: ReportEdit, inverse: ReportEdit): Promise<void> {
    return this.#line({ do: 'change', step: () => ({ edit, inverse }) });
  }

  /** Puts these words, or the draft's (null), in the place of whatever is there. */
  put(key: string, text: string | null): Promise<void> {
    return this.#line(putting(key, text, this.#store.state.typed.get(key)));
  }

  /** Makes something else of a finding. */
  sort(key: string, sort: FindingSort): Promise<void> {
    return this.#line(sorting(key, sort));
  }

  /** Has something that was put in rest on one more fact. */
  rest(key: string, seq: number): Promise<void> {
    return this.#line(resting(key, seq));
  }

  undo(): Promise<void> {
    return this.#line({ do: 'undo' });
  }

  /** Two have written in one place: whose words stay. */
  choose(key: string, whose: 'mine' | 'theirs'): Promise<void> {
    return this.#turns.take(async () => {
      const mine = this.#store.state.typed.get(key);
      const clashing = new Set([...this.#store.state.clashing].filter((one) => one !== key));
      if (whose === 'theirs' || mine === undefined) this.#forget(key);
      else {
        const was = textFor(this.#store.state.edits, key);
        this.#store.setTyped(new Map(this.#store.state.typed).set(key, { ...mine, was }));
      }
      this.#store.set({ clashing });
      await this.#exchange.keep();
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

  #flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    return this.#turns.take(() => this.#sendAll());
  }

  /** In line behind what waits already. */
  #line(deed: Deed): Promise<void> {
    this.#deeds.push(deed);
    this.#tellUndo();
    return this.#flush();
  }

  /** Everything that waits: deeds in their order, then words, which may be newer than they are. */
  async #sendAll(): Promise<void> {
    for (let deed = this.#deeds[0]; deed !== undefined; deed = this.#deeds[0]) {
      if (!(await this.#does(deed))) return;
      this.#deeds.shift();
      this.#tellUndo();
    }
    await this.#exchange.keep();
  }

  /** False: it waits for another time. */
  #does(deed: Deed): Promise<boolean> {
    switch (deed.do) {
      case 'change':
        return this.#change(deed);
      case 'left':
        return this.#settle(deed.key);
      case 'undo':
        return this.#undoLast();
    }
  }

  async #change({ step, over }: Extract<Deed, { do: 'change' }>): Promise<boolean> {
    const made = step(this.#store.state.edits);
    if (made === null) return true;
    const outcome = await this.#exchange.send([made.edit]);
    if (outcome !== 'made') return outcome === 'refused';
    if (over !== undefined) {
      const now = this.#store.state.typed.get(over.key);
      if (now === over.typed || now?.text === over.typed.text) this.#forget(over.key);
    }
    this.#undo.push(made.inverse);
    return true;
  }

  async #undoLast(): Promise<boolean> {
    const last = this.#undo.at(-1);
    if (last === undefined) return true;
    const outcome = await this.#exchange.send([last]);
    if (outcome === 'waits') return false;
    this.#undo.pop();
    return true;
  }

  /** Words in somebody's way, or for which there is no room, hold up nothing else. */
  async #settle(key: string): Promise<boolean> {
    const outcome = await this.#exchange.keep();
    const { typed, edits } = this.#store.state;
    if (typed.has(key)) return outcome !== 'waits';
    const before = this.#begun.get(key) ?? null;
    const now = textFor(edits, key);
    if (this.#begun.delete(key) && now !== before)
      this.#undo.push({ do: 'text', key, text: before, was: now });
    return true;
  }

  #leave(): void {
    const { edits } = this.#store.state;
    const deeds = this.#deeds.flatMap((deed) =>
      deed.do === 'change' ? (deed.step(edits)?.edit ?? []) : [],
    );
    this.#exchange.part(deeds);
  }

  #forget(key: string): void {
    this.#begun.delete(key);
    this.#store.setTyped(without(this.#store.state.typed, key));
    this.#store.set({
      clashing: new Set([...this.#store.state.clashing].filter((one) => one !== key)),
    });
  }

  /** What waits can be undone as well, behind it in the line. */
  #tellUndo(): void {
    const count = (what: Deed['do']) => this.#deeds.filter((deed) => deed.do === what).length;
    const [changes, lefts, undos] = [count('change'), count('left'), count('undo')];
    const canUndo = this.#undo.length + changes + lefts > undos;
    this.#store.set({ canUndo, waiting: changes + undos });
  }
}
