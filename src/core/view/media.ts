import type { View } from './schema.ts';

/** The files that a view shows; whoever has the view may fetch them, and nobody else. */
export function mediaIn(view: View): readonly { readonly file: string }[] {
  if ('inbox' in view) return view.inbox.flatMap((item) => (item.withdrawn ? [] : item.media));
  if ('program' in view && view.program.kind === 'inject') return view.program.item.media;
  return [];
}
