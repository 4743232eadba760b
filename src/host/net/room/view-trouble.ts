/**
 * Owns: what failed in telling, until it is told again: screens that stand still, work beside a commit. The session
 * goes on meanwhile. Does not own: the telling (`hub.ts`, `room.ts`). A crash leaves nothing here.
 */
export interface ViewTroubleOptions {
  /** For whoever keeps the log: with what was thrown. */
  readonly onFault: (error: unknown) => void;
  readonly changed: () => void;
}

export class ViewTrouble {
  readonly #options: ViewTroubleOptions;
  #failing = new Map<'views' | 'commit', string>();

  constructor(options: ViewTroubleOptions) {
    this.#options = options;
  }

  /** A sentence for consoles; null: every screen is up to date. */
  message(): string | null {
    const [words] = this.#failing.values();
    return words === undefined ? null : `A screen could not be brought up to date: ${words}`;
  }

  failed(what: 'views' | 'commit', error: unknown): void {
    const words = error instanceof Error ? error.message : String(error);
    this.#options.onFault(error);
    this.#failing.set(what, words);
    this.#options.changed();
  }

  mended(what: 'views' | 'commit'): void {
    if (this.#failing.delete(what)) this.#options.changed();
  }
}
