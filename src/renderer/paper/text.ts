import { catalogue } from '../shared/i18n.ts';
import { paperEn } from './strings/en.ts';

/** The words of the paper pack. */
export const paperText = catalogue('paper', paperEn, {
  fr: async () => (await import('./strings/fr.ts')).paperFr,
  ar: async () => (await import('./strings/ar.ts')).paperAr,
});
export const useText = paperText.useText;
export type PaperText = typeof paperText.text;
