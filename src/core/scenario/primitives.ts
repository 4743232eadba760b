import { z } from 'zod';
import { limits } from '../limits.ts';
import { isDate } from './dates.ts';

/** Pieces that several sections of a scenario share. */

export const identifier = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,39}$/,
    'an id starts with a small letter and has letters and digits only',
  )
  .describe('lowerCamelCase; used in expressions, so it never changes');
export const shortText = z.string().trim().min(1).max(limits.shortTextCharsMax);
export const longText = z.string().trim().min(1).max(limits.longTextCharsMax);
export const body = z.string().trim().min(1).max(limits.bodyCharsMax).describe('Markdown');
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')
  .refine(isDate, 'there is no such day');
export const expression = z
  .string()
  .trim()
  .min(1)
  .max(limits.expressionCharsMax)
  .describe('a CEL expression');
export const eventNo = z
  .string()
  .regex(
    /^[A-W][0-9]{2,3}$/,
    'an event number is a letter from A to W and two or three digits, e.g. E07',
  )
  .describe('stable, never renumbered (X is kept for injects written during play)');
export const rows = z
  .array(z.string().regex(/^R[0-9]{1,3}$/))
  .default([])
  .describe('ids of `sources` rows');

export const outcomes = [
  'criticalSuccess',
  'success',
  'successBut',
  'failureBut',
  'failure',
  'criticalFailure',
] as const;
export const outcomeSchema = z.enum(outcomes);
/** How a move turned out, best to worst. */
export type Outcome = z.infer<typeof outcomeSchema>;

export const steps = ['brief', 'plan', 'lock', 'argue', 'adjudicate', 'reveal'] as const;
export const stepSchema = z.enum(steps);
/** One stage of a turn. */
export type Step = z.infer<typeof stepSchema>;

export const stepMinutes = z
  .strictObject({
    brief: z.number().min(0).max(240).optional(),
    plan: z.number().min(0).max(240).optional(),
    lock: z.number().min(0).max(240).optional(),
    argue: z.number().min(0).max(240).optional(),
    adjudicate: z.number().min(0).max(240).optional(),
    reveal: z.number().min(0).max(240).optional(),
  })
  .default({})
  .describe('planned minutes per step; a step without minutes has no deadline');

/** When a delayed effect comes. */
const afterSchema = z
  .strictObject({
    turns: z
      .int()
      .min(1)
      .max(limits.turnsPerPhaseMax)
      .optional()
      .describe('so many turns later, whatever the phase'),
    date: date.optional().describe('as soon as the scenario date is this or later'),
    when: expression.optional().describe('as soon as this is true'),
  })
  .refine(
    ({ turns, date: day, when }) =>
      [turns, day, when].filter((one) => one !== undefined).length === 1,
    'give one of `turns`, `date` and `when`',
  );
export type After = z.infer<typeof afterSchema>;

const effectSchema = z
  .strictObject({
    indicator: identifier,
    to: z.union([expression, z.number(), z.boolean()]).optional().describe('the new value'),
    by: z.number().optional().describe('add this number'),
    when: expression.optional().describe('apply only if this is true'),
    after: afterSchema.optional().describe('apply later'),
  })
  .refine((e) => (e.to === undefined) !== (e.by === undefined), 'give either `to` or `by`');
/** A change of one indicator. */
export type Effect = z.infer<typeof effectSchema>;
export const effectList = z.array(effectSchema).max(limits.effectsMax);
export const effects = effectList.default([]);
