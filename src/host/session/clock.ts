/**
 * Owns: where time comes from. Everything in the host that needs the time or a timer takes a
 * `Clock`, so that tests can run hours in a moment. A crash leaves nothing here.
 */

export interface Clock {
  /** UTC, milliseconds. May jump; for the record only. */
  wallMs(): number;
  /** Milliseconds from some start; never goes back. */
  monoMs(): number;
  /** Calls `run` once, not before `delayMs`; the answer cancels it. */
  after(delayMs: number, run: () => void): () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  wallMs: () => Date.now(),
  monoMs: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};
