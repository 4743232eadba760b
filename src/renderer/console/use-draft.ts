import { useState } from 'react';
import { readDraft, writeDraft } from './drafts.ts';

/** A form's text, kept on each keystroke: [what it is, change a part of it, forget it once it is sent]. */
export function useDraft<T extends object>(
  slot: string,
  empty: T,
): [T, (part: Partial<T>) => void, () => void] {
  const [draft, setDraft] = useState<T>(() => readDraft(slot, empty));
  const change = (part: Partial<T>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    writeDraft(slot, next);
  };
  return [draft, change, () => writeDraft(slot, null)];
}
