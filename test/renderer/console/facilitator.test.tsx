// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Connection } from '../../../src/renderer/shared/link/connection.ts';
import { keepToken } from '../../../src/renderer/console/grant.ts';
import {
  keepGiven,
  keepSaid,
  nameToSay,
  saidName,
} from '../../../src/renderer/console/who/facilitator.ts';
import { FakeHost } from '../fake-socket.ts';
import { open, press } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { rulingView } from './fixture-ruling.ts';

kitPage();
afterEach(() => void vi.useRealTimers());

describe('who sits at the console', () => {
  test('[NET23] the name is kept on this machine, and what the host made of it for this window', () => {
    expect(nameToSay('Facilitator')).toBe('Facilitator');
    keepSaid('Ana');
    expect(nameToSay('Facilitator')).toBe('Ana');
    keepGiven('Ana 2');
    expect(nameToSay('Facilitator')).toBe('Ana 2');
    keepSaid('Bea');
    expect([saidName(), nameToSay('Facilitator')]).toEqual(['Bea', 'Bea']);
  });

  test('[NET23] coming back, a console says the name that it was given', () => {
    vi.useFakeTimers();
    const host = new FakeHost();
    const link = new Connection({ url: 'ws://x/ws', openSocket: host.openSocket, random: () => 1 });
    const token = 'a-control-token-of-some-length';
    link.identify({ role: 'control', token, name: 'Ana' });
    host.welcome({ role: 'control', audiences: ['control'], seat: null, name: 'Ana 2' });
    host.last.break();
    vi.advanceTimersByTime(250);
    host.last.open();
    expect(host.last.sent[0]).toMatchObject({ t: 'hello', as: { token, name: 'Ana 2' } });
    link.close();
  });

  test('[NET23] a new name lets go of what was in hand under the old one, and the console comes in anew', async () => {
    const view = rulingView();
    const link = open(view);
    keepToken('a-control-token-of-some-length');
    const identify = vi.spyOn(link, 'identify');
    fireEvent.keyDown(document.body, { key: 'i' });
    const dialog = await screen.findByRole('dialog', { name: 'Who are you?' });
    fireEvent.change(within(dialog).getByLabelText(/^Your name/), { target: { value: ' Bea ' } });
    press('That is me', dialog);
    const as = {
      role: 'control',
      token: 'a-control-token-of-some-length',
      name: 'Bea',
      duty: 'lead',
    };
    await waitFor(() => expect(identify).toHaveBeenCalledWith(as));
    const mine = view.moves.filter((move) => move.review.claimedBy === 'Ana');
    expect(link.sent).toEqual(mine.map(({ id }) => ({ type: 'ruling.letGo', data: { move: id } })));
    expect(saidName()).toBe('Bea');
  });

  test('[NET23] nobody is asked for a name; who has said none is offered to', () => {
    open(rulingView());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Say your name' })).toBeTruthy();
  });
});
