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

/** Whether anything typed about a thing lies on the shelf: slots name what they are about between dots. */
function hasDraftAbout(id: string): boolean {
  try {
    return Object.keys(globalThis.sessionStorage).some(
      (key) => key.startsWith(prefix) && key.slice(prefix.length).split('.').includes(id),
    );
  } catch {
    return false;
  }
}

/** Whether leaving a thing would hide or lose words: on the shelf, or in a form for a reason, which has none. */
export function hasUnsent(id: string): boolean {
  return hasDraftAbout(id) || document.querySelector('form[data-unsent]') !== null;
}

export function writeDraft(slot: string, value: unknown): void {
  try {
    if (value === null) globalThis.sessionStorage.removeItem(prefix + slot);
    else globalThis.sessionStorage.setItem(prefix + slot, JSON.stringify(value));
  } catch {
    // A full or forbidden shelf: the draft lives as long as the page.
  }
}
