import type { MoveText } from '../../core/move-text.ts';
import type { Down } from '../../core/protocol/down.ts';
import { DraftShelf, type Stored } from './draft-shelf.ts';
import type { Link, Refused } from './link/link.ts';
import type { Shelf } from './link/outbox.ts';
import { Notes } from './notes.ts';
import { draftText, emptyMove, fullMove, isEmptyMove, sameMove } from './move-text.ts';
import { Unheard } from './unheard.ts';

/*
 * Owns: moves being typed, until they are sent or thrown away. Every keystroke is on this device's shelf at
 * once and at the host a moment later; a form opens with whichever is newer.
 * Does not own: the form's looks. From the first keystroke on, nothing but the person changes the text.
 * A crash here leaves: the shelf and the host's copy.
 */

export interface Draft {
  readonly text: MoveText;
  /** The version of the move that these words were written over; 0 for a new move. */
  readonly basis: number;
  /** Where the words are safe by now. */
  readonly kept: 'nothing' | 'device' | 'host';
  /** Not null: this command carries the text and has no answer yet. */
  readonly sentAs: string | null;
  /** Why the host would not take the text, until it is changed or sent again. */
  readonly refused: Refused | null;
}

interface Form extends Draft {
  readonly base: MoveText;
  readonly touched: boolean;
  /** By the host's clock, as far as we know it. */
  readonly changedWallMs: number;
}

export interface DraftsOptions {
  readonly link: Pick<Link, 'send' | 'getState' | 'subscribe' | 'onMessage'>;
  readonly shelf: Shelf;
  /** Exercise and seat: the drafts of another exercise or another seat are never found. */
  readonly owner: string;
  readonly team: string;
  readonly now?: () => number;
}

const hostDelayMs = 400;
/** Somebody who never pauses still reaches the host this often. */
const hostDelayMaxMs = 2_000;

export class Drafts {
  /** Points and messages being typed. */
  readonly notes: Notes;
  readonly #link: DraftsOptions['link'];
  readonly #shelf: DraftShelf;
  readonly #team: string;
  readonly #now: () => number;
  readonly #forms = new Map<string, Form>();
  readonly #unheard = new Unheard();
  /** Thrown away or recorded: older copies of the host must not come back. */
  readonly #gone = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #stops: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor({ link, shelf, owner, team, now = Date.now }: DraftsOptions) {
    this.#link = link;
    this.#shelf = new DraftShelf(shelf, owner);
    this.notes = new Notes(shelf, owner, { link, team });
    this.#team = team;
    this.#now = now;
  }

  /** Begins to hear answers and reconnects; may be closed and begun again. */
  listen(): void {
    this.close();
    this.#stops = [
      this.#link.subscribe(() => this.#linkMoved()),
      this.#link.onMessage((message) => this.#heard(message)),
    ];
    globalThis.addEventListener?.('pagehide', this.flush);
    this.notes.listen();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** The draft in a slot; the first call opens it with the newest of host, device and `base`. */
  open(slot: string, base: MoveText = emptyMove, basis = 0): Draft {
    const had = this.#forms.get(slot);
    // A move that a team mate changed shows the new words, as long as nobody has typed over the old ones.
    const stale =
      had !== undefined &&
      !had.touched &&
      had.kept === 'nothing' &&
      (had.basis !== basis || !sameMove(had.base, base));
    if (had !== undefined && !stale) return had;
    const stored = this.#newest(slot);
    const text = stored?.text ?? base;
    const form: Form = {
      base,
      text,
      // Words that only the host kept carry no version: they count as written over the present one.
      basis: stored === null || stored.basis === 0 ? basis : stored.basis,
      touched: false,
      sentAs: stored?.sentAs ?? null,
      refused: null,
      changedWallMs: stored?.savedWallMs ?? 0,
      kept:
        stored === null || isEmptyMove(text)
          ? 'nothing'
          : this.#hostHas(slot, text)
            ? 'host'
            : 'device',
    };
    this.#forms.set(slot, form);
    this.#catchUp(slot, form);
    return form;
  }

  /** Slots that hold words, on this device or at the host. */
  slots(): readonly string[] {
    const hosts = (this.#link.getState().drafts[this.#team] ?? []).map((draft) => draft.slot);
    return [
      ...new Set([...this.#shelf.slots(), ...hosts.filter((slot) => this.#atHost(slot) !== null)]),
    ];
  }

  change(slot: string, part: Partial<MoveText>): void {
    const before = this.#forms.get(slot);
    if (before === undefined) return;
    const text = { ...before.text, ...part };
    const empty = isEmptyMove(text);
    const changedWallMs = this.#hostNow();
    const form: Form = {
      ...before,
      text,
      changedWallMs,
      touched: true,
      refused: null,
      kept: empty ? 'nothing' : 'device',
    };
    if (empty) this.#shelf.remove(slot);
    else this.#shelf.put(slot, storedForm(form));
    this.#set(slot, form);
    this.#queue(slot);
  }

  /** Throws the words away. */
  discard(slot: string): void {
    this.#shelf.remove(slot);
    this.#gone.set(slot, Math.max(this.#hostNow(), this.#atHost(slot)?.savedWallMs ?? 0));
    this.#forms.delete(slot);
    this.#queue(slot);
    this.flush();
    this.#tell();
  }

  /** The words are on their way as this command; the draft goes when it is acknowledged, and not before. */
  sent(slot: string, commandId: string): void {
    const form = this.#forms.get(slot);
    if (form !== undefined) this.#keep(slot, { ...form, sentAs: commandId, refused: null });
  }

  /** Tells the host what it has not been told yet. */
  flush = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    for (const slot of this.#unheard.due()) {
      const form = this.#forms.get(slot);
      const text = form === undefined || form.kept === 'nothing' ? null : draftText(form.text);
      if (this.#link.send({ t: 'draft', slot, text })) this.#unheard.told(slot);
    }
    this.notes.flush();
  };

  /** Behind a curtain, when the line is this team's once more: all that the host has not confirmed. */
  lastWords = (): void => {
    this.#unheard.lineLost();
    this.flush();
    this.notes.lastWords();
  };

  close(): void {
    this.flush();
    this.notes.close();
    for (const stop of this.#stops) stop();
    this.#stops = [];
    globalThis.removeEventListener?.('pagehide', this.flush);
  }

  #set(slot: string, form: Form): void {
    this.#forms.set(slot, form);
    this.#tell();
  }

  #keep(slot: string, form: Form): void {
    this.#shelf.put(slot, storedForm(form));
    this.#set(slot, form);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #linkMoved(): void {
    this.notes.follow();
    if (!this.#isOpen()) this.#unheard.lineLost();
    for (const [slot, form] of this.#forms) {
      const atHost = form.touched || form.sentAs !== null ? null : this.#atHost(slot);
      if (atHost !== null && atHost.savedWallMs > form.changedWallMs) {
        // Nobody has typed here: the newer words of another device may come in.
        const { text, savedWallMs } = atHost;
        this.#set(slot, { ...form, text, changedWallMs: savedWallMs, kept: 'host' });
      } else if (form.kept === 'device' && this.#hostHas(slot, form.text)) {
        this.#set(slot, { ...form, kept: 'host' });
      } else this.#catchUp(slot, form);
    }
    const due = this.#unheard.due().length > 0;
    if (due && this.#timer === null && this.#isOpen()) this.flush();
  }

  /** Words that a former showing of this page could not tell the host any more. */
  #catchUp(slot: string, { text, kept, touched, sentAs }: Form): void {
    const told = this.#link.getState().drafts[this.#team] !== undefined;
    if (!told || touched || kept !== 'device' || sentAs !== null) return;
    if (!this.#unheard.has(slot) && !this.#hostHas(slot, text)) this.#queue(slot);
  }

  #heard(message: Down): void {
    if (message.t === 'draftSaved') this.#saved(message.slot);
    if (message.t !== 'ack' && message.t !== 'reject') return;
    this.notes.answered(message.id, message.t === 'ack' ? null : message);
    // Also slots that no form has opened since the page was reloaded.
    for (const slot of new Set([...this.#forms.keys(), ...this.#shelf.slots()])) {
      this.open(slot);
      const form = this.#forms.get(slot);
      if (form?.sentAs !== message.id) continue;
      if (message.t === 'ack') this.discard(slot);
      else this.#keep(slot, { ...form, sentAs: null, refused: message });
    }
  }

  #saved(slot: string): void {
    const form = this.#forms.get(slot);
    if (this.#unheard.heard(slot) && form?.kept === 'device')
      this.#set(slot, { ...form, kept: 'host' });
  }

  #queue(slot: string): void {
    const now = this.#now();
    const sinceMs = this.#unheard.mark(slot, now);
    if (!this.#isOpen()) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const delay = Math.max(0, Math.min(hostDelayMs, sinceMs + hostDelayMaxMs - now));
    this.#timer = setTimeout(this.flush, delay);
  }

  #isOpen(): boolean {
    return this.#link.getState().status === 'open';
  }

  /** Whether the host came with these very words. */
  #hostHas(slot: string, text: MoveText): boolean {
    const kept = this.#unheard.has(slot) ? null : this.#atHost(slot);
    return kept !== null && sameMove(kept.text, text);
  }

  #atHost(slot: string): Stored | null {
    const drafts = this.#link.getState().drafts[this.#team] ?? [];
    const host = drafts.find((draft) => draft.slot === slot);
    if (host === undefined || host.savedWallMs <= (this.#gone.get(slot) ?? 0)) return null;
    return { text: fullMove(host.text), basis: 0, savedWallMs: host.savedWallMs, sentAs: null };
  }

  #newest(slot: string): Stored | null {
    const host = this.#atHost(slot);
    const here = this.#shelf.read(slot);
    if (host === null || here === null) return here ?? host;
    return host.savedWallMs > here.savedWallMs && here.sentAs === null ? host : here;
  }

  #hostNow(): number {
    return this.#now() + this.#link.getState().offsetMs;
  }
}

function storedForm({ text, basis, changedWallMs, sentAs }: Form): Stored {
  return { text, basis, savedWallMs: changedWallMs, sentAs };
}
