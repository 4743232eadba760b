import { useEffect, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

/** A screen after somebody has pressed these, one after the other: by the beginning of their words. */
export function Pressed({ names, children }: { names: readonly string[]; children: ReactNode }) {
  useEffect(() => {
    const run = async () => {
      // Only after the effect may React be asked to draw at once.
      await Promise.resolve();
      for (const name of names) flushSync(() => find(name)?.click());
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      globalThis.scrollTo(0, 0);
    };
    void run();
  }, [names]);
  return children;
}

function find(name: string): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>('button, summary, label');
  return [...all].find((each) => wordsOf(each).startsWith(name));
}

/** Without counts and signs, which stand before the words of a tab. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const sign of copy.querySelectorAll('[aria-hidden]')) sign.remove();
  return copy.textContent?.trim() ?? '';
}
