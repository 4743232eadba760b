/**
 * Owns: which file a connection may fetch, and how it goes out (ranges, types, no script).
 * A file is granted exactly while it stands in one of that connection's present views.
 * Does not own: the files (log). A crash here leaves nothing.
 */
import { mediaIn } from '../../../core/view/media.ts';
import type { View } from '../../../core/view/schema.ts';

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  txt: 'text/plain; charset=utf-8',
};

/** By the name's ending, which the scenario's schema restricts; never by looking inside. */
export function mediaType(file: string): string {
  return types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Whether one of these views shows the file. */
export function standsIn(views: readonly View[], file: string): boolean {
  return views.some((view) => mediaIn(view).some((media) => media.file === file));
}

export interface ByteRange {
  /** Included. */
  readonly from: number;
  /** Excluded. */
  readonly to: number;
}

/** What a Range header asks of a file: the part, all of it, or the impossible. Several parts count as all. */
export function byteRange(
  header: string | undefined,
  size: number,
): ByteRange | 'all' | 'impossible' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (match === null) return 'all';
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return 'all';
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return from < to ? { from, to } : 'impossible';
}
