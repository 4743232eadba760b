// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { plainMoveParts } from '../../../src/core/move-text.ts';
import { memoryShelf, type Shelf } from '../../../src/renderer/shared/link/outbox.ts';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { PlainRoot } from '../../../src/renderer/shared/PlainRoot.tsx';
import { StationApp } from '../../../src/renderer/station/StationApp.tsx';
import { keepSeat } from '../../../src/renderer/station/credentials.ts';
import { fixtureLink, numbered, welcome, type FixtureLink } from '../fixture-link.ts';
import { inbox, lobby, moves, seatView, situation, teamView } from '../fixtures.ts';

afterEach(cleanup);

function page(state: Partial<LinkState>, shelf: Shelf = memoryShelf(), code = ''): FixtureLink {
  const link = fixtureLink(state);
  render(
    <PlainRoot link={link}>
      <StationApp shelf={shelf} code={code} />
    </PlainRoot>,
  );
  return link;
}

function desk(
  part: Parameters<typeof teamView>[0] = {},
  shelf: Shelf = memoryShelf(),
): FixtureLink {
  return page(
    { welcome: welcome({ seat: 's1' }), views: numbered(seatView(), teamView(part)) },
    shelf,
  );
}

function show(link: FixtureLink, n: number, part: Parameters<typeof teamView>[0]): void {
  act(() => link.tell({ t: 'view', audience: 'team:delta', n, view: teamView({ n, ...part }) }));
}

const press = (name: string | RegExp): boolean =>
  fireEvent.click(screen.getAllByRole('button', { name })[0]!);
const write = (label: string, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('[STN1] a newcomer gives code, team and name, and nothing else', () => {
  const link = page({ status: 'idle' });
  write('Join code', 'k7q2mx');
  press('Continue');
  expect(link.identities).toEqual([{ role: 'look', code: 'K7Q2MX' }]);
  act(() => link.set({ status: 'open', lobby, welcome: welcome({ role: 'look' }) }));
  press('Ask to join');
  expect(screen.getByText('Choose a team first.')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: /Delta Republic/ }));
  write('Your name', '  Bo ');
  press('Ask to join');
  expect(link.identities.at(-1)).toEqual({
    role: 'join',
    code: 'K7Q2MX',
    name: 'Bo',
    team: 'delta',
  });
});

const deltaSilent = {
  ...lobby,
  teams: lobby.teams.map((each) =>
    each.id === 'delta' ? { ...each, silent: [{ seat: 's7', name: 'Bo' }] } : each,
  ),
};

test('[TAKE5, ROOM15] whose device died picks their name and types nothing', () => {
  const link = page(
    { status: 'open', lobby: deltaSilent, welcome: welcome({ role: 'look' }) },
    memoryShelf(),
    'K7Q2MX',
  );
  expect(screen.queryByText('Yes, go on as Bo')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: /Delta Republic/ }));
  expect(screen.getByLabelText('Your name')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Yes, go on as Bo' }));
  expect(screen.queryByLabelText('Your name')).toBeNull();
  press('Ask to go on as Bo');
  expect(link.identities).toEqual([{ role: 'takeOver', code: 'K7Q2MX', seat: 's7' }]);
  act(() =>
    link.set({
      welcome: welcome({ seat: 's9' }),
      views: numbered(seatView({ audience: 'seat:s9', status: 'waiting', takesOver: true })),
    }),
  );
  expect(document.body.textContent).toContain('You asked to go on in your seat');
});

test('[TAKE5, ROOM15] with the room locked, only who was here before can ask', () => {
  const link = page(
    {
      status: 'open',
      lobby: { ...deltaSilent, locked: true },
      welcome: welcome({ role: 'look' }),
    },
    memoryShelf(),
    'K7Q2MX',
  );
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  fireEvent.click(screen.getByRole('radio', { name: /Delta Republic/ }));
  expect(screen.queryByLabelText('Your name')).toBeNull();
  press('Ask to join');
  expect(screen.getByText('Choose who you were first.')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Yes, go on as Bo' }));
  press('Ask to go on as Bo');
  expect(link.identities).toHaveLength(1);
});

test('[TAKE5] who was taken over is told so, and sees what was typed there', () => {
  const shelf = memoryShelf();
  keepSeat(shelf, { token: 'a-seat-token-of-some-length', session: 'exercise-1' });
  const link = desk({}, shelf);
  fireEvent.click(screen.getByRole('button', { name: /own idea/i }));
  write('Title', 'Half a thought');
  act(() => link.set({ status: 'stopped', bye: 'takenOver', welcome: null, views: {} }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('on another device');
  expect(screen.getByText('Half a thought')).toBeTruthy();
});

test('[STN22] a name near its limit is told how much room is left', () => {
  page({ status: 'open', lobby, welcome: welcome({ role: 'look' }) }, memoryShelf(), 'K7Q2MX');
  write('Your name', 'Bo');
  expect(document.body.textContent).not.toContain('of 60 left');
  write('Your name', 'B'.repeat(50));
  expect(screen.getByText('10 of 60 left')).toBeTruthy();
  write('Your name', 'B'.repeat(60));
  expect(screen.getByText('No more than 60 characters fit.')).toBeTruthy();
});

test('[STN1] a device that has a seat is never asked again, whatever the line does', () => {
  const shelf = memoryShelf();
  keepSeat(shelf, { token: 'a-seat-token-of-some-length', session: 'exercise-1' });
  page({ status: 'waiting', lostWallMs: 0 }, shelf, 'K7Q2MX');
  expect(screen.queryByLabelText('Join code')).toBeNull();
  expect(screen.queryByLabelText('Your name')).toBeNull();
});

test('[STN2, A11Y8] a prepared move is two presses, and the receipt has the team’s own number and the time', async () => {
  const link = desk();
  press(/Send a note under article 7/);
  press('Submit the move');
  expect(link.commands).toMatchObject([
    {
      type: 'move.submit',
      data: { team: 'delta', text: { option: 'note', title: 'Send a note under article 7' } },
    },
  ]);
  // Pressed and not yet answered: it says so, and cannot be pressed twice.
  const pending = screen.getByRole('button', { name: 'Recording …' });
  expect(pending.hasAttribute('disabled')).toBe(true);
  await act(async () => link.answer());
  const receipt = screen.getByText(/^Recorded as Delta/);
  expect(receipt.textContent).toMatch(/Recorded as Delta Republic-5 at \d\d:\d\d/);
  expect(receipt.closest('[role="status"]')).toBeTruthy();
});

test('[STN2] what is missing is said at its field, and nothing is sent', () => {
  const link = desk();
  press(/Our own idea/);
  press('Submit the move');
  expect(screen.getByLabelText('Title').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Say what you do.')).toBeTruthy();
  expect(link.commands).toEqual([]);
});

test('[STN2] a refusal leaves the words in the form', async () => {
  const link = desk();
  press(/Our own idea/);
  write('Title', 'Too late');
  write('What you do', 'All of it');
  press('Submit the move');
  await act(async () => link.answer({ code: 'client/offline', message: 'x' }));
  expect(screen.getByRole('alert').textContent).toContain('cannot be reached');
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Too late');
});

test('[STN3] typing survives views that come in, and a reload', () => {
  const shelf = memoryShelf();
  const link = desk({}, shelf);
  press(/Our own idea/);
  write('Title', 'Half a thought');
  show(link, 42, { movesLeft: 1, situation: situation({ turn: 2 }) });
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Half a thought');
  cleanup();
  desk({}, shelf);
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Half a thought');
});

test('[STN3] when moves close over somebody’s words, the words stay in sight', () => {
  const link = desk();
  press(/Our own idea/);
  write('Title', 'Not sent in time');
  show(link, 42, { situation: situation({ step: 'lock', entryOpen: false }) });
  expect(screen.queryByLabelText('Title')).toBeNull();
  expect(screen.getByText('Not sent in time')).toBeTruthy();
  expect(screen.getByText(/they were not submitted/)).toBeTruthy();
});

test('[ROOM17, STN4] the second of two editors is told who was first, keeps the words, and may put them over', async () => {
  const link = desk();
  press('Edit');
  write('What you do', 'Mine');
  const theirs = moves.map((move) =>
    move.id === 'm3'
      ? { ...move, version: 2, by: 'Anna', text: { ...move.text, action: 'Theirs' } }
      : move,
  );
  show(link, 42, { moves: theirs });
  expect(screen.getByText('Anna changed this move first')).toBeTruthy();
  expect(screen.getByText('Theirs')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('What you do').value).toBe('Mine');
  press('Record the change');
  expect(link.commands).toMatchObject([
    { type: 'move.edit', data: { move: 'm3', expectVersion: 2, text: { action: 'Mine' } } },
  ]);
  await act(async () => link.answer());
  expect(screen.queryByLabelText('What you do')).toBeNull();
});

test('[STN4] an edit that nobody has begun shows the newer words', () => {
  const link = desk();
  press('Edit');
  const theirs = moves.map((move) =>
    move.id === 'm3' ? { ...move, version: 2, text: { ...move.text, action: 'Theirs' } } : move,
  );
  show(link, 42, { moves: theirs });
  expect(screen.getByLabelText<HTMLTextAreaElement>('What you do').value).toBe('Theirs');
  expect(screen.queryByText(/changed this move first/)).toBeNull();
});

test('[STN5] what arrives while somebody reads waits behind one button', () => {
  const link = desk();
  const list = () => screen.getAllByRole('button', { expanded: false }).map((b) => b.textContent);
  const before = list();
  const more = { ...inbox[0]!, no: 9, title: 'Just in' };
  show(link, 42, { inbox: [...inbox, more] });
  expect(list()).toEqual(before);
  press('Show 1 new item');
  expect(list()[0]).toContain('Just in');
});

test('[STN5] opening an item tells that it was read, once', () => {
  const link = desk();
  press(/Turbine three/);
  press(/Turbine three/);
  press(/Turbine three/);
  // Read before on another device.
  press(/GAUGE READINGS/);
  expect(link.commands.map(({ type, data }) => ({ type, data }))).toEqual([
    { type: 'inject.markRead', data: { no: 4 } },
  ]);
});

test('[STN6] hold, stop and a lost line are told on every part of the desk', () => {
  const link = desk({ situation: situation({ held: true, entryOpen: false }) });
  expect(screen.getByText('The exercise is on hold')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Submit the move' })).toBeNull();
  show(link, 42, { situation: situation({ stopped: true }) });
  expect(within(screen.getByRole('alert')).getByText('REAL-WORLD STOP')).toBeTruthy();
});

test('[STN6] each way of being sent away has its own words and its own way on', () => {
  const cases: [Partial<LinkState>, RegExp, string][] = [
    [{ bye: 'replaced' }, /open on another screen/, 'Use it here'],
    [{ bye: 'removed' }, /has been closed/, 'Join again'],
    [{ bye: 'otherExercise' }, /exercise is over/, 'Join again'],
    [{ bye: 'badMessages' }, /hung up/, 'Reload'],
  ];
  for (const [state, words, button] of cases) {
    page({ status: 'stopped', welcome: welcome({ seat: 's1' }), ...state });
    expect(screen.getByRole('heading', { name: words })).toBeTruthy();
    expect(screen.getByRole('button', { name: button })).toBeTruthy();
    cleanup();
  }
});

test('[STN3] a draft that the bell handed in is shown as recorded and not as unsent', () => {
  const shelf = memoryShelf();
  const link = desk({}, shelf);
  press(/Our own idea/);
  write('Title', 'At the last second');
  write('What you do', 'Everything');
  const text = {
    ...plainMoveParts,
    option: null,
    title: 'At the last second',
    action: 'Everything',
    effect: '',
    reasons: [],
  };
  const handedIn = {
    ...moves[2]!,
    id: 'm9',
    receipt: 6,
    atBell: true,
    status: 'locked' as const,
    text,
  };
  show(link, 42, { situation: situation({ step: 'lock', entryOpen: false }), moves: [handedIn] });
  expect(
    screen.getByText('Your draft was submitted when moves locked: Delta Republic-6'),
  ).toBeTruthy();
  expect(screen.queryByText(/they were not submitted/)).toBeNull();
  cleanup();
  desk({}, shelf);
  expect(screen.queryByLabelText('Title')).toBeNull();
});

test('[STN6] a hold freezes the form where it stands, and lets it go again with every word', () => {
  const link = desk();
  press(/Our own idea/);
  write('Title', 'Half a thought');
  show(link, 42, { situation: situation({ held: true, entryOpen: false }) });
  const title = screen.getByLabelText<HTMLInputElement>('Title');
  expect(title.value).toBe('Half a thought');
  expect(title.closest('fieldset')?.disabled).toBe(true);
  expect(screen.getByRole('button', { name: 'Submit the move' }).hasAttribute('disabled')).toBe(
    true,
  );
  show(link, 43, {});
  expect(screen.getByLabelText('Title')).toBe(title);
  expect(title.closest('fieldset')?.disabled).toBe(false);
});
