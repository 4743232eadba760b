/**
 * Owns: which media may be stored, and how a range of one is found. Does not own: what is in them.
 * Pure; a crash leaves nothing here.
 */
import { limits } from '../../core/limits.ts';
import { reject, ok, type Result } from '../../core/result.ts';
import { mediaSchema } from '../../core/scenario/schema.ts';
import { LogError, type MediaEntry } from './log.ts';

/** SQLite reads a whole value at once, so large files are kept in pieces of this size. */
export const chunkBytes = 1024 * 1024;

function mediaAllowed(file: string, bytes: number, present: readonly MediaEntry[]): Result<null> {
  if (!mediaSchema.shape.file.safeParse(file).success) {
    return reject('media/name', `${file} is not a name a media file may have`);
  }
  if (present.some((entry) => entry.file === file)) {
    return reject('media/twice', `${file} is there already`);
  }
  if (present.length >= limits.mediaFilesMax) {
    return reject('media/too-many', `more than ${limits.mediaFilesMax} media files`);
  }
  const total = present.reduce((sum, entry) => sum + entry.bytes, bytes);
  if (total > limits.mediaBytesMax) {
    return reject('media/too-large', `media of more than ${limits.mediaBytesMax} bytes together`);
  }
  return ok(null);
}

export function checkMedia(
  file: string,
  content: Uint8Array,
  present: readonly MediaEntry[],
): void {
  const allowed = mediaAllowed(file, content.byteLength, present);
  if (!allowed.ok) throw new LogError('notOurs', `${allowed.error.message}.`);
}

export function sliceBounds(
  bytes: number,
  from = 0,
  to = bytes,
): { readonly from: number; readonly to: number } {
  const start = Math.min(Math.max(0, from), bytes);
  return { from: start, to: Math.min(Math.max(start, to), bytes) };
}
