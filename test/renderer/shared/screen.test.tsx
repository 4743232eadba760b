// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import { announceScreen, keptScreen } from '../../../src/renderer/shared/screen.ts';
import { Identified } from '../../../src/renderer/shared/ui/Identified.tsx';
import { fixtureLink, welcome } from '../fixture-link.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const greeting = {
  t: 'welcome',
  protocol: 1,
  seatToken: null,
  ...welcome({ role: 'display' }),
} as const;
const said = (link: ReturnType<typeof fixtureLink>) =>
  link.sent.flatMap((message) => (message.t === 'screen' ? [message.screen] : []));

test('[DISP5] a screen keeps its id and the name it was given over a reload', () => {
  const place = { session: memoryShelf(), local: memoryShelf(), search: '' };
  const link = fixtureLink();
  const stop = announceScreen(link, place);
  link.tell(greeting);
  link.tell({ t: 'named', name: 'By the window' });
  stop();
  const again = fixtureLink();
  announceScreen(again, place)();
  const after = fixtureLink();
  const end = announceScreen(after, place);
  after.tell(greeting);
  end();
  expect(said(link)[0]).toMatchObject({ name: '', miniature: false });
  expect(said(after)[0]).toMatchObject({ id: said(link)[0]?.id, name: 'By the window' });
  // Another window of the same browser is another screen.
  expect(keptScreen({ ...place, session: memoryShelf() }).id).not.toBe(said(link)[0]?.id);
});

test('[DISP5] a window that is told its screen keeps the name with that screen', () => {
  const local = memoryShelf();
  const place = () => ({ session: memoryShelf(), local, search: '?screen=projector-2' });
  const link = fixtureLink();
  const stop = announceScreen(link, place());
  link.tell({ t: 'named', name: 'Projector' });
  stop();
  expect(keptScreen(place())).toEqual({ id: 'projector-2', name: 'Projector' });
});

test('[DISP4] kind, number and name lie over the picture for five seconds, and nothing else changes', () => {
  vi.useFakeTimers();
  const link = fixtureLink();
  render(
    <LinkProvider link={link}>
      <p>The picture</p>
      <Identified />
    </LinkProvider>,
  );
  const before = link.getState();
  act(() => link.tell({ t: 'identify', kind: 'display', no: 2, name: 'Left', forMs: 5000 }));
  expect(screen.getByRole('status').textContent).toBe('Display2Left');
  expect(screen.getByText('The picture')).toBeTruthy();
  expect(link.getState().views).toBe(before.views);
  act(() => void vi.advanceTimersByTime(5_000));
  expect(screen.queryByRole('status')).toBeNull();
});
