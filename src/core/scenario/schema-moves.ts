import { z } from 'zod';
import { limits } from '../limits.ts';
import {
  eventNo,
  expression,
  identifier,
  longText,
  outcomeSchema,
  shortText,
  stepMinutes,
} from './primitives.ts';

/** What a scenario says about the form of moves, about rulings by table, and about shorter running orders. */

export const instruments = [
  'diplomatic',
  'information',
  'military',
  'economic',
  'legal',
  'intelligence',
  'operational',
] as const;
export const instrumentSchema = z.enum(instruments);
export type Instrument = z.infer<typeof instrumentSchema>;

export const visibilities = ['public', 'team', 'secret'] as const;
/** Whom a move is meant for: the room; its team and control; or nobody until its trigger has come. */
export const visibilitySchema = z.enum(visibilities);
export type Visibility = z.infer<typeof visibilitySchema>;

const choices = z.array(shortText).min(2).max(limits.fieldChoicesMax);
const named = { title: shortText, description: shortText.optional() };

/** One field of a form, as JSON Schema writes it; a part of JSON Schema that a form can show. */
const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('string'),
    ...named,
    enum: choices.optional().describe('one of these; without it, text'),
    maxLength: z.int().min(1).max(limits.longTextCharsMax).default(limits.shortTextCharsMax),
  }),
  z.strictObject({
    type: z.enum(['integer', 'number']),
    ...named,
    minimum: z.number(),
    maximum: z.number(),
  }),
  z.strictObject({ type: z.literal('boolean'), ...named }),
  z.strictObject({
    type: z.literal('array'),
    ...named,
    items: z.strictObject({ type: z.literal('string'), enum: choices }),
    minItems: z.int().min(0).default(0),
    maxItems: z.int().min(1).max(limits.fieldChoicesMax).default(limits.fieldChoicesMax),
    uniqueItems: z.literal(true).default(true),
  }),
]);
export type Field = z.infer<typeof fieldSchema>;

const asked = z.enum(['hidden', 'optional', 'required']);

export const templateSchema = z.strictObject({
  id: identifier,
  title: shortText,
  teams: z.array(identifier).min(1).optional().describe('without it, every team'),
  phases: z.array(identifier).min(1).optional().describe('without it, every phase'),
  ask: z
    .strictObject({
      effect: asked.default('optional'),
      instrument: asked.default('optional'),
      targets: asked.default('optional'),
      assumptions: asked.default('optional'),
      confidence: asked.default('optional'),
    })
    .prefault({})
    .describe('which parts of the form are shown, and which have to be filled in'),
  reasonsMin: z.int().min(0).max(limits.reasonsMax).default(0),
  visibility: z
    .array(visibilitySchema)
    .min(1)
    .default([...visibilities])
    .describe('whom a team may mean a move for; the first one stands at the beginning'),
  fields: z
    .strictObject({
      type: z.literal('object').default('object'),
      properties: z
        .record(identifier, fieldSchema)
        .refine(
          (all) => Object.keys(all).length <= limits.fieldsPerTemplateMax,
          `a form has ${limits.fieldsPerTemplateMax} further fields at most`,
        )
        .default({}),
      required: z.array(identifier).default([]),
    })
    .prefault({})
    .describe('further fields, as a JSON Schema of one object'),
});
/** The form of a move: the first template that fits team and phase. */
export type Template = z.infer<typeof templateSchema>;

export const tableSchema = z.strictObject({
  id: identifier,
  title: shortText,
  rows: z
    .array(
      z
        .strictObject({
          when: expression.optional().describe('without it, always'),
          text: shortText.describe('the rule in words'),
          outcome: outcomeSchema.optional(),
          likelihood: z.int().min(0).max(100).optional(),
        })
        .refine(
          (row) => (row.outcome === undefined) !== (row.likelihood === undefined),
          'give either `outcome` or `likelihood`',
        ),
    )
    .min(1)
    .max(limits.tableRowsMax)
    .describe(
      'the first row whose condition holds decides: the outcome itself, or the odds of a draw',
    ),
});
/** A rigid ruling: what follows from the numbers as they stand. */
export type Table = z.infer<typeof tableSchema>;

export const runningOrderSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  title: shortText,
  about: longText,
  minutes: z.int().min(5).max(1440).describe('how long it takes, breaks left out'),
  turnsMax: z
    .record(identifier, z.int().min(1).max(limits.turnsPerPhaseMax))
    .default({})
    .describe('by phase; a phase that is left out keeps its own'),
  stepMinutes: z
    .record(identifier, stepMinutes)
    .default({})
    .describe('by phase; a step that is left out keeps its own'),
  movesPerTurn: z
    .int()
    .min(1)
    .max(limits.movesPerTeamPerTurnMax)
    .optional()
    .describe('instead of the one in the settings'),
  leaveOut: z.array(eventNo).default([]).describe('injects that this order does without'),
});
/** A way to play the same scenario in another time; chosen when the exercise is made. */
export type RunningOrder = z.infer<typeof runningOrderSchema>;
