// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { desk, press, value, write } from './desk.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A screen whose width the test decides. */
function turnable(): (wide: boolean) => void {
  const turned = new Set<() => void>();
  let matches = false;
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    get matches() {
      return matches && media.includes('min-width');
    },
    addEventListener: (_type: string, listener: () => void) => turned.add(listener),
    removeEventListener: (_type: string, listener: () => void) => turned.delete(listener),
  }));
  return (wide) => {
    matches = wide;
    for (const listener of turned) listener();
  };
}

test('[STN27, ROOM18] a tablet turned while its moves are in sight shows the inbox beside them, and back again', () => {
  const turn = turnable();
  desk();
  press('Moves');
  press(/Our own idea/);
  write('Title', 'Half a thought');
  expect(screen.queryByRole('heading', { name: 'Inbox' })).toBeNull();
  act(() => turn(true));
  expect(screen.getByRole('heading', { name: 'Inbox' })).toBeTruthy();
  expect(value('Title')).toBe('Half a thought');
  act(() => turn(false));
  expect(screen.queryByRole('heading', { name: 'Inbox' })).toBeNull();
  expect(value('Title')).toBe('Half a thought');
});
