import { catalogue } from '../shared/i18n.ts';
import { displayEn } from './strings.en.ts';

export const displayText = catalogue('display', displayEn, {
  fr: async () => (await import('./strings.fr.ts')).displayFr,
  ar: async () => (await import('./strings.ar.ts')).displayAr,
});
