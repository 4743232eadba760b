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
  /** It does what it is asked, and the answer is lost. */
  isUnheard = false;
  isFull = false;
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
    if (this.isFull && edits.some((edit) => edit.do === 'text'))
      return Promise.resolve({ ok: false, trouble: { code: 'report/full', message: '' } } as const);
    const done = applyEdits(this.kept, edits);
    if (!done.ok) return Promise.resolve({ ok: false, trouble: done.error } as const);
    this.kept = done.value;
    if (this.isUnheard) return Promise.resolve(offline);
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

test('[AAR24] words whose answer was lost, or that went out as the page left, are nobody else’s', async () => {
  const host = new Host();
  const shelf = memoryShelf();
  const { editor, close } = await openWindow(host, shelf);
  host.isUnheard = true;
  editor.type('a', 'One', '');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(host.kept.texts).toEqual({ a: 'One' });
  host.isUnheard = false;
  editor.type('a', 'One two', '');
  await rest();
  expect(editor.getState().clashing.size).toBe(0);
  expect(host.kept.texts).toEqual({ a: 'One two' });

  host.isUnheard = true;
  editor.type('a', 'One two three', '');
  globalThis.dispatchEvent(new Event('pagehide'));
  editor.type('a', 'One two three four', '');
  host.isAway = true;
  close();
  await rest();
  [host.isAway, host.isUnheard] = [false, false];
  expect(host.kept.texts).toEqual({ a: 'One two three' });
  const again = await openWindow(host, shelf);
  expect(again.editor.getState().clashing.size).toBe(0);
  expect(host.kept.texts).toEqual({ a: 'One two three four' });
});

test('[AAR24] two changes of one thing, the second before the first is answered, are no clash with oneself', async () => {
  const host = new Host();
  const { editor } = await openWindow(host);
  editor.type('a', 'Typed', '');
  await Promise.all([
    editor.put('final.x', 'S'),
    editor.put('final.x', 'M'),
    editor.sort('b', 'strength'),
    editor.sort('b', 'none'),
    editor.put('a', 'Put'),
  ]);
  await rest();
  expect(editor.getState()).toMatchObject({ trouble: null, clashing: new Set(), typed: new Map() });
  expect(host.kept).toMatchObject({ texts: { 'final.x': 'M', a: 'Put' }, sorts: { b: 'none' } });
  // What was being typed there is what comes back.
  await editor.undo();
  expect(host.kept.texts['a']).toBe('Typed');
  for (const sort of ['strength', undefined]) {
    await editor.undo();
    expect(host.kept.sorts['b']).toBe(sort);
  }
});

test('[AAR25, AAR26] what is done and undone while the host is away is done once it is back, in that order', async () => {
  const host = new Host();
  const { editor } = await openWindow(host);
  await editor.act({ do: 'remove', key: 'z' }, { do: 'putBack', key: 'z' });
  host.isAway = true;
  await editor.act({ do: 'remove', key: 'b' }, { do: 'putBack', key: 'b' });
  await editor.put('final.x', 'S');
  await editor.undo();
  editor.type('a', 'One', '');
  await editor.leave('a');
  expect(editor.getState()).toMatchObject({ waiting: 3, canUndo: true });
  expect(host.kept.removed).toEqual(['z']);
  host.isAway = false;
  await rest();
  expect(editor.getState()).toMatchObject({ waiting: 0, canUndo: true, trouble: null });
  expect(host.kept).toMatchObject({ removed: ['z', 'b'], texts: { a: 'One' } });
  expect(host.kept.texts['final.x']).toBeUndefined();
  // A refusal of the moment takes nothing from what can be undone.
  host.isAway = true;
  await editor.undo();
  host.isAway = false;
  await rest();
  expect(host.kept.texts).toEqual({});
  await editor.undo();
  await editor.undo();
  expect(host.kept.removed).toEqual([]);
  expect(editor.getState().canUndo).toBe(false);
});

test('[AAR24] two windows that have one thing rest on facts leave it on both; undone is one’s own', async () => {
  const host = new Host();
  const { editor: ann } = await openWindow(host);
  const addition = { key: 'added.1', sort: 'statement', under: 'summary', seqs: [1] } as const;
  await ann.act(
    { do: 'add', addition: { ...addition, seqs: [1] } },
    { do: 'remove', key: 'added.1' },
  );
  const { editor: bo } = await openWindow(host);
  await ann.rest('added.1', 5);
  await bo.rest('added.1', 7);
  expect(host.kept.added[0]?.seqs).toEqual([1, 5, 7]);
  await ann.undo();
  expect(host.kept.added[0]?.seqs).toEqual([1, 7]);
});

test('[AAR25] words for which there is no room stay, and hold up nothing that makes some', async () => {
  const host = new Host();
  const { editor } = await openWindow(host);
  host.isFull = true;
  editor.type('a', 'One too many', '');
  await editor.leave('a');
  await editor.act({ do: 'remove', key: 'b' }, { do: 'putBack', key: 'b' });
  expect(host.kept.removed).toEqual(['b']);
  expect(editor.getState().typed.get('a')?.text).toBe('One too many');
  host.isFull = false;
  await editor.again();
  expect(host.kept.texts).toEqual({ a: 'One too many' });
});
