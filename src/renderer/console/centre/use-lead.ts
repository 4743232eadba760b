import { useEffect, useRef, type RefObject } from 'react';

/**
 * Puts the focus on what a part asks to be pressed first (`data-lead`), each time that somebody is led there: who
 * works by keyboard goes on from the spot. Parts that load when they are first looked at come a moment later;
 * whoever has done something else by then keeps the focus.
 */
export function useLead(led: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef(led);
  useEffect(() => {
    const parts = box.current;
    if (parts === null || seen.current === led) return undefined;
    seen.current = led;
    if (focusLead(parts)) return undefined;
    const watcher = new MutationObserver(() => {
      if (focusLead(parts)) watcher.disconnect();
    });
    const stop = () => watcher.disconnect();
    watcher.observe(parts, { childList: true, subtree: true });
    globalThis.addEventListener('keydown', stop, { once: true });
    globalThis.addEventListener('pointerdown', stop, { once: true });
    return () => {
      stop();
      globalThis.removeEventListener('keydown', stop);
      globalThis.removeEventListener('pointerdown', stop);
    };
  }, [led]);
  return box;
}

function focusLead(parts: HTMLElement): boolean {
  const first = parts.querySelector<HTMLElement>('[data-lead]:not(:disabled)');
  first?.focus();
  return first !== null;
}
