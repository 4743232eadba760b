/**
 * Where the review is, for the hundreds of numbers on the page of the report: only those that it is about are drawn
 * again by a step.
 */
export class Here {
  #at = 0;
  readonly #listeners = new Set<() => void>();

  get at(): number {
    return this.#at;
  }

  set(at: number): void {
    if (at === this.#at) return;
    this.#at = at;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}
