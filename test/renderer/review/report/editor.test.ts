// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  applyEdits,
  noEdits,
  type ReportEdit,
  type ReportEdits,
} from '../../../../src/core/aar/report/edits.ts';
import { ReportEditor } from '../../../../src/renderer/review/report/edit/editor.ts';
import { TypedShelf } from '../../../../src/renderer/review/report/edit/shelf.ts';
import { memoryShelf, type Shelf } from '../../../../src/renderer/shared/link/outbox.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A host with one report, which several windows write into; it can be away. */
class Host {
  kept: ReportEdits = noEdits;
  isAway = false;
  readonly heard: (readonly ReportEdit[])[] = [];

  read() {
    const offline = { ok: false, trouble: { code: 'client/offline', message: '' } } as const;
    if (this.isAway) return Promise.resolve(offline);
    return Promise.resolve({ ok: true, value: { edits: this.kept, readOnly: false } } as const);
  }

  edit(edits: readonly ReportEdit[]) {
    const offline = { ok: false, trouble: { code: 'client/offline', message: '' } } as const;
    if (this.isAway) return Promise.resolve(offline);
    this.heard.push(edits);
    const done = applyEdits(this.kept, edits);
    if (!done.ok) return Promise.resolve({ ok: false, trouble: done.error } as const);
    this.kept = done.value;
    return Promise.resolve({ ok: true, value: this.kept } as const);
  }
}

async function openWindow(host: Host, shelf: Shelf = memoryShelf()) {
  const editor = new ReportEditor({
    api: { read: () => host.read(), edit: (edits) => host.edit(edits) },
    shelf: new TypedShelf(shelf, '/x.whitecell'),
  });
  const close = editor.listen();
  await rest();
  return { editor, close };
}

/** Until everybody has had their pause and every answer has arrived. */
const rest = () => vi.advanceTimersByTimeAsync(5_000);

test('[AAR25] what is typed is kept after a pause, in one piece, and leaves the shelf', async () => {
  const host = new Host();
  const shelf = memoryShelf();
  const { editor } = await openWindow(host, shelf);
  for (const text of ['N', 'No', 'Now ']) editor.type('a', text, 'Drafted.');
  expect(editor.getState().typed.get('a')?.text).toBe('Now ');
  expect(new TypedShelf(shelf, '/x.whitecell').read().get('a')?.text).toBe('Now ');
  await rest();
  expect(host.heard).toHaveLength(1);
  expect(host.kept.texts).toEqual({ a: 'Now' });
  expect(editor.getState().typed.size).toBe(0);
  expect(new TypedShelf(shelf, '/x.whitecell').read().size).toBe(0);
  // The draft's own words again are no words of one's own.
  editor.type('a', 'Drafted.', 'Drafted.');
  await rest();
  expect(host.kept.texts).toEqual({});
});

test('[AAR25] a host that is away and a reload lose nothing', async () => {
  const host = new Host();
  const shelf = memoryShelf();
  const { editor, close } = await openWindow(host, shelf);
  host.isAway = true;
  editor.type('a', 'Typed while nobody answered', '');
  await rest();
  expect(editor.getState().trouble?.code).toBe('client/offline');
  expect(editor.getState().typed.get('a')?.text).toBe('Typed while nobody answered');
  host.isAway = false;
  await rest();
  expect(host.kept.texts).toEqual({ a: 'Typed while nobody answered' });
  expect(editor.getState().trouble).toBeNull();

  host.isAway = true;
  editor.type('a', 'And once more', '');
  close();
  await rest();
  host.isAway = false;
  const again = await openWindow(host, shelf);
  expect(host.kept.texts).toEqual({ a: 'And once more' });
  expect(again.editor.getState().typed.size).toBe(0);
});

test('[AAR25] what comes in while a request is on its way is kept as well', async () => {
  const host = new Host();
  const { editor } = await openWindow(host);
  editor.type('a', 'One', '');
  const kept = editor.leave('a');
  editor.type('a', 'One two', '');
  await kept;
  await rest();
  expect(host.kept.texts).toEqual({ a: 'One two' });
  expect(editor.getState().clashing.size).toBe(0);
});

test('[AAR24] words of two windows in one place are asked about, and the others are kept meanwhile', async () => {
  const host = new Host();
  const { editor: ann } = await openWindow(host);
  const { editor: bo } = await openWindow(host);
  ann.type('a', 'Ann’s', '');
  await rest();
  bo.type('a', 'Bo’s', '');
  bo.type('b', 'Of Bo alone', '');
  await rest();
  expect(host.kept.texts).toEqual({ a: 'Ann’s', b: 'Of Bo alone' });
  expect([...bo.getState().clashing]).toEqual(['a']);
  expect(bo.getState().typed.get('a')?.text).toBe('Bo’s');
  await bo.choose('a', 'mine');
  await rest();
  expect(host.kept.texts['a']).toBe('Bo’s');
  ann.type('a', 'Ann’s again', '');
  await rest();
  await ann.choose('a', 'theirs');
  await rest();
  expect(host.kept.texts['a']).toBe('Bo’s');
  expect(ann.getState()).toMatchObject({ typed: new Map(), clashing: new Set() });
});

test('[AAR26] is undone one thing after the other, and not what somebody else changed since', async () => {
  const host = new Host();
  const { editor } = await openWindow(host);
  editor.type('a', 'One', '');
  await rest();
  editor.type('a', 'One two', '');
  await editor.leave('a');
  await editor.act({ do: 'remove', key: 'b' }, { do: 'putBack', key: 'b' });
  await editor.put('final.x', 'S');
  expect(host.kept).toMatchObject({ texts: { a: 'One two', 'final.x': 'S' }, removed: ['b'] });
  await editor.undo();
  await editor.undo();
  expect(host.kept).toMatchObject({ texts: { a: 'One two' }, removed: [] });
  await editor.undo();
  expect(host.kept.texts).toEqual({});
  expect(editor.getState().canUndo).toBe(false);

  await editor.put('c', 'Mine');
  host.kept = { ...host.kept, texts: { c: 'Somebody else’s' } };
  await editor.undo();
  expect(host.kept.texts).toEqual({ c: 'Somebody else’s' });
  expect(editor.getState().trouble?.code).toBe('report/changed');
});
