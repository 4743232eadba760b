import { catalogue } from '../../shared/i18n.ts';
import { reachEn } from './strings.en.ts';

export const reachText = catalogue('reach', reachEn, {
  fr: async () => (await import('./strings.fr.ts')).reachFr,
  ar: async () => (await import('./strings.ar.ts')).reachAr,
});
