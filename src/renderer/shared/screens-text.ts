import { catalogue } from './i18n.ts';
import { screensEn } from './strings/screens.en.ts';

export const screensText = catalogue('screens', screensEn, {
  ar: async () => (await import('./strings/screens.ar.ts')).screensAr,
});
