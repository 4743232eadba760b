import type { Down } from '../../../core/protocol/down.ts';

/**
 * A press is seen before its answer: a host next door answers within the same frame, and drawing what follows from
 * that would come first, however long it takes. What comes meanwhile waits, in its order.
 */
export class Press {
  readonly #afterFrame: (then: () => void) => void;
  readonly #take: (message: Down) => void;
  /** What the host said while a press is being drawn; null: nothing is. */
  #held: Down[] | null = null;
  /** Counts lines: after a goodbye nothing more of that line is heard. */
  #line = 0;

  constructor(afterFrame: (then: () => void) => void, take: (message: Down) => void) {
    this.#afterFrame = afterFrame;
    this.#take = take;
  }

  begin(): void {
    if (this.#held !== null) return;
    const held: Down[] = [];
    this.#held = held;
    this.#afterFrame(() => {
      // Another line's by now.
      if (this.#held === held) this.release();
    });
  }

  /** Takes the message at once, or once the press has been drawn. */
  came(message: Down): void {
    if (this.#held === null) this.#take(message);
    else this.#held.push(message);
  }

  release(): void {
    const held = this.#held ?? [];
    const line = this.#line;
    this.#held = null;
    for (const message of held) {
      if (this.#line !== line) return;
      this.#take(message);
    }
  }

  /** The line was hung up: what waits is not heard any more. */
  drop(): void {
    this.#held = null;
    this.#line += 1;
  }
}
