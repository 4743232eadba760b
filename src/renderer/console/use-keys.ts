import { useEffect, useMemo, useRef, useState } from 'react';
import {
  actionFor,
  defaultKeys,
  isTyping,
  readKeys,
  usesSpace,
  type KeyAction,
  type Keys,
} from './model/keymap.ts';

const place = 'wc.console.keys';

export interface KeySettings {
  readonly keys: Keys;
  /** Whether keys without Ctrl do anything. */
  readonly singles: boolean;
  change(keys: Keys, singles: boolean): void;
}

/** The facilitator's own keys, kept on this machine. */
export function useKeySettings(): KeySettings {
  const [stored, setStored] = useState(read);
  return useMemo(
    () => ({
      ...stored,
      change: (keys, singles) => {
        setStored({ keys, singles });
        try {
          globalThis.localStorage.setItem(place, JSON.stringify({ keys, singles }));
        } catch {
          // Kept until this window closes, then.
        }
      },
    }),
    [stored],
  );
}

function read(): { keys: Keys; singles: boolean } {
  try {
    const value = JSON.parse(globalThis.localStorage.getItem(place) ?? '{}') as {
      keys?: unknown;
      singles?: unknown;
    };
    return { keys: readKeys(value.keys), singles: value.singles !== false };
  } catch {
    return { keys: defaultKeys, singles: true };
  }
}

export interface KeyHandlers {
  /** Runs an action; `repeat` while the key is held down. */
  run(action: KeyAction, repeat: boolean): void;
  letGo(): void;
}

/**
 * Listens to the whole window. Keys do nothing while somebody types, while a dialog is open (it has its own
 * keys), or, for Space and Enter, where they already press what has the focus.
 */
export function useKeys(settings: KeySettings, handlers: KeyHandlers, blocked: boolean): void {
  const latest = useRef({ settings, handlers, blocked });
  useEffect(() => {
    latest.current = { settings, handlers, blocked };
  });
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.defaultPrevented || now.blocked) return;
      const action = actionFor(event, now.settings.keys, {
        typing: isTyping(event.target),
        singles: now.settings.singles,
      });
      if (action === null) return;
      if (event.key === ' ' && usesSpace(event.target)) return;
      event.preventDefault();
      if (event.repeat && action !== 'go') return;
      now.handlers.run(action, event.repeat);
    };
    const up = () => latest.current.handlers.letGo();
    globalThis.addEventListener('keydown', down);
    globalThis.addEventListener('keyup', up);
    globalThis.addEventListener('blur', up);
    return () => {
      globalThis.removeEventListener('keydown', down);
      globalThis.removeEventListener('keyup', up);
      globalThis.removeEventListener('blur', up);
    };
  }, []);
}
