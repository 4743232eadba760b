import { catalogue } from '../../shared/i18n.ts';
import { reachEn } from './strings.en.ts';

export const reachText = catalogue('reach', reachEn, {
  ar: async () => (await import('./strings.ar.ts')).reachAr,
});
