// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plainMoveParts } from '../../../src/core/move-text.ts';
import { Drafts } from '../../../src/renderer/shared/drafts.ts';
import { memoryShelf, type Shelf } from '../../../src/renderer/shared/link/outbox.ts';
import { useDraft } from '../../../src/renderer/shared/use-draft.ts';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { fixtureLink, type FixtureLink } from '../fixture-link.ts';
import { moves } from '../fixtures.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function make(link: FixtureLink, shelf: Shelf = memoryShelf(), owner = 'x.s1'): Drafts {
  const drafts = new Drafts({ link, shelf, owner, team: 'delta' });
  drafts.listen();
  return drafts;
}

function hostDraft(link: FixtureLink, title: string, savedWallMs: number): void {
  link.tell({
    t: 'drafts',
    team: 'delta',
    drafts: [{ slot: 'new', text: { title }, savedWallMs }],
  });
}

test('[ROOM16, DRAFT1] every keystroke is on the device at once and at the host a moment later', () => {
  const link = fixtureLink();
  const shelf = memoryShelf();
  const drafts = make(link, shelf);
  drafts.open('new');
  drafts.change('new', { title: 'C' });
  drafts.change('new', { title: 'Ca' });
  expect(make(fixtureLink(), shelf).open('new').text.title).toBe('Ca');
  expect(link.sent).toEqual([]);
  expect(drafts.open('new').kept).toBe('device');

  vi.advanceTimersByTime(400);
  expect(link.sent).toEqual([
    {
      t: 'draft',
      slot: 'new',
      text: { option: null, title: 'Ca', effect: '', reasons: [], ...plainMoveParts },
    },
  ]);
  link.tell({ t: 'draftSaved', slot: 'new', savedWallMs: Date.now() });
  expect(drafts.open('new').kept).toBe('host');
});

test('[DRAFT1] somebody who never pauses still reaches the host', () => {
  const link = fixtureLink();
  const drafts = make(link);
  drafts.open('new');
  for (let i = 1; i <= 30; i += 1) {
    drafts.change('new', { title: 'x'.repeat(i) });
    vi.advanceTimersByTime(100);
  }
  expect(link.sent.length).toBeGreaterThanOrEqual(1);
});

test('[DRAFT1] words typed without a line are told when it is back', () => {
  const link = fixtureLink({ status: 'waiting' });
  const drafts = make(link);
  drafts.open('new');
  drafts.change('new', { title: 'Offline' });
  vi.advanceTimersByTime(5_000);
  expect(link.sent).toEqual([]);
  link.set({ status: 'open' });
  expect(link.sent).toMatchObject([{ t: 'draft', text: { title: 'Offline' } }]);
});

test('[ROOM29, DRAFT6] words that went into a dying line are told again, and count as kept only when the host has answered', () => {
  const link = fixtureLink();
  const drafts = make(link);
  drafts.open('new');
  drafts.change('new', { title: 'Heard' });
  vi.advanceTimersByTime(400);
  drafts.change('new', { title: 'Said into nothing' });
  vi.advanceTimersByTime(400);
  expect(link.sent).toHaveLength(2);
  link.tell({ t: 'draftSaved', slot: 'new', savedWallMs: Date.now() });
  expect(drafts.open('new').kept).toBe('device');
  link.set({ status: 'waiting' });
  link.set({ status: 'open' });
  expect(link.sent).toHaveLength(3);
  expect(link.sent.at(-1)).toMatchObject({ t: 'draft', text: { title: 'Said into nothing' } });
  link.tell({ t: 'draftSaved', slot: 'new', savedWallMs: Date.now() });
  expect(drafts.open('new').kept).toBe('host');
  link.set({ status: 'waiting' });
  link.set({ status: 'open' });
  expect(link.sent).toHaveLength(3);
});

test('[ROOM29, DRAFT6] words that a page could not tell any more are told by the next one, and no newer ones are overwritten', () => {
  const shelf = memoryShelf();
  const first = make(fixtureLink({ status: 'waiting' }), shelf);
  first.open('new');
  first.change('new', { title: 'Offline' });
  first.notes.change('message.new', 'Also offline');
  first.close();

  const link = fixtureLink();
  const next = make(link, shelf);
  next.open('new');
  expect(link.sent).toEqual([]);
  link.tell({ t: 'notes', team: 'delta', notes: [] });
  hostDraft(link, 'Before', Date.now() - 60_000);
  vi.advanceTimersByTime(400);
  expect(link.sent).toMatchObject([
    { t: 'note', slot: 'message.new', note: { words: 'Also offline' } },
    { t: 'draft', text: { title: 'Offline' } },
  ]);

  const newer = fixtureLink();
  const third = make(newer, shelf);
  third.open('new');
  hostDraft(newer, 'Later, elsewhere', Date.now() + 60_000);
  vi.advanceTimersByTime(400);
  expect(newer.sent.filter(({ t }) => t === 'draft')).toEqual([]);
  expect(third.open('new').text.title).toBe('Later, elsewhere');
});

test('[ROOM29, DRAFT6] short words that went into a dying line are told again', () => {
  const link = fixtureLink();
  const { notes } = make(link);
  notes.change('message.new', 'Said into nothing');
  vi.advanceTimersByTime(400);
  link.set({ status: 'waiting' });
  link.set({ status: 'open' });
  expect(link.sent).toMatchObject([
    { slot: 'message.new', note: { words: 'Said into nothing' } },
    { slot: 'message.new', note: { words: 'Said into nothing' } },
  ]);
});

test('[DRAFT2] a form opens with the newer of device and host', () => {
  const shelf = memoryShelf();
  const first = make(fixtureLink(), shelf);
  first.open('new');
  first.change('new', { title: 'Here' });
  first.close();

  const older = fixtureLink();
  hostDraft(older, 'There', Date.now() - 1_000);
  expect(make(older, shelf).open('new').text.title).toBe('Here');
  const newer = fixtureLink();
  hostDraft(newer, 'There', Date.now() + 1_000);
  expect(make(newer, shelf).open('new').text.title).toBe('There');
});

function Form({ drafts }: { drafts: Drafts }) {
  const draft = useDraft(drafts, 'new');
  return (
    <input
      aria-label="title"
      value={draft.text.title}
      onChange={(e) => draft.change({ title: e.target.value })}
    />
  );
}

const field = (): HTMLInputElement => screen.getByLabelText('title');

test('[DRAFT2] the host’s words fill a form that nobody has touched, and never one that somebody has', () => {
  const link = fixtureLink();
  const drafts = make(link);
  render(
    <LinkProvider link={link}>
      <Form drafts={drafts} />
    </LinkProvider>,
  );
  vi.advanceTimersByTime(10);
  // act() is not needed for what useSyncExternalStore does on a store's change, but React warns without it.
  expect(field().value).toBe('');
  fireEvent.focus(field());
  link.tell({ t: 'drafts', team: 'delta', drafts: [] });
  fireEvent.change(field(), { target: { value: 'Mine' } });
  hostDraft(link, 'Theirs', Date.now() + 60_000);
  expect(field().value).toBe('Mine');
  expect(drafts.open('new').text.title).toBe('Mine');

  const untouched = make(link, memoryShelf(), 'x.s2');
  expect(untouched.open('new').text.title).toBe('Theirs');
});

test('[DRAFT2] words survive the form’s going and coming', () => {
  const link = fixtureLink();
  const drafts = make(link);
  const first = render(<Form drafts={drafts} />);
  fireEvent.change(field(), { target: { value: 'Half a thought' } });
  first.unmount();
  render(<Form drafts={drafts} />);
  expect(field().value).toBe('Half a thought');
});

test('[DRAFT3] a sent draft goes when the command is acknowledged, and stays when it is refused', async () => {
  const link = fixtureLink();
  const shelf = memoryShelf();
  const drafts = make(link, shelf);
  drafts.open('new');
  drafts.change('new', { title: 'T', action: 'A' });
  drafts.sent('new', 'command-1');
  void link.command('move.submit', { team: 'delta', text: drafts.open('new').text }, 'command-1');
  expect(drafts.open('new').sentAs).toBe('command-1');
  link.answer({ code: 'move/phase-closed', message: 'no' });
  expect(drafts.open('new')).toMatchObject({
    text: { title: 'T' },
    sentAs: null,
    refused: { code: 'move/phase-closed' },
  });

  drafts.sent('new', 'command-2');
  // The page is reloaded before the answer: the words are still there, and known to be under way.
  drafts.close();
  const again = make(link, shelf);
  expect(again.open('new')).toMatchObject({ text: { title: 'T' }, sentAs: 'command-2' });
  link.tell({ t: 'ack', id: 'command-2', receipt: null });
  expect(again.open('new')).toMatchObject({ text: { title: '' }, sentAs: null, kept: 'nothing' });
  expect(link.sent.at(-1)).toEqual({ t: 'draft', slot: 'new', text: null });
  expect(make(fixtureLink(), shelf).open('new').text.title).toBe('');
});

test('[DRAFT3] a recorded draft does not come back from the host’s older copy', () => {
  const link = fixtureLink();
  const drafts = make(link);
  hostDraft(link, 'Old', Date.now());
  expect(drafts.open('new').text.title).toBe('Old');
  drafts.discard('new');
  expect(drafts.open('new').text.title).toBe('');
  expect(drafts.slots()).toEqual([]);
});

test('[DRAFT4] an edit keeps the version that it was written over, across a reload', () => {
  const link = fixtureLink();
  const shelf = memoryShelf();
  const drafts = make(link, shelf);
  const move = moves[2]!;
  drafts.open(move.id, move.text, 1);
  drafts.change(move.id, { action: 'Mine' });
  const again = make(link, shelf);
  const theirs = { ...move.text, action: 'Theirs' };
  expect(again.open(move.id, theirs, 2)).toMatchObject({ basis: 1, text: { action: 'Mine' } });
});

test('[DRAFT4] an edit that nobody has touched shows the newer words', () => {
  const drafts = make(fixtureLink());
  const move = moves[2]!;
  drafts.open(move.id, move.text, 1);
  const theirs = { ...move.text, action: 'Theirs' };
  expect(drafts.open(move.id, theirs, 2)).toMatchObject({ basis: 2, text: { action: 'Theirs' } });
});

test('[DRAFT5] another exercise or another seat finds nothing', () => {
  const shelf = memoryShelf();
  const drafts = make(fixtureLink(), shelf, 'one.s1');
  drafts.open('new');
  drafts.change('new', { title: 'Secret' });
  for (const owner of ['two.s1', 'one.s2']) {
    expect(make(fixtureLink(), shelf, owner).open('new').text.title).toBe('');
  }
});

test('[DRAFT5] a browser without storage only forgets sooner', () => {
  const full: Shelf = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => undefined,
  };
  const drafts = make(fixtureLink(), full);
  drafts.open('new');
  drafts.change('new', { title: 'Still here' });
  expect(drafts.open('new').text.title).toBe('Still here');
});
