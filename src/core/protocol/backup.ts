/** What control is told of the second copy of the open exercise. */
import { z } from 'zod';

export const backupNewsSchema = z.strictObject({
  /** Where copies go. */
  folder: z.string(),
  /** The last whole copy; empty: none yet. */
  file: z.string(),
  /** So many facts are in it. */
  count: z.int().nonnegative(),
  atWallMs: z.number().nullable(),
  /** Why the last attempt failed; null: it did not. */
  trouble: z.enum(['full', 'readOnly', 'gone', 'io', 'slow']).nullable(),
});
export type BackupNews = z.infer<typeof backupNewsSchema>;
