import { z } from 'zod';
import { ratingKeys } from '../ratings.ts';
import { injectMethods } from '../scenario/schema.ts';

/** What may leave the host of observations and ratings: part of the views in `schema.ts`, and as strict. */

const rating = z.enum(ratingKeys).nullable();

const observed = {
  text: z.string(),
  eventNo: z.string().nullable(),
  objective: z.string().nullable(),
  rating,
};

const author = { by: z.string(), role: z.enum(['control', 'evaluator']) };

const stamp = {
  wallMs: z.number(),
  clockMs: z.number(),
  phase: z.string().nullable(),
  totalTurn: z.number(),
};

export const observationSchema = z.strictObject({
  id: z.string(),
  ...observed,
  ...author,
  ...stamp,
  /** When it arrived, where it was written before; null: at once. */
  arrivedWallMs: z.number().nullable(),
  version: z.number(),
  amendedWallMs: z.number().nullable(),
  /** Earlier words, oldest first. */
  history: z.array(z.strictObject({ ...observed, wallMs: z.number() })),
});
export type ObservationView = z.infer<typeof observationSchema>;

/** One author's present rating; `task` null: of the objective as a whole. */
export const ratingSchema = z.strictObject({
  objective: z.string(),
  task: z.string().nullable(),
  rating: z.enum(ratingKeys),
  grounds: z.string(),
  ...author,
  ...stamp,
  /** What its author thought before, oldest first; null: taken back meanwhile. */
  history: z.array(z.strictObject({ rating, grounds: z.string(), wallMs: z.number() })),
});
export type RatingView = z.infer<typeof ratingSchema>;

export const objectiveSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  capability: z.string(),
  target: z.string(),
  criticalTasks: z.array(z.strictObject({ id: z.string(), text: z.string(), target: z.string() })),
});
export type ObjectiveView = z.infer<typeof objectiveSchema>;

/** A released inject as evaluators know it: what was sent to whom, and what to watch for. */
export const watchedInjectSchema = z.strictObject({
  eventNo: z.string(),
  title: z.string(),
  to: z.union([z.literal('public'), z.array(z.string())]),
  method: z.enum(injectMethods),
  from: z.string(),
  body: z.string(),
  expectedAction: z.string(),
  objectives: z.array(z.string()),
  criticalTasks: z.array(z.string()),
  withdrawn: z.boolean(),
  releasedWallMs: z.number(),
  releasedClockMs: z.number(),
  phase: z.string(),
  totalTurn: z.number(),
  /** Whether the expected action was seen. */
  seen: z.strictObject({ verdict: z.enum(['yes', 'partly', 'no']), note: z.string() }).nullable(),
});
export type WatchedInject = z.infer<typeof watchedInjectSchema>;
