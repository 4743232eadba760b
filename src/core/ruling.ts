import { z } from 'zod';
import { limits } from './limits.ts';
import { confidenceSchema } from './move-text.ts';
import { isDate } from './scenario/dates.ts';
import { outcomeSchema } from './scenario/primitives.ts';
import { anyText, freeText, id, indicatorValue, longText, person, shortText } from './text.ts';

/** The ways in which a move can be ruled on. */
export const rulingModes = [
  'free',
  'rigid',
  'semiRigid',
  'consensus',
  'umpired',
  'weighted2d6',
  'percentage',
  'automatic',
] as const;
export const rulingModeSchema = z.enum(rulingModes);
export type RulingMode = z.infer<typeof rulingModeSchema>;

/** When a delayed effect comes, as people write it. */
const delaySchema = z.union([
  z.strictObject({ turns: z.int().min(1).max(limits.turnsPerPhaseMax) }),
  z.strictObject({
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .refine(isDate),
  }),
  z.strictObject({ when: z.string().trim().min(1).max(limits.expressionCharsMax) }),
]);
export type Delay = z.infer<typeof delaySchema>;

const after = delaySchema.optional().describe('left out: at once');
/** A change of one indicator whose value is already known. */
const plainEffectSchema = z.union([
  z.strictObject({ indicator: id, to: indicatorValue, by: z.never().optional(), after }),
  z.strictObject({ indicator: id, by: z.number(), to: z.never().optional(), after }),
]);
export type PlainEffect = z.infer<typeof plainEffectSchema>;
export const plainEffects = z.array(plainEffectSchema).max(limits.effectsMax);

export const rulingSchema = z.strictObject({
  mode: rulingModeSchema,
  outcome: outcomeSchema,
  likelihood: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .describe('percent, as judged before; null: not given'),
  confidence: confidenceSchema.nullable().describe('how sure control is of its judgement'),
  /** Values to set when the ruling is revealed; relative changes wait until then so that two rulings add up. */
  effects: plainEffects,
  publicText: anyText,
  teamTexts: z.record(id, anyText),
  rationale: anyText.describe('control only'),
  alternatives: z
    .array(shortText)
    .max(limits.alternativesMax)
    .describe('outcomes that were considered and not taken; control only'),
  quotes: z.array(id).max(limits.alternativesMax).describe('public statements that it rests on'),
  agreedBy: z.array(id).max(limits.teamsMax).describe('consensus: the teams that agreed to it'),
  override: z
    .strictObject({ of: outcomeSchema, reason: longText })
    .nullable()
    .describe('what the draw or the table said, and why control decided otherwise'),
  openToAll: z
    .boolean()
    .describe('true: everybody sees the move and its result; false: its team only'),
  signOff: z.boolean().describe('a second adjudicator has to sign it before it can be revealed'),
});
/** What control decided about a move. */
export type Ruling = z.infer<typeof rulingSchema>;

/** The parts that came with the second version of the facts. */
export const plainRulingParts = {
  confidence: null,
  alternatives: [],
  quotes: [],
  agreedBy: [],
  override: null,
  signOff: false,
} satisfies Partial<Ruling>;

/** Who has a move in hand, and how far its ruling has come. Names are those of facilitators. */
export const reviewSchema = z.strictObject({
  claimedBy: person(z.string()).nullable(),
  ruledBy: person(z.string()),
  /** `pending`: waits for a signature; `changes`: it was asked for; `signed`: may be revealed. */
  state: z.enum(['none', 'pending', 'changes', 'signed']),
  signedBy: person(z.string()),
  /** What was asked for, why it was reopened, or why its author signed it. */
  note: freeText(z.string()),
});
export type Review = z.infer<typeof reviewSchema>;

export const noReview: Review = {
  claimedBy: null,
  ruledBy: '',
  state: 'none',
  signedBy: '',
  note: '',
};

export const drawMethodSchema = z.enum(['d100', '2d6']);
/** A hundred-sided draw against a percentage; or two dice and the net of the argument against seven. */
export type DrawMethod = z.infer<typeof drawMethodSchema>;
export const drawSourceSchema = z.enum(['software', 'physical']);

/** Effects that wait. */
const waitingEffectSchema = z.strictObject({
  indicator: id,
  to: z.union([indicatorValue, z.string().max(limits.expressionCharsMax)]).optional(),
  by: z.number().optional(),
});
const dueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('turn'), totalTurn: z.int() }),
  z.strictObject({ kind: z.literal('date'), date: z.string() }),
  z.strictObject({ kind: z.literal('condition'), when: z.string() }),
]);
export const becauseSchema = z.strictObject({
  kind: z.enum(['inject', 'ruling', 'exit', 'enter', 'turn', 'control', 'text', 'vote']),
  ref: z.string().max(200),
});
export const delayedSchema = z.strictObject({
  id,
  effect: waitingEffectSchema,
  due: dueSchema,
  because: becauseSchema,
});
/** An effect that has been set off and has not come yet. */
export type Delayed = z.infer<typeof delayedSchema>;
