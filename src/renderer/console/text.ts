import { catalogue } from '../shared/i18n.ts';
import { consoleEn } from './strings/en.ts';

/** The console's words. */
export const consoleText = catalogue('console', consoleEn, {
  fr: async () => (await import('./strings/fr.ts')).consoleFr,
  ar: async () => (await import('./strings/ar.ts')).consoleAr,
});
export const useText = consoleText.useText;
