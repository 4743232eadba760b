/**
 * Owns: what opens which door besides join code and seat: tickets for one window, control tokens that
 * outlive a restart of the host, and tokens for hot seat and display of one exercise.
 * Does not own: seat tokens (the exercise's file keeps those) or anything's transport.
 * None of these is ever in a log, and in an address only behind the `#`.
 * A crash here leaves: tickets are gone, signed tokens still hold as their secret is on disk.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { limits } from '../../../core/limits.ts';
import type { Clock } from '../../session/clock.ts';
import { sameSecret } from './codes.ts';

const tokenLivesMs = 12 * 60 * 60 * 1000;
/** A console that reconnects in the last hours of its token gets a new one with the welcome. */
const renewBeforeMs = 6 * 60 * 60 * 1000;
const ticketLivesMs = 2 * 60 * 1000;

/** 128 random bits, in letters that fit an address. */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Makes and checks tokens that carry their own end, so that nothing has to be stored per token. */
export class Signer {
  readonly #secret: string;
  readonly #clock: Clock;

  constructor(secret: string, clock: Clock) {
    this.#secret = secret;
    this.#clock = clock;
  }

  /** `purpose` binds the token: one for the hot seat of an exercise opens nothing else. */
  issue(purpose: string): string {
    const until = Math.floor((this.#clock.wallMs() + tokenLivesMs) / 1000).toString(36);
    const salt = randomBytes(9).toString('base64url');
    return `${until}.${salt}.${this.#mark(`${purpose}\n${until}\n${salt}`)}`;
  }

  /** Milliseconds that the token still has; 0 and less: no token of ours, or over. */
  livesMs(purpose: string, token: string): number {
    const [until = '', salt = '', mark = '', ...rest] = token.split('.');
    if (rest.length > 0 || !sameSecret(mark, this.#mark(`${purpose}\n${until}\n${salt}`))) return 0;
    return Number.parseInt(until, 36) * 1000 - this.#clock.wallMs();
  }

  /** The same every time and without an end: short enough for where a join code is expected. */
  fixed(purpose: string): string {
    return this.#mark(purpose).slice(0, 22);
  }

  #mark(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }
}

export type ControlAnswer =
  { readonly ok: false } | { readonly ok: true; readonly renewed: string | null };

/** The keys of the facilitator. */
export class ControlKeys {
  readonly #signer: Signer;
  readonly #clock: Clock;
  readonly #tickets = new Map<string, number>();

  constructor(signer: Signer, clock: Clock) {
    this.#signer = signer;
    this.#clock = clock;
  }

  /** For addresses that other programs of this machine might see: opens one window, soon, once. */
  ticket(): string {
    const now = this.#clock.monoMs();
    for (const [ticket, until] of this.#tickets) if (until < now) this.#tickets.delete(ticket);
    if (this.#tickets.size >= limits.socketsMax) this.#tickets.clear();
    const ticket = newToken();
    this.#tickets.set(ticket, now + ticketLivesMs);
    return ticket;
  }

  token(): string {
    return this.#signer.issue('control');
  }

  /** For a socket's hello: takes a ticket, which is thereby used up, or a token. */
  enter(shown: string): ControlAnswer {
    const until = this.#tickets.get(shown);
    if (until !== undefined) {
      this.#tickets.delete(shown);
      return until >= this.#clock.monoMs() ? { ok: true, renewed: this.token() } : { ok: false };
    }
    const livesMs = this.#signer.livesMs('control', shown);
    if (!(livesMs > 0)) return { ok: false };
    return { ok: true, renewed: livesMs < renewBeforeMs ? this.token() : null };
  }

  /** For requests beside the socket: a token, never a ticket. */
  holds(token: string): boolean {
    return this.#signer.livesMs('control', token) > 0;
  }
}
