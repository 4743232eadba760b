import { z } from 'zod';
import { limits } from '../limits.ts';

/** The screens of a room that are no team's own: displays, hot seats and consoles, told apart by numbers. */

const side = z.int().min(0).max(limits.screenSideMax);

/** What a screen says of itself, after each welcome and whenever it changes. */
export const screenSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .describe('the same after a reload, so that it keeps its number'),
  name: z.string().max(limits.screenNameCharsMax).describe('as it was named last; may be empty'),
  width: side.describe('CSS pixels, as height'),
  height: side,
  /** The console's own picture of the display: no wall. Believed on the control listener only. */
  miniature: z.boolean(),
});
export type Screen = z.infer<typeof screenSchema>;

export const screenKindSchema = z.enum(['display', 'hotSeat', 'console']);
export type ScreenKind = z.infer<typeof screenKindSchema>;

/** A screen as consoles list it. */
export const screenRowSchema = z.strictObject({
  kind: screenKindSchema,
  /** Counts from 1 within its kind. */
  no: z.int(),
  name: z.string(),
  /** Null: it has not said. */
  size: z.strictObject({ width: side, height: side }).nullable(),
  address: z.string(),
  /** On this machine. */
  local: z.boolean(),
  sinceWallMs: z.number(),
  /** Silent for 15 seconds. */
  late: z.boolean(),
});
export type ScreenRow = z.infer<typeof screenRowSchema>;

/** What control may do with screens. Neither is a fact: the exercise knows no screens. */
export const screenActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('identify') }),
  z.strictObject({
    act: z.literal('name'),
    kind: screenKindSchema,
    no: z.int(),
    name: z.string().trim().max(limits.screenNameCharsMax),
  }),
]);
export type ScreenAct = z.infer<typeof screenActSchema>;
