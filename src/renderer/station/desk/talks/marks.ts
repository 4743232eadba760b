import type { Mark } from '../../../../core/scenario/schema-negotiation.ts';
import type { ClauseOption } from './waiting.ts';

/** A sign for each mark, so that none depends on its colour. */
export const markSigns: Readonly<Record<Mark, string>> = {
  accept: '✓',
  couldLive: '≈',
  redLine: '✕',
};
export const marks = Object.keys(markSigns) as Mark[];

type MarkView = ClauseOption['marks'][number];

export function ownMark(option: ClauseOption, team: string): MarkView | null {
  return option.marks.find((each) => each.team === team) ?? null;
}
