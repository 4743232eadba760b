import type { Shelf } from '../shared/link/outbox.ts';

const key = 'wc.hotSeat.copied';

/**
 * Wipes what a browser itself keeps of the previous team beyond its page: the selection, the focus, the place on the
 * page and, where something was copied and the browser lets us, the clipboard.
 */
export class Residue {
  /** Only whether something is left in the clipboard; never what. */
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  #copied = false;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  watch(): () => void {
    const note = (): void => {
      this.#copied = true;
    };
    // A browser may want a person's press before it lets the clipboard be emptied.
    const again = (): void => {
      if (this.clipboardKept()) void this.#empty();
    };
    document.addEventListener('copy', note);
    document.addEventListener('cut', note);
    document.addEventListener('click', again);
    return () => {
      document.removeEventListener('copy', note);
      document.removeEventListener('cut', note);
      document.removeEventListener('click', again);
    };
  }

  /** What one team copied may still be pasted by the next, and the page cannot help it. */
  clipboardKept = (): boolean => this.#shelf.getItem(key) !== null;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  async wipe(): Promise<void> {
    document.getSelection()?.removeAllRanges();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    globalThis.scrollTo(0, 0);
    if (!this.#copied) return;
    this.#copied = false;
    await this.#empty();
  }

  async #empty(): Promise<void> {
    try {
      await navigator.clipboard.writeText('');
      this.#shelf.removeItem(key);
    } catch {
      this.#shelf.setItem(key, 'kept');
    }
    for (const listener of this.#listeners) listener();
  }
}
