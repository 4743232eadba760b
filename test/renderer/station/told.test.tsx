// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { TeamView } from '../../../src/core/view/schema.ts';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import { turnName } from '../../../src/renderer/station/desk/turn-name.ts';
import { board, foreignBoard, textVote, vote } from '../fixtures-negotiate.ts';
import { debate, messages } from '../fixtures-talk.ts';
import { endPhase, inbox, moves, results, situation } from '../fixtures.ts';
import { button, desk, press, show, value, write } from './desk.tsx';

afterEach(cleanup);

const arguing = { situation: situation({ step: 'argue', entryOpen: false }), arguments: [debate] };
const revealing = situation({ step: 'reveal', entryOpen: false });
const typed = 'It is cheap.';

function half(shelf = memoryShelf()) {
  const link = desk(arguing, shelf);
  write('Your point, in one line', typed);
  return link;
}

test('[STN16] a point that argument closed over stays in sight with its move, also in a later turn', () => {
  const link = half();
  const closed = [{ ...debate, open: false }];
  show(link, 42, { situation: revealing, arguments: closed });
  const card = screen.getByText(typed).closest('article')!;
  expect(card.textContent).toContain('Your point was not added');
  show(link, 43, { situation: { ...revealing, totalTurn: 6, turn: 3 }, arguments: closed });
  expect(screen.getByText(typed).closest('details')).toBeNull();
  press('Throw the draft away');
  press('Yes, throw it away');
  expect(screen.queryByText(typed)).toBeNull();
});

test('[STN16] where its move has left the table, it stands without it', () => {
  const shelf = memoryShelf();
  const link = half(shelf);
  show(link, 42, { situation: situation(), arguments: [] });
  expect(screen.getByText(typed)).toBeTruthy();
  expect(screen.getByText(/not on the table any more/)).toBeTruthy();
  cleanup();
  desk({ arguments: [] }, shelf);
  expect(screen.getByText(typed)).toBeTruthy();
});

test('[STN16] a point under way when argument closed cannot be thrown away before the answer', async () => {
  const link = half();
  fireEvent.click(screen.getByRole('radio', { name: /For it/ }));
  press('Add the point');
  show(link, 42, { situation: revealing, arguments: [{ ...debate, open: false }] });
  expect(screen.getByText(/The host has not answered yet/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Throw the draft away' })).toBeNull();
  await act(async () => link.answer());
  expect(screen.queryByText(typed)).toBeNull();
});

test('[STN17] a result is for everybody only where it stands among the results', () => {
  const [published] = moves;
  const at = (part: Partial<TeamView>): string => {
    desk({ situation: revealing, moves: [published!], ...part });
    const { textContent } = screen.getAllByRole('article')[0]!;
    cleanup();
    return textContent;
  };
  expect(at({ results })).toContain('What everybody hears');
  const secret = at({ results: results.filter(({ team }) => team !== 'delta') });
  expect(secret).not.toContain('everybody');
  expect(secret).toContain('other teams are not shown this');
  expect(secret).toContain('three newspapers');
});

test('[STN18] a move opened to argument counts in the tab and is told, until this seat has estimated', () => {
  const link = desk({ situation: revealing, arguments: [] });
  expect(button(/^Moves/).textContent).toBe('Moves');
  show(link, 42, arguing);
  expect(button(/^Moves/).textContent).toContain('1 open to argument');
  const said = screen.getAllByRole('status').map((each) => each.textContent);
  expect(said).toContain(`Open to argument: ${debate.title}`);
  cleanup();
  desk(arguing, memoryShelf(), { estimates: [{ move: debate.move, percent: 60 }] });
  expect(button(/^Moves/).textContent).toBe('Moves');
});

test('[STN19] a reload leads back to where somebody was, another seat starts afresh', () => {
  const shelf = memoryShelf();
  desk({ messaging: 'open' }, shelf);
  press(/^Messages/);
  press('Write a message');
  write('Message', 'Half a');
  cleanup();
  desk({ messaging: 'open' }, shelf);
  expect(value('Message')).toBe('Half a');
  press('Situation');
  cleanup();
  desk({}, shelf);
  expect(button('Situation').getAttribute('aria-current')).toBe('page');
  cleanup();
  for (const kept of [
    'no json',
    'null',
    '{"owner":"exercise-1.s1","part":"attic"}',
    '{"owner":"x"}',
  ]) {
    shelf.setItem('wc.place', kept);
    desk({}, shelf);
    expect(button(/^Inbox/).getAttribute('aria-current')).toBe('page');
    cleanup();
  }
});

test('[STN20] the clock stands where it was last known while the line is down', () => {
  const anchorWallMs = Date.now() - 60_000;
  const clock = { running: true, anchorClockMs: 0, anchorWallMs };
  // Ten seconds were left when the line went, twenty seconds ago.
  const link = desk({ situation: situation({ clock, dueAtClockMs: 50_000 }) });
  const face = () => screen.getByRole('timer').textContent;
  expect(face()).toMatch(/^\+0:1\d/);
  act(() => link.set({ status: 'waiting', lostWallMs: anchorWallMs + 40_000 }));
  expect(face()).toBe('0:10last known');
  act(() => link.set({ status: 'open', lostWallMs: null }));
  expect(face()).toMatch(/^\+0:1\dover time$/);
});

test('[STN21] a board that lost its text says so; one that never had any does not', () => {
  const lapsed = board.versions.map((each) => ({ ...each, lapsed: true }));
  desk({
    boards: [
      { ...board, version: 0, versions: lapsed },
      { ...foreignBoard, versions: [] },
    ],
  });
  press(/^Talks/);
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows.some((row) => /Version \d has lapsed\. No text is in force/.test(row))).toBe(true);
  expect(rows.some((row) => row.includes('No text is in force yet'))).toBe(true);
});

test('[STN21] results are headed by phase and turn as the header counts them', () => {
  desk({ situation: revealing, results });
  press('Situation');
  const part = screen.getByRole('region', { name: 'Results' });
  // The fourth turn of the exercise is the first of this phase.
  expect(within(part).getByRole('heading', { level: 3 }).textContent).toBe(
    'The second filling · Turn 1 of 3',
  );
  expect(turnName(2, { situation: situation(), moves: [] })).toEqual({ kind: 'number', turn: 2 });
  const earlier = { ...moves[0]!, totalTurn: 2, phaseTitle: 'The first filling' };
  const name = turnName(2, { situation: situation({ phase: endPhase }), moves: [earlier] });
  expect(name).toEqual({ kind: 'earlier', title: 'The first filling' });
});

test('[STN23] a long question is folded above its answers, a short one is not', () => {
  desk({ votes: [textVote], boards: [board] });
  press(/^Talks/);
  press(/^Votes/);
  expect(screen.getByText('The whole question').closest('details')!.open).toBe(false);
  const rule = screen.getByText(/^It passes with:/);
  expect(rule.closest('summary')).toBeTruthy();
  expect(rule.closest('details')!.open).toBe(false);
  cleanup();
  desk({ votes: [vote] });
  press(/^Talks/);
  press(/^Votes/);
  expect(screen.queryByText('The whole question')).toBeNull();
  expect(screen.getByText(/^It passes with:/).closest('details')!.open).toBe(true);
});

test('[A11Y8] an inject or a message that arrives is told to a screen reader on every part of the desk', () => {
  const link = desk({ inbox: [], messages: [] });
  press('Brief');
  show(link, 42, { inbox: inbox.slice(0, 1), messages });
  const said = screen.getAllByRole('status').map((each) => each.textContent);
  expect(said.join(' ')).toContain(`New in the inbox: ${inbox[0]!.title}`);
  expect(said.join(' ')).toContain('A new message has come');
});
