import { useEffect, useState } from 'react';
import { useLink } from '../../shared/link/hooks.tsx';
import type { Desk } from './desk.ts';
import { toAssess } from './Watch.tsx';

const key = 'wc.evaluator.keys';

export interface KeySwitch {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

/** Whether what is pressed now goes into a text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, input, select'))
  );
}

const verdicts = { 1: 'yes', 2: 'partly', 3: 'no' } as const;

/** Single keys for the whole screen. They never fire while something is typed, and can be switched off. */
export function useKeys(
  { view, shelf }: Desk,
  acts: { readonly observe: () => void; readonly help: () => void },
): KeySwitch {
  const link = useLink();
  const [on, setOn] = useState(() => shelf.getItem(key) !== 'off');
  const next = toAssess(view)[0];
  const { observe, help } = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      if (event.key === '?') return help();
      if (!on) return;
      const seen = verdicts[event.key as unknown as keyof typeof verdicts];
      if (event.key.toLowerCase() === 'o') {
        // Else the letter would stand in the field that it opens.
        event.preventDefault();
        observe();
      } else if (seen !== undefined && next !== undefined)
        void link.command('inject.assess', { eventNo: next.eventNo, seen, note: '' });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, next, observe, help, link]);
  const set = (value: boolean) => {
    setOn(value);
    try {
      shelf.setItem(key, value ? 'on' : 'off');
    } catch {
      // Without storage the choice holds as long as the page.
    }
  };
  return { on, set };
}
