import { catalogue } from '../shared/i18n.ts';
import { checkEn } from './strings.en.ts';

export const checkText = catalogue('check', checkEn, {
  fr: async () => (await import('./strings.fr.ts')).checkFr,
  ar: async () => (await import('./strings.ar.ts')).checkAr,
});
