// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { Duty } from '../../../src/core/duty.ts';
import type { Presence } from '../../../src/core/protocol/down.ts';
import type { ControlView, TimelineEntry } from '../../../src/core/view/schema.ts';
import type { Answer, Refused } from '../../../src/renderer/shared/link/link.ts';
import { Connection } from '../../../src/renderer/shared/link/connection.ts';
import { dutyToSay, keepSaid } from '../../../src/renderer/console/who/facilitator.ts';
import { FakeHost } from '../fake-socket.ts';
import { open, press } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { busyView, presence } from './fixture.ts';
import type { FixtureLink } from './fixture-link.ts';

kitPage();

const wheelBy = (by: string | null, offeredTo: string | null = null): ControlView => ({
  ...busyView(),
  wheel: { by, offeredTo, sinceWallMs: 0 },
});

type Person = readonly [name: string, duty: Duty, here: boolean];

function withPeople(...people: readonly Person[]): Presence {
  const facilitators = people.map(([name, duty, here]) => ({ name, duty, here, sinceWallMs: 0 }));
  return { ...presence(busyView()), facilitators };
}
const both = withPeople(['Ana', 'lead', true], ['Sam', 'lead', true]);

const refusedWith = (code: string, detail: Refused['detail']): (() => Promise<Answer>) => {
  const rejection = { code, message: 'no', detail };
  return () => Promise.resolve({ ok: false, id: 'x', rejection });
};
const go = () => screen.getByRole('button', { name: /^GO/ });
const last = (link: FixtureLink) => link.sent.at(-1);

describe('GO between two', () => {
  test('[WHEEL13, ROOM3, ROOM10] refused because of the wheel it flashes once, and says who was first and who drives', async () => {
    const link = open(wheelBy('Sam'), { presence: both });
    const detail = {
      holder: 'Sam',
      by: 'Sam',
      did: 'inject.released',
      subject: 'E07',
      agoMs: 2_100,
    };
    link.answer = refusedWith('wheel/held', detail);
    fireEvent.click(go(), { detail: 1 });
    expect(
      await screen.findByText('Sam released E07 2 seconds ago. Sam is at the wheel.'),
    ).toBeTruthy();
    expect(screen.getAllByTestId('go-flash')).toHaveLength(1);
    expect(screen.queryByText(/not ready yet/)).toBeNull();
  });

  test('[WHEEL14] beside that refusal the wheel can be taken, asked for with the focus on Cancel', async () => {
    const link = open(wheelBy('Sam'), { presence: both });
    link.answer = refusedWith('wheel/held', { holder: 'Sam' });
    fireEvent.click(go(), { detail: 1 });
    await screen.findByText('Sam is at the wheel.');
    link.answer = () => Promise.resolve({ ok: true, id: 'x', receipt: null });
    press('Take the wheel');
    const dialog = await screen.findByRole('dialog', { name: 'Take the wheel from Sam?' });
    expect(within(dialog).getByRole('button', { name: 'Cancel' }).dataset['autofocus']).toBe(
      'true',
    );
    expect(last(link)).toMatchObject({ type: 'inject.go' });
    press('Take the wheel', dialog);
    await waitFor(() => expect(last(link)).toEqual({ type: 'wheel.take', data: { over: true } }));
  });

  test('[WHEEL14] from who has fallen silent, or has offered it, it is taken at once', () => {
    const silent = withPeople(['Ana', 'lead', true], ['Bea', 'lead', true], ['Sam', 'lead', false]);
    const link = open(wheelBy('Sam'), { presence: silent });
    fireEvent.keyDown(document.body, { key: 'r' });
    expect(last(link)).toEqual({ type: 'wheel.take', data: { over: false } });
    act(() => link.set({ presence: both, views: viewed(wheelBy('Sam', 'Ana')) }));
    fireEvent.keyDown(document.body, { key: 'r' });
    expect(link.sent).toHaveLength(2);
    expect(last(link)).toEqual({ type: 'wheel.take', data: { over: false } });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('[WHEEL13] GO says who has the wheel, and is armed again when they fall silent', () => {
    const link = open(wheelBy('Sam'), { presence: both });
    expect(go().textContent).toContain('Sam has the wheel');
    act(() => link.set({ presence: withPeople(['Ana', 'lead', true], ['Sam', 'lead', false]) }));
    expect(go().dataset['state']).toBe('armed');
  });
});

const viewed = (view: ControlView) => ({ control: { n: view.n, view } });

describe('who was first', () => {
  const told: readonly (readonly [code: string, detail: Refused['detail'], words: string])[] = [
    [
      'display/moved-on',
      { by: 'Sam', did: 'display.taken', subject: 'join', agoMs: 400 },
      'Sam put something on the display (How to join) 1 second ago. The display shows something else since you looked. Nothing was put up.',
    ],
    [
      'inject/standby-moved',
      { by: '', did: 'standby.set', subject: '', agoMs: 61_000 },
      'The program took away what was on standby 1 minute ago. The standby has changed since you looked. Nothing was released.',
    ],
    [
      'duty/not-yours',
      { duty: 'adjudicator', whose: 'lead injects' },
      'This is for the lead or the inject controller.',
    ],
    ['undo/not-yours', { by: 'Sam' }, 'Sam did this. Only the lead takes back what others did.'],
    [
      'wheel/not-theirs',
      { to: 'Jo', duty: 'adjudicator' },
      'The wheel is not for Jo, who is here as something else: Adjudicator.',
    ],
    [
      'chart/moved-on',
      { by: 'Sam', did: 'step.entered', subject: 'plan', agoMs: 3_000 },
      'Sam went on to the step “Plan” 3 seconds ago. The exercise has moved on since you looked. Look again and decide.',
    ],
  ];
  test.each(told)('[WHEEL13] %s is told in words', async (code, detail, words) => {
    const link = open(busyView());
    link.answer = refusedWith(code, detail);
    fireEvent.click(go(), { detail: 1 });
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('who drives', () => {
  const chip = () => screen.queryByRole('button', { name: /^(Wheel|You have the wheel|Offered)/ });

  test('[WHEEL15] to one console alone nothing is said of a wheel', () => {
    open(wheelBy('Sam'), { presence: withPeople(['Ana', 'lead', true]) });
    expect(chip()).toBeNull();
    expect(go().dataset['state']).toBe('armed');
  });

  test('[WHEEL15, ROOM10] of several everybody sees who drives, and that they are away', () => {
    const link = open(wheelBy('Sam'), { presence: both });
    expect(chip()?.textContent).toContain('Wheel: Sam');
    act(() => link.set({ views: viewed(wheelBy('Ana')) }));
    expect(chip()?.textContent).toContain('You have the wheel');
    const gone = withPeople(['Ana', 'lead', true], ['Bea', 'lead', true], ['Sam', 'lead', false]);
    act(() => link.set({ views: viewed(wheelBy('Sam')), presence: gone }));
    expect(chip()?.textContent).toContain('Wheel: Sam, away');
  });

  test('[WHEEL15] the chip opens who is here and for what; the wheel goes to somebody whose role drives', async () => {
    const three = withPeople(
      ['Ana', 'lead', true],
      ['Sam', 'injects', true],
      ['Jo', 'adjudicator', true],
    );
    const link = open(wheelBy('Ana'), { presence: three });
    fireEvent.click(chip()!);
    let panel = await screen.findByRole('dialog', { name: /^You have the wheel/ });
    expect(within(panel).queryByRole('button', { name: /the wheel to Jo/ })).toBeNull();
    press('Offer the wheel to Sam', panel);
    await waitFor(() => expect(last(link)).toEqual({ type: 'wheel.offer', data: { to: 'Sam' } }));
    act(() => link.set({ views: viewed(wheelBy('Ana', 'Sam')) }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.keyDown(document.body, { key: 'r' });
    panel = await screen.findByRole('dialog', { name: /^Offered to Sam/ });
    const jo = { target: { value: 'injects' } };
    fireEvent.change(within(panel).getByLabelText('Role of Jo'), jo);
    expect(link.messages).toContainEqual({ t: 'duty', name: 'Jo', duty: 'injects' });
    press('Withdraw the offer', panel);
    await waitFor(() => expect(last(link)).toEqual({ type: 'wheel.offer', data: { to: null } }));
  });

  test('[WHEEL15] what lies open takes no key away: Escape closes it, and so does the last other who goes', async () => {
    const link = open(wheelBy('Ana'), { presence: both });
    fireEvent.keyDown(document.body, { key: 'r' });
    await screen.findByRole('dialog', { name: /^You have the wheel/ });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.keyDown(document.body, { key: 'r' });
    await screen.findByRole('dialog', { name: /^You have the wheel/ });
    act(() => link.set({ presence: withPeople(['Ana', 'lead', true]) }));
    act(() => link.set({ presence: both }));
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(last(link)).toMatchObject({ type: 'clock.pause' });
  });

  test('[WHEEL16] an offer stands in a strip until it is answered, by press or by key', async () => {
    const link = open(wheelBy('Sam', 'Ana'), { presence: both });
    expect(screen.getByText('Sam offers you the wheel')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'u' });
    expect(last(link)).toEqual({ type: 'wheel.offer', data: { to: null } });
    press(/^Accept/);
    await waitFor(() => expect(last(link)).toEqual({ type: 'wheel.take', data: { over: false } }));
    act(() => link.set({ views: viewed(wheelBy('Ana')) }));
    expect(screen.queryByText('Sam offers you the wheel')).toBeNull();
  });

  test('[WHEEL17] each change of wheel and role is said in words on this console too', () => {
    const link = open(wheelBy('Sam'), { presence: both });
    const say = (n: number, code: string, params: TimelineEntry['params']): void =>
      act(() => {
        const before = link.getState().timelines['control'] ?? [];
        const entry = { n, wallMs: 0, clockMs: 0, who: 'control', code, params };
        link.set({ timelines: { control: [...before, entry] } });
      });
    say(901, 'wheel.taken', { by: 'Sam', from: 'Ana', why: 'over' });
    expect(screen.getByText('Sam takes the wheel over from Ana')).toBeTruthy();
    say(902, 'wheel.offered', { by: 'Bea', to: '' });
    expect(screen.getByText('Bea does not take the wheel')).toBeTruthy();
    act(() => link.set({ presence: withPeople(['Ana', 'injects', true], ['Sam', 'lead', true]) }));
    expect(screen.getByText('Your role is now: Inject controller')).toBeTruthy();
    expect(dutyToSay()).toBe('injects');
  });
});

describe('roles', () => {
  const judge = withPeople(['Ana', 'adjudicator', true], ['Sam', 'lead', true]);

  test('[WHEEL18] what is not of one’s role is closed and says whose it is; what is everybody’s stays open', () => {
    const link = open(busyView(), { presence: judge });
    const pause = screen.getByRole<HTMLButtonElement>('button', { name: /^Pause clock/ });
    expect(pause.disabled).toBe(true);
    expect(pause.title).toBe('This is for the lead or the inject controller.');
    expect(pause.getAttribute('aria-description')).toBe(pause.title);
    expect(go().textContent).toContain('Not for your role');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^HOLD/ }).disabled).toBe(false);
    act(() => link.set({ presence: withPeople(['Ana', 'adjudicator', true]) }));
    expect(pause.disabled).toBe(false);
  });

  test('[WHEEL18] name and role are said in one place; who stops driving lets go of the wheel first', async () => {
    keepSaid('Ana');
    const link = open({ ...wheelBy('Ana'), moves: [] }, { presence: both });
    fireEvent.keyDown(document.body, { key: 'i' });
    const dialog = await screen.findByRole('dialog', { name: 'Who are you?' });
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Adjudicator' }));
    press('That is me', dialog);
    await waitFor(() =>
      expect(link.messages).toContainEqual({ t: 'duty', name: 'Ana', duty: 'adjudicator' }),
    );
    expect(link.sent).toEqual([{ type: 'wheel.leave', data: {} }]);
    expect(dutyToSay()).toBe('adjudicator');
  });

  test('[WHEEL18] coming back, a console says the role that the lead gave it', () => {
    vi.useFakeTimers();
    const host = new FakeHost();
    const link = new Connection({ url: 'ws://x/ws', openSocket: host.openSocket, random: () => 1 });
    const token = 'a-control-token-of-some-length';
    link.identify({ role: 'control', token, name: 'Ana', duty: 'lead' });
    host.welcome({ role: 'control', audiences: ['control'], seat: null, name: 'Ana' });
    host.last.tell({ t: 'presence', presence: judge });
    host.last.break();
    vi.advanceTimersByTime(250);
    host.last.open();
    expect(host.last.sent[0]).toMatchObject({ as: { name: 'Ana', duty: 'adjudicator' } });
    link.close();
    vi.useRealTimers();
  });
});
