import { bandOf } from '../../core/adjudicate/likelihood.ts';
import type { sharedText } from './i18n.ts';

type BandKey = Extract<Parameters<typeof sharedText.text>[0], `band.${string}`>;

/** The word for a percentage, on the scale of ICD 203. */
export function bandWord(percent: number, shared: typeof sharedText.text): string {
  // The scale's words are data; a test holds each of them against the catalogue.
  return shared(`band.${bandOf(percent).word}` as BandKey);
}
