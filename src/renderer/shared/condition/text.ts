import { catalogue } from '../i18n.ts';
import { conditionEn } from './strings.en.ts';

/** The words of conditions, for whoever shows one: the console, the review and paper. */
export const conditionText = catalogue('condition', conditionEn, {
  fr: async () => (await import('./strings.fr.ts')).conditionFr,
  ar: async () => (await import('./strings.ar.ts')).conditionAr,
});
