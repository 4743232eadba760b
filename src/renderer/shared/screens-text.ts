import { catalogue } from './i18n.ts';
import { screensEn } from './strings/screens.en.ts';

export const screensText = catalogue('screens', screensEn, {
  fr: async () => (await import('./strings/screens.fr.ts')).screensFr,
  ar: async () => (await import('./strings/screens.ar.ts')).screensAr,
});
