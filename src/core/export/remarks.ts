import { z } from 'zod';
import { remarkSchema, type Remark } from '../remark.ts';
import { isAnonymous, leftOut, type Privacy } from './privacy.ts';

const [annotation, bookmark, lesson, hotWash, feedback, report] = remarkSchema.options;
const without = { id: true } as const;
/**
 * A remark as a bundle tells it: without its id, since whoever has written one on a device may amend it by that. It is
 * no part of the record, and nothing proves it.
 */
export const toldRemarkSchema = z.discriminatedUnion('kind', [
  annotation.omit(without),
  bookmark.omit(without),
  lesson.omit(without),
  hotWash.omit(without),
  feedback.omit(without),
  report.omit(without),
]);
export type ToldRemark = z.infer<typeof toldRemarkSchema>;

/**
 * Whether remarks go along at all. They are words of people about people, in every field: for strangers they go only
 * where all words are left out.
 */
export function tellsRemarks({ names, texts }: Pick<Privacy, 'names' | 'texts'>): boolean {
  return names === 'real' || texts === 'leftOut';
}

/** Oldest first, as those may read them for whom the export is. `nameOf` is the one of the facts. */
export function toldRemarks(
  remarks: readonly Remark[],
  privacy: Privacy,
  firstWallMs: number,
  nameOf: (name: string) => string,
): ToldRemark[] {
  if (!tellsRemarks(privacy)) return [];
  const text = privacy.texts === 'kept' ? (words: string): string => words : cut;
  const fromMs = privacy.times === 'fromZero' ? firstWallMs : 0;
  return remarks.flatMap((remark): ToldRemark[] => {
    // What reviewers made of the report is words throughout, and names those who have something to do.
    if (remark.kind === 'report' && (isAnonymous(privacy) || privacy.texts === 'leftOut'))
      return [];
    const { id: _, ...told } = remark;
    const stamp = {
      wallMs: Math.max(0, remark.wallMs - fromMs),
      by: isAnonymous(privacy) ? nameOf(remark.by) : remark.by,
    };
    return [{ ...scrubbed(told, text), ...stamp }];
  });
}

function cut(words: string): string {
  return words.trim() === '' ? words : leftOut;
}

function scrubbed(remark: ToldRemark, text: (words: string) => string): ToldRemark {
  switch (remark.kind) {
    case 'annotation':
    case 'bookmark':
    case 'lesson':
      return { ...remark, text: text(remark.text) };
    case 'hotWash':
      return { ...remark, question: text(remark.question), text: text(remark.text) };
    case 'feedback':
      return {
        ...remark,
        strengths: remark.strengths.map(text),
        improvements: remark.improvements.map(text),
        unseen: text(remark.unseen),
        actions: remark.actions.map(({ action, who, priority }) => ({
          action: text(action),
          who: text(who),
          priority,
        })),
        review: text(remark.review),
        more: text(remark.more),
      };
    case 'report':
      return remark;
  }
}
