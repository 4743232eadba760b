// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { recompute } from '../../../src/core/adjudicate/draw.ts';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import { DrawCheck } from '../../../src/renderer/shared/ui/DrawCheck.tsx';
import { draw, drawn, exposed, forged, overruled, returned } from '../fixtures-moves.ts';
import { debate, intercepted, messages, settledDebate } from '../fixtures-talk.ts';
import { moves, situation } from '../fixtures.ts';
import { button, desk, press, show, value, write } from './desk.tsx';

afterEach(cleanup);

const locked = situation({ step: 'adjudicate', entryOpen: false });
const answer = 'Answer and hand in again';

test('[STN14] a returned move shows the question, counts in the tab, and is answered after the lock', async () => {
  const link = desk({ situation: locked, moves: [returned] });
  expect(screen.getByText(/Who is on the joint crew/)).toBeTruthy();
  expect(button(/^Moves/).textContent).toContain('1 to answer');
  press(answer);
  expect(screen.getByText(/Who is on the joint crew/)).toBeTruthy();
  write('What you do', 'Two engineers of each state; the Bank pays.');
  press('Hand it in again');
  expect(link.commands).toMatchObject([
    {
      type: 'move.edit',
      data: { move: 'm3', expectVersion: 2, text: { action: /Two engineers/ } },
    },
  ]);
  await act(async () => link.answer());
  show(link, 42, { situation: locked, moves: [{ ...returned, status: 'locked', version: 3 }] });
  expect(screen.getByText(/^Change recorded at \d\d:\d\d\.$/)).toBeTruthy();
  expect(button(/^Moves/).textContent).not.toContain('to answer');
  // What was asked stands there still.
  expect(screen.getByText('Control asked')).toBeTruthy();
});

test('[STN14] a hold freezes the answer with its words; another turn takes the way to answer away', () => {
  const shelf = memoryShelf();
  const link = desk({ situation: locked, moves: [returned] }, shelf);
  press(answer);
  write('Title', 'Half an answer');
  show(link, 42, { situation: { ...locked, held: true }, moves: [returned] });
  expect(value('Title')).toBe('Half an answer');
  expect(button('Hand it in again').hasAttribute('disabled')).toBe(true);
  show(link, 43, { situation: { ...locked, totalTurn: 6 }, moves: [returned] });
  expect(screen.queryByLabelText('Title')).toBeNull();
  expect(screen.getByText('Half an answer')).toBeTruthy();
  expect(screen.getByText(/The turn is over/)).toBeTruthy();
});

test('[STN14] before the lock it can be answered as any other move is changed', () => {
  desk({ moves: [returned] });
  expect(screen.getByRole('button', { name: answer })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Withdraw' })).toBeTruthy();
});

test('[STN2] what a move said before stands folded below it, newest first', () => {
  desk({ situation: locked, moves: [returned] });
  const history = screen.getByText('What it said before (1 version)').closest('details')!;
  expect(history.open).toBe(false);
  expect(history.textContent).toContain('The minister rings the chair.');
  expect(history.textContent).toMatch(/Version 1, \d\d:\d\d · by Bo/);
});

test('[STN2] whom a move is meant for stands on it, and that a secret has come out', () => {
  desk({ situation: locked, moves: [exposed] });
  const card = screen.getByRole('article');
  expect(within(card).getByText('Secret')).toBeTruthy();
  expect(within(card).getByText('This has come into the open.')).toBeTruthy();
  // The form that asked for it is not in use any more.
  expect(within(card).getByText('Legal basis')).toBeTruthy();
  expect(within(card).getByText('None needed')).toBeTruthy();
});

test('[STN15] the odds stand in a word of the scenario’s scale and a number before anything is drawn', () => {
  desk({
    situation: situation({ step: 'argue', entryOpen: false }),
    moves: [],
    arguments: [{ ...debate, odds: draw({ likelihood: 50 }) }],
    likelihoodScale: 'phia',
  });
  const odds = screen.getByRole('group', { name: 'Odds and draw' });
  expect(odds.textContent).toContain('realistic possibility');
  expect(odds.textContent).toContain('50%');
  expect(odds.textContent).toContain('sealed already');
  expect(screen.queryByRole('button', { name: 'Check the draw' })).toBeNull();
});

test('[STN15] a draw is worked out again in the page, and what fits is said in words', async () => {
  desk({
    situation: situation({ step: 'reveal', entryOpen: false }),
    moves: [],
    arguments: [{ ...settledDebate, odds: drawn() }],
  });
  press('Check the draw');
  await screen.findByText(/The draw is genuine/);
  const odds = screen.getByRole('group', { name: 'Odds and draw' });
  const said = within(odds).getByRole('status');
  expect(said.textContent).toContain('The draw is genuine');
  expect(said.textContent).toContain('The seed is the one that was sealed with the odds.');
  expect(said.textContent).toContain(`The seed gives these dice: ${recompute(drawn())?.dice[0]}.`);
  expect(odds.textContent).toContain(drawn().commitment);
});

test('[STN15] a draw that was tampered with is found, each way in its own words', async () => {
  const wrong = async (found: string, part: Parameters<typeof draw>[0] | 'dice') => {
    render(
      <DrawCheck draw={part === 'dice' ? forged() : { ...drawn(), ...part }} scale="icd203" />,
    );
    press('Check the draw');
    await screen.findByText(/Something does not fit/);
    expect(screen.getByRole('status').textContent).toContain(found);
    cleanup();
  };
  await wrong('The seed gives other dice', 'dice');
  await wrong('The seed is not the one', { commitment: 'f'.repeat(64) });
  await wrong('These dice do not mean', {
    made: { ...drawn().made!, outcome: 'criticalSuccess' },
  });
});

test('[STN15] real dice are not pretended to be checked', () => {
  const made = { dice: [12], seed: '', outcome: 'success' } as const;
  const thrown = draw({ source: 'physical', commitment: '' });
  render(<DrawCheck draw={{ ...thrown, made: { ...made, dice: [12] } }} scale="icd203" />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/the room saw them fall/)).toBeTruthy();
});

test('[STN15] a result says how it was ruled, on whose words, and that control decided otherwise', () => {
  desk({ situation: locked, moves: [overruled, moves[0]!] });
  const [card] = screen.getAllByRole('article');
  expect(card!.textContent).toContain('Ruled: Weighted 2d6');
  expect(card!.textContent).toContain('Control decided otherwise');
  expect(card!.textContent).toContain('Not one litre leaves the reservoir.');
  // The outcome of the draw stands beside the one that counts.
  expect(within(card!).getByText('Success, but')).toBeTruthy();
  expect(
    within(within(card!).getByRole('group', { name: 'Odds and draw' })).getByText(
      /Success|Failure/,
    ),
  ).toBeTruthy();
});

test('[STN10] a message that was not meant for this team says so and offers no answer', () => {
  desk({ messages: [...messages, intercepted] }, memoryShelf(), { readMessages: [2, 3, 4, 5] });
  press(/^Messages/);
  const letter = screen.getByText(/You were not meant to read this/).closest('article')!;
  expect(letter.textContent).toContain('Turbine three will not be wired');
  expect(within(letter).queryByRole('button')).toBeNull();
  expect(screen.getAllByRole('button', { name: 'Answer' }).length).toBeGreaterThan(0);
});
