import { bandOf, type ScaleId } from '../../core/adjudicate/likelihood.ts';
import type { sharedText } from './i18n.ts';

type BandKey = Extract<Parameters<typeof sharedText.text>[0], `band.${string}`>;

/** The word for a percentage, on the scale that the scenario's people know. */
export function bandWord(
  percent: number,
  shared: typeof sharedText.text,
  scale: ScaleId = 'icd203',
): string {
  // The scale's words are data; a test holds each of them against the catalogue.
  return shared(`band.${bandOf(percent, scale).word}` as BandKey);
}
