// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Duty } from '../../../src/core/duty.ts';
import type { Presence } from '../../../src/core/protocol/down.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import type { Answer, Refused } from '../../../src/renderer/shared/link/connection.ts';
import { consolePage, open, press } from './console-page.tsx';
import { busyView, presence } from './fixture.ts';
import type { FixtureLink } from './fixture-link.ts';

consolePage();

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
      'Sam went on to the step «Plan» 3 seconds ago. The exercise has moved on since you looked. Look again and decide.',
    ],
  ];
  test.each(told)('[WHEEL13] %s is told in words', async (code, detail, words) => {
    const link = open(busyView());
    link.answer = refusedWith(code, detail);
    fireEvent.click(go(), { detail: 1 });
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
