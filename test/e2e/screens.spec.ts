import { expect, test, type Page } from '@playwright/test';
import { findings } from './support/axe.ts';
import { Gallery } from './support/gallery.ts';

/** The screens of the room in every state that matters, without a host, looked at by axe and by a ruler. */

test.use({ trace: 'off' });

let gallery: Gallery;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  gallery = await Gallery.open();
});
test.afterAll(async () => gallery.close());

const phone = { width: 390, height: 844 };
const wall = { width: 1280, height: 720 };
/** The moves stand beside the rest where there is room. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'station-plan': ['Brief', 'Moves', 'Talks', 'Situation'],
  'hotseat-open': ['Brief', 'Talks', 'Situation'],
};

for (const [kind, viewport, colorScheme] of [
  ['station', phone, 'light'],
  ['evaluator', phone, 'light'],
  ['hotseat', wall, 'dark'],
  ['display', wall, 'dark'],
] as const) {
  test(`[A11Y1] axe finds nothing on any ${kind} screen, ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const room = await gallery.inspected(browser, 'plain', { viewport, colorScheme });
    const found: string[] = [];
    for (const name of room.of(kind)) {
      await room.show(name);
      found.push(...(await findings(room.page, name, 'all')));
      for (const part of parts[name] ?? []) {
        await room.page.getByRole('button', { name: part, exact: true }).click();
        found.push(...(await findings(room.page, `${kind} ${part}`, 'all')));
      }
    }
    expect(found).toEqual([]);
    await room.close();
  });
}

// That the tokens read in every light is known from themselves; here it is seen that they are used in pairs that fit.
test('[A11Y1] axe finds no weak colour on a station and an evaluator’s screen in a dark room', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const room = await gallery.inspected(browser, 'plain', { viewport: phone, colorScheme: 'dark' });
  const found: string[] = [];
  for (const name of [
    ...['station-join', 'station-plan', 'station-form-missing', 'station-returned', 'station-odds'],
    ...['station-board', 'station-votes', 'station-vote-vetoed', 'station-messages'],
    ...['station-held', 'station-inject-withdrawn', 'station-inject-press', 'evaluator-desk'],
  ]) {
    await room.show(name);
    found.push(...(await findings(room.page, name, 'colours')));
  }
  expect(found).toEqual([]);
  await room.close();
});

test('[A11Y1] axe finds nothing on the papers before they are printed', async ({ browser }) => {
  test.setTimeout(120_000);
  const room = await gallery.inspected(browser, 'paper', { viewport: wall });
  const found: string[] = [];
  for (const name of room.of('paper')) {
    await room.show(name);
    found.push(...(await findings(room.page, name, 'all')));
  }
  expect(found).toEqual([]);
  await room.close();
});

test('[ROOM26, A11Y2] no station screen is wider than the narrowest phone, and what is pressed is a finger wide', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const room = await gallery.wing(browser, 'plain', { viewport: { width: 320, height: 640 } });
  const found: string[] = [];
  for (const name of room.of('station')) {
    await room.show(name);
    const wide = await room.page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 320) found.push(`${name}: ${wide} px wide`);
    const small = await room.page
      .locator('button:visible, summary:visible, select:visible, label:has(input):visible')
      .evaluateAll((elements) =>
        elements
          .map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && (box.height < 43.5 || box.width < 43.5))
          .map(({ words, box }) => `${words} ${Math.round(box.width)}×${Math.round(box.height)}`),
      );
    found.push(...small.map((each) => `${name}: ${each}`));
  }
  expect(found).toEqual([]);
  await room.close();
});

for (const [width, height] of [
  [1280, 720],
  [3840, 2160],
  [800, 600],
] as const) {
  test(`[WALL1] on a wall of ${width}×${height} nothing read is smaller than a thirtieth, and nothing is cut`, async ({
    browser,
  }) => {
    const room = await gallery.wing(browser, 'plain', { viewport: { width, height } });
    const found: string[] = [];
    for (const name of room.of('display')) {
      await room.show(name);
      found.push(...(await misfits(room.page, height / 30)).map((each) => `${name}: ${each}`));
      found.push(...(await cutThrough(room.page)).map((each) => `${name}: ${each}`));
      // Who has voted and how is told whole, however many they are.
      const cut = await room.page.locator('[data-cut]').count();
      if (name.startsWith('display-vote') && cut > 0) found.push(`${name}: cut`);
    }
    expect(found).toEqual([]);
    await room.close();
  });
}

for (const [width, height] of [
  [1280, 720],
  [800, 600],
] as const) {
  test(`[WALL7] results have the room of a wall of ${width}×${height}: words go only where they must, outcomes never`, async ({
    browser,
  }) => {
    const room = await gallery.wing(browser, 'plain', { viewport: { width, height } });
    const cut = room.page.locator(
      '[data-lines], [data-said="none"], [data-said="bare"], [data-cut]',
    );
    await room.show('display-results-one');
    await expect(cut).toHaveCount(0);
    await room.show('display-results-told');
    if (width > 1000) await expect(cut).toHaveCount(0);
    else await expect(room.page.getByText('The rest is on the stations.')).toBeInViewport();
    await room.show('display-results-many');
    await expect(room.page.getByText('The rest is on the stations.')).toBeInViewport();
    await expect(room.page.locator('[data-cut]')).toHaveCount(0);
    await room.close();
  });
}

/** Where what does not fit is left out: lines and pictures that the edge runs through. */
function cutThrough(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bad: string[] = [];
    for (const picture of document.querySelectorAll<HTMLElement>('article img'))
      if (picture.offsetWidth < innerWidth / 5) bad.push('a picture without its room');
    for (const cut of document.querySelectorAll('[data-cut]')) {
      const frame = cut.firstElementChild!;
      const hidden = /inset\(0px 0px ([\d.]+)px/.exec(getComputedStyle(frame).clipPath)?.[1] ?? '0';
      const edge = frame.getBoundingClientRect().bottom - Number(hidden);
      const through = ({ top, bottom }: DOMRect) => top < edge - 4 && bottom > edge + 4;
      for (const picture of frame.querySelectorAll('img'))
        if (through(picture.getBoundingClientRect())) bad.push(`cut through ${picture.alt}`);
      const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        if ([...range.getClientRects()].some(through)) bad.push(`cut through ${node.textContent}`);
      }
    }
    return bad;
  });
}

/** Words under the floor or off the wall. */
function misfits(page: Page, floor: number): Promise<string[]> {
  return page.evaluate((least) => {
    const bad: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) bad.push('overflows');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        parent === null ||
        node.textContent?.trim() === '' ||
        parent.closest('.wc-hidden, svg, script, style') !== null
      )
        continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      if (size < least - 0.5) bad.push(`${size}px: ${node.textContent}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.right > innerWidth + 1 || box.left < -1)
        bad.push(`off the wall: ${node.textContent}`);
      // What is cut on purpose says so; everything else has to stand on the wall.
      const isCut = parent.closest('[data-cut]') !== null;
      if (!isCut && (box.bottom > innerHeight + 1 || box.top < -1))
        bad.push(`below the wall: ${node.textContent}`);
    }
    return bad;
  }, floor);
}
