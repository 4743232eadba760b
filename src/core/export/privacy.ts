import { z } from 'zod';

/** What an export keeps to itself. */
export const privacySchema = z.strictObject({
  names: z
    .enum(['real', 'pseudonyms'])
    .describe('of people; teams, duties and seats keep their ids'),
  texts: z.enum(['kept', 'leftOut']).describe('whatever somebody typed'),
  times: z.enum(['wall', 'fromZero']).describe('of day, or counted from the first fact'),
});
export type Privacy = z.infer<typeof privacySchema>;

/** As it is in the file: everything, for those who may know everything. */
export const openPrivacy: Privacy = { names: 'real', texts: 'kept', times: 'wall' };

/** Stands where a text was left out: still a text, so that a fact keeps its shape. */
export const leftOut = '[left out]';

/** What is told from any export with names made up. */
export function isAnonymous({ names }: Privacy): boolean {
  return names === 'pseudonyms';
}
