// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { EvaluatorsView } from '../../../src/core/view/schema.ts';
import { ratingDefinitions } from '../../../src/core/ratings.ts';
import { EvaluatorApp } from '../../../src/renderer/evaluator/EvaluatorApp.tsx';
import { keepToken } from '../../../src/renderer/evaluator/credentials.ts';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { wallTime } from '../../../src/renderer/shared/format.ts';
import { memoryShelf, type Shelf } from '../../../src/renderer/shared/link/outbox.ts';
import { PlainRoot } from '../../../src/renderer/shared/PlainRoot.tsx';
import { evaluatorsView } from '../fixtures-evaluate.ts';
import { fixtureLink, numbered, welcome, type FixtureLink } from '../fixture-link.ts';

afterEach(cleanup);

function open(
  state: Partial<LinkState>,
  shelf: Shelf = memoryShelf(),
  code = '',
): { link: FixtureLink; shelf: Shelf } {
  const link = fixtureLink(state);
  render(
    <PlainRoot link={link}>
      <EvaluatorApp shelf={shelf} code={code} />
    </PlainRoot>,
  );
  return { link, shelf };
}

function desk(
  part: Partial<EvaluatorsView> = {},
  more: Partial<LinkState> = {},
  shelf?: Shelf,
): { link: FixtureLink; shelf: Shelf } {
  const eve = welcome({ role: 'evaluator', name: 'Eve', audiences: ['evaluators'] });
  return open({ welcome: eve, views: numbered(evaluatorsView(part)), ...more }, shelf);
}

const words = (): HTMLElement => screen.getByLabelText(/What did you see/);
const press = (key: string, on: Element | Document = document): boolean =>
  fireEvent.keyDown(on, { key });

test('[EVAL9] O opens the field from anywhere, and Ctrl with Enter records with the newest inject', async () => {
  const { link } = desk();
  press('o');
  await act(() => new Promise((done) => requestAnimationFrame(done)));
  expect(document.activeElement).toBe(words());
  fireEvent.change(words(), { target: { value: 'The delta asks first' } });
  fireEvent.keyDown(words(), { key: 'Enter', ctrlKey: true });
  expect(link.commands).toMatchObject([
    {
      type: 'observation.record',
      data: { text: 'The delta asks first', eventNo: 'E04', objective: null, rating: null },
    },
  ]);
  // A letter that is typed is a letter.
  press('o', words());
  press('1', words());
  expect(link.commands).toHaveLength(1);
});

test('[EVAL9] a row in focus is rated by its letter, and grounds go with it', async () => {
  const { link } = desk();
  const row = screen.getByRole('group', { name: /Rating of: Tell the villages/ });
  press('u', within(row).getByRole('button', { name: /^P/ }));
  expect(link.commands[0]).toMatchObject({
    type: 'rating.give',
    data: { objective: 'warn', task: 'tell', rating: 'U', grounds: '' },
  });
  const checked = screen.getByRole('group', { name: /Rating of: Check a reading/ });
  expect(within(checked).getByRole('button', { name: /^S/ }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  fireEvent.click(within(checked).getByRole('button', { name: /^M/ }));
  expect(link.commands[1]).toMatchObject({
    data: { task: 'check', rating: 'M', grounds: 'Asked, but only after the press had.' },
  });
});

test('[EVAL9] one press or one digit says whether the expected action was seen', () => {
  const { link } = desk();
  press('2');
  expect(link.commands[0]).toMatchObject({ data: { eventNo: 'E04', seen: 'partly' } });
  const press3 = within(screen.getByRole('article', { name: 'The press calls' }));
  fireEvent.click(press3.getByRole('button', { name: 'No' }));
  expect(link.commands[1]).toMatchObject({ data: { eventNo: 'E03', seen: 'no' } });
});

test('[EVAL9] single keys can be switched off, and ? still shows them', () => {
  const { link, shelf } = desk();
  press('?');
  fireEvent.click(screen.getByRole('checkbox', { hidden: true }));
  fireEvent.click(screen.getByRole('button', { name: 'Close', hidden: true }));
  press('1');
  expect(link.commands).toEqual([]);
  cleanup();
  const again = desk({}, {}, shelf);
  press('1');
  expect(again.link.commands).toEqual([]);
});

test('[EVAL11] what is recorded says when it was written, and what came late says both times', () => {
  const { link } = desk({
    observations: evaluatorsView().observations.map((one) => ({
      ...one,
      arrivedWallMs: one.wallMs + 480_000,
    })),
  });
  const { wallMs } = evaluatorsView().observations[0]!;
  const both = `written ${wallTime(wallMs)}, arrived ${wallTime(wallMs + 480_000)}`;
  expect(screen.getByText(both)).toBeTruthy();
  fireEvent.change(words(), { target: { value: 'Late' } });
  const before = Date.now();
  fireEvent.click(screen.getByRole('button', { name: 'Record' }));
  const { madeWallMs } = link.commands[0]!.data as { madeWallMs: number };
  expect(madeWallMs - before).toBeGreaterThanOrEqual(0);
  expect(madeWallMs - before).toBeLessThan(5_000);
});

test('[EVAL10] what is half typed stands there again after a reload, and what was sent is not asked for twice', () => {
  const { shelf } = desk();
  fireEvent.change(words(), { target: { value: 'Half a sen' } });
  cleanup();
  desk({}, {}, shelf);
  expect((words() as HTMLTextAreaElement).value).toBe('Half a sen');
});

test('[EVAL10] without the line the next can be written at once, and words that the host refuses come back', async () => {
  const { link } = desk({}, { status: 'waiting', lostWallMs: Date.now() - 20_000 });
  for (const text of ['First', 'Second']) {
    fireEvent.change(words(), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Record' }));
    expect((words() as HTMLTextAreaElement).value).toBe('');
  }
  expect(screen.getByText(/2 observations are on their way/)).toBeTruthy();
  await act(async () => link.answer());
  await act(async () => link.answer({ code: 'observation/too-many', message: 'full' }));
  expect(screen.queryByText(/on their way|on its way to the host/)).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('Second');
  fireEvent.click(screen.getByRole('button', { name: 'Write it again' }));
  expect((words() as HTMLTextAreaElement).value).toBe('Second');
});

test('[EVAL10] a press that has no answer yet shows at once, and says that it waits', () => {
  const data = { objective: 'share', task: null, rating: 'P', grounds: '' };
  const one = { id: 'c1', type: 'rating.give', data, session: 'exercise-1' };
  desk({}, { status: 'waiting', lostWallMs: Date.now(), unanswered: [one] });
  const rows = screen.getAllByRole('group', { name: /Rating of: The objective as a whole/ });
  const button = within(rows[1]!).getByRole('button', { name: /^P/ });
  expect(button.getAttribute('aria-pressed')).toBe('true');
  expect(button.dataset['waiting']).toBe('true');
});

test('[EVAL1] the definitions are at hand, word for word', () => {
  desk();
  for (const { definition } of Object.values(ratingDefinitions))
    expect(screen.getByText(definition)).toBeTruthy();
});

test('[EVAL3] only one’s own observation can be put into other words', () => {
  const { link } = desk();
  const buttons = screen.getAllByRole('button', { name: 'Put it in other words' });
  expect(buttons).toHaveLength(1);
  fireEvent.click(buttons[0]!);
  const field = screen.getByLabelText('Put it in other words');
  fireEvent.change(field, { target: { value: 'The delta asked twice.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(link.commands[0]).toMatchObject({
    type: 'observation.amend',
    data: { observation: 'o2', expectVersion: 2, text: 'The delta asked twice.', rating: 'S' },
  });
});

test('[EVAL8] a newcomer gives code and name, a known device nothing, and who was let go is told', () => {
  const { link } = open({ status: 'idle' }, memoryShelf(), 'K7Q2MX');
  fireEvent.change(screen.getByLabelText('Your name'), { target: { value: 'Eve' } });
  fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
  expect(link.identities).toEqual([{ role: 'evaluate', code: 'K7Q2MX', name: 'Eve' }]);
  cleanup();
  const shelf = memoryShelf();
  keepToken(shelf, 'a-token-of-this-device');
  const again = open({ status: 'stopped', bye: 'removed' }, shelf);
  expect(screen.getByText('Control has let you go')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Come in again' }));
  expect(again.link.identities).toEqual([null]);
});

test('[EVAL11] a stamp counts its turn as the header does; one of an earlier phase, in the exercise', () => {
  const [one] = evaluatorsView().observations;
  const { totalTurn } = evaluatorsView().situation;
  desk({
    observations: [
      { ...one!, totalTurn },
      { ...one!, id: 'before', totalTurn: 1 },
    ],
  });
  expect(screen.getByText(/^Stamped when/).textContent).toContain('Turn 2');
  const stamps = screen.getAllByRole('article').map(({ textContent }) => textContent);
  expect(stamps.some((words) => / · Turn 2( ·|[A-Z])/.test(words))).toBe(true);
  expect(stamps.some((words) => words.includes('Turn 1 of the exercise'))).toBe(true);
});
