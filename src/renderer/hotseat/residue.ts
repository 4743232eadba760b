/**
 * Wipes what a browser itself keeps of the previous team: the selection, the focus, the place on the page and,
 * where something was copied and the browser lets us, the clipboard.
 */
export class Residue {
  #copied = false;

  watch(): () => void {
    const note = (): void => {
      this.#copied = true;
    };
    document.addEventListener('copy', note);
    document.addEventListener('cut', note);
    return () => {
      document.removeEventListener('copy', note);
      document.removeEventListener('cut', note);
    };
  }

  async wipe(): Promise<void> {
    document.getSelection()?.removeAllRanges();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    globalThis.scrollTo(0, 0);
    if (!this.#copied) return;
    this.#copied = false;
    try {
      await navigator.clipboard.writeText('');
    } catch {
      // Not allowed here: then at least nothing of ours put it there.
    }
  }
}
