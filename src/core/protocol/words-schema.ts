import { z } from 'zod';
import { languages, termPacks, type RoomWords } from './words.ts';

/** Apart from the keys: every page begins with those, and no station checks anything. */
export const roomWordsSchema: z.ZodType<RoomWords> = z.strictObject({
  language: z.enum(languages).nullable().describe('null: each device by its own settings'),
  terms: z.enum(termPacks),
});
