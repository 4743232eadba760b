import { useSyncExternalStore } from 'react';

/** From this width on the moves stand beside the rest; the style sheets of the desk and its tabs say the same. */
const query = '(min-width: 56rem)';

function wide(): MediaQueryList | undefined {
  return globalThis.matchMedia?.(query);
}

function subscribe(changed: () => void): () => void {
  const list = wide();
  list?.addEventListener('change', changed);
  return () => list?.removeEventListener('change', changed);
}

const isWide = (): boolean => wide()?.matches === true;

/** Whether the moves stand beside the rest: a tablet that is turned changes it. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, isWide, isWide);
}
