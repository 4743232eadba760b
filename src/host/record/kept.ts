/**
 * Owns: which reading processes are there, so that closing a file can wait until nobody reads it: SQLite leaves its
 * log beside a file that somebody else has open, and whoever then copies the file alone loses what lies in it. Does
 * not own: what they read. A crash leaves processes that end with their line.
 */
import type { ReaderLine, StartReader } from './protocol.ts';

/** Closing does not wait longer for a reader than this; the log then stays, and the next opening takes it in. */
const patienceMs = 2_000;

export class KeptReaders {
  readonly #start: StartReader;
  readonly #lines = new Set<ReaderLine>();
  #waiting: (() => void)[] = [];

  constructor(start: StartReader) {
    this.#start = start;
  }

  readonly start: StartReader = () => {
    const line = this.#start();
    let onGone = (): void => {};
    let isGone = false;
    this.#lines.add(line);
    line.onGone(() => {
      isGone = true;
      this.#lines.delete(line);
      onGone();
      if (this.#lines.size > 0) return;
      for (const resolve of this.#waiting) resolve();
      this.#waiting = [];
    });
    return {
      ...line,
      onGone: (listener) => {
        onGone = listener;
        if (isGone) listener();
      },
    };
  };

  /** Until all have ended, or have had their time. */
  async idle(): Promise<void> {
    if (this.#lines.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patienceMs);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Ends all, and waits until they are gone. */
  async end(): Promise<void> {
    for (const line of this.#lines) line.kill();
    await this.idle();
  }
}
