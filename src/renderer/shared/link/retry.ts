const firstRetryMs = 250;
/** A room of a thousand must not hammer a host that is coming up; a lone wall may knock oftener. */
const lastRetryMs = 4_000;

export interface RetryOptions {
  readonly connect: () => void;
  /** The longest wait between two tries. */
  readonly lastRetryMs?: number | undefined;
  /** From 0 to 1. */
  readonly random?: (() => number) | undefined;
}

/** When a lost line is tried again: later with each try, and at once for a reason to believe that it will hold. */
export class Retry {
  readonly #options: RetryOptions;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: RetryOptions) {
    this.#options = options;
  }

  get isDue(): boolean {
    return this.#timer !== null;
  }

  /** Milliseconds until the next try; counts it. */
  nextMs(): number {
    const most = this.#options.lastRetryMs ?? lastRetryMs;
    const ceiling = Math.min(most, firstRetryMs * 2 ** this.#tries);
    this.#tries += 1;
    // Jitter, so that a whole room does not knock at the same instant.
    return ceiling * (0.5 + 0.5 * (this.#options.random ?? Math.random)());
  }

  after(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#options.connect();
    }, ms);
  }

  /** Does not wait for the timer. */
  now(): void {
    this.cancel();
    this.startOver();
    this.#options.connect();
  }

  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** It held, or is another line: the next wait is a short one again. */
  startOver(): void {
    this.#tries = 0;
  }
}
