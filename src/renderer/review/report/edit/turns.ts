/** One request after the other, so that none is written over what another one of this window has just put. */
export class Turns {
  readonly #busy: (isBusy: boolean) => void;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** `busy`: whether anything is under way or waits for its turn. */
  constructor(busy: (isBusy: boolean) => void) {
    this.#busy = busy;
  }

  /** Rejects with what the work rejects with; the next one has its turn all the same. */
  take(work: () => Promise<void>): Promise<void> {
    this.#waiting += 1;
    this.#busy(true);
    const done = this.#last.then(work).finally(() => {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#busy(false);
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}
