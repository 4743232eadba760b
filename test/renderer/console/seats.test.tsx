// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { open, press } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { rulingView } from './fixture-ruling.ts';

kitPage();

type Seat = ControlView['seats'][number];
const bo: Seat = {
  id: 's1',
  name: 'Bo',
  team: rulingView().teamsSubmitted[0] ?? 'iran',
  kind: 'station',
  status: 'admitted',
  takes: null,
};
const phone: Seat = { ...bo, id: 's2', status: 'waiting', takes: 's1' };

function openRoom(seats: Seat[], connected = false) {
  const row = { seat: 's1', connected, sinceWallMs: 0, draftWallMs: null };
  const link = open(
    { ...rulingView(), seats },
    {
      presence: {
        seats: [row],
        facilitators: [],
        displays: 0,
        consoles: 1,
        hotSeats: 0,
        screens: [],
      },
    },
  );
  fireEvent.click(screen.getByRole('tab', { name: /Room/ }));
  return link;
}

test('[TAKE6, ROOM15] who wants a seat back waits at the door, and is handed the seat with one press', () => {
  const link = openRoom([bo, phone]);
  expect(screen.getByRole('tab', { name: /Room/ }).textContent).toContain('1');
  const door = within(screen.getByLabelText('Waiting room'));
  expect(door.getByText(/The first one is silent/)).toBeTruthy();
  expect(door.queryByText('Let in')).toBeNull();
  fireEvent.click(door.getByText('Hand the seat over'));
  expect(link.sent).toEqual([{ type: 'seat.handOver', data: { seat: 's2' } }]);
});

test('[TAKE6] control is warned when the first device is there again', () => {
  openRoom([bo, phone], true);
  expect(screen.getByText(/the first one is here again/)).toBeTruthy();
});

test('[TAKE7] a seat is not taken from anybody by a slip, and a device that was given one is no seat', async () => {
  const link = openRoom([bo, { ...phone, status: 'left' }]);
  expect(screen.queryByText('Left or refused')).toBeNull();
  press('Take the seat from Bo');
  expect(link.sent).toEqual([]);
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByText('Take the seat'));
  await waitFor(() => expect(link.sent).toEqual([{ type: 'seat.remove', data: { seat: 's1' } }]));
});

test('[CON71] two or more newcomers are let in with one press, up to the first that is refused', async () => {
  const at = (id: string): Seat => ({ ...bo, id, name: `Newcomer ${id}`, status: 'waiting' });
  const link = openRoom([bo, phone, at('s3'), at('s4'), at('s5')]);
  const door = within(screen.getByLabelText('Waiting room'));
  const lead = document.querySelector('[data-lead]');
  expect(lead?.textContent).toBe('Let all in');
  link.answer = () =>
    Promise.resolve(
      link.sent.length < 2
        ? { ok: true, id: 'x', receipt: null }
        : { ok: false, id: 'x', rejection: { code: 'seat/not-waiting', message: '', detail: {} } },
    );
  fireEvent.click(door.getByText('Let all in'));
  const admitted = (seat: string) => ({ type: 'seat.admit', data: { seat, team: bo.team } });
  await waitFor(() => expect(door.getByText('Let all in').ariaBusy).toBeNull());
  expect(link.sent).toEqual([admitted('s3'), admitted('s4')]);
});

test('[CON71] one newcomer alone has one button', () => {
  openRoom([bo, phone, { ...bo, id: 's3', status: 'waiting' }]);
  expect(screen.queryByText('Let all in')).toBeNull();
});
