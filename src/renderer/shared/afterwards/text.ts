import { catalogue } from '../i18n.ts';
import { afterwardsEn } from './strings.en.ts';

/** Words of what is said after the end; they come with its part of the page. */
export const afterwardsText = catalogue('afterwards', afterwardsEn, {
  fr: async () => (await import('./strings.fr.ts')).afterwardsFr,
  ar: async () => (await import('./strings.ar.ts')).afterwardsAr,
});
