import { useEffect, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

/** What somebody does: press what begins with these words, or hit a key (`key:Ctrl+K`). */
export type Deed = string;

interface PressedProps {
  readonly names: readonly Deed[];
  /** It comes piece by piece, and is not done before all of it is there. */
  readonly loads?: boolean;
  readonly children: ReactNode;
}

/** A screen after somebody has done these, one after the other. */
export function Pressed({ names, loads = false, children }: PressedProps) {
  useEffect(() => {
    const run = async () => {
      // Only after the effect may React be asked to draw at once.
      await Promise.resolve();
      while (document.querySelector('main[aria-busy]') !== null) await frame();
      for (const name of names) {
        // What a press opened may stand a little later.
        for (let frames = 0; frames < 30 && !isThere(name); frames += 1) await frame();
        flushSync(() => act(name));
      }
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      globalThis.scrollTo(0, 0);
      delete document.body.dataset['pendingPart'];
    };
    if (names.length > 0 || loads) document.body.dataset['pendingPart'] = '';
    void run();
  }, [names, loads]);
  return children;
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function isThere(deed: Deed): boolean {
  return deed.startsWith('key:') || find(deed) !== undefined;
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
