import type { Clock } from '../../../src/host/session/clock.ts';

/** Lets everything that waits for the present moment run, commits and their listeners included. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** A clock that a test moves by hand. */
export class SimClock implements Clock {
  #monoMs = 1000;
  #wallMs: number;
  #timers: { readonly atMs: number; readonly run: () => void }[] = [];

  constructor(wallMs = 1_900_000_000_000) {
    this.#wallMs = wallMs;
  }

  wallMs(): number {
    return this.#wallMs;
  }

  monoMs(): number {
    return this.#monoMs;
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { atMs: this.#monoMs + Math.max(1, delayMs), run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Time goes by: every timer runs at its moment, and what it causes is done before time goes on. */
  async pass(ms: number): Promise<void> {
    const endMs = this.#monoMs + ms;
    for (;;) {
      const next = this.#timers
        .filter((timer) => timer.atMs <= endMs)
        .sort((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#jump(Math.max(0, next.atMs - this.#monoMs));
      next.run();
      await settled();
    }
    this.#jump(endMs - this.#monoMs);
  }

  /** The machine sleeps: no timer runs; whether the monotonic clock goes on differs by system. */
  sleep(ms: number, monotonicGoesOn: boolean): void {
    if (monotonicGoesOn) this.#monoMs += ms;
    this.#wallMs += ms;
  }

  /** Somebody sets the machine's clock. */
  setWall(byMs: number): void {
    this.#wallMs += byMs;
  }

  #jump(ms: number): void {
    this.#monoMs += ms;
    this.#wallMs += ms;
  }
}
