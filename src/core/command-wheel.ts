import { z } from 'zod';

const name = z.string().trim().min(1).max(60);

/** Who drives, between facilitators. */
export const wheelCommands = {
  'wheel.take': z.strictObject({
    over: z.boolean().describe('also from somebody who is here and did not offer it'),
  }),
  'wheel.offer': z.strictObject({
    to: name.nullable().describe('null: the offer no longer stands; of who made it or was asked'),
  }),
  'wheel.leave': z.strictObject({}),
} as const;
