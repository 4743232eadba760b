import { useSyncExternalStore } from 'react';
import { getChoice, onChoice, type Choice } from './language.ts';

/** Which language the page speaks, and who chose it. */
export function useLanguage(): Choice {
  return useSyncExternalStore(onChoice, getChoice, getChoice);
}
