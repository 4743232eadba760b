import { z } from 'zod';
import { ratingKeys } from './ratings.ts';
import { anyText, eventNo, id, longText } from './text.ts';

const observed = {
  text: longText,
  eventNo: eventNo.nullable(),
  objective: id.nullable(),
  rating: z.enum(ratingKeys).nullable(),
};

/** Facts about what was observed and how it was rated. Who did so is the fact's actor. */
export const evaluateFacts = {
  'observation.recorded': z.strictObject({
    observation: id,
    ...observed,
    madeWallMs: z
      .int()
      .min(0)
      .optional()
      .describe('when it was written, where it arrived later; left out: then'),
  }),
  'observation.amended': z.strictObject({
    observation: id,
    version: z.int().min(2),
    ...observed,
  }),
  'rating.given': z.strictObject({
    objective: id,
    task: id.nullable().describe('null: the objective as a whole'),
    rating: z.enum(ratingKeys).nullable().describe('null: taken back'),
    grounds: anyText,
  }),
} as const;
