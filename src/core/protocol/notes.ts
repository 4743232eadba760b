import { z } from 'zod';
import { limits } from '../limits.ts';

/** Short words being typed (a point, a message) and the choices beside them: kept as drafts are, never facts. */

export const noteSlotSchema = z.string().regex(/^[A-Za-z0-9_.-]{1,200}$/);

export const noteSchema = z.strictObject({
  words: z.string().max(limits.bodyCharsMax),
  choices: z
    .record(z.string().max(64), z.string().max(limits.longTextCharsMax))
    .refine((all) => Object.keys(all).length <= limits.noteChoicesMax, 'too many choices'),
});
export type NoteWords = z.infer<typeof noteSchema>;

export const keptNoteSchema = noteSchema.extend({ slot: noteSlotSchema });
export type KeptNote = z.infer<typeof keptNoteSchema>;
