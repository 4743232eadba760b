export const idleMs = 90_000;
const warnMs = 15_000;

export interface IdleOptions {
  /** Seconds left, or null when somebody is there again. */
  readonly onWarn: (secondsLeft: number | null) => void;
  readonly onIdle: () => void;
}

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const;

/** Watches whether anybody is at the screen. */
export class Idle {
  readonly #options: IdleOptions;
  readonly #timer: ReturnType<typeof setInterval>;
  #lastMs = Date.now();
  #warned = false;

  constructor(options: IdleOptions) {
    this.#options = options;
    for (const sign of signs)
      document.addEventListener(sign, this.#sign, { passive: true, capture: true });
    this.#timer = setInterval(this.#look, 1_000);
  }

  stop(): void {
    clearInterval(this.#timer);
    for (const sign of signs) document.removeEventListener(sign, this.#sign, { capture: true });
  }

  #sign = (): void => {
    this.#lastMs = Date.now();
    if (!this.#warned) return;
    this.#warned = false;
    this.#options.onWarn(null);
  };

  #look = (): void => {
    const leftMs = this.#lastMs + idleMs - Date.now();
    if (leftMs <= 0) {
      this.stop();
      this.#options.onIdle();
    } else if (leftMs <= warnMs) {
      this.#warned = true;
      this.#options.onWarn(Math.ceil(leftMs / 1_000));
    }
  };
}
