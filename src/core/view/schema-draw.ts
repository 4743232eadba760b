import { z } from 'zod';
import { drawMethodSchema, drawSourceSchema } from '../ruling.ts';
import { outcomeSchema } from '../scenario/primitives.ts';

/** Odds that were shown, and what was drawn. Whoever has all of it can draw again and compare. */
export const drawViewSchema = z.strictObject({
  id: z.string(),
  method: drawMethodSchema,
  likelihood: z.number(),
  net: z.number(),
  source: drawSourceSchema,
  commitment: z.string(),
  /** Null until it may be seen: for players with the result, for control at once. */
  made: z
    .strictObject({ dice: z.array(z.number()), seed: z.string(), outcome: outcomeSchema })
    .nullable(),
});
export type DrawView = z.infer<typeof drawViewSchema>;
