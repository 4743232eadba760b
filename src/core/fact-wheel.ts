import { z } from 'zod';
import { person } from './text.ts';

const name = person(z.string().max(200));

/** Who drives. Names are those of facilitators, as their commands carry them. */
export const wheelFacts = {
  'wheel.taken': z.strictObject({
    by: name,
    from: name.nullable(),
    why: z
      .enum(['free', 'offered', 'gone', 'over'])
      .describe('nobody had it; it was offered; its holder is not here; taken over'),
  }),
  'wheel.offered': z.strictObject({
    by: name,
    to: name.nullable().describe('null: the offer no longer stands'),
  }),
  'wheel.left': z.strictObject({
    by: name.describe('who had it'),
    why: z.enum(['self', 'recovery']),
  }),
} as const;
