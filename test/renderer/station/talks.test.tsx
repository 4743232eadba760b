// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { BoardView } from '../../../src/core/view/schema-negotiate.ts';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import { board, closedBoard, foreignBoard, vote } from '../fixtures-negotiate.ts';
import { situation } from '../fixtures.ts';
import { button, desk, isPressed, press, show, value, write } from './desk.tsx';

afterEach(cleanup);

/** The card of one wording of one clause. */
function wording(clause: RegExp, title: string): HTMLElement {
  if (screen.queryByRole('heading', { level: 4, name: title }) === null) press(clause);
  return screen.getByRole('heading', { level: 4, name: title }).closest('article')!;
}

function within_(card: HTMLElement, name: string | RegExp): HTMLElement {
  return within(card).getByRole('button', { name });
}

function marked(part: Partial<BoardView['clauses'][number]['options'][number]>): BoardView {
  const [years, gauges, price] = board.clauses;
  const [joint, each] = gauges!.options;
  return {
    ...board,
    clauses: [years!, { ...gauges!, options: [joint!, { ...each!, ...part }] }, price!],
  };
}

function atBoard(boards = [board], shelf = memoryShelf()) {
  const link = desk({ boards }, shelf);
  press(/^Talks/);
  press('Clauses');
  return link;
}

test('[STN12] who sees a mark is said before the first press; it is private, and counts when recorded', async () => {
  const link = atBoard();
  const card = wording(/Who reads/, 'Each its own');
  expect(card.textContent).toContain('Your mark is seen by your team and control only');
  fireEvent.click(within_(card, 'Red line'));
  expect(link.commands).toMatchObject([
    {
      type: 'position.take',
      data: {
        board: 'filling',
        clause: 'gauges',
        option: 'each',
        team: 'delta',
        mark: 'redLine',
        open: false,
      },
    },
  ]);
  expect(within_(card, 'Red line').getAttribute('aria-busy')).toBe('true');
  expect(isPressed('Red line', card)).toBe(false);
  // Sent once, however often it is pressed.
  fireEvent.click(within_(card, 'Red line'));
  expect(link.commands).toHaveLength(1);
  await act(async () => link.answer());
  show(link, 42, {
    boards: [marked({ marks: [{ team: 'delta', mark: 'redLine', open: false }] })],
  });
  expect(isPressed('Red line', card)).toBe(true);
  expect(card.textContent).toContain('Only your team and control see your mark.');
});

test('[STN12] the others are told on purpose, after a second press, and that is said as well', () => {
  const link = atBoard([marked({ marks: [{ team: 'delta', mark: 'redLine', open: false }] })]);
  const card = wording(/Who reads/, 'Each its own');
  fireEvent.click(within_(card, 'Tell the others'));
  expect(card.textContent).toContain('Tell every party that “Red line” is your mark here?');
  expect(link.commands).toEqual([]);
  fireEvent.click(within_(card, 'Yes, tell them'));
  expect(link.commands).toMatchObject([{ data: { mark: 'redLine', open: true } }]);
  cleanup();
  const again = atBoard([marked({ marks: [{ team: 'delta', mark: 'redLine', open: true }] })]);
  const open = wording(/Who reads/, 'Each its own');
  expect(open.textContent).toContain('Every party sees your mark. A change is seen as well.');
  fireEvent.click(within_(open, 'Could live with'));
  expect(again.commands).toMatchObject([{ data: { mark: 'couldLive', open: true } }]);
});

test('[STN12] what others have told stands beside the wording; a stranger sees a table and marks nothing', () => {
  atBoard([foreignBoard]);
  expect(screen.getByText(/Your team is no party to it/)).toBeTruthy();
  const card = wording(/Length of the filling/, 'Three seasons');
  expect(within(card).getByText('Upper Valley: Accept')).toBeTruthy();
  expect(within(card).queryByRole('button')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Add your own wording' })).toBeNull();
  press(/^Texts/);
  expect(screen.queryByRole('button', { name: 'Put a text on the table' })).toBeNull();
});

test('[STN12] closed, on hold and ended are told, and nothing can be entered', () => {
  const cases = [
    [{ boards: [closedBoard] }, /Closed: marks, texts and answers/],
    [{ boards: [board], situation: situation({ held: true, entryOpen: false }) }, /On hold/],
    [{ boards: [board], situation: situation({ status: 'ended' }) }, /exercise is not running/],
  ] as const;
  for (const [part, words] of cases) {
    const link = desk({ ...part, boards: [...part.boards] });
    press(/^Talks/);
    press('Clauses');
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    fireEvent.click(within_(wording(/Who reads/, 'Each its own'), 'Accept'));
    expect(link.commands).toEqual([]);
    cleanup();
  }
});

test('[STN12] a wording of one’s own stays until it is recorded, also over a reload', async () => {
  const shelf = memoryShelf();
  atBoard([board], shelf);
  press(/Who reads/);
  press(/Add your own wording/);
  press('Add it');
  expect(screen.getByText('Give it a short name.')).toBeTruthy();
  write('Short name', 'The Bank reads');
  write('The provision, as it would read', 'The Bank reads both gauges.');
  expect(screen.getByText(/Every party sees it at once/)).toBeTruthy();
  cleanup();
  const link = atBoard([board], shelf);
  press(/Who reads/);
  expect(value('Short name')).toBe('The Bank reads');
  press('Add it');
  expect(link.commands).toMatchObject([
    {
      type: 'option.propose',
      data: {
        clause: 'gauges',
        by: { kind: 'team', team: 'delta' },
        title: 'The Bank reads',
        text: 'The Bank reads both gauges.',
      },
    },
  ]);
  await act(async () => link.answer({ code: 'board/too-many-options', message: 'x' }));
  expect(value('Short name')).toBe('The Bank reads');
  press('Add it');
  await act(async () => link.answer());
  expect(screen.getByText('Added. It stands last.')).toBeTruthy();
});

test('[STN12] a text is filled from what is in force and the team’s open marks, never from a private one, and sends what it shows', async () => {
  const link = atBoard();
  press(/^Texts/);
  press('Put a text on the table');
  // Seven seasons are accepted in private: one press must not tell the other parties.
  expect(value('Length of the filling')).toBe('three');
  write('Length of the filling', 'seven');
  expect(value('Who reads the gauges')).toBe('');
  expect(value('سعر الكهرباء')).toBe('half');
  write('Who reads the gauges', 'joint');
  write('سعر الكهرباء', '');
  write('A word with it, if you like', 'Before the rains.');
  press('Put it on the table');
  expect(link.commands).toMatchObject([
    {
      type: 'text.table',
      data: {
        board: 'filling',
        by: { kind: 'team', team: 'delta' },
        choice: { years: 'seven', gauges: 'joint' },
        note: 'Before the rains.',
      },
    },
  ]);
  await act(async () => link.answer());
  expect(screen.getByText('Your text is on the table.')).toBeTruthy();
});

test('[STN12] a tabled text shows what it would change and who agrees, and takes an answer', async () => {
  const link = desk({ boards: [board] });
  expect(button(/^Talks/).textContent).toContain('1 waits for your team');
  press(/^Talks/);
  const card = screen.getByRole('heading', { level: 3, name: 'Text 2' }).closest('article')!;
  expect(card.textContent).toContain('Instead of “Three seasons”');
  expect(card.textContent).toContain('As in force');
  expect(card.textContent).toContain('1 of 4 agree');
  expect(card.textContent).toContain('Every party sees your answer.');
  // What is asked of the team stands out; a text of its own comes second until it has answered.
  const own = () => button('Put a text on the table').dataset['kind'];
  expect(own()).toBe('plain');
  fireEvent.click(within_(card, 'Agree'));
  expect(link.commands).toMatchObject([
    { type: 'text.answer', data: { text: 't2', team: 'delta', answer: 'agree' } },
  ]);
  expect(isPressed('Agree', card)).toBe(false);
  await act(async () => link.answer());
  const texts = board.texts.map((text) =>
    text.id === 't2'
      ? { ...text, answers: [...text.answers, { team: 'delta', answer: 'agree' as const }] }
      : text,
  );
  show(link, 42, { boards: [{ ...board, texts }] });
  expect(card.textContent).toContain('Recorded: your team agrees.');
  expect(button(/^Talks/).textContent).not.toContain('waits');
  expect(own()).toBe('main');
  // What is adopted meanwhile stays where it is read.
  const adopted = texts.map((text) => ({ ...text, status: 'adopted' as const }));
  show(link, 43, { boards: [{ ...board, texts: adopted }] });
  expect(screen.getByRole('heading', { level: 3, name: 'Text 2' }).closest('article')).toBe(card);
  expect(within(card).getByText('Adopted')).toBeTruthy();
  expect(within(card).queryByRole('button')).toBeNull();
});

test('[STN12] one’s own text can be taken off the table, another’s cannot', () => {
  desk({ boards: [board] });
  press(/^Talks/);
  expect(screen.queryByRole('button', { name: 'Take it off the table' })).toBeNull();
  cleanup();
  const by = { kind: 'team', team: 'delta' } as const;
  const link = desk({ boards: [{ ...board, texts: board.texts.map((t) => ({ ...t, by })) }] });
  press(/^Talks/);
  press('Take it off the table');
  press('Yes, take it off');
  expect(link.commands).toMatchObject([
    { type: 'text.withdraw', data: { board: 'filling', text: 't2', reason: '' } },
  ]);
});

test('[STN12] several negotiations are a list that says what waits in each', () => {
  desk({ boards: [board, foreignBoard, closedBoard], votes: [vote] });
  press(/^Talks/);
  press(/^Negotiations/);
  expect(button(/The filling of the reservoir/).textContent).toContain('1 text to answer');
  press(/Fishing rights/);
  expect(screen.getByRole('heading', { level: 2, name: 'Fishing rights' })).toBeTruthy();
  press('All negotiations');
  expect(button(/The third tranche/)).toBeTruthy();
});
