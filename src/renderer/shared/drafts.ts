import type { MoveText } from '../../core/fact.ts';
import type { Down } from '../../core/protocol/down.ts';
import type { Link } from './link/connection.ts';
import type { Shelf } from './link/outbox.ts';
import { draftText, emptyMove, fullMove, isEmptyMove } from './move-text.ts';

/*
 * Owns: moves being typed, until they are sent or thrown away. Every keystroke is on this device's shelf at
 * once and at the host a moment later; a form opens with whichever is newer.
 * Does not own: the form's looks. From the first keystroke on, nothing but the person changes the text.
 * A crash here leaves: the shelf and the host's copy.
 */

export interface Draft {
  readonly text: MoveText;
  /** Where the words are safe by now. */
  readonly kept: 'nothing' | 'device' | 'host';
  /** Not null: this command carries the text and has no answer yet. */
  readonly sentAs: string | null;
}

interface Form extends Draft {
  readonly base: MoveText;
  readonly touched: boolean;
  /** By the host's clock, as far as we know it. */
  readonly changedWallMs: number;
}

interface Stored {
  readonly text: MoveText;
  readonly savedWallMs: number;
  readonly sentAs: string | null;
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
  readonly #options: DraftsOptions;
  readonly #forms = new Map<string, Form>();
  readonly #waiting = new Map<string, { text: MoveText | null; sinceMs: number }>();
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: DraftsOptions) {
    this.#options = options;
    this.#stops = [
      options.link.subscribe(() => this.#linkMoved()),
      options.link.onMessage((message) => this.#heard(message)),
    ];
    globalThis.addEventListener?.('pagehide', this.flush);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** The draft in a slot; the first call opens it with the newest of host, device and `base`. */
  open(slot: string, base: MoveText = emptyMove): Draft {
    const had = this.#forms.get(slot);
    if (had !== undefined) return had;
    const stored = this.#newest(slot);
    const text = stored?.text ?? base;
    const form: Form = {
      base,
      text,
      touched: false,
      sentAs: stored?.sentAs ?? null,
      changedWallMs: stored?.savedWallMs ?? 0,
      kept:
        stored === null || isEmptyMove(text)
          ? 'nothing'
          : this.#hostHas(slot, stored.savedWallMs)
            ? 'host'
            : 'device',
    };
    this.#forms.set(slot, form);
    return form;
  }

  /** Slots that hold words, on this device or at the host. */
  slots(): readonly string[] {
    const atHost = (this.#options.link.getState().drafts[this.#options.team] ?? []).map(
      (d) => d.slot,
    );
    return [...new Set([...this.#stored(), ...atHost])];
  }

  change(slot: string, part: Partial<MoveText>): void {
    const before = this.#forms.get(slot);
    if (before === undefined) return;
    const text = { ...before.text, ...part };
    const changedWallMs = this.#hostNow();
    const empty = isEmptyMove(text);
    this.#set(slot, {
      ...before,
      text,
      touched: true,
      changedWallMs,
      kept: empty ? 'nothing' : 'device',
    });
    if (empty) this.#unshelve(slot);
    else this.#shelve(slot, { text, savedWallMs: changedWallMs, sentAs: null });
    this.#queue(slot, empty ? null : text);
  }

  /** Throws the words away. */
  discard(slot: string): void {
    this.#unshelve(slot);
    this.#queue(slot, null);
    this.flush();
    this.#forms.delete(slot);
    this.#tell();
  }

  /** The words are on their way as this command; the draft goes when it is acknowledged, and not before. */
  sent(slot: string, commandId: string): void {
    const form = this.#forms.get(slot);
    if (form === undefined) return;
    this.#set(slot, { ...form, sentAs: commandId });
    this.#shelve(slot, { text: form.text, savedWallMs: form.changedWallMs, sentAs: commandId });
  }

  /** Tells the host what it has not been told yet. */
  flush = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    for (const [slot, { text }] of this.#waiting) {
      const partial = text === null ? null : draftText(text);
      if (this.#options.link.send({ t: 'draft', slot, text: partial })) this.#waiting.delete(slot);
    }
  };

  close(): void {
    this.flush();
    for (const stop of this.#stops) stop();
    globalThis.removeEventListener?.('pagehide', this.flush);
    this.#forms.clear();
    this.#listeners.clear();
  }

  #set(slot: string, form: Form): void {
    this.#forms.set(slot, form);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #linkMoved(): void {
    if (this.#waiting.size > 0 && this.#timer === null && this.#isOpen()) this.flush();
    for (const [slot, form] of this.#forms) {
      const atHost = form.touched ? null : this.#atHost(slot);
      if (atHost !== null && atHost.savedWallMs > form.changedWallMs) {
        // Nobody has typed here: the newer words of another device may come in.
        const { text, savedWallMs } = atHost;
        this.#set(slot, { ...form, text, changedWallMs: savedWallMs, kept: 'host' });
      } else if (form.kept === 'device' && this.#hostHas(slot, form.changedWallMs)) {
        this.#set(slot, { ...form, kept: 'host' });
      }
    }
  }

  #heard(message: Down): void {
    if (message.t !== 'ack' && message.t !== 'reject') return;
    // Also slots that no form has opened since the page was reloaded.
    for (const slot of new Set([...this.#forms.keys(), ...this.#stored()])) {
      const form = this.#forms.get(slot) ?? this.open(slot);
      if (form.sentAs !== message.id) continue;
      if (message.t === 'ack') this.discard(slot);
      else this.#unsent(slot);
    }
  }

  #unsent(slot: string): void {
    const form = this.#forms.get(slot);
    if (form === undefined) return;
    this.#set(slot, { ...form, sentAs: null });
    this.#shelve(slot, { text: form.text, savedWallMs: form.changedWallMs, sentAs: null });
  }

  #queue(slot: string, text: MoveText | null): void {
    const now = this.#now();
    const sinceMs = this.#waiting.get(slot)?.sinceMs ?? now;
    this.#waiting.set(slot, { text, sinceMs });
    if (!this.#isOpen()) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const delay = Math.max(0, Math.min(hostDelayMs, sinceMs + hostDelayMaxMs - now));
    this.#timer = setTimeout(this.flush, delay);
  }

  #isOpen(): boolean {
    return this.#options.link.getState().status === 'open';
  }

  #hostHas(slot: string, changedWallMs: number): boolean {
    if (this.#waiting.has(slot)) return false;
    const { draftSavedWallMs } = this.#options.link.getState();
    // Clocks differ by some milliseconds; what waits here is known to be unsent anyway.
    const savedWallMs = Math.max(draftSavedWallMs[slot] ?? 0, this.#atHost(slot)?.savedWallMs ?? 0);
    return savedWallMs > 0 && savedWallMs + 1_000 >= changedWallMs;
  }

  #atHost(slot: string): Stored | null {
    const drafts = this.#options.link.getState().drafts[this.#options.team] ?? [];
    const host = drafts.find((draft) => draft.slot === slot);
    return host === undefined
      ? null
      : { text: fullMove(host.text), savedWallMs: host.savedWallMs, sentAs: null };
  }

  #newest(slot: string): Stored | null {
    const host = this.#atHost(slot);
    const here = this.#read(slot);
    if (host === null || here === null) return here ?? host;
    return host.savedWallMs > here.savedWallMs && here.sentAs === null ? host : here;
  }

  #read(slot: string): Stored | null {
    const value = this.#json(this.#key(slot));
    if (typeof value !== 'object' || value === null) return null;
    const { text, savedWallMs, sentAs } = value as Record<string, unknown>;
    if (typeof text !== 'object' || text === null || typeof savedWallMs !== 'number') return null;
    const sent = typeof sentAs === 'string' ? sentAs : null;
    return { text: fullMove(text as Record<string, unknown>), savedWallMs, sentAs: sent };
  }

  #shelve(slot: string, draft: Stored): void {
    try {
      this.#options.shelf.setItem(this.#key(slot), JSON.stringify(draft));
      this.#options.shelf.setItem(
        this.#index(),
        JSON.stringify([...new Set([...this.#stored(), slot])]),
      );
    } catch {
      // A full shelf: the form and the host still have the words.
    }
  }

  #unshelve(slot: string): void {
    this.#options.shelf.removeItem(this.#key(slot));
    const left = this.#stored().filter((each) => each !== slot);
    if (left.length === 0) this.#options.shelf.removeItem(this.#index());
    else this.#options.shelf.setItem(this.#index(), JSON.stringify(left));
  }

  /** Slots that this device keeps words for. */
  #stored(): string[] {
    const value = this.#json(this.#index());
    return Array.isArray(value) ? value.filter((slot) => typeof slot === 'string') : [];
  }

  #json(key: string): unknown {
    try {
      return JSON.parse(this.#options.shelf.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  }

  #index(): string {
    return `wc.drafts|${this.#options.owner}`;
  }

  #key(slot: string): string {
    return `wc.draft|${this.#options.owner}|${slot}`;
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  #hostNow(): number {
    return this.#now() + this.#options.link.getState().offsetMs;
  }
}
