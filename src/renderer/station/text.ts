import { catalogue, type Text } from '../shared/i18n.ts';
import { stationEn } from './strings/en.ts';

export const stationText = catalogue('station', stationEn, {
  fr: async () => (await import('./strings/fr.ts')).stationFr,
  ar: async () => (await import('./strings/ar.ts')).stationAr,
});
export type StationText = Text<typeof stationEn>;
