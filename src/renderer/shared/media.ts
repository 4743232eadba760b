/** Where a medium is served to those who were given it. */
export function mediaUrl(file: string, mediaToken: string): string {
  return `/media/${encodeURIComponent(file)}?g=${encodeURIComponent(mediaToken)}`;
}

export type MediaKind = 'image' | 'audio' | 'text';

export function mediaKind(file: string): MediaKind {
  if (/\.(mp3|ogg)$/.test(file)) return 'audio';
  return file.endsWith('.txt') ? 'text' : 'image';
}
