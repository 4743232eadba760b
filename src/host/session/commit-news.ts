/**
 * Owns: telling what was committed: beside the acknowledgements and never before them, in order, to those who
 * listened by then. Does not own: what they make of it. A crash leaves nothing here: what was recorded stays recorded.
 */
import type { Commit } from './session.ts';

type Listener = (commit: Commit) => void;

export class CommitNews {
  readonly #listeners = new Set<Listener>();
  readonly #failed: (error: Error) => void;

  /** `failed`: somebody could not be told; the others are. */
  constructor(failed: (error: Error) => void) {
    this.#failed = failed;
  }

  on(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Soon; nobody hears of what was before it listened, or after it stopped. */
  tell(commit: Commit): void {
    const listeners = [...this.#listeners];
    setImmediate(() => {
      for (const listener of listeners)
        if (this.#listeners.has(listener)) this.#call(listener, commit);
    });
  }

  stop(): void {
    this.#listeners.clear();
  }

  #call(listener: Listener, commit: Commit): void {
    try {
      listener(commit);
    } catch (error) {
      this.#failed(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
