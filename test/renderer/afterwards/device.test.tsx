// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { AfterTheEnd } from '../../../src/renderer/shared/afterwards/AfterTheEnd.tsx';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import { fixtureLink } from '../fixture-link.ts';

// The part is fetched when it is first shown; how long that takes is not what is tested here.
beforeAll(() => import('../../../src/renderer/shared/afterwards/Afterwards.tsx'));
beforeEach(() => vi.stubGlobal('scrollTo', () => {}));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const questions = ['What surprised you?', 'What would you keep?'];
const objectives = [{ id: 'talk', text: 'Talk before acting' }];
const hotWash = { open: true, questions, objectives, told: null };

function open(shelf = memoryShelf(), link = fixtureLink({ hotWash })) {
  render(
    <LinkProvider link={link}>
      <AfterTheEnd shelf={shelf} owner="x.s1">
        <p>the desk</p>
      </AfterTheEnd>
    </LinkProvider>,
  );
  return { shelf, link };
}

async function enter() {
  fireEvent.click(await screen.findByRole('button', { name: 'Hot wash and feedback' }));
}

const answer = () => screen.getByRole('textbox', { name: 'Your answer' });
const sentBy = ({ sent }: ReturnType<typeof fixtureLink>) =>
  sent.flatMap((message) => (message.t === 'remark' ? [message.remark] : []));

test('[NOTE8] before control opens it the desk is all there is', () => {
  open(memoryShelf(), fixtureLink({ hotWash: { ...hotWash, open: false } }));
  expect(screen.getByText('the desk')).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});

test('[NOTE8] an answer is kept over a reload, sent once, and amended under the same id', async () => {
  const { shelf, link } = open();
  await enter();
  expect(screen.getByRole('heading', { name: questions[0] ?? '' })).toBeDefined();
  fireEvent.change(answer(), { target: { value: 'The pace' } });
  cleanup();
  open(shelf, link);
  await enter();
  expect(answer()).toHaveProperty('value', 'The pace');
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  const [first] = sentBy(link);
  expect(first).toMatchObject({
    kind: 'hotWash',
    anonymous: false,
    question: questions[0],
    text: 'The pace',
  });
  link.tell({ t: 'ack', id: first?.id ?? '', receipt: null });
  await screen.findByText(/^Sent\./);
  const again = screen.getByRole('button', { name: 'Send the change' });
  expect(again).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Without my name' }));
  fireEvent.click(again);
  expect(sentBy(link)[1]).toMatchObject({ id: first?.id, anonymous: true, text: 'The pace' });
  link.tell({ t: 'reject', id: first?.id ?? '', code: 'remark/closed', message: '', detail: null });
  await screen.findByText(/closed this meanwhile/);
  expect(answer()).toHaveProperty('value', 'The pace');
});

test('[NOTE8] the feedback form is without a name unless one is given, and goes without its empty lines', async () => {
  const { link } = open();
  await enter();
  fireEvent.click(screen.getByRole('button', { name: 'Feedback form' }));
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getByText('Write something first.')).toBeDefined();
  expect(sentBy(link)).toEqual([]);
  fireEvent.change(screen.getAllByRole('textbox', { name: '2.' })[0] ?? document.body, {
    target: { value: 'Good cards' },
  });
  fireEvent.click(screen.getAllByRole('radio', { name: '4' })[0] ?? document.body);
  const met = screen.getByRole('group', { name: 'Talk before acting' });
  fireEvent.click(within(met).getByRole('radio', { name: '5' }));
  fireEvent.click(within(met).getByRole('radio', { name: '2' }));
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() =>
    expect(sentBy(link)).toMatchObject([
      {
        kind: 'feedback',
        anonymous: true,
        strengths: ['Good cards'],
        improvements: [],
        actions: [],
        scores: { structured: 4 },
        objectives: { talk: 2 },
      },
    ]),
  );
});

test('[NOTE8] an answer of the host counts whichever question is looked at by then', async () => {
  const { link } = open();
  await enter();
  fireEvent.change(answer(), { target: { value: 'The pace' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
  link.tell({ t: 'ack', id: sentBy(link)[0]?.id ?? '', receipt: null });
  fireEvent.click(screen.getByRole('button', { name: 'Previous' }));
  await screen.findByText(/^Sent\./);
});

test('[NOTE8] words whose answer was lost with the line can be sent again, and are the same ones', async () => {
  const { link } = open();
  await enter();
  fireEvent.change(answer(), { target: { value: 'The pace' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
  act(() => link.set({ status: 'waiting' }));
  screen.getByText(/The line is down/);
  act(() => link.set({ status: 'open' }));
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  const [first, second] = sentBy(link);
  expect(second).toEqual(first);
});
