import type { RemarkOf, SentRemark } from '../../../core/remark.ts';

export type FeedbackWords = Omit<
  Extract<SentRemark, { kind: 'feedback' }>,
  'kind' | 'id' | 'anonymous'
>;
export type FeedbackAction = RemarkOf<'feedback'>['actions'][number];

export const noAction: FeedbackAction = { action: '', who: '', priority: null };

/** A form in which nothing has been written yet. */
export const emptyFeedback: FeedbackWords = {
  role: null,
  strengths: ['', '', ''],
  improvements: ['', '', ''],
  unseen: '',
  actions: [noAction],
  review: '',
  scores: {},
  objectives: {},
  more: '',
};

/** Without the lines that were left empty. */
export function present(words: FeedbackWords): FeedbackWords {
  const written = (text: string) => text.trim() !== '';
  return {
    ...words,
    strengths: words.strengths.filter(written),
    improvements: words.improvements.filter(written),
    actions: words.actions.filter(({ action, who }) => written(action) || written(who)),
  };
}

export function isAnything(words: FeedbackWords): boolean {
  const {
    role: _role,
    scores,
    objectives,
    strengths,
    improvements,
    actions,
    unseen,
    review,
    more,
  } = present(words);
  return (
    [strengths, improvements, actions, Object.keys(scores), Object.keys(objectives)].some(
      (list) => list.length > 0,
    ) || [unseen, review, more].some((text) => text.trim() !== '')
  );
}
