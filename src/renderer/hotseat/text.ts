import { catalogue } from '../shared/i18n.ts';
import { hotseatEn } from './strings.en.ts';

export const hotseatText = catalogue('hotseat', hotseatEn, {
  fr: async () => (await import('./strings.fr.ts')).hotseatFr,
  ar: async () => (await import('./strings.ar.ts')).hotseatAr,
});
