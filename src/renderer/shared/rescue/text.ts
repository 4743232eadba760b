import { catalogue } from '../i18n.ts';
import { rescueEn } from './strings.en.ts';

/** The words of a rescue. */
export const rescueText = catalogue('rescue', rescueEn, {
  fr: async () => (await import('./strings.fr.ts')).rescueFr,
  ar: async () => (await import('./strings.ar.ts')).rescueAr,
});
