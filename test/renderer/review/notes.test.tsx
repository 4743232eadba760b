// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Remark } from '../../../src/core/remark.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import type { RemarksApi } from '../../../src/renderer/review/notes/remarks-api.ts';
import { visibleTo, type Note } from '../../../src/renderer/review/notes/notes-of.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { NoteDrafts } from '../../../src/renderer/review/notes/drafts.ts';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import { sourceOf } from './fixture-source.ts';
import { kitPage } from '../kit-page.ts';
import { openReview } from './open-review.tsx';

const world = loadWorld('mini');
const run = simulate(world, { seed: 3 });
const started = run.facts.find((fact) => fact.type === 'exercise.started')?.seq ?? 0;

const source = sourceOf(world.scenario, run.facts);

/** A host that keeps remarks, or will not. */
function keeper(refusal: { code: string; message: string } | null = null) {
  const kept = new Map<string, Remark>();
  const api: RemarksApi = {
    list: () => Promise.resolve({ ok: true, value: [...kept.values()] }),
    put: (remark) => {
      if (refusal !== null) return Promise.resolve({ ok: false, trouble: refusal });
      kept.set(remark.id, { ...remark, wallMs: 5 });
      return Promise.resolve({ ok: true, value: { ...remark, wallMs: 5 } });
    },
    remove: (id) => {
      kept.delete(id);
      return Promise.resolve({ ok: true, value: null });
    },
  };
  return { kept, api };
}

kitPage();

const open = (remarks: RemarksApi, as = 'control') =>
  openReview(source, {
    hash: `#seq=${started}&as=${as}`,
    besideOf: (file) => (file === source.file ? { remarks } : {}),
  });

const press = (key: string) => fireEvent.keyDown(document.body, { key });
/** By its words alone: a search by role takes seconds on a page with so many lines. */
function button(name: string): HTMLElement {
  const all = [...document.querySelectorAll('button')];
  const found = all.findLast((each) => each.textContent?.trim() === name);
  if (found === undefined) throw new Error(`no button says ${name}`);
  return found;
}
const words = () => screen.getByLabelText('Text of the note');
const type = (value: string) => fireEvent.change(words(), { target: { value } });

test('[NOTE7] A writes about the present fact, the note stands on its line and in the list, is changed and taken away, and undone', async () => {
  const { kept, api } = keeper();
  await open(api);
  press('a');
  type('They started late');
  fireEvent.keyDown(words(), { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(kept.size).toBe(1));
  expect([...kept.values()]).toMatchObject([
    { kind: 'annotation', seq: started, text: 'They started late' },
  ]);
  await waitFor(() =>
    expect(
      document
        .querySelector(`[data-seq="${started}"] ~ button[data-noted]`)
        ?.getAttribute('aria-label'),
    ).toMatch(/1 note/),
  );

  fireEvent.click(button('Notes'));
  fireEvent.click(button('Edit'));
  type('They started on time');
  fireEvent.click(button('Keep'));
  await waitFor(() => expect([...kept.values()]).toMatchObject([{ text: 'They started on time' }]));

  await waitFor(() => button('Delete'));
  fireEvent.click(button('Delete'));
  expect(screen.queryByText('They started on time')).toBeNull();
  fireEvent.click(button('Undo'));
  expect(screen.getByText('They started on time')).toBeDefined();
  expect(kept.size).toBe(1);
  // Gone for good as the page goes.
  fireEvent.click(button('Delete'));
  fireEvent(globalThis.window, new Event('pagehide'));
  expect(kept.size).toBe(0);
});

test('[NOTE7] B marks the moment, and a lesson is made of an annotation by one press', async () => {
  const { kept, api } = keeper();
  await open(api);
  press('b');
  await waitFor(() =>
    expect([...kept.values()]).toMatchObject([{ kind: 'bookmark', seq: started }]),
  );
  press('a');
  type('Ask sooner');
  fireEvent.click(button('Keep'));
  await waitFor(() => expect(kept.size).toBe(2));
  fireEvent.click(button('Notes'));
  fireEvent.click(await waitFor(() => button('Make a lesson')));
  fireEvent.click(button('Keep'));
  await waitFor(() => expect(kept.size).toBe(3));
  expect([...kept.values()][2]).toMatchObject({
    kind: 'lesson',
    text: 'Ask sooner',
    seqs: [started],
    sort: 'improvement',
  });
});

test('[NOTE7] what the host will not keep stays in the form, with the reason, over a reload', async () => {
  const { api } = keeper({ code: 'log/readOnly', message: 'no' });
  await open(api);
  press('a');
  type('Not to be lost');
  fireEvent.click(button('Keep'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/cannot be written/));
  expect(words()).toHaveProperty('value', 'Not to be lost');
  expect(button('Copy the text')).toBeDefined();
  cleanup();
  await open(api);
  expect(words()).toHaveProperty('value', 'Not to be lost');
});

test('[NOTE11] a bookmark, another note and Esc leave what is half-written; only Cancel throws it away, and that can be undone', async () => {
  const { kept, api } = keeper();
  await open(api);
  press('a');
  type('Half a thought');
  press('b');
  await waitFor(() => expect([...kept.values()]).toMatchObject([{ kind: 'bookmark' }]));
  expect(words()).toHaveProperty('value', 'Half a thought');

  fireEvent.keyDown(words(), { key: 'Escape' });
  expect(screen.queryByLabelText('Text of the note')).toBeNull();
  fireEvent.click(button('Go on writing'));
  expect(words()).toHaveProperty('value', 'Half a thought');

  // Another one is begun over it, and kept; the first waits beside the notes, also in the next window.
  fireEvent.click(button('Notes'));
  fireEvent.click(button('New lesson'));
  type('Ask sooner');
  fireEvent.click(button('Keep'));
  await waitFor(() => expect(kept.size).toBe(2));
  cleanup();
  sessionStorage.clear();
  await open(api);
  fireEvent.click(button('Notes'));
  fireEvent.click(button('AnnotationHalf a thought'));
  expect(words()).toHaveProperty('value', 'Half a thought');

  fireEvent.click(button('Cancel'));
  expect(screen.queryByLabelText('Text of the note')).toBeNull();
  fireEvent.click(button('Undo'));
  expect(words()).toHaveProperty('value', 'Half a thought');
  fireEvent.click(button('Keep'));
  await waitFor(() => expect(kept.size).toBe(3));
  expect(screen.queryByText('Not finished')).toBeNull();
});

test('[NOTE11] what is typed into a note while it is on its way, or after the host refused it, stays', async () => {
  const { kept, api } = keeper();
  let answer: () => void = () => {};
  const slow: RemarksApi = {
    ...api,
    put: async (remark) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return api.put(remark);
    },
  };
  await open(slow);
  press('a');
  type('First');
  fireEvent.click(button('Keep'));
  type('First and more');
  await act(async () => {
    answer();
    await Promise.resolve();
  });
  await waitFor(() => expect([...kept.values()]).toMatchObject([{ text: 'First' }]));
  expect(words()).toHaveProperty('value', 'First and more');
  await waitFor(() => expect(button('Keep')).toHaveProperty('disabled', false));
  fireEvent.click(button('Keep'));
  await act(async () => {
    answer();
    await Promise.resolve();
  });
  await waitFor(() => expect(screen.queryByLabelText('Text of the note')).toBeNull());
  expect([...kept.values()]).toMatchObject([{ text: 'First and more' }]);
});

test('[NOTE11] a refused bookmark does not take the place of what is being typed', async () => {
  const { api } = keeper({ code: 'log/full', message: 'no' });
  await open(api);
  press('a');
  type('Half a thought');
  press('b');
  await waitFor(() => expect(screen.getByText(/The disk is full/)).toBeDefined());
  expect(words()).toHaveProperty('value', 'Half a thought');
  fireEvent.click(button('Notes'));
  expect(screen.getByText('Not finished')).toBeDefined();
});

test('[NOTE11] two windows keep their own drafts on one shelf, and an empty or broken shelf stops nobody', () => {
  const device = memoryShelf();
  const of = () => new NoteDrafts({ device, window: memoryShelf() }, 'k');
  const note = (id: string, text: string, seq: number) =>
    ({ id, kind: 'annotation', seq, text, wallMs: 0, by: '' }) as const;
  const [one, other] = [of(), of()];
  one.begin(note('a', '', 1));
  one.change(note('a', 'mine', 1));
  other.begin(note('b', '', 2));
  other.change(note('b', 'theirs', 2));
  expect(
    of()
      .getState()
      .aside.map(({ id }) => id),
  ).toEqual(['a', 'b']);
  // On the same fact the same note goes on; one that nobody typed into leaves nothing.
  expect(one.begin(note('c', '', 1))).toBeNull();
  expect(one.getState().open?.id).toBe('a');
  expect(one.begin(note('d', '', 3))).toMatchObject({ id: 'a' });
  expect(one.leave()).toBeNull();
  expect(one.getState().aside.map(({ id }) => id)).toEqual(['a']);
  device.setItem('k', '{"no": "list"}');
  expect(of().getState()).toEqual({ open: null, aside: [] });
  device.setItem('k', JSON.stringify([{ kind: 'annotation' }, 7, note('e', 'whole', 1)]));
  expect(of().getState().aside).toHaveLength(1);
});

test('[NOTE9, REV9] spoiler-safe, the notes about what lies ahead, the hot wash and feedback are not on the page', async () => {
  const { kept, api } = keeper();
  const note = { wallMs: 1, by: '' };
  kept.set('n', { ...note, id: 'n', kind: 'annotation', seq: started, text: 'Seen already' });
  kept.set('f', { ...note, id: 'f', kind: 'annotation', seq: started + 1, text: 'A spoiler' });
  kept.set('h', {
    ...{ ...note, id: 'h', kind: 'hotWash', question: '', team: null, aloud: true },
    text: 'How it all ended',
  });
  await open(api);
  fireEvent.click(button('Notes'));
  await waitFor(() => expect(screen.getByText('How it all ended')).toBeDefined());
  fireEvent.click(screen.getByRole('switch', { name: /Spoiler-safe/ }));
  expect(screen.getByText('Seen already')).toBeDefined();
  expect(document.body.textContent).not.toMatch(/A spoiler|How it all ended/);
});

test('[NOTE9] other eyes see only notes on facts that they were told of', () => {
  const common = { wallMs: 1, by: '' };
  const notes: Note[] = [
    { ...common, id: 'a', kind: 'annotation', seq: 1, text: 'told' },
    { ...common, id: 'b', kind: 'annotation', seq: 2, text: 'secret' },
    {
      ...common,
      id: 'c',
      kind: 'lesson',
      sort: 'strength',
      objective: null,
      seqs: [1, 2],
      text: 'both',
    },
    {
      ...common,
      id: 'd',
      kind: 'lesson',
      sort: 'strength',
      objective: null,
      seqs: [],
      text: 'all',
    },
    { ...common, id: 'e', kind: 'hotWash', question: '', text: 'said', team: null, aloud: false },
  ];
  const told = (seq: number) => seq === 1;
  const shown = (audience: string, horizon = 9) =>
    visibleTo(notes, { audience, told, horizon, count: 9 }).map(({ id }) => id);
  expect(shown('team:north')).toEqual(['a']);
  expect(shown('control')).toEqual(['a', 'b', 'c', 'd', 'e']);
  // Spoiler-safe, nothing about what lies ahead or about all of it, to anybody.
  expect(shown('control', 1)).toEqual(['a']);
  expect(shown('team:north', 0)).toEqual([]);
});
