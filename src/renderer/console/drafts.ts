/**
 * What the facilitator has typed and not sent, kept for this window only: it survives a reload and leaves no
 * trace of a ruling on the laptop afterwards.
 */
const prefix = 'wc.console.draft.';

export function readDraft<T>(slot: string, otherwise: T): T {
  try {
    const text = globalThis.sessionStorage.getItem(prefix + slot);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

export function writeDraft(slot: string, value: unknown): void {
  try {
    if (value === null) globalThis.sessionStorage.removeItem(prefix + slot);
    else globalThis.sessionStorage.setItem(prefix + slot, JSON.stringify(value));
  } catch {
    // A full or forbidden shelf: the draft lives as long as the page.
  }
}
