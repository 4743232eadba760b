import { z } from 'zod';
import { reportEditsShape } from './aar/report/edits.ts';
import { limits } from './limits.ts';
import { anyText, id, longText } from './text.ts';

/**
 * What people say about a record afterwards: reviewers' annotations and bookmarks, lessons, what was said
 * in the hot wash, participants' feedback, what they made of the report. It lies beside the sealed record
 * and never in it: a remark can be changed and taken away, and no seal breaks.
 */

const common = {
  id,
  /** UTC, milliseconds. */
  wallMs: z.int().min(0),
  by: z.string().max(limits.seatNameCharsMax).describe('empty: somebody who did not say'),
};
const seq = z.int().min(1).describe('a fact');

export const feedbackRoles = ['player', 'facilitator', 'spectator', 'evaluator'] as const;
/** What participants agree with, from 1 (not at all) to 5; the words are in the catalogues. */
export const feedbackStatements = [
  'structured',
  'plausible',
  'facilitator',
  'material',
  'suited',
  'people',
  'practised',
  'prepared',
  'heard',
] as const;
export const priorities = ['high', 'medium', 'low'] as const;

/** What a participant or control writes in the hot wash. */
const hotWashWords = {
  question: anyText.describe('of the scenario or of control; empty: of one’s own accord'),
  text: longText,
};

const score = z.int().min(1).max(5);

/** The participant's form, as it also lies on paper. */
const feedbackWords = {
  role: z.enum(feedbackRoles).nullable(),
  strengths: z.array(anyText).max(3),
  improvements: z.array(anyText).max(3),
  unseen: anyText.describe('what evaluators cannot have seen'),
  actions: z
    .array(
      z.strictObject({ action: anyText, who: anyText, priority: z.enum(priorities).nullable() }),
    )
    .max(limits.actionsPerFeedbackMax),
  review: anyText.describe('plans, procedures, equipment, training to look at'),
  scores: z.partialRecord(z.enum(feedbackStatements), score),
  objectives: z
    .partialRecord(id, score)
    .refine((met) => Object.keys(met).length <= limits.objectivesMax)
    .default({})
    .describe('how far each of the scenario’s objectives was met, 1 to 5'),
  more: anyText.default(''),
};

const remarks = {
  annotation: z.strictObject({
    ...common,
    kind: z.literal('annotation'),
    seq,
    text: longText,
  }),
  bookmark: z.strictObject({ ...common, kind: z.literal('bookmark'), seq, text: anyText }),
  lesson: z.strictObject({
    ...common,
    kind: z.literal('lesson'),
    sort: z.enum(['strength', 'improvement']),
    objective: id.nullable(),
    seqs: z.array(seq).max(limits.factsPerRemarkMax).describe('the facts that it rests on'),
    text: longText,
  }),
  hotWash: z.strictObject({
    ...common,
    kind: z.literal('hotWash'),
    ...hotWashWords,
    team: id.nullable(),
    aloud: z.boolean().default(false).describe('said in the room and typed by control'),
  }),
  feedback: z.strictObject({
    ...common,
    kind: z.literal('feedback'),
    team: id.nullable(),
    ...feedbackWords,
  }),
  /** What reviewers made of the drafted report; a record has one, under the id `report`. */
  report: z.strictObject({ ...common, kind: z.literal('report'), ...reportEditsShape }),
} as const;

export const remarkSchema = z.discriminatedUnion('kind', [
  remarks.annotation,
  remarks.bookmark,
  remarks.lesson,
  remarks.hotWash,
  remarks.feedback,
  remarks.report,
]);
export type Remark = z.infer<typeof remarkSchema>;
export type RemarkKind = Remark['kind'];
export type RemarkOf<K extends RemarkKind> = Extract<Remark, { kind: K }>;

const sent = {
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,64}$/)
    .describe('random, made on the device; who knows it may amend the words'),
  anonymous: z.boolean(),
};

/** What a participant's own device sends: words, and whether a name may stand beside them. */
export const sentRemarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...sent, kind: z.literal('hotWash'), ...hotWashWords }),
  z.strictObject({ ...sent, kind: z.literal('feedback'), ...feedbackWords }),
]);
export type SentRemark = z.infer<typeof sentRemarkSchema>;

/**
 * What reviewers and control write themselves. Participants' words can be taken away and not changed; the report is
 * changed by its edits alone, so that one window never puts its own in the place of another's.
 */
export const ownRemarkSchema = z.discriminatedUnion('kind', [
  remarks.annotation,
  remarks.bookmark,
  remarks.lesson,
  remarks.hotWash.extend({ aloud: z.literal(true) }),
]);
export type OwnRemark = z.infer<typeof ownRemarkSchema>;

/** Written by a reviewer or by control, and theirs to change. */
export function isOwn(remark: Remark): remark is OwnRemark {
  return remark.kind !== 'report' && !isFromRoom(remark);
}

/** Sent by a participant's device. */
export function isFromRoom(remark: Remark): boolean {
  return remark.kind === 'feedback' || (remark.kind === 'hotWash' && !remark.aloud);
}
