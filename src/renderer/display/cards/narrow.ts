import { useSyncExternalStore } from 'react';

/** Walls of 4:3 and narrower. The same border as in the style sheets. */
const query = '(max-aspect-ratio: 3/2)';

function list(): MediaQueryList | null {
  return typeof globalThis.matchMedia === 'function' ? globalThis.matchMedia(query) : null;
}

function subscribe(changed: () => void): () => void {
  const media = list();
  media?.addEventListener('change', changed);
  return () => media?.removeEventListener('change', changed);
}

/** Whether the wall is nearly square, so that fewer columns can be read on it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => list()?.matches === true);
}
