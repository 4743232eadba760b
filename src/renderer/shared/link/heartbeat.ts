/**
 * Notices a line that is dead without saying so, and measures how far the host's clock is from ours.
 * Browsers hide WebSocket pings from pages, therefore ours are messages.
 */
export interface HeartbeatOptions {
  readonly now: () => number;
  readonly ping: () => void;
  readonly dead: () => void;
  readonly offset: (offsetMs: number) => void;
  /** How often to ask a silent line, and how long to wait for it; by default as for a room of a thousand. */
  readonly pulse?: Pulse | undefined;
}

export interface Pulse {
  readonly everyMs: number;
  readonly patienceMs: number;
}

const calm: Pulse = { everyMs: 10_000, patienceMs: 8_000 };
const probePatienceMs = 2_500;
/** A change that nobody would see on a clock is not worth a redraw. */
const offsetNoticedMs = 150;

export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #next: ReturnType<typeof setTimeout> | null = null;
  #deadline: ReturnType<typeof setTimeout> | null = null;
  #pingedMs: number | null = null;
  #best: { tripMs: number; atMs: number } | null = null;
  #offsetMs: number | null = null;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
  }

  /** Something must be heard within `ms`, or the line counts as dead. */
  expect(ms: number): void {
    this.#clear();
    this.#deadline = setTimeout(() => this.#options.dead(), ms);
  }

  /** Asks now and waits only briefly: after a sleep the socket often is a corpse. */
  probe(): void {
    this.#ping(probePatienceMs);
  }

  heard(serverWallMs: number | null): void {
    this.#clear();
    if (serverWallMs !== null) this.#measure(serverWallMs);
    const { everyMs, patienceMs } = this.#options.pulse ?? calm;
    this.#next = setTimeout(() => this.#ping(patienceMs), everyMs);
  }

  stop(): void {
    this.#clear();
    this.#pingedMs = null;
    this.#best = null;
  }

  #ping(patience: number): void {
    this.#pingedMs = this.#options.now();
    this.expect(patience);
    this.#options.ping();
  }

  #measure(serverWallMs: number): void {
    const now = this.#options.now();
    const tripMs = this.#pingedMs === null ? 1_000 : now - this.#pingedMs;
    const assumed = this.#pingedMs === null ? 0 : tripMs / 2;
    this.#pingedMs = null;
    // The quickest round trip tells best, but an old one is forgotten: clocks drift.
    if (this.#best !== null && tripMs > this.#best.tripMs * 1.5 && now - this.#best.atMs < 120_000)
      return;
    this.#best = { tripMs, atMs: now };
    const offsetMs = Math.round(serverWallMs + assumed - now);
    if (this.#offsetMs !== null && Math.abs(offsetMs - this.#offsetMs) < offsetNoticedMs) return;
    this.#offsetMs = offsetMs;
    this.#options.offset(offsetMs);
  }

  #clear(): void {
    if (this.#next !== null) clearTimeout(this.#next);
    if (this.#deadline !== null) clearTimeout(this.#deadline);
    this.#next = null;
    this.#deadline = null;
  }
}
