import { useSyncExternalStore } from 'react';

/** One value that only those draw anew who look at it. */
export interface Cell<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function cell<T>(first: T): Cell<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A part of it; `pick` must return the same value for the same state. */
export function useCell<T, P>({ get, subscribe }: Cell<T>, pick: (value: T) => P): P {
  const snapshot = () => pick(get());
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
