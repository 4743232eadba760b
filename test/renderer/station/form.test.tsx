// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import { form } from '../fixtures-moves.ts';
import { choose, desk, press, show, value, write } from './desk.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Fills in everything that the form asks for, and everything that it does not. */
function fillIn(): void {
  write('Title', 'One gauge for all');
  write('What you do', 'We lend the boat.');
  write('What it should bring about', 'One reading counts.');
  write('Reason 1', 'It is cheap');
  write('Reason 2', 'It is quick');
  choose('Upper Valley', 'checkbox');
  choose('One gauge');
  write('Litres a second', '450');
  choose('Secret');
  write('What brings it into the open?', 'When the boat is seen.');
  choose('Diplomatic');
  write('What has to be true for it to work', 'The chair is at home.');
  choose('Moderate');
  choose('Yes');
  choose('Water', 'checkbox');
  choose('Foreign', 'checkbox');
  write('The sentence to be read out', 'We read it together.');
}

const whole = {
  option: null,
  title: 'One gauge for all',
  action: 'We lend the boat.',
  effect: 'One reading counts.',
  reasons: ['It is cheap', 'It is quick'],
  instrument: 'diplomatic',
  targets: ['upper'],
  assumptions: 'The chair is at home.',
  confidence: 'moderate',
  visibility: 'secret',
  trigger: 'When the boat is seen.',
  fields: {
    scope: 'One gauge',
    litres: 450,
    asked: true,
    ministries: ['Water', 'Foreign'],
    wording: 'We read it together.',
  },
};

test('[STN11] what the form asks for is said at each place before anything is sent, and the first has the focus', async () => {
  const link = desk({ form });
  press(/Our own idea/);
  write('What you do', 'We lend the boat.');
  choose('Secret');
  press('Submit the move');
  const summary = await screen.findByText(/^Not sent yet/);
  expect(summary.textContent).toBe(
    'Not sent yet. Still to fill in: Title, What brings it into the open, Intended effect, Aimed at, Reasons, Scope, Litres a second.',
  );
  expect(link.commands).toEqual([]);
  for (const words of ['Give the move a title.', 'Give at least 2 reasons.', 'Choose one.'])
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Title')));
  // What has been filled in is not asked for any more.
  write('Title', 'One gauge');
  expect(screen.queryByText('Give the move a title.')).toBeNull();
});

test('[STN11] a filled-in form goes out with every field, numbers as numbers', async () => {
  const link = desk({ form });
  press(/Our own idea/);
  fillIn();
  press('Submit the move');
  await waitFor(() => expect(link.commands).toHaveLength(1));
  expect(link.commands[0]).toEqual({
    id: expect.any(String),
    type: 'move.submit',
    data: { team: 'delta', text: whole },
  });
});

test('[STN11] every field of a draft outlives a reload and reaches the host', () => {
  vi.useFakeTimers();
  const shelf = memoryShelf();
  const link = desk({ form }, shelf);
  press(/Our own idea/);
  fillIn();
  act(() => void vi.advanceTimersByTime(2_500));
  expect(link.sent.findLast((message) => message.t === 'draft')).toEqual({
    t: 'draft',
    slot: 'new',
    text: whole,
  });
  cleanup();
  desk({ form }, shelf);
  expect(value('Litres a second')).toBe('450');
  expect(value('What brings it into the open?')).toBe('When the boat is seen.');
  expect(value('The sentence to be read out')).toBe('We read it together.');
  const chosen = [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(
    (input) => input.closest('label')?.textContent,
  );
  expect(chosen).toEqual(
    expect.arrayContaining(['UUpper Valley', 'One gauge', 'Secret', 'Diplomatic', 'Moderate']),
  );
  expect(chosen).toEqual(expect.arrayContaining(['Yes', 'Water', 'Foreign']));
});

test('[STN11] an answer that does not fit says what would, and stays as it was typed', async () => {
  const link = desk({ form });
  press(/Our own idea/);
  fillIn();
  write('Litres a second', '9000');
  choose('Interior', 'checkbox');
  press('Submit the move');
  expect(await screen.findByText('Write a whole number from 0 to 900.')).toBeTruthy();
  expect(screen.getByText('Choose 1 to 2.', { selector: '[id$="-error"]' })).toBeTruthy();
  expect(link.commands).toEqual([]);
  write('Litres a second', '12,');
  expect(value('Litres a second')).toBe('12,');
});

test('[STN11] a refusal that names a field is put into words and stands at the field', async () => {
  const link = desk({ form });
  press(/Our own idea/);
  fillIn();
  press('Submit the move');
  await waitFor(() => expect(link.commands).toHaveLength(1));
  const { id } = link.commands[0]!;
  const detail = { field: 'litres' };
  act(() => link.tell({ t: 'reject', id, code: 'move/form-wrong', message: 'x', detail }));
  expect(screen.getByRole('alert').textContent).toBe(
    'This does not fit the form: Litres a second. Your text is kept.',
  );
  expect(screen.getByLabelText('Litres a second').getAttribute('aria-invalid')).toBe('true');
});

test('[STN11] what a form does not ask for is folded away and named; without a form nothing is asked', () => {
  desk({ form });
  press(/Our own idea/);
  const more = screen.getByText('More').closest('details')!;
  expect(more.open).toBe(false);
  expect(within(more).getByText(/Instrument · Assumptions · Confidence/)).toBeTruthy();
  expect(within(more).queryByLabelText('What it should bring about')).toBeNull();
  cleanup();
  const link = desk({ form: null });
  press(/Our own idea/);
  write('Title', 'As ever');
  write('What you do', 'Nothing more');
  press('Submit the move');
  expect(link.commands).toMatchObject([{ type: 'move.submit', data: { text: { fields: {} } } }]);
});

test('[STN11] answers to a form that is gone stay in sight and are not sent', async () => {
  const link = desk({ form });
  press(/Our own idea/);
  fillIn();
  show(link, 42, { form: null });
  expect(screen.getByText('From an earlier form')).toBeTruthy();
  expect(screen.getByText('We read it together.')).toBeTruthy();
  press('Submit the move');
  await waitFor(() => expect(link.commands).toHaveLength(1));
  expect(link.commands[0]).toMatchObject({
    data: { text: { fields: {}, trigger: whole.trigger } },
  });
});

test('[STN11] whom a move is meant for begins as the form says, and means what is written below it', () => {
  desk({ form });
  press(/Our own idea/);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Team and control' }).checked).toBe(
    true,
  );
  expect(screen.getByText('Your team and control see it. Nobody else is told.')).toBeTruthy();
  choose('Secret');
  expect(screen.getByLabelText('What brings it into the open?')).toBeTruthy();
  choose('Public');
  expect(screen.queryByLabelText('What brings it into the open?')).toBeNull();
});

test('[STN11] what may be left open can be taken back by a second press', () => {
  desk({ form });
  press(/Our own idea/);
  const legal = () => screen.getByRole<HTMLInputElement>('radio', { name: 'Legal' });
  fireEvent.click(legal());
  expect(legal().checked).toBe(true);
  fireEvent.click(legal());
  expect(legal().checked).toBe(false);
});
