import type { Scenario } from '../scenario/schema.ts';

/**
 * What the paper pack consists of. Two of the six documents are made once for each team, as files of
 * their own: whatever is handed to one team must not hold a word of another's, also not on its back.
 */
export const paperDocuments = [
  'runSheet',
  'injectCards',
  'teamBriefs',
  'moveCards',
  'evaluationGuide',
  'feedbackForm',
] as const;
export type PaperDocument = (typeof paperDocuments)[number];

export const paperSizes = ['a4', 'letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** One file of the pack. */
export interface PaperSheet {
  readonly document: PaperDocument;
  /** Whose it is; null: everybody's, or control's. */
  readonly team: string | null;
}

/** The files of a pack, in the order in which they are needed. */
export function sheetsOf(
  scenario: Scenario,
  only: readonly PaperDocument[] = paperDocuments,
): PaperSheet[] {
  return paperDocuments
    .filter((document) => only.includes(document))
    .flatMap((document): PaperSheet[] =>
      isPerTeam(document)
        ? scenario.teams.map(({ id }) => ({ document, team: id }))
        : [{ document, team: null }],
    );
}

function isPerTeam(document: PaperDocument): boolean {
  return document === 'teamBriefs' || document === 'moveCards';
}

const letterRegions = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

/** Letter where people print on it, by the tag of a language; A4 everywhere else. */
export function usualPaperSize(language: string): PaperSize {
  const region = new Intl.Locale(language).region ?? '';
  return letterRegions.has(region) ? 'letter' : 'a4';
}
