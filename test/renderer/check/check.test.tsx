// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { askThrough, type Outcome } from '../../../src/renderer/check/ask-through.ts';
import { CheckApp } from '../../../src/renderer/check/CheckApp.tsx';

afterEach(cleanup);

const token = 'token-token-token';

/** A line that answers as the host would. */
function line(answer: (socket: EventTarget) => void) {
  const socket = Object.assign(new EventTarget(), {
    said: [] as string[],
    send: (text: string) => {
      socket.said.push(text);
      answer(socket);
    },
    close: () => undefined,
  });
  queueMicrotask(() => socket.dispatchEvent(new Event('open')));
  return socket;
}
const says = (message: object) => (socket: EventTarget) =>
  void socket.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));

async function asked(answer: (socket: EventTarget) => void): Promise<Outcome> {
  return askThrough(token, () => line(answer) as unknown as WebSocket);
}

test('[JOIN3] a device says that it only checks, and knows the answers apart', async () => {
  const socket = line(says({ t: 'checked' }));
  expect(await askThrough(token, () => socket as unknown as WebSocket)).toBe('through');
  expect(JSON.parse(socket.said[0] ?? '')).toMatchObject({ as: { role: 'check', token } });
  expect(await asked(says({ t: 'refused', code: 'auth/token' }))).toBe('stale');
  expect(await asked(says({ t: 'refused', code: 'join/slow-down' }))).toBe('slow');
  expect(await asked((one) => void one.dispatchEvent(new Event('close')))).toBe('noLine');
  expect(await askThrough('', () => socket as unknown as WebSocket)).toBe('stale');
});

test('[JOIN3] the check page says in words what came of it, and can be tried again', async () => {
  const outcomes: Outcome[] = ['noLine', 'through'];
  render(<CheckApp ask={() => Promise.resolve(outcomes.shift() ?? 'stale')} />);
  expect(await screen.findByText('Only half of it gets through')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('This device gets through')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
