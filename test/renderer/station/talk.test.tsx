// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { TeamView } from '../../../src/core/view/schema.ts';
import { memoryShelf, type Shelf } from '../../../src/renderer/shared/link/outbox.ts';
import { PlainRoot } from '../../../src/renderer/shared/PlainRoot.tsx';
import { StationApp } from '../../../src/renderer/station/StationApp.tsx';
import { fixtureLink, numbered, welcome, type FixtureLink } from '../fixture-link.ts';
import { debate, messages, settledDebate } from '../fixtures-talk.ts';
import { seatView, situation, teamView } from '../fixtures.ts';

afterEach(cleanup);

const arguing = { situation: situation({ step: 'argue', entryOpen: false }), arguments: [debate] };

function desk(
  part: Partial<TeamView>,
  seat: Parameters<typeof seatView>[0] = {},
  shelf: Shelf = memoryShelf(),
): FixtureLink {
  const views = numbered(seatView(seat), teamView(part));
  const link = fixtureLink({ welcome: welcome({ seat: 's1' }), views });
  render(
    <PlainRoot link={link}>
      <StationApp shelf={shelf} code="" />
    </PlainRoot>,
  );
  return link;
}

function seatSays(link: FixtureLink, n: number, part: Parameters<typeof seatView>[0]): void {
  act(() => link.tell({ t: 'view', audience: 'seat:s1', n, view: seatView({ n, ...part }) }));
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const press = (name: string | RegExp): boolean => fireEvent.click(button(name));
const write = (label: string, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const value = (label: string): string => screen.getByLabelText<HTMLInputElement>(label).value;
const slider = (): HTMLInputElement => screen.getByRole('slider');
const slide = (to: number): boolean =>
  fireEvent.change(slider(), { target: { value: String(to) } });
const openMessages = (): boolean => press(/^Messages/);

test('[STN7] what is said for and against stands apart; a struck point is struck through, with the reason', () => {
  desk(arguing);
  const side = (name: RegExp): HTMLElement =>
    screen.getByRole('heading', { level: 4, name }).closest('section')!;
  expect(side(/For$/).textContent).toContain('wants one gauge');
  expect(side(/Against$/).textContent).toContain('visa');
  const struck = within(side(/For$/)).getByText('The Bank would pay for it by Friday.');
  expect(struck.tagName).toBe('DEL');
  expect(screen.getByText('Does not count: The Bank said no.')).toBeTruthy();
});

test('[STN7] a point goes with its side, and its words go when it is recorded', async () => {
  const link = desk(arguing);
  write('Your point, in one line', '  Nobody reads a gauge at night. ');
  press('Add the point');
  expect(screen.getByRole('alert').textContent).toContain('for it, or against it');
  expect(link.commands).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: /Against it/ }));
  press('Add the point');
  expect(link.commands).toMatchObject([
    { type: 'point.make', data: { side: 'con', text: 'Nobody reads a gauge at night.' } },
  ]);
  expect(button('Adding …').hasAttribute('disabled')).toBe(true);
  expect(value('Your point, in one line')).not.toBe('');
  await act(async () => link.answer());
  expect(value('Your point, in one line')).toBe('');
  expect(screen.getByText('Added. Everybody sees it.')).toBeTruthy();
});

test('[STN7] a point being typed outlives its form, a reload and a refusal', async () => {
  const shelf = memoryShelf();
  const link = desk(arguing, {}, shelf);
  fireEvent.click(screen.getByRole('radio', { name: /For it/ }));
  write('Your point, in one line', 'It is cheap.');
  // Control closes the argument and opens it again: the form was away.
  const show = (n: number, open: boolean): void =>
    act(() => {
      const view = teamView({ n, ...arguing, arguments: [{ ...debate, open }] });
      link.tell({ t: 'view', audience: 'team:delta', n, view });
    });
  show(42, false);
  expect(screen.queryByLabelText('Your point, in one line')).toBeNull();
  show(43, true);
  expect(value('Your point, in one line')).toBe('It is cheap.');
  press('Add the point');
  await act(async () => link.answer({ code: 'argument/closed', message: 'x' }));
  expect(screen.getByRole('alert').textContent).toBe('This move is not open to argument now.');
  cleanup();
  desk(arguing, {}, shelf);
  expect(value('Your point, in one line')).toBe('It is cheap.');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /For it/ }).checked).toBe(true);
});

test('[STN8] an estimate has a number and a word, and says when it is saved', async () => {
  const link = desk(arguing);
  expect(slider().step).toBe('5');
  slide(65);
  expect(slider().getAttribute('aria-valuetext')).toBe('likely, 65%');
  press('More likely');
  press('Less likely');
  press('Less likely');
  expect(slider().getAttribute('aria-valuetext')).toBe('likely, 60%');
  press('Give my estimate: 60%');
  expect(link.commands).toMatchObject([
    { type: 'estimate.give', data: { move: 'm3', percent: 60 } },
  ]);
  expect(screen.getByText('Saving …')).toBeTruthy();
  await act(async () => link.answer());
  // Saved is what the host shows us, not what we have sent.
  expect(screen.queryByText(/Your estimate:/)).toBeNull();
  seatSays(link, 4, { estimates: [{ move: 'm3', percent: 60 }] });
  expect(screen.getByText(/^Your estimate: likely, 60%/)).toBeTruthy();
});

test('[STN8] it can be changed until the result, and then stands beside the room’s', () => {
  const estimates = [{ move: 'm3', percent: 65 }];
  const link = desk(arguing, { estimates });
  expect(slider().value).toBe('65');
  slide(20);
  expect(screen.getByText('Not given yet. Your estimate is still 65%.')).toBeTruthy();
  press('Change it to 20%');
  expect(link.commands).toMatchObject([{ data: { percent: 20 } }]);
  expect(document.body.textContent).not.toContain('The room thought');
  cleanup();
  desk({ ...arguing, arguments: [settledDebate] }, { estimates });
  expect(screen.queryByRole('slider')).toBeNull();
  expect(screen.getByText('The room thought: likely, 60%')).toBeTruthy();
  expect(screen.getByText('6 estimates, from 30% to 85%')).toBeTruthy();
  expect(screen.getByText('You: likely, 65%')).toBeTruthy();
});

test('[STN9] a message being typed survives a reload, and goes when it is acknowledged', async () => {
  const shelf = memoryShelf();
  desk({ messaging: 'open' }, {}, shelf);
  openMessages();
  press('Write a message');
  press('Send');
  expect(screen.getByText('Choose who gets it.')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Upper Valley' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Control' }));
  fireEvent.click(screen.getByRole('switch', { name: /Ask for an answer/ }));
  write('Message', 'Who was at the gauge?');
  cleanup();
  const link = desk({ messaging: 'open' }, {}, shelf);
  openMessages();
  expect(value('Message')).toBe('Who was at the gauge?');
  press('Send');
  expect(link.commands).toMatchObject([
    {
      type: 'message.send',
      data: {
        from: { kind: 'team', team: 'delta' },
        to: [{ kind: 'control' }, { kind: 'team', team: 'upper' }],
        text: 'Who was at the gauge?',
        replyTo: null,
        request: true,
      },
    },
  ]);
  expect(value('Message')).toBe('Who was at the gauge?');
  await act(async () => link.answer());
  expect(value('Message')).toBe('');
  expect(screen.getByText(/^Sent to Control, Upper Valley at \d\d:\d\d$/)).toBeTruthy();
});

test('[STN9] an acknowledgement that comes after a reload clears the words as well', () => {
  const shelf = memoryShelf();
  const before = desk({ messaging: 'off' }, {}, shelf);
  openMessages();
  press('Write a message');
  write('Message', 'On its way');
  press('Send');
  const { id } = before.commands[0]!;
  cleanup();
  const link = desk({ messaging: 'off' }, {}, shelf);
  act(() => link.tell({ t: 'ack', id, receipt: null }));
  expect(value('Message')).toBe('');
});

test('[STN9] while a message waits for the line the next one can be written, and a refused one is changed where it stands', async () => {
  const shelf = memoryShelf();
  const link = desk({ messaging: 'off' }, {}, shelf);
  openMessages();
  press('Write a message');
  act(() => link.set({ status: 'waiting' }));
  for (const words of ['First', 'Second']) {
    write('Message', words);
    press('Send');
    press('Write another');
  }
  write('Message', 'Third, half wri');
  expect(screen.getAllByText('To Control, waiting for the line')).toHaveLength(2);
  expect(link.commands).toMatchObject([{ data: { text: 'First' } }, { data: { text: 'Second' } }]);

  act(() => link.set({ status: 'open' }));
  await act(async () => link.answer());
  expect(screen.queryByText('First')).toBeNull();
  expect(value('Message')).toBe('Third, half wri');
  expect(screen.queryByText(/^Sent to/)).toBeNull();
  await act(async () => link.answer({ code: 'move/phase-closed', message: 'no' }));
  const fields = screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  expect(fields.map((field) => field.value)).toEqual(['Second', 'Third, half wri']);
});

test('[STN9] who will read it is said before it is sent', () => {
  desk({ messaging: 'approved' });
  openMessages();
  press('Write a message');
  expect(screen.getByText(/Control reads messages between teams first/)).toBeTruthy();
  cleanup();
  desk({ messaging: 'off' });
  openMessages();
  press('Write a message');
  expect(screen.getByText('In this exercise teams write to control only.')).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: 'Upper Valley' })).toBeNull();
});

test('[ROOM18, STN10] messages stand newest last, and opening one tells once that it was read', () => {
  const link = desk({ messages }, { readMessages: [2] });
  expect(button(/^Messages/).textContent).toContain('2 unread');
  openMessages();
  const texts = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(texts.findIndex((text) => text.includes('Who reads Khor'))).toBeLessThan(
    texts.findIndex((text) => text.includes('sunrise')),
  );
  press(/sunrise/);
  expect(link.commands).toMatchObject([{ type: 'message.markRead', data: { no: 3 } }]);
  expect(screen.queryByRole('button', { name: /sunrise/ })).toBeNull();
});

test('[STN10] an answer goes to its sender, under the number in one’s own mailbox', () => {
  const link = desk({ messages }, { readMessages: [2, 3, 4] });
  openMessages();
  fireEvent.click(screen.getAllByRole('button', { name: 'Answer' })[1]!);
  write('Message', 'At sunrise, yes.');
  press('Send');
  expect(link.commands).toMatchObject([
    { data: { to: [{ kind: 'team', team: 'commission' }], replyTo: 3, request: false } },
  ]);
});

test('[STN10] what was declared in public stands with the situation', () => {
  desk({});
  press('Situation');
  const part = screen.getByRole('region', { name: 'Said in public' });
  expect(within(part).getAllByRole('listitem')).toHaveLength(3);
  expect(part.textContent).toContain('Not one litre leaves the reservoir');
});
