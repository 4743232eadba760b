import { useEffect, useState } from 'react';
import {
  advanceGuard,
  goLockoutMs,
  restingGuard,
  type GoGuard,
  type GoInput,
} from '../model/go-guard.ts';
import { useDesk } from '../desk.tsx';
import { cell, type Cell } from '../parts/cell.ts';

/*
 * Owns the one GO guard of this console, so that button, key and palette cannot outrun each other.
 * Owns no exercise state: what was released is seen in the view. A crash here releases nothing.
 */
export interface Go {
  /** For those who show it: a press draws them, and nothing else of the console. */
  readonly state: Cell<GoState>;
  press(repeat: boolean): void;
  letGo(): void;
}

export interface GoState {
  readonly guard: GoGuard;
  /** The lockout after a press has not run out. */
  readonly cooling: boolean;
}

/** Inside the lockout or waiting for the host: a press would be refused. */
export function isLocked({ guard, cooling }: GoState): boolean {
  return cooling || guard.pending;
}

/** What a press needs of the desk at that moment. */
interface Aim {
  /** Event number of what it would release; null: nothing. */
  readonly standby: string | null;
  readonly release: (expect: string) => Promise<boolean>;
  readonly now: () => number;
}

/** The same one for the life of the console. */
export function useGo(now: () => number = Date.now): Go {
  const { view, issue } = useDesk();
  // Before the start and after the end nothing can be released, whatever stands by.
  const standby = view.situation.status === 'running' ? view.standby : null;
  const [go] = useState(guarded);
  useEffect(() => {
    go.aim({
      standby,
      release: (expect) => issue({ type: 'inject.go', data: { expect } }),
      now,
    });
  });
  useEffect(() => go.close, [go]);
  return go;
}

function guarded(): Go & { aim(at: Aim): void; close(): void } {
  const state = cell<GoState>({ guard: restingGuard, cooling: false });
  let aim: Aim | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const close = () => {
    if (timer !== null) clearTimeout(timer);
  };
  const feed = (input: GoInput): boolean => {
    const before = state.get();
    const { guard, fire } = advanceGuard(before.guard, input);
    if (guard !== before.guard) state.set({ guard, cooling: fire || before.cooling });
    return fire;
  };
  const press = (repeat: boolean) => {
    if (aim === null) return;
    const { standby, release, now } = aim;
    const fire = feed({ kind: 'press', atMs: now(), repeat, armed: standby !== null });
    if (!fire || standby === null) return;
    close();
    timer = setTimeout(() => state.set({ ...state.get(), cooling: false }), goLockoutMs);
    void release(standby).then((ok) => feed({ kind: 'answered', ok }));
  };
  return {
    state,
    press,
    letGo: () => void feed({ kind: 'letGo' }),
    aim: (at) => {
      aim = at;
    },
    close,
  };
}
