import { z } from 'zod';
import { limits } from './limits.ts';
import { instrumentSchema, visibilitySchema } from './scenario/schema-moves.ts';
import { anyText, freeText, id, longText, shortText } from './text.ts';

export const confidenceSchema = z.enum(['low', 'moderate', 'high']);
/** How sure somebody is of a judgement; never mixed with how likely a thing is. */
export type Confidence = z.infer<typeof confidenceSchema>;

const fieldValue = z.union([
  freeText(z.string().trim().max(limits.longTextCharsMax)),
  z.number(),
  z.boolean(),
  z.array(shortText).max(limits.fieldChoicesMax),
]);
export type FieldValue = z.infer<typeof fieldValue>;

/** What a team writes when it moves. */
export const moveTextSchema = z.strictObject({
  option: id
    .nullable()
    .describe('a prepared move of the scenario, or null for the team’s own idea'),
  title: shortText,
  action: longText,
  effect: anyText.describe('what it is meant to bring about'),
  reasons: z.array(shortText).max(limits.reasonsMax),
  instrument: instrumentSchema.nullable(),
  targets: z.array(id).max(limits.teamsMax).describe('the teams that it is aimed at'),
  assumptions: anyText.describe('what has to be true for it to work'),
  confidence: confidenceSchema.nullable(),
  visibility: visibilitySchema,
  trigger: anyText.describe('a secret move: what brings it into the open, in words'),
  fields: z
    .record(id, fieldValue)
    .refine((all) => Object.keys(all).length <= limits.fieldsPerTemplateMax, 'too many fields')
    .describe('answers to the further fields of the team’s template, by field id'),
});
export type MoveText = z.infer<typeof moveTextSchema>;

/** The parts that came with the second version of the facts, as a move has them that says nothing of them. */
export const plainMoveParts = {
  instrument: null,
  targets: [],
  assumptions: '',
  confidence: null,
  visibility: 'public',
  trigger: '',
  fields: {},
} satisfies Partial<MoveText>;
