import { useEffect, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

/** What somebody does: press what begins with these words, or hit a key (`key:Ctrl+K`). */
export type Deed = string;

/** A screen after somebody has done these, one after the other. */
export function Pressed({ names, children }: { names: readonly Deed[]; children: ReactNode }) {
  useEffect(() => {
    const run = async () => {
      // Only after the effect may React be asked to draw at once.
      await Promise.resolve();
      while (document.querySelector('main[aria-busy]') !== null)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      for (const name of names) flushSync(() => act(name));
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      globalThis.scrollTo(0, 0);
    };
    void run();
  }, [names]);
  return children;
}

function act(deed: Deed): void {
  if (deed.startsWith('key:')) hit(deed.slice('key:'.length));
  else find(deed)?.click();
}

function hit(stroke: string): void {
  const ctrlKey = stroke.startsWith('Ctrl+');
  const key = stroke.replace('Ctrl+', '').toLowerCase();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
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
  const words = copy.textContent?.trim() ?? '';
  return words === '' ? (element.getAttribute('aria-label') ?? '') : words;
}
