import { useSyncExternalStore } from 'react';
import { useEdit } from './edit-context.ts';

export function useIsHere(seq: number): boolean {
  const { here } = useEdit();
  return useSyncExternalStore(here.subscribe, () => here.at === seq);
}

export function useHere(): number {
  const { here } = useEdit();
  return useSyncExternalStore(here.subscribe, () => here.at);
}
