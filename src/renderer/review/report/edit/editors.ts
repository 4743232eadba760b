import { localShelf } from '../../../shared/link/outbox.ts';
import { ReportEditor } from './editor.ts';
import type { ReportApi } from './report-api.ts';
import { TypedShelf } from './shelf.ts';

const editors = new WeakMap<ReportApi, ReportEditor>();

/** One editor for a record and a window: what can be undone outlasts a look at the picture. */
export function editorOf(api: ReportApi, file: string): ReportEditor {
  const known = editors.get(api);
  if (known !== undefined) return known;
  const made = new ReportEditor({ api, shelf: new TypedShelf(localShelf(), file) });
  editors.set(api, made);
  return made;
}
