import { z } from 'zod';
import { partySchema } from '../party.ts';
import { sideSchema } from '../fact.ts';
import { drawViewSchema } from './schema-draw.ts';

/** What may leave the host of what is said: part of the views in `schema.ts`, and as strict. */

/** What is said about a move that was opened to argument; everybody sees the same. */
export const argumentSchema = z.strictObject({
  move: z.string(),
  team: z.string(),
  totalTurn: z.number(),
  title: z.string(),
  action: z.string(),
  effect: z.string(),
  open: z.boolean(),
  points: z.array(
    z.strictObject({
      id: z.string(),
      side: sideSchema,
      text: z.string(),
      /** Null: control, for the whole room. */
      team: z.string().nullable(),
      struck: z.string().nullable(),
    }),
  ),
  /** How likely the room thought it, once the result is out. */
  crowd: z
    .strictObject({ n: z.number(), median: z.number(), low: z.number(), high: z.number() })
    .nullable(),
  odds: drawViewSchema.nullable(),
});
export type ArgumentView = z.infer<typeof argumentSchema>;

/** A public declaration that stands. */
export const statementSchema = z.strictObject({
  id: z.string(),
  by: partySchema,
  text: z.string(),
  wallMs: z.number(),
  scenarioDate: z.string(),
});
export type StatementView = z.infer<typeof statementSchema>;

/** A message in a team's mailbox. `no` counts within it, from 1. A sender never learns of a hold. */
export const mailSchema = z.strictObject({
  no: z.number(),
  mine: z.boolean(),
  from: partySchema,
  to: z.array(partySchema),
  text: z.string(),
  replyTo: z.number().nullable(),
  request: z.string().nullable(),
  /** Read by this team unknown to those who write. */
  intercepted: z.boolean(),
  sentWallMs: z.number(),
  scenarioDate: z.string(),
});
export type MailView = z.infer<typeof mailSchema>;

export const controlMessageSchema = z.strictObject({
  id: z.string(),
  from: partySchema,
  to: z.array(partySchema),
  text: z.string(),
  replyTo: z.string().nullable(),
  request: z.string().nullable(),
  by: z.string(),
  status: z.enum(['held', 'delivered', 'stopped']),
  stoppedReason: z.string(),
  /** When a held message goes out by itself, on the exercise clock. */
  dueAtClockMs: z.number().nullable(),
  intercepts: z.array(z.string()),
  sentWallMs: z.number(),
  scenarioDate: z.string(),
  readBy: z.array(z.strictObject({ seat: z.string(), team: z.string() })),
  /** A request for information that has no answer yet. */
  unanswered: z.boolean(),
});

export const controlStatementSchema = statementSchema.extend({
  move: z.string().nullable(),
  retired: z.string().nullable(),
});

/** What control sees besides of a move that is talked about. */
export const controlMoveTalk = {
  argument: z.enum(['none', 'open', 'closed']),
  points: z.array(
    z.strictObject({
      id: z.string(),
      side: sideSchema,
      text: z.string(),
      team: z.string().nullable(),
      by: z.string(),
      weight: z.number(),
      struck: z.string().nullable(),
    }),
  ),
  estimates: z.array(
    z.strictObject({ seat: z.string(), team: z.string(), by: z.string(), percent: z.number() }),
  ),
  crowd: argumentSchema.shape.crowd,
};
