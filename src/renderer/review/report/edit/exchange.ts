import type { ReportEdit, ReportEdits } from '../../../../core/aar/report/edits.ts';
import { limits } from '../../../../core/limits.ts';
import type { EditorStore } from './editor-store.ts';
import type { ReportApi } from './report-api.ts';
import { answered, editOf, met, underway, type AllTyped, type Typed } from './typed.ts';

/** `refused`: for good, with the trouble told, or the words are asked about in their place. */
export type Outcome = 'made' | 'refused' | 'waits';

export interface ExchangeOptions {
  readonly api: Pick<ReportApi, 'read' | 'edit'>;
  readonly store: EditorStore;
  /** The host is away: what waits is to be sent once more, a while later. */
  readonly away: () => void;
}

/** So often are words sent anew, when others wrote there while they were on their way. */
const rounds = 3;

/** It would come to the same however often it is tried. */
const hopeless: ReadonlySet<string> = new Set([
  'report/changed',
  'report/full',
  'report/facts-full',
  'remark/full',
  'protocol/malformed',
]);

/**
 * What goes to the host and what its answers make of the words in this window. Words that somebody else wrote
 * meanwhile are never overwritten: such a place clashes until it is asked about.
 */
export class Exchange {
  readonly #api: ExchangeOptions['api'];
  readonly #store: EditorStore;
  readonly #away: () => void;

  constructor({ api, store, away }: ExchangeOptions) {
    this.#api = api;
    this.#store = store;
    this.#away = away;
  }

  /** All words that were typed and are in nobody's way. */
  async keep(): Promise<Outcome> {
    for (let round = 0; round < rounds; round += 1) {
      const due = this.#due().slice(0, limits.reportEditsMax);
      if (due.length === 0) break;
      const sent = this.#underway(due);
      const outcome = await this.send([...sent].map(editOf), sent);
      // Some of them were in somebody's way; the others need not wait for them.
      if (outcome === 'made' || this.#store.state.trouble !== null) return outcome;
    }
    return 'made';
  }

  /** `sent`: the words among these edits, as they were typed. */
  async send(edits: readonly ReportEdit[], sent: AllTyped = new Map()): Promise<Outcome> {
    const told = await this.#api.edit(edits, false);
    if (told.ok) {
      this.#store.setTyped(answered(this.#store.state.typed, edits, sent));
      this.#adopt(told.value);
      return 'made';
    }
    const { code } = told.trouble;
    if (code === 'report/changed') {
      await this.reread();
      if (this.#store.state.trouble !== null) return 'waits';
      if (sent.size > 0) return 'refused';
    }
    this.#store.set({ trouble: told.trouble });
    if (code === 'client/offline') this.#away();
    return hopeless.has(code) ? 'refused' : 'waits';
  }

  async reread(): Promise<void> {
    const told = await this.#api.read();
    if (told.ok) {
      this.#adopt(told.value.edits);
      this.#store.set({ readOnly: told.value.readOnly });
    } else this.#store.set({ trouble: told.trouble });
  }

  /** Everything at once, for a page that goes: it has no time to wait for an answer. `deeds` go first. */
  part(deeds: readonly ReportEdit[]): void {
    const due = this.#due();
    if (due.length > 0) this.#underway(due);
    for (const edits of [deeds, due.map(editOf)])
      if (edits.length > 0) void this.#api.edit(edits.slice(0, limits.reportEditsMax), true);
  }

  #due(): (readonly [string, Typed])[] {
    const { typed, clashing } = this.#store.state;
    return [...typed].filter(([key]) => !clashing.has(key));
  }

  #underway(due: readonly (readonly [string, Typed])[]): AllTyped {
    const sent = new Map(due.map(([key, one]) => [key, underway(one)]));
    this.#store.setTyped(new Map([...this.#store.state.typed, ...sent]));
    return sent;
  }

  #adopt(edits: ReportEdits): void {
    const { typed, clashing } = met(this.#store.state.typed, edits);
    this.#store.setTyped(typed);
    this.#store.set({ edits, clashing, isRead: true, trouble: null });
  }
}
