let carried: Readonly<Record<string, string>> | null = null;

/** A page that no host serves holds its media itself, by name; said before it is drawn. */
export function carryMedia(files: Readonly<Record<string, string>>): void {
  carried = files;
}

/** Where a medium is served to those who were given it. */
export function mediaUrl(file: string, mediaToken: string): string {
  if (carried !== null) return Object.hasOwn(carried, file) ? (carried[file] ?? '') : '';
  return `/media/${encodeURIComponent(file)}?g=${encodeURIComponent(mediaToken)}`;
}

export type MediaKind = 'image' | 'audio' | 'text';

export function mediaKind(file: string): MediaKind {
  if (/\.(mp3|ogg)$/.test(file)) return 'audio';
  return file.endsWith('.txt') ? 'text' : 'image';
}
