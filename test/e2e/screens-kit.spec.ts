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

function open(browser: Browser): Promise<Room> {
  return gallery.inspected(browser, 'kit', { viewport: desk, colorScheme: 'dark' });
}

/** States that change the whole console; in the others the frame around is that of the busy one. */
const whole = new Set([
  ...['console-connecting', 'console-no-key', 'console-older', 'console-lobby', 'console-busy'],
  ...['console-held', 'console-stopped', 'console-rehearsal', 'console-down', 'console-trouble'],
  ...['console-long', 'console-menu', 'console-palette', 'console-ended', 'console-wheel'],
  ...['console-wheel-offered', 'console-wheel-other'],
]);
const part = '[role="tabpanel"]:not([hidden]), [role="dialog"], form';
/** The same of the review, whose record and timeline stand beside most of its states. */
const wholeReview = new Set([
  ...[
    'review-waiting',
    'review-error',
    'review-start',
    'review-middle',
    'review-team',
    'review-end',
  ],
  ...[
    'review-compare-fork',
    'review-compare-same',
    'review-compare-error',
    'review-compare-others',
  ],
]);
/** What wears other colours than the busy console. */
const coloured = new Set([
  'console-busy',
  'console-lobby',
  'console-held',
  'console-wheel-offered',
]);
/** The long record is the same screen with more lines. */
const isOwn = (name: string): boolean => name !== 'review-long';

/** All that axe knows of a shown screen in the dark; in a bright room only the colours are others. */
async function troubles(room: Room, name: string, where: string): Promise<string[]> {
  const dark = await findings(room.page, name, 'all', where);
  await room.page.emulateMedia({ colorScheme: 'light' });
  const bright = await findings(room.page, `${name}, bright`, 'colours', where);
  await room.page.emulateMedia({ colorScheme: 'dark' });
  return [...dark, ...bright];
}

test('[A11Y1] axe finds nothing on any state of the console, dark or in a bright room', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const room = await open(browser);
  const found: string[] = [];
  for (const name of room.of('console')) {
    await room.show(name);
    if (!whole.has(name)) found.push(...(await troubles(room, name, part)));
    else if (coloured.has(name)) found.push(...(await troubles(room, name, 'body')));
    else found.push(...(await findings(room.page, name, 'all')));
  }
  expect(found).toEqual([]);
  await room.close();
});

test('[A11Y1] axe finds nothing on home and review, dark or in a bright room', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const room = await open(browser);
  const found: string[] = [];
  for (const name of room.of('home', 'review').filter(isOwn)) {
    await room.show(name);
    const isWhole = name.startsWith('home-') || wholeReview.has(name);
    // Behind a dialog all of the screen is out of reach.
    const dialogs = await room.page.getByRole('dialog').count();
    const own = dialogs > 0 ? '[role="dialog"]' : 'header, main';
    found.push(...(await troubles(room, name, isWhole ? 'body' : own)));
  }
  expect(found).toEqual([]);
  await room.close();
});

test('[ROOM26, A11Y6] GO is the largest thing to press, and every edge that is dragged moves by keys', async ({
  browser,
}) => {
  const room = await open(browser);
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

test('[REV47] in a long record the title of a turn stands above its lines, and stays in sight', async ({
  browser,
}) => {
  const room = await open(browser);
  await room.show('review-measures');
  const turns = await room.page.getByRole('group', { name: 'Record' }).evaluate((list) => {
    const top = list.getBoundingClientRect().top;
    return [...list.querySelectorAll('h3')].map((title) => {
      const lines = title.parentElement?.querySelector('ol')?.getBoundingClientRect();
      const { top: above, bottom } = title.getBoundingClientRect();
      const isPinned = Math.abs(above - top) < 1;
      return { title: title.textContent, over: bottom - (lines?.top ?? NaN), isPinned };
    });
  });
  expect(turns.length).toBeGreaterThan(0);
  for (const { title, over, isPinned } of turns)
    expect(isPinned || Math.abs(over) < 1, `${title} lies ${over} px over its lines`).toBe(true);
  await room.close();
});

/** Where the line of the moment lies in the record's sight, and how much of that nothing is drawn on. */
function recordIn(list: Element): { share: number; bare: number; seq: string | null } {
  const sight = list.getBoundingClientRect();
  const line = list.querySelector('[aria-current="true"]');
  const place = line?.getBoundingClientRect();
  const entries = [...list.querySelectorAll(':scope > ol > li')].map((entry) => {
    const { top, bottom } = entry.getBoundingClientRect();
    return Math.max(0, Math.min(bottom, sight.bottom) - Math.max(top, sight.top));
  });
  return {
    share: ((place?.top ?? Number.NaN) - sight.top) / sight.height,
    bare: sight.height - entries.reduce((sum, each) => sum + each, 0),
    seq: line?.getAttribute('data-seq') ?? null,
  };
}

test('[REV49] in a long record a jump brings its line into sight, and who scrolls on is left there', async ({
  browser,
}) => {
  const room = await open(browser);
  await room.show('review-long');
  const list = room.page.getByRole('group', { name: 'Record' });
  const lane = await room.page.getByRole('slider').locator('..').boundingBox();
  const seqs = new Set<string | null>();
  for (const share of [0.9, 0.12, 0.55, 0.56, 0.05]) {
    await room.page.mouse.click(lane!.x + share * lane!.width, lane!.y + lane!.height / 2);
    const moment = await room.page.getByRole('slider').getAttribute('aria-valuenow');
    await expect
      .poll(async () => {
        const { share: at, bare, seq } = await list.evaluate(recordIn);
        // Background is not listed: then the last line before it is the moment's.
        return at > 0 && at < 1 && bare < 1 && Number(seq) <= Number(moment);
      })
      .toBe(true);
    seqs.add((await list.evaluate(recordIn)).seq);
  }
  expect(seqs.size).toBeGreaterThanOrEqual(4);
  await list.hover();
  const { share } = await list.evaluate(recordIn);
  await room.page.mouse.wheel(0, 3_000);
  await expect.poll(async () => (await list.evaluate(recordIn)).seq).toBeNull();
  await expect.poll(async () => (await list.evaluate(recordIn)).bare).toBeLessThan(1);
  const scrolled = await list.evaluate((box) => box.scrollTop);
  await room.page.getByRole('button', { name: 'Picture', exact: true }).focus();
  expect(await list.evaluate((box) => box.scrollTop)).toBe(scrolled);
  expect(share).toBeGreaterThan(0);
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
