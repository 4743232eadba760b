// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Curtain } from '../../../src/renderer/hotseat/curtain.ts';
import { holdMs } from '../../../src/renderer/hotseat/HoldToOpen.tsx';
import { HotSeatApp } from '../../../src/renderer/hotseat/HotSeatApp.tsx';
import { idleMs } from '../../../src/renderer/hotseat/idle.ts';
import { Residue } from '../../../src/renderer/hotseat/residue.ts';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { fixtureLink, welcome, type FixtureLink } from '../fixture-link.ts';
import { form } from '../fixtures-moves.ts';
import { board, vote } from '../fixtures-negotiate.ts';
import { debate } from '../fixtures-talk.ts';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { lobby, seatView, teamView } from '../fixtures.ts';

const secret = 'storehouses hold five months';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(globalThis, 'scrollTo').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pong = { t: 'pong', serverWallMs: 0 } as const;

function page(pins: LinkState['pins'] = {}) {
  const link = fixtureLink({ lobby, pins, welcome: welcome({ role: 'hotSeat' }) });
  const residue = new Residue(memoryShelf());
  const anew = vi.fn(() => void residue.wipe());
  const curtain = new Curtain(anew);
  curtain.attach(link);
  render(
    <LinkProvider link={link}>
      <HotSeatApp curtain={curtain} residue={residue} />
    </LinkProvider>,
  );
  return { link, curtain, residue, anew };
}

async function open(link: FixtureLink, name = /Delta Republic/): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  fireEvent.pointerDown(screen.getByRole('button', { name: /Press and hold/ }));
  await act(async () => vi.advanceTimersByTimeAsync(holdMs));
  act(() => link.tell({ t: 'view', audience: 'team:delta', n: 1, view: teamView({ n: 1 }) }));
  fireEvent.click(screen.getByRole('button', { name: 'Brief' }));
}

function closeCurtain(link: FixtureLink): void {
  fireEvent.click(screen.getByRole('button', { name: 'Close the curtain' }));
  act(() => link.tell(pong));
}

const curtains = (link: FixtureLink): unknown[] =>
  link.sent.filter((message) => message.t === 'curtain').map((message) => message.team);

test('[ROOM20, HOT1] a short press opens nothing; a held one opens that team', async () => {
  const { link } = page();
  fireEvent.click(screen.getByRole('button', { name: /Delta Republic/ }));
  expect(screen.getByRole('heading', { name: 'Delta Republic only' })).toBeTruthy();
  const button = screen.getByRole('button', { name: /Press and hold/ });
  fireEvent.pointerDown(button);
  await act(async () => vi.advanceTimersByTimeAsync(holdMs - 1));
  fireEvent.pointerUp(button);
  await act(async () => vi.advanceTimersByTimeAsync(holdMs));
  expect(curtains(link)).toEqual([]);

  fireEvent.keyDown(button, { key: ' ' });
  await act(async () => vi.advanceTimersByTimeAsync(holdMs));
  expect(curtains(link)).toEqual(['delta']);
});

test('[ROOM20, HOT2] closing leaves nothing of the team: not on the page, not in storage, not in what we know', async () => {
  const { link } = page();
  await open(link);
  expect(document.body.textContent).toContain(secret);
  fireEvent.click(screen.getByRole('button', { name: 'Moves' }));
  fireEvent.click(screen.getByRole('button', { name: /Our own idea/ }));
  const title = screen.getByLabelText('Title');
  fireEvent.change(title, { target: { value: 'Cross the river at night' } });
  expect(title.getAttribute('autocomplete')).toBe('off');

  closeCurtain(link);
  // The words are safe at the host, and told before the curtain falls.
  const kinds = link.sent.map((message) => message.t);
  expect(link.sent.filter((m) => m.t === 'draft')).toMatchObject([
    { text: { title: 'Cross the river at night' } },
  ]);
  expect(kinds.lastIndexOf('draft')).toBeLessThan(kinds.lastIndexOf('curtain'));
  expect(curtains(link)).toEqual(['delta', null]);

  expect(document.documentElement.outerHTML).not.toContain(secret);
  expect(document.documentElement.outerHTML).not.toContain('Cross the river');
  expect(JSON.stringify(link.getState())).not.toContain(secret);
  for (const storage of [localStorage, sessionStorage]) expect(JSON.stringify(storage)).toBe('{}');
  expect(globalThis.scrollTo).toHaveBeenCalledWith(0, 0);
  expect(document.activeElement).toBe(document.body);
});

test('[HOT5, HOT8] of points, estimates and messages nothing is left; the words wait at the host and come back', async () => {
  const { link } = page();
  await open(link);
  const words = ['A point about the gauge', 'A message about the gauge'];
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const talk = (n: number) => {
    const view = teamView({ n, arguments: [debate] });
    act(() => link.tell({ t: 'view', audience: 'team:delta', n, view }));
    fireEvent.click(screen.getByRole('button', { name: 'Inbox' }));
    fireEvent.click(screen.getByRole('button', { name: /^Messages/ }));
  };
  talk(2);
  fireEvent.click(screen.getByRole('button', { name: 'Write a message' }));
  type('Your point, in one line', words[0]!);
  type('Message', words[1]!);
  fireEvent.change(screen.getByRole('slider'), { target: { value: '85' } });

  closeCurtain(link);
  const told = link.sent.flatMap((m) => (m.t === 'note' && m.note !== null ? [m] : []));
  // Nothing answers a note; the last words say all of them once more.
  expect([...new Set(told.map(({ note }) => note?.words))]).toEqual(words);
  const kinds = link.sent.map((message) => message.t);
  expect(kinds.lastIndexOf('note')).toBeLessThan(kinds.lastIndexOf('curtain'));
  const left = document.documentElement.outerHTML + JSON.stringify(link.getState());
  for (const word of words) expect(left).not.toContain(word);
  for (const storage of [localStorage, sessionStorage]) expect(JSON.stringify(storage)).toBe('{}');

  await open(link);
  talk(3);
  const point = () => screen.getByLabelText<HTMLInputElement>('Your point, in one line').value;
  expect(point()).toBe('');
  const notes = told.map(({ slot, note }) => ({ slot, words: '', choices: {}, ...note }));
  act(() => link.tell({ t: 'notes', team: 'delta', notes }));
  expect(point()).toBe(words[0]);
  expect(screen.getByRole<HTMLInputElement>('slider').value).toBe('50');
  fireEvent.click(screen.getByRole('button', { name: 'Write a message' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Message').value).toBe(words[1]);
});

test('[HOT5] of marks, texts, ballots and forms nothing is left in the browser', async () => {
  const { link } = page();
  const own = { ...board.clauses[1]!.options[1]!, title: 'Nobody reads anything' };
  const clauses = board.clauses.map((clause) => ({ ...clause, options: [own] }));
  const talk = (n: number) => {
    const view = teamView({ n, form, boards: [{ ...board, clauses }], votes: [vote] });
    act(() => link.tell({ t: 'view', audience: 'team:delta', n, view }));
    fireEvent.click(screen.getByRole('button', { name: /^Talks/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Negotiations/ }));
  };
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const words = ['A note with the text', 'A wording of our own', 'Half a trigger'];
  await open(link);
  talk(2);
  fireEvent.click(screen.getByRole('button', { name: /^Texts/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Put a text on the table' }));
  type('A word with it, if you like', words[0]!);
  fireEvent.click(screen.getByRole('button', { name: 'Clauses' }));
  fireEvent.click(screen.getByRole('button', { name: /Who reads/ }));
  fireEvent.click(screen.getByRole('button', { name: /Add your own wording/ }));
  type('Short name', words[1]!);
  fireEvent.click(screen.getByRole('button', { name: 'Moves' }));
  fireEvent.click(screen.getByRole('button', { name: /Our own idea/ }));
  fireEvent.click(screen.getByRole('radio', { name: 'Secret' }));
  type('What brings it into the open?', words[2]!);

  closeCurtain(link);
  const left = document.documentElement.outerHTML + JSON.stringify(link.getState());
  for (const word of [...words, own.title, vote.title]) expect(left).not.toContain(word);
  for (const storage of [localStorage, sessionStorage]) expect(JSON.stringify(storage)).toBe('{}');
  // All of it is safe at the host.
  for (const word of words) expect(JSON.stringify(link.sent)).toContain(word);
});

test('[HOT2] what was under way for a team is not heard once its curtain is down', () => {
  const curtain = new Curtain();
  curtain.attach(fixtureLink());
  curtain.lift('delta');
  expect(curtain.wants('team:delta')).toBe(true);
  expect(curtain.wants('team:upper')).toBe(false);
  curtain.fall();
  expect(curtain.wants('team:delta')).toBe(false);
  expect(curtain.wants('public')).toBe(true);
});

test('[HOT3] nobody there for ninety seconds: it warns, and closes by itself', async () => {
  const { link } = page();
  await open(link);
  fireEvent.click(screen.getByRole('button', { name: 'Moves' }));
  fireEvent.click(screen.getByRole('button', { name: /Send a note/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Brief' }));
  await act(async () => vi.advanceTimersByTimeAsync(idleMs - 10_000));
  expect(screen.getByText(/Closes in \d+ seconds/)).toBeTruthy();
  // A touch keeps it open.
  fireEvent.pointerDown(document.body);
  expect(screen.queryByText(/Closes in/)).toBeNull();
  await act(async () => vi.advanceTimersByTimeAsync(idleMs - 1_000));
  expect(document.body.textContent).toContain(secret);
  await act(async () => vi.advanceTimersByTimeAsync(1_100));
  expect(document.body.textContent).not.toContain(secret);
  expect(curtains(link)).toEqual(['delta', null]);
  // A host that does not answer holds nobody up.
  await act(async () => vi.advanceTimersByTimeAsync(1_000));
  expect(screen.getByRole('heading', { name: 'Whose turn is it?' })).toBeTruthy();
});

test('[HOT3] a hidden page closes at once', async () => {
  const { link } = page();
  await open(link);
  fireEvent.click(screen.getByRole('button', { name: 'Moves' }));
  fireEvent.click(screen.getByRole('button', { name: /Send a note/ }));
  const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  visible.mockRestore();
  // What had not reached the host yet goes out before the curtain, not after it.
  expect(link.sent.map((message) => message.t)).toEqual(['curtain', 'draft', 'curtain', 'ping']);
  expect(curtains(link)).toEqual(['delta', null]);
  expect(document.body.textContent).not.toContain(secret);
});

test('[HOT4] after a reconnect the open curtain is told again, and only then', async () => {
  const { link } = page();
  await open(link);
  act(() => link.set({ status: 'waiting' }));
  act(() => link.set({ status: 'open' }));
  expect(curtains(link)).toEqual(['delta', 'delta']);
  closeCurtain(link);
  act(() => link.set({ status: 'waiting' }));
  act(() => link.set({ status: 'open' }));
  expect(curtains(link)).toEqual(['delta', 'delta', null]);
});

test('[HOT6, ROOM20] of a seat nothing is heard before its team’s view, and nothing stays behind the curtain', async () => {
  const { link, curtain } = page();
  expect(curtain.wants('seat:s1')).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: /Delta Republic/ }));
  act(() => curtain.lift('delta'));
  expect(curtain.wants('seat:s1')).toBe(false);
  act(() => link.tell({ t: 'view', audience: 'team:delta', n: 1, view: teamView({ n: 1 }) }));
  expect(curtain.wants('seat:s1')).toBe(true);
  const view = seatView({ estimates: [{ move: 'm1', percent: 85 }] });
  act(() => link.tell({ t: 'view', audience: 'seat:s1', n: 1, view }));
  act(() => curtain.fall());
  expect(Object.keys(link.getState().views)).toEqual([]);
  expect(curtain.wants('seat:s1')).toBe(false);
  act(() => link.tell(pong));
  act(() => curtain.lift('upland'));
  expect(curtain.wants('seat:s1')).toBe(false);
});

test('[HOT11, ROOM20] when its words are at the host the page begins anew, and not before', async () => {
  const { link, anew } = page();
  await open(link);
  fireEvent.click(screen.getByRole('button', { name: 'Moves' }));
  fireEvent.click(screen.getByRole('button', { name: /Our own idea/ }));
  act(() => link.set({ status: 'waiting' }));
  const title = screen.getByLabelText('Title');
  fireEvent.change(title, { target: { value: 'Typed into the dark' } });
  fireEvent.click(screen.getByRole('button', { name: 'Close the curtain' }));
  // Covered at once, although the host cannot be told yet.
  expect(document.documentElement.outerHTML).not.toContain('Typed into the dark');
  expect(screen.getByText('The curtain is down')).toBeTruthy();
  await act(async () => vi.advanceTimersByTimeAsync(60_000));
  expect(anew).not.toHaveBeenCalled();

  act(() => link.set({ status: 'open' }));
  act(() => link.tell({ t: 'view', audience: 'team:delta', n: 2, view: teamView({ n: 2 }) }));
  const last = link.sent.slice(-4).map((message) => message.t);
  expect(last).toEqual(['curtain', 'draft', 'curtain', 'ping']);
  expect(JSON.stringify(link.sent)).toContain('Typed into the dark');
  expect(document.documentElement.outerHTML).not.toContain(secret);
  act(() => link.tell(pong));
  expect(anew).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(link.getState())).not.toContain(secret);
});

test('[HOT12, ROOM29] words that wait covered outlast a PIN that is set meanwhile; the host takes them with it', async () => {
  const { link, anew } = page();
  await open(link);
  fireEvent.click(screen.getByRole('button', { name: 'Moves' }));
  fireEvent.click(screen.getByRole('button', { name: /Our own idea/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Inbox' }));
  fireEvent.click(screen.getByRole('button', { name: /^Messages/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Write a message' }));
  act(() => link.set({ status: 'waiting' }));
  fireEvent.change(screen.getByLabelText('Message'), { target: { value: 'A letter in the dark' } });
  fireEvent.click(screen.getByRole('button', { name: 'Moves' }));
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Typed into the dark' } });
  fireEvent.click(screen.getByRole('button', { name: 'Close the curtain' }));

  const refuse = (code: string) =>
    act(() => link.tell({ t: 'refused', code, message: '', retryAfterMs: null }));
  act(() => link.set({ status: 'open', pins: { delta: 'set' } }));
  refuse('pin/needed');
  expect(screen.getByText(/still waiting\. Enter the PIN/)).toBeTruthy();
  expect(document.documentElement.outerHTML).not.toContain('in the dark');
  const pad = screen.getByRole('main');
  for (const key of ['1', '1', '1', '1', 'Enter']) fireEvent.keyDown(pad, { key });
  expect(link.sent.at(-1)).toEqual({ t: 'curtain', team: 'delta', pin: '1111' });
  refuse('pin/wrong');
  expect(screen.getByRole('alert').textContent).toBe('That is not the PIN of this team.');
  // Not guessed again by itself; and not thrown away by a slip.
  act(() => link.set({ status: 'waiting' }));
  act(() => link.set({ status: 'open' }));
  expect(link.sent.at(-1)).toEqual({ t: 'curtain', team: 'delta' });
  refuse('pin/needed');
  fireEvent.click(screen.getByRole('button', { name: 'Go on without these words' }));
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));

  // Control takes the PIN away.
  act(() => link.set({ pins: { delta: 'unasked' } }));
  expect(link.sent.at(-1)).toEqual({ t: 'curtain', team: 'delta' });
  act(() => link.tell({ t: 'view', audience: 'team:delta', n: 2, view: teamView({ n: 2 }) }));
  expect(link.sent.slice(-4).map(({ t }) => t)).toEqual(['draft', 'note', 'curtain', 'ping']);
  expect(JSON.stringify(link.sent.slice(-4))).toMatch(/Typed into the dark.*A letter in the dark/);
  act(() => link.tell(pong));
  expect(anew).toHaveBeenCalledTimes(1);
});

test('[HOT12, ROOM29] a PIN that another screen has set covers an open desk and loses none of its words', async () => {
  const { link } = page();
  await open(link);
  fireEvent.click(screen.getByRole('button', { name: 'Moves' }));
  fireEvent.click(screen.getByRole('button', { name: /Our own idea/ }));
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Half a thought' } });
  act(() => link.set({ status: 'waiting' }));
  act(() => link.set({ status: 'open', pins: { delta: 'set' } }));
  act(() => link.tell({ t: 'refused', code: 'pin/needed', message: '', retryAfterMs: null }));
  expect(document.documentElement.outerHTML).not.toContain('Half a thought');
  const pad = screen.getByRole('main');
  for (const key of ['2', '4', '6', '8', 'Enter']) fireEvent.keyDown(pad, { key });
  act(() => link.tell({ t: 'view', audience: 'team:delta', n: 2, view: teamView({ n: 2 }) }));
  const last = link.sent.slice(-3);
  expect(last.map(({ t }) => t)).toEqual(['draft', 'curtain', 'ping']);
  expect(JSON.stringify(last)).toContain('Half a thought');
});

test('[HOT9] a team with a PIN types it on a keypad that no browser remembers; a wrong one shows nothing', async () => {
  const { link, anew } = page({ delta: 'set' });
  fireEvent.click(screen.getByRole('button', { name: /Delta Republic/ }));
  expect(screen.queryByRole('textbox')).toBeNull();
  const type = (pin: string) => {
    for (const digit of pin) fireEvent.click(screen.getByRole('button', { name: digit }));
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  };
  const refuse = (code: string, retryAfterMs: number | null) =>
    act(() => link.tell({ t: 'refused', code, message: '', retryAfterMs }));
  type('1111');
  refuse('pin/wrong', null);
  expect(screen.getByRole('alert').textContent).toBe('That is not the PIN of this team.');
  type('2222');
  refuse('pin/slow-down', 30_000);
  expect(screen.getByRole('alert').textContent).toContain('30 seconds');
  await act(async () => vi.advanceTimersByTimeAsync(31_000));
  const pad = screen.getByRole('main');
  for (const key of ['2', '4', '9', 'Backspace', '6', '8', 'Enter'])
    fireEvent.keyDown(pad, { key });
  expect(link.sent.at(-1)).toEqual({ t: 'curtain', team: 'delta', pin: '2468' });
  act(() => link.tell({ t: 'view', audience: 'team:delta', n: 1, view: teamView({ n: 1 }) }));
  expect(screen.getByText('Open for Delta Republic')).toBeTruthy();
  // Told again after a reconnect, forgotten with the curtain.
  act(() => link.set({ status: 'waiting' }));
  act(() => link.set({ status: 'open' }));
  expect(link.sent.at(-1)).toMatchObject({ pin: '2468' });
  expect(anew).not.toHaveBeenCalled();
});

test('[HOT9] at its first opening a team is offered a PIN, types it twice, and may do without', async () => {
  const { link } = page({ delta: 'unasked' });
  await open(link);
  fireEvent.click(screen.getByRole('button', { name: 'Choose a PIN' }));
  const type = (pin: string, done: string) => {
    for (const digit of pin) fireEvent.click(screen.getByRole('button', { name: digit }));
    fireEvent.click(screen.getByRole('button', { name: done }));
  };
  type('1234', 'Next');
  type('1235', 'Set');
  expect(screen.getByRole('alert').textContent).toContain('two different');
  type('1234', 'Next');
  type('1234', 'Set');
  expect(link.sent.at(-1)).toEqual({ t: 'pin', pin: '1234' });
  // The desk stays open over a reconnect, although the PIN is asked for by now.
  act(() => link.set({ status: 'waiting' }));
  act(() => link.set({ status: 'open' }));
  expect(link.sent.at(-1)).toEqual({ t: 'curtain', team: 'delta', pin: '1234' });
  fireEvent.click(screen.getByRole('button', { name: 'Without' }));
  expect(link.sent.at(-1)).toEqual({ t: 'pin', pin: null });
  act(() => link.set({ pins: { delta: 'none' } }));
  expect(screen.queryByRole('button', { name: 'Without' })).toBeNull();
});
