import type { Down } from '../../core/protocol/down.ts';
import type { Link } from '../shared/link/link.ts';

/*
 * Owns: which team the one screen is open for, and that nothing of a team is left when it closes: what was
 * typed goes to the host, then the whole page begins anew.
 * Does not own: what is drawn. A crash here leaves a page without a team.
 */

type Line = Pick<Link, 'send' | 'forget' | 'subscribe' | 'getState' | 'onMessage'>;

export interface PinTrouble {
  readonly code: 'pin/needed' | 'pin/wrong' | 'pin/slow-down';
  /** By this machine's clock; 0: at once. */
  readonly untilWallMs: number;
}

/**
 * `closing`: covered already, and the host has not got all that was typed yet; with trouble, it takes the words
 * only with the PIN that the team has set meanwhile.
 */
export type Look =
  | { readonly kind: 'down'; readonly trouble: PinTrouble | null }
  | { readonly kind: 'asking' | 'up'; readonly team: string }
  | { readonly kind: 'closing'; readonly team: string; readonly trouble: PinTrouble | null };

const down: Look = { kind: 'down', trouble: null };
/** A host that is there answers at once; waiting longer would only hold up the next team. */
const farewellMs = 1_000;

export class Curtain {
  readonly #anew: () => void;
  readonly #listeners = new Set<() => void>();
  readonly #lastWords = new Set<() => void>();
  #link: Line | null = null;
  #look: Look = down;
  #pin: string | undefined = undefined;
  /** The host has been told which team is open on this line. */
  #told: string | null = null;
  /** Something may have been typed. */
  #opened = false;
  /** Since the PIN has been asked for. */
  #wasSet = false;
  #farewell: ReturnType<typeof setTimeout> | null = null;

  /** `anew` begins the page again: history, undo, memory and whatever else a page keeps go with the old one. */
  constructor(anew: () => void = () => undefined) {
    this.#anew = anew;
  }

  attach(link: Line): void {
    this.#link = link;
    link.subscribe(() => this.#follow());
    link.onMessage((message) => this.#heard(message));
  }

  /** What is said about a team whose curtain is down goes unheard, even if it was under way. */
  wants = (audience: string): boolean => {
    const open = this.#open();
    // A seat does not name its team: what comes before the team's own view is of the one before.
    if (audience.startsWith('seat:')) return this.#views().includes(open);
    return !audience.startsWith('team:') || audience === open;
  };

  look = (): Look => this.#look;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  lift(team: string, pin?: string): void {
    if (this.#look.kind !== 'down') return;
    this.#pin = pin;
    this.#show({ kind: pin === undefined ? 'up' : 'asking', team });
    this.#follow();
  }

  /** The open team has set one: after a reconnect it is asked for. */
  hasSet(pin: string): void {
    if (this.#look.kind === 'up') this.#pin = pin;
  }

  /** The PIN that was set while this page was covered. */
  answer(pin: string): void {
    if (this.#look.kind === 'closing') this.#again(pin);
  }

  /** The words go with the page, by somebody's choice. */
  giveUp(): void {
    if (this.#look.kind === 'closing') this.#begin(null);
  }

  /** Called when the curtain falls, while the host still listens to the team; until then it is kept. */
  onLastWords(say: () => void): void {
    this.#lastWords.add(say);
  }

  fall(): void {
    if (this.#look.kind !== 'asking' && this.#look.kind !== 'up') return;
    const { team } = this.#look;
    const open = this.#link?.getState().status === 'open' && this.#told === team;
    if (open) this.#sayAll();
    this.#forget();
    this.#look = { kind: 'closing', team, trouble: null };
    if (open) this.#leave();
    this.#tell();
  }

  #open(): string {
    if (this.#look.kind === 'down' || this.#farewell !== null) return 'team:';
    return `team:${this.#look.team}`;
  }

  #views(): string[] {
    return Object.keys(this.#link?.getState().views ?? {});
  }

  #sayAll(): void {
    for (const say of this.#lastWords) say();
    this.#lastWords.clear();
  }

  #forget(): void {
    for (const view of this.#views()) if (/^(team|seat):/.test(view)) this.#link?.forget(view);
    this.#link?.forget(this.#open());
  }

  /** All is said; the answer to a ping tells that the host has heard it. */
  #leave(): void {
    this.#forget();
    this.#farewell = setTimeout(() => this.#begin(null), farewellMs);
    this.#pin = undefined;
    this.#link?.send({ t: 'curtain', team: null });
    this.#link?.send({ t: 'ping' });
  }

  #begin(trouble: PinTrouble | null): void {
    this.#forget();
    if (this.#farewell !== null) clearTimeout(this.#farewell);
    this.#farewell = null;
    this.#lastWords.clear();
    this.#told = null;
    this.#opened = false;
    this.#pin = undefined;
    this.#show({ kind: 'down', trouble });
    // Behind a PIN that was not right nothing has been seen.
    if (trouble === null) this.#anew();
  }

  /** After a reconnect the host knows of no open curtain: it has to be told again. */
  #follow(): void {
    if (this.#link === null || this.#look.kind === 'down' || this.#farewell !== null) return;
    const { status } = this.#link.getState();
    const { kind, team } = this.#look;
    if (status === 'stopped') return this.#begin(null);
    if (status !== 'open') {
      this.#told = null;
      return;
    }
    if (this.#told !== team) {
      this.#told = team;
      const pin = this.#pin === undefined ? {} : { pin: this.#pin };
      this.#link.send({ t: 'curtain', team, ...pin });
      return;
    }
    if (this.#look.kind === 'closing' && this.#look.trouble !== null) return this.#wait(team);
    if (!this.#views().includes(this.#open())) return;
    this.#opened = true;
    if (kind === 'up') return;
    if (kind === 'asking') return this.#show({ kind: 'up', team });
    // Covered while the line was down: now the host can take what was typed.
    this.#sayAll();
    this.#leave();
  }

  #heard(message: Down): void {
    if (message.t === 'pong' && this.#farewell !== null) this.#begin(null);
    if (message.t !== 'refused' || this.#look.kind === 'down') return;
    const { code, retryAfterMs } = message;
    switch (code) {
      case 'pin/needed':
      case 'pin/wrong':
      case 'pin/slow-down':
        return this.#locked({
          code,
          untilWallMs: retryAfterMs === null ? 0 : Date.now() + retryAfterMs,
        });
      case 'seat/removed':
      case 'team/unknown':
        return this.#begin(null);
    }
  }

  /** Control may take the PIN away. What was told of PINs before the line was lost says nothing. */
  #wait(team: string): void {
    const isSet = this.#link?.getState().pins[team] === 'set';
    if (!isSet && this.#wasSet) return this.#again(undefined);
    this.#wasSet = isSet;
  }

  #again(pin: string | undefined): void {
    if (this.#look.kind !== 'closing') return;
    this.#pin = pin;
    this.#told = null;
    this.#wasSet = false;
    this.#show({ ...this.#look, trouble: null });
    this.#follow();
  }

  /** Where something was typed before there was this PIN, it waits, covered, until somebody knows the PIN. */
  #locked(trouble: PinTrouble): void {
    if (this.#look.kind === 'down' || !this.#opened) return this.#begin(trouble);
    const { team } = this.#look;
    // Not to be guessed again at the next reconnect.
    this.#pin = undefined;
    this.#forget();
    this.#show({ kind: 'closing', team, trouble });
  }

  #show(look: Look): void {
    this.#look = look;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
