import { catalogue } from '../shared/i18n.ts';
import { checkEn } from './strings.en.ts';

export const checkText = catalogue('check', checkEn, {
  ar: async () => (await import('./strings.ar.ts')).checkAr,
});
