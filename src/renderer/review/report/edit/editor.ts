import {
  noEdits,
  textFor,
  type FindingSort,
  type ReportEdit,
  type ReportEdits,
} from '../../../../core/aar/report/edits.ts';
import { limits } from '../../../../core/limits.ts';
import type { Refusal } from '../../host/ask.ts';
import { putting, resting, sorting, type Deed } from './deeds.ts';
import type { ReportApi } from './report-api.ts';
import type { TypedShelf } from './shelf.ts';
import { answered, editOf, met, underway, without, type AllTyped } from './typed.ts';

/*
 * Owns: what a person makes of a drafted report in this window, until the host keeps it. Every keystroke lies on
 * the shelf at once and at the host a moment later; what was done with a press waits in line for a host that is away.
 * What somebody else wrote meanwhile is never overwritten, it is asked about. Does not own: the draft, how it looks. A
 * crash here leaves: the shelf, and all that the host has.
 */

export interface EditorState {
  /** As the host last told it. */
  readonly edits: ReportEdits;
  readonly isRead: boolean;
  /** There is no use in trying. */
  readonly readOnly: boolean;
  readonly typed: AllTyped;
  /** So many deeds wait for the host. */
  readonly waiting: number;
  /** Somebody else has written there since these words were begun. */
  readonly clashing: ReadonlySet<string>;
  /** Why something is not kept, or nothing can be read. */
  readonly trouble: Refusal | null;
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
/** So often are words sent anew, when others wrote there while they were on their way. */
const rounds = 3;

/** `refused`: for good, with the trouble told, or the words are asked about in their place. */
type Outcome = 'made' | 'refused' | 'waits';

/** It would come to the same however often it is tried. */
const hopeless: ReadonlySet<string> = new Set([
  'report/changed',
  'report/full',
  'report/facts-full',
  'remark/full',
  'protocol/malformed',
]);

export class ReportEditor {
  readonly #api: EditorOptions['api'];
  readonly #shelf: TypedShelf;
  readonly #listeners = new Set<() => void>();
  readonly #undo: ReportEdit[] = [];
  /** What stood in a field before somebody came to it. */
  readonly #begun = new Map<string, string | null>();
  /** What was done and not sent, the first first. */
  readonly #deeds: Deed[] = [];
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
      waiting: 0,
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
    return this.#inTurn(() => this.#reread());
  }

  /** A keystroke. `drafted`: what stood there without anybody; the same words again are no words of one's own. */
  type(key: string, text: string, drafted: string): void {
    const { edits, typed } = this.#state;
    const there = textFor(edits, key);
    if (!this.#begun.has(key)) this.#begun.set(key, there);
    const had = typed.get(key) ?? { was: there, sent: [] };
    const to = text.trim() === drafted.trim() ? null : text.trim();
    this.#setTyped(new Map(typed).set(key, { text, to, was: had.was, sent: had.sent }));
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
    return this.#line(putting(key, text, this.#state.typed.get(key)));
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
    return this.#inTurn(async () => {
      const mine = this.#state.typed.get(key);
      const clashing = new Set([...this.#state.clashing].filter((one) => one !== key));
      if (whose === 'theirs' || mine === undefined) this.#forget(key);
      else {
        const was = textFor(this.#state.edits, key);
        this.#setTyped(new Map(this.#state.typed).set(key, { ...mine, was }));
      }
      this.#set({ clashing });
      await this.#keep();
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
    return this.#inTurn(() => this.#sendAll());
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
    await this.#keep();
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
    const made = step(this.#state.edits);
    if (made === null) return true;
    const outcome = await this.#send([made.edit]);
    if (outcome !== 'made') return outcome === 'refused';
    if (over !== undefined) {
      const now = this.#state.typed.get(over.key);
      if (now === over.typed || now?.text === over.typed.text) this.#forget(over.key);
    }
    this.#undo.push(made.inverse);
    return true;
  }

  async #undoLast(): Promise<boolean> {
    const last = this.#undo.at(-1);
    if (last === undefined) return true;
    const outcome = await this.#send([last]);
    if (outcome === 'waits') return false;
    this.#undo.pop();
    return true;
  }

  async #keep(): Promise<Outcome> {
    for (let round = 0; round < rounds; round += 1) {
      const { typed, clashing } = this.#state;
      const due = [...typed].filter(([key]) => !clashing.has(key)).slice(0, limits.reportEditsMax);
      if (due.length === 0) break;
      const sent = new Map(due.map(([key, one]) => [key, underway(one)]));
      this.#setTyped(new Map([...typed, ...sent]));
      const outcome = await this.#send([...sent].map(editOf), sent);
      // Some of them were in somebody's way; the others need not wait for them.
      if (outcome === 'made' || this.#state.trouble !== null) return outcome;
    }
    return 'made';
  }

  /** Words in somebody's way, or for which there is no room, hold up nothing else. */
  async #settle(key: string): Promise<boolean> {
    const outcome = await this.#keep();
    const { typed, edits } = this.#state;
    if (typed.has(key)) return outcome !== 'waits';
    const before = this.#begun.get(key) ?? null;
    const now = textFor(edits, key);
    if (this.#begun.delete(key) && now !== before)
      this.#undo.push({ do: 'text', key, text: before, was: now });
    return true;
  }

  /** A page that goes has no time to wait for its turn. */
  #leave(): void {
    const { typed, clashing, edits: there } = this.#state;
    const deeds = this.#deeds.flatMap((deed) =>
      deed.do === 'change' ? (deed.step(there)?.edit ?? []) : [],
    );
    const due = [...typed].filter(([key]) => !clashing.has(key));
    if (due.length > 0)
      this.#setTyped(
        new Map([...typed, ...due.map(([key, one]) => [key, underway(one)] as const)]),
      );
    for (const edits of [deeds, due.map(editOf)])
      if (edits.length > 0) void this.#api.edit(edits.slice(0, limits.reportEditsMax), true);
  }

  async #send(edits: readonly ReportEdit[], sent: AllTyped = new Map()): Promise<Outcome> {
    const told = await this.#api.edit(edits, false);
    if (told.ok) {
      this.#setTyped(answered(this.#state.typed, edits, sent));
      this.#adopt(told.value);
      return 'made';
    }
    const { code } = told.trouble;
    if (code === 'report/changed') {
      await this.#reread();
      if (this.#state.trouble !== null) return 'waits';
      if (sent.size > 0) return 'refused';
    }
    this.#set({ trouble: told.trouble });
    if (code === 'client/offline') this.#later(againMs);
    return hopeless.has(code) ? 'refused' : 'waits';
  }

  async #reread(): Promise<void> {
    const told = await this.#api.read();
    if (told.ok) {
      this.#adopt(told.value.edits);
      this.#set({ readOnly: told.value.readOnly });
    } else this.#set({ trouble: told.trouble });
  }

  #adopt(edits: ReportEdits): void {
    const { typed, clashing } = met(this.#state.typed, edits);
    this.#setTyped(typed);
    this.#set({ edits, clashing, isRead: true, trouble: null });
  }

  #forget(key: string): void {
    this.#begun.delete(key);
    this.#setTyped(without(this.#state.typed, key));
    this.#set({ clashing: new Set([...this.#state.clashing].filter((one) => one !== key)) });
  }

  /** What waits can be undone as well, behind it in the line. */
  #tellUndo(): void {
    const count = (what: Deed['do']) => this.#deeds.filter((deed) => deed.do === what).length;
    const [changes, lefts, undos] = [count('change'), count('left'), count('undo')];
    const canUndo = this.#undo.length + changes + lefts > undos;
    this.#set({ canUndo, waiting: changes + undos });
  }

  #setTyped(typed: AllTyped): void {
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
