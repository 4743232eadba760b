import { useCallback, useEffect, useRef, useState } from 'react';
import {
  advanceGuard,
  goLockoutMs,
  restingGuard,
  type GoGuard,
  type GoInput,
} from '../model/go-guard.ts';
import { useDesk } from '../desk.tsx';

/*
 * Owns the one GO guard of this console, so that button, key and palette cannot outrun each other.
 * Owns no exercise state: what was released is seen in the view. A crash here releases nothing.
 */
export interface Go {
  readonly guard: GoGuard;
  /** Inside the lockout or waiting for the host: a press would be refused. */
  readonly locked: boolean;
  press(repeat: boolean): void;
  letGo(): void;
}

export function useGo(now: () => number = Date.now): Go {
  const { view, issue } = useDesk();
  // Before the start and after the end nothing can be released, whatever stands by.
  const standby = view.situation.status === 'running' ? view.standby : null;
  const guardRef = useRef<GoGuard>(restingGuard);
  const [guard, setGuard] = useState<GoGuard>(restingGuard);
  const [cooling, setCooling] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  const feed = useCallback((input: GoInput): boolean => {
    const next = advanceGuard(guardRef.current, input);
    guardRef.current = next.guard;
    setGuard(next.guard);
    return next.fire;
  }, []);

  const press = useCallback(
    (repeat: boolean) => {
      const fire = feed({ kind: 'press', atMs: now(), repeat, armed: standby !== null });
      if (!fire || standby === null) return;
      setCooling(true);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => setCooling(false), goLockoutMs);
      void issue({ type: 'inject.go', data: { expect: standby } }).then((ok) =>
        feed({ kind: 'answered', ok }),
      );
    },
    [feed, issue, now, standby],
  );
  const letGo = useCallback(() => void feed({ kind: 'letGo' }), [feed]);
  return { guard, locked: cooling || guard.pending, press, letGo };
}
