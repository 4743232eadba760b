import { z } from 'zod';
import { ratingKeys } from './ratings.ts';
import { anyText, eventNo, id, longText } from './text.ts';

const observed = {
  text: longText,
  eventNo: eventNo.nullable(),
  objective: id.nullable(),
  rating: z.enum(ratingKeys).nullable(),
};

/** What evaluators ask for, and control where it evaluates itself. */
export const evaluateCommands = {
  'observation.record': z.strictObject({
    ...observed,
    madeWallMs: z
      .int()
      .min(0)
      .optional()
      .describe('when it was written, by the host’s clock; left out: now'),
  }),
  'observation.amend': z
    .strictObject({ observation: id, expectVersion: z.int().min(1), ...observed })
    .describe('one’s own; the earlier words stay in the record'),
  'rating.give': z.strictObject({
    objective: id,
    task: id.nullable().describe('one of its critical tasks; null: the objective as a whole'),
    rating: z.enum(ratingKeys).nullable().describe('null: taken back'),
    grounds: anyText,
  }),
} as const;
