import { z } from 'zod';

/** What a file says about itself without being read through: enough to say whose fork it is and how it ended. */
export const kinSchema = z.strictObject({
  exercise: z.string(),
  title: z.string(),
  mode: z.enum(['live', 'rehearsal']),
  scenario: z.string().describe('the id of its scenario'),
  startedWallMs: z.number(),
  /** Null: it began at its own beginning. */
  parent: z
    .strictObject({
      exercise: z.string(),
      title: z.string(),
      seq: z.number().describe('the last fact that both share'),
      /** Where it was forked; the phase's title, empty before the start. */
      phase: z.string(),
      turn: z.number(),
    })
    .nullable(),
  /** The title of the phase where it stands, or ended; empty before the start. */
  phase: z.string(),
  ended: z.boolean(),
});
export type Kin = z.infer<typeof kinSchema>;
