// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  answerers,
  interceptors,
  isDelayed,
  mailboxNumber,
  mailOrder,
  needsCare,
  control,
  unseenMail,
} from '../../../src/renderer/console/model/talk.ts';
import { busyView, scenario } from './fixture.ts';
import { delayedMail, mail, messages } from './fixture-mail.ts';
import { open, press, type } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';

const team = (id: string) => ({ kind: 'team', team: id }) as const;
const teams = scenario.teams.map((each) => each.id);

describe('messages that are late or read along', () => {
  test('[CON19] what waits for control is first, then what goes out by itself, which waits for nobody', () => {
    expect(mailOrder(messages()).map((each) => each.id)).toEqual([
      'held',
      'delayed',
      'stopped',
      'asked',
      'read',
    ]);
    expect(isDelayed(delayedMail())).toBe(true);
    expect(needsCare(delayedMail())).toBe(false);
    expect(messages().filter(needsCare)).toHaveLength(2);
  });

  test('[CON28] nobody reads along who writes or receives it, and nobody twice', () => {
    expect(interceptors(mail('a', { intercepts: ['east'] }), teams)).toEqual([
      'west',
      'harbour',
      'relief',
      'press',
    ]);
    expect(answerers(mail('a', { intercepts: ['east'] }))).toEqual([
      { kind: 'control' },
      team('north'),
      team('south'),
    ]);
  });

  test('[CON20] who reads along counts its mail in an order that control’s view does not tell', () => {
    const list = [mail('a'), mail('b', { from: team('south'), to: [team('east')] })];
    expect(mailboxNumber(list, 'b', team('east'), false)).toBe(1);
    const along = [mail('a', { intercepts: ['east'] }), list[1]!];
    expect(mailboxNumber(along, 'b', team('east'), false)).toBeNull();
    expect(mailboxNumber(along, 'b', team('south'), false)).toBe(2);
  });
});

describe('delaying and reading along on the screen', () => {
  kitPage();
  afterEach(() => void vi.useRealTimers());
  const row = (words: string) => screen.getByText(words).closest('li')!;
  test('[CON72] a message to control that asks for nothing is counted on the tab until it was looked at on this machine', () => {
    const told = mail('told', { to: [control], text: 'We wait for the pilot.' });
    const list = [...messages(), told];
    const badge = () => screen.getByRole('tab', { name: /Messages/ }).textContent;
    const link = open({ ...busyView(), messages: list });
    expect(badge()).toContain('1 new to control');
    fireEvent.click(screen.getByRole('tab', { name: /Messages/ }));
    expect(badge()).not.toContain('new to control');
    fireEvent.click(screen.getByRole('tab', { name: /Moves/ }));
    const view = { ...busyView(), messages: [...list, mail('later', { to: [control] })] };
    act(() => link.set({ views: { control: { n: view.n, view } } }));
    expect(badge()).toContain('1 new to control');
    fireEvent.click(screen.getByRole('tab', { name: /Messages/ }));
    fireEvent.click(screen.getByRole('tab', { name: /Moves/ }));
    const { welcome } = link.getState();
    act(() => link.set({ welcome: { ...welcome!, session: 'another' } }));
    expect(badge()).toContain('2 new to control');
    act(() => link.set({ welcome }));
    expect(badge()).not.toContain('new to control');
    const reply = mail('reply', { from: control, to: [team('north')], replyTo: 'later' });
    expect(unseenMail([...view.messages, reply], 'told')).toEqual([]);
    expect(unseenMail(messages(), '')).toEqual([]);
  });

  const show = () => {
    const link = open({ ...busyView(), messages: messages() });
    fireEvent.keyDown(document.body, { key: '7' });
    return link;
  };
  const held = () => row('پیش از نیمه‌شب پاسخ می‌خواهیم.');

  const delaying = () => screen.queryByRole('form', { name: 'Delay the message' });
  const patient = { timeout: 15_000 };

  test('[CON28] a held message is delayed with one press more, or by minutes and Enter', async () => {
    const link = show();
    press('Delay', held());
    expect(held().textContent).toContain('Its writer is told nothing');
    press('2 min', held());
    // The form goes when the host has answered, not when the words have gone out.
    await waitFor(() => expect(delaying()).toBeNull(), patient);
    press('Delay', held());
    type('Minutes of exercise time, from now', '12.5');
    fireEvent.submit(delaying()!);
    await waitFor(() => expect(delaying()).toBeNull(), patient);
    expect(link.sent).toEqual([
      { type: 'message.delay', data: { message: 'held', minutes: 2 } },
      { type: 'message.delay', data: { message: 'held', minutes: 12.5 } },
    ]);
  });

  test('[CON28] a delayed one counts down, can still be passed or stopped, and stands still with the clock', () => {
    // However long the page takes to be drawn here.
    vi.useFakeTimers({ toFake: ['Date'] });
    const link = show();
    const delayed = () => row('We can sail at dawn if you leave the light on.');
    expect(delayed().textContent).toContain('goes out by itself in 2:20');
    for (const name of ['Pass it on', 'Stop', 'Change the delay'])
      expect(within(delayed()).getByRole('button', { name })).toBeTruthy();
    const view = busyView();
    const clock = { ...view.situation.clock, running: false };
    const paused = {
      ...view,
      n: 213,
      messages: [delayedMail()],
      situation: { ...view.situation, clock },
    };
    act(() => link.set({ views: { control: { n: 213, view: paused } } }));
    expect(delayed().textContent).toContain('goes out by itself in 3:10');
    expect(delayed().textContent).toContain('the exercise clock is paused');
  });

  test('[CON28] it is said first what reading along means; then whom control has chosen reads it', async () => {
    const link = show();
    press('Let others read it', held());
    const form = screen.getByRole('form', { name: 'Let others read it unseen' });
    expect(form.textContent).toContain('Who wrote it and who gets it learn nothing');
    expect(within(form).queryByLabelText('Western League')).toBeNull();
    fireEvent.click(within(form).getByLabelText('Eastern Compact'));
    fireEvent.click(within(form).getByLabelText('Northern Union'));
    press('Let them read it', form);
    expect(link.sent).toEqual([
      { type: 'message.intercept', data: { message: 'held', teams: ['east', 'north'] } },
    ]);
    await waitFor(() => expect(form.isConnected).toBe(false), patient);
  });

  test('[CON28] control is told who reads along and who of them has opened it', () => {
    show();
    const read = row('The ships wait outside the breakwater. Nobody is to know before noon.');
    expect(read.textContent).toContain('Eastern Compact read along unseen');
    expect(read.textContent).toContain('Read by Player 2');
    expect(read.textContent).toContain('Opened unseen by Player 3');
  });
});
