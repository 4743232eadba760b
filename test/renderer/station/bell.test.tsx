// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { plainForm } from '../../../src/core/plain-form.ts';
import { choose, desk, press, show, write } from './desk.tsx';

afterEach(cleanup);

const goes = /^If moves lock now, this is submitted as it stands/;
const stays = /this is not submitted/;

function begin(...part: Parameters<typeof desk>): ReturnType<typeof desk> {
  const link = desk(...part);
  press(/Our own idea/);
  write('Title', 'Gauges');
  return link;
}

test('[ROOM16, STN26] before anything is written the scenario’s rule is said', () => {
  desk();
  expect(screen.getByText(/^A draft that is complete when moves lock/)).toBeTruthy();
  cleanup();
  desk({ atBell: 'leaveDraft' });
  expect(screen.getByText(/^A draft that is not submitted before moves lock stays/)).toBeTruthy();
});

test('[ROOM16, STN26] a draft says whether it goes at the bell, what it lacks, and who will see it', async () => {
  const link = begin({ form: { ...plainForm, title: 'A decision', reasonsMin: 0 } });
  expect(screen.getByText(/stays here\. Still to fill in: Action\./)).toBeTruthy();
  write('What you do', 'Put one at Khor.');
  expect(screen.getByText(goes).textContent).toContain('Everybody may see it.');
  choose('Team and control');
  expect(screen.getByText(goes).textContent).toContain('Only your team and control see it.');
  act(() => link.set({ status: 'waiting' }));
  expect(screen.getByText(/the host takes what had reached it/)).toBeTruthy();
  act(() => link.set({ status: 'open' }));
  press('Submit the move');
  await waitFor(() => expect(screen.queryByText(goes)).toBeNull());
});

test('[ROOM16, STN26] a draft that stays says so: by the scenario, without a move left, or from an option that is gone', () => {
  begin({ atBell: 'leaveDraft' });
  expect(screen.getByText(stays)).toBeTruthy();
  cleanup();
  const used = begin();
  write('What you do', 'Put one at Khor.');
  show(used, 42, { movesLeft: 0 });
  expect(screen.getByText(/^Your team has no move left/)).toBeTruthy();
  cleanup();
  const link = desk();
  press(/Send a note under article 7/);
  expect(screen.getByText(goes)).toBeTruthy();
  show(link, 42, { options: [] });
  expect(screen.getByText(/^Its prepared move is no longer on offer/)).toBeTruthy();
});

test('[ROOM16, STN26] a change that is not recorded yet is not what counts at the bell', () => {
  desk();
  press('Edit');
  expect(screen.queryByText(/^If moves lock now/)).toBeNull();
  write('Title', 'Changed');
  expect(screen.getByText(/the move counts as it is recorded\. This change stays/)).toBeTruthy();
});
