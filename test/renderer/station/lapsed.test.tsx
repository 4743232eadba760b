// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { teamView } from '../fixtures.ts';
import { desk, press, show, value, write } from './desk.tsx';

afterEach(cleanup);

const { options } = teamView({});

/** A draft that was begun from a prepared move, in a phase that does not offer it any more. */
function lapse(): ReturnType<typeof desk> {
  const link = desk();
  press(/Send a note under article 7/);
  show(link, 42, { options: [{ ...options[0]!, id: 'other', title: 'Ask for a gauge' }] });
  return link;
}

test('[STN30] a prepared move that is gone says so, and its words become an idea of the team’s own', async () => {
  const link = lapse();
  expect(screen.getByText('Prepared move, no longer on offer')).toBeTruthy();
  press('Choose another');
  press(/Our own idea/);
  expect(value('Title')).toBe('Send a note under article 7');
  press('Submit the move');
  await waitFor(() => expect(link.commands).toHaveLength(1));
  expect(link.commands[0]).toMatchObject({
    data: { text: { option: null, title: 'Send a note under article 7' } },
  });
});

test('[STN30] another prepared move takes the place of one that is gone, words and all', async () => {
  const link = lapse();
  press('Choose another');
  press(/Ask for a gauge/);
  press('Submit the move');
  await waitFor(() => expect(link.commands).toHaveLength(1));
  expect(link.commands[0]).toMatchObject({
    data: { text: { option: 'other', title: 'Ask for a gauge' } },
  });
});

test('[STN30] who has written an idea of their own comes back to the choice with their words kept', () => {
  desk();
  press(/Our own idea/);
  write('Title', 'Gauges');
  press('Choose another');
  expect(screen.queryByLabelText('Title')).toBeNull();
  press(/Our own idea/);
  expect(value('Title')).toBe('Gauges');
});
