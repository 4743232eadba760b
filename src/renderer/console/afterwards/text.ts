import { catalogue } from '../../shared/i18n.ts';
import { hotWashEn } from './strings.en.ts';

/** Words of the hot-wash pane. */
export const hotWashText = catalogue('hotWash', hotWashEn, {
  fr: async () => (await import('./strings.fr.ts')).hotWashFr,
  ar: async () => (await import('./strings.ar.ts')).hotWashAr,
});
