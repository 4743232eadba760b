import { useEffect, useRef, type RefObject } from 'react';

/**
 * For what takes the place of something that was just pressed: brings it into sight and gives it the focus that
 * the pressed button took away with it. Somebody who is busy elsewhere on the page is left alone.
 */
export function useArrival<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    const arrived = ref.current;
    const busy = document.activeElement !== null && document.activeElement !== document.body;
    if (arrived === null || busy) return;
    arrived.focus({ preventScroll: true });
    // Not there in every test's document.
    if (typeof arrived.scrollIntoView === 'function') arrived.scrollIntoView({ block: 'nearest' });
  }, []);
  return ref;
}
