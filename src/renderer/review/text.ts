import { catalogue } from '../shared/i18n.ts';
import { reviewEn } from './strings/en.ts';

/** The review's words. */
export const reviewText = catalogue('review', reviewEn, {
  fr: async () => (await import('./strings/fr.ts')).reviewFr,
  ar: async () => (await import('./strings/ar.ts')).reviewAr,
});
export const useText = reviewText.useText;
export type ReviewText = typeof reviewText.text;
