import { z } from 'zod';
import { moveTextSchema } from '../move-text.ts';
import { partySchema } from '../party.ts';
import { reviewSchema, rulingModeSchema, rulingSchema } from '../ruling.ts';
import { outcomeSchema } from '../scenario/primitives.ts';
import { templateSchema } from '../scenario/schema-moves.ts';
import { drawViewSchema } from './schema-draw.ts';
import { controlMoveTalk } from './schema-talk.ts';

/** What may leave the host of moves and rulings: part of the views in `schema.ts`, and as strict. */

/** How a result came about, as far as players are told. */
const howRuled = {
  outcome: outcomeSchema,
  mode: rulingModeSchema,
  likelihood: z.number().nullable(),
  /** Whether control decided otherwise than the draw or the table said. */
  overridden: z.boolean(),
  draw: drawViewSchema.nullable(),
  quotes: z.array(z.strictObject({ by: partySchema, text: z.string() })),
  publicText: z.string(),
};

/** A revealed ruling on a move that is open to all. */
export const resultSchema = z.strictObject({
  team: z.string(),
  totalTurn: z.number(),
  title: z.string(),
  action: z.string(),
  ...howRuled,
});
export type MoveResult = z.infer<typeof resultSchema>;

const versionSchema = z.strictObject({
  version: z.number(),
  by: z.string(),
  recordedWallMs: z.number(),
  text: moveTextSchema,
});

export const ownMoveSchema = z.strictObject({
  id: z.string(),
  totalTurn: z.number(),
  phaseTitle: z.string(),
  text: moveTextSchema,
  /** What the further fields of its form are called, also where that form is not in use any more. */
  fieldTitles: z.record(z.string(), z.string()),
  /** `locked` until the reveal, whatever control has already ruled; `returned`: control has asked something. */
  status: z.enum(['submitted', 'withdrawn', 'returned', 'locked', 'revealed']),
  version: z.number(),
  /** Earlier versions, oldest first. */
  history: z.array(versionSchema),
  receipt: z.number(),
  recordedWallMs: z.number(),
  atBell: z.boolean(),
  by: z.string(),
  /** What control asked when it last returned the move. */
  question: z.string().nullable(),
  /** A move that was not public has come into the open. */
  exposed: z.boolean(),
  odds: drawViewSchema.nullable(),
  result: z.strictObject({ ...howRuled, teamText: z.string() }).nullable(),
});
export type OwnMove = z.infer<typeof ownMoveSchema>;

/** The form that a team fills in now. */
export const formSchema = templateSchema.pick({
  title: true,
  ask: true,
  reasonsMin: true,
  visibility: true,
  fields: true,
});
export type MoveForm = z.infer<typeof formSchema>;

export const controlMoveSchema = z.strictObject({
  id: z.string(),
  team: z.string(),
  totalTurn: z.number(),
  phase: z.string(),
  status: z.enum(['submitted', 'withdrawn', 'returned', 'locked', 'ruled', 'revealed']),
  version: z.number(),
  by: z.string(),
  text: moveTextSchema,
  history: z.array(versionSchema),
  receipt: z.number(),
  recordedWallMs: z.number(),
  atBell: z.boolean(),
  withdrawnReason: z.string(),
  question: z.string().nullable(),
  exposed: z.string().nullable(),
  ruling: rulingSchema.nullable(),
  review: reviewSchema,
  draws: z.array(drawViewSchema),
  /** What the argument, the room and the scenario's tables say to it now. */
  advice: z.strictObject({
    net: z.number(),
    /** Percent of two dice with this net. */
    netLikelihood: z.number(),
    /** The scenario's table for this prepared move, and the row that holds. */
    table: z
      .strictObject({
        title: z.string(),
        text: z.string(),
        outcome: outcomeSchema.nullable(),
        likelihood: z.number().nullable(),
      })
      .nullable(),
  }),
  ...controlMoveTalk,
});
export type ControlMove = z.infer<typeof controlMoveSchema>;
