import { z } from 'zod';
import { drawMethodSchema, drawSourceSchema, rulingSchema } from './ruling.ts';
import { anyText, id, longText } from './text.ts';

/** What control asks for when it judges a move. */
export const adjudicateCommands = {
  'move.return': z.strictObject({ move: id, question: longText }),
  'move.accept': z.strictObject({ move: id }).describe('a returned move, as it stands'),
  'move.expose': z.strictObject({ move: id, reason: anyText }),
  'ruling.claim': z.strictObject({
    move: id,
    over: z.boolean().describe('take it over from somebody else'),
  }),
  'ruling.letGo': z.strictObject({ move: id }),
  'odds.show': z.strictObject({
    move: id,
    method: drawMethodSchema,
    likelihood: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .describe('percent for d100; two dice take theirs from the argument'),
    source: drawSourceSchema,
  }),
  'draw.make': z.strictObject({
    move: id,
    dice: z
      .array(z.int().min(1).max(100))
      .min(1)
      .max(2)
      .nullable()
      .describe('what physical dice showed; null: draw'),
  }),
  'move.rule': z.strictObject({
    move: id,
    ruling: rulingSchema,
    expectBy: z
      .string()
      .max(200)
      .optional()
      .describe('whose ruling this replaces, empty: there is none yet; left out: any'),
  }),
  'ruling.sign': z.strictObject({
    move: id,
    alone: anyText.describe('why its author signs it; empty: a second adjudicator does'),
  }),
  'ruling.return': z.strictObject({ move: id, note: longText }),
  'ruling.reopen': z.strictObject({ move: id, reason: longText }),
  'effect.cancel': z.strictObject({ delayed: id, reason: longText }),
} as const;
