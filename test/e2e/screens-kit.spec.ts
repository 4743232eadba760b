import { expect, test, type Browser } from '@playwright/test';
import { findings } from './support/axe.ts';
import { focusTroubles } from './support/focus.ts';
import { Gallery, type Room } from './support/gallery.ts';

/** Console, home and review in every state that matters, without a host, looked at by axe and by a ruler. */

test.use({ trace: 'off' });

let gallery: Gallery;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  gallery = await Gallery.open();
});
test.afterAll(async () => gallery.close());

const desk = { width: 1280, height: 800 };

function open(browser: Browser, colorScheme: 'dark' | 'light'): Promise<Room> {
  return gallery.inspected(browser, 'kit', { viewport: desk, colorScheme });
}

/** States that change the whole console; in the others the frame around is that of the busy one. */
const whole = new Set([
  ...['console-connecting', 'console-no-key', 'console-older', 'console-lobby', 'console-busy'],
  ...['console-held', 'console-stopped', 'console-rehearsal', 'console-down', 'console-trouble'],
  ...['console-long', 'console-menu', 'console-palette', 'console-ended', 'console-wheel'],
  ...['console-wheel-offered', 'console-wheel-other'],
]);
const part = '[role="tabpanel"]:not([hidden]), [role="dialog"], form';
/** What wears other colours than the busy console. */
const coloured = ['console-busy', 'console-lobby', 'console-held', 'console-wheel-offered'];
/** The long record is the same screen with more lines. */
const isOwn = (name: string): boolean => name !== 'review-long';

test('[A11Y1] axe finds nothing on any state of the console, dark', async ({ browser }) => {
  test.setTimeout(300_000);
  const room = await open(browser, 'dark');
  const found: string[] = [];
  for (const name of room.of('console')) {
    await room.show(name);
    found.push(...(await findings(room.page, name, 'all', whole.has(name) ? 'body' : part)));
  }
  expect(found).toEqual([]);
  await room.close();
});

test('[A11Y1] axe finds nothing on home and review, dark', async ({ browser }) => {
  test.setTimeout(300_000);
  const room = await open(browser, 'dark');
  const found: string[] = [];
  for (const name of room.of('home', 'review').filter(isOwn)) {
    await room.show(name);
    found.push(...(await findings(room.page, name, 'all')));
  }
  expect(found).toEqual([]);
  await room.close();
});

test('[A11Y1] axe finds no weak colour on console, home and review in a bright room', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const room = await open(browser, 'light');
  const found: string[] = [];
  const parts = room.of('console').filter((name) => !whole.has(name));
  for (const name of [...parts, ...coloured, ...room.of('home', 'review').filter(isOwn)]) {
    await room.show(name);
    found.push(
      ...(await findings(room.page, name, 'colours', parts.includes(name) ? part : 'body')),
    );
  }
  expect(found).toEqual([]);
  await room.close();
});

test('[ROOM26, A11Y6] GO is the largest thing to press, and every edge that is dragged moves by keys', async ({
  browser,
}) => {
  const room = await open(browser, 'dark');
  await room.show('console-busy');
  const go = await room.page.getByRole('button', { name: /^GO/ }).boundingBox();
  expect(go?.height).toBeGreaterThanOrEqual(72);
  expect(go?.width).toBeGreaterThanOrEqual(72);
  for (const edge of await room.page.getByRole('separator').all()) {
    const before = await edge.getAttribute('aria-valuenow');
    await edge.focus();
    await room.page.keyboard.press('ArrowRight');
    expect(await edge.getAttribute('aria-valuenow')).not.toBe(before);
  }
  await room.close();
});

test('[ROOM26, A11Y7] what has the focus is seen, on every screen that is worked by keyboard', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const found: string[] = [];
  for (const [wing, names, width] of [
    ['plain', ['station-plan', 'station-form', 'station-board', 'station-votes'], 390],
    ['kit', ['console-busy', 'console-board', 'home-new', 'review-middle'], 1280],
  ] as const) {
    const room = await gallery.wing(browser, wing, { viewport: { width, height: 800 } });
    for (const name of names) {
      await room.show(name);
      found.push(...(await focusTroubles(room.page)).map((each) => `${name}: ${each}`));
    }
    await room.close();
  }
  expect(found).toEqual([]);
});
