import type { PlayerAction, Speed } from './player.ts';

export type ArrowKey = 'ArrowLeft' | 'ArrowRight';

export interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * What a key means. Time runs with the reading direction, so in a right-to-left page the left arrow goes on.
 * `letters`: single characters may be switched off; the arrows, Home and End stay.
 */
export function actionOf(press: Press, rtl: boolean, letters: boolean): PlayerAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const by = press.shiftKey ? 'turn' : 'fact';
  switch (press.key) {
    case 'ArrowRight':
      return { do: 'step', by, direction: rtl ? -1 : 1 };
    case 'ArrowLeft':
      return { do: 'step', by, direction: rtl ? 1 : -1 };
    case 'ArrowDown':
      return { do: 'step', by: 'chapter', direction: 1 };
    case 'ArrowUp':
      return { do: 'step', by: 'chapter', direction: -1 };
    case 'Home':
      return { do: 'home' };
    case 'End':
      return { do: 'end' };
    default:
      return letters && !press.shiftKey ? letterAction(press.key) : null;
  }
}

/** The arrow keys that go back and on. */
export function arrowsOf(rtl: boolean): { readonly back: ArrowKey; readonly on: ArrowKey } {
  return rtl ? { back: 'ArrowRight', on: 'ArrowLeft' } : { back: 'ArrowLeft', on: 'ArrowRight' };
}

/** Shows what the keys do. */
export function asksForKeys(press: Press): boolean {
  return press.key === '?' && !press.ctrlKey && !press.altKey && !press.metaKey;
}

/** Write about the present fact, or mark this moment. */
export function noteKey(press: Press): 'annotate' | 'bookmark' | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return null;
  if (press.key === 'a') return 'annotate';
  return press.key === 'b' ? 'bookmark' : null;
}

const speedKeys: Readonly<Record<string, Speed>> = { '1': 1, '2': 2, '3': 4, '4': 8 };

function letterAction(key: string): PlayerAction | null {
  if (key === ' ') return { do: 'toggle' };
  if (key === 'v' || key === 'V') return { do: 'reveal' };
  if (key === 'j' || key === 'J') return { do: 'part', part: 'judgement', orBack: true };
  if (key === 'm' || key === 'M') return { do: 'part', part: 'figures', orBack: true };
  const speed = speedKeys[key];
  return speed === undefined ? null : { do: 'speed', speed };
}

/** What a letter lays over the review; letters may be switched off. */
export function overOf(press: Press): 'fork' | 'files' | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return null;
  if (press.key === 'f' || press.key === 'F') return 'fork';
  return press.key === 'c' || press.key === 'C' ? 'files' : null;
}

const typing =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="combobox"], [role="listbox"], [role="option"], [role="dialog"], [role="radiogroup"]';
const pressable = 'button, a[href], summary, [role="button"], [role="switch"]';
const scrolling = '[data-own-arrows]';

/** Whether the focused element needs this key for itself. */
export function keepsKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(typing) !== null) return true;
  if ((key === ' ' || key === 'Enter') && target.closest(pressable) !== null) return true;
  return (key === 'ArrowUp' || key === 'ArrowDown') && target.closest(scrolling) !== null;
}
