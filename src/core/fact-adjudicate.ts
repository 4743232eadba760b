import { z } from 'zod';
import { delayedSchema, drawMethodSchema, drawSourceSchema, rulingSchema } from './ruling.ts';
import { outcomeSchema } from './scenario/primitives.ts';
import { anyText, id, longText, person } from './text.ts';

/** Facts about how a move was judged: who took it on, odds and draws, rulings, and effects that wait. */
export const adjudicateFacts = {
  'move.returned': z.strictObject({ move: id, question: longText }),
  'move.accepted': z.strictObject({ move: id }),
  'move.exposed': z.strictObject({
    move: id,
    reason: anyText.describe('how its secret came out; control only'),
  }),
  'ruling.claimed': z.strictObject({ move: id, by: person(z.string().max(60)) }),
  'ruling.letGo': z.strictObject({ move: id }),
  'odds.shown': z.strictObject({
    draw: id,
    move: id,
    method: drawMethodSchema,
    /** Percent; for two dice, what the net makes it. */
    likelihood: z.number().min(0).max(100),
    net: z.int().describe('weights of what speaks for it less what speaks against it'),
    source: drawSourceSchema,
    commitment: z
      .string()
      .max(64)
      .describe('SHA-256 of the seed that will be drawn from, hex; empty for physical dice'),
  }),
  'draw.made': z.strictObject({
    draw: id,
    move: id,
    dice: z.array(z.int().min(1).max(100)).min(1).max(2),
    seed: z.string().max(64).describe('hex; empty for physical dice'),
    outcome: outcomeSchema,
  }),
  'move.ruled': z.strictObject({ move: id, ruling: rulingSchema }),
  'ruling.signed': z.strictObject({
    move: id,
    by: person(z.string().max(60)),
    alone: anyText.describe('why its author signed it; empty: somebody else did'),
  }),
  'ruling.returned': z.strictObject({ move: id, note: longText }),
  'ruling.reopened': z.strictObject({ move: id, reason: longText }),
  'rulings.revealed': z.strictObject({ moves: z.array(id) }),
  'effect.delayed': delayedSchema,
  'effect.came': z.strictObject({ delayed: id }),
  'effect.cancelled': z.strictObject({ delayed: id, reason: longText }),
} as const;
