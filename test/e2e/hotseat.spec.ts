import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { Facilitator } from './support/facilitator.ts';
import { Stage } from './support/stage.ts';

/** What team A types so that nobody opens its desk without it. */
const pin = '73918264';
/** Words of team A that nothing else in the world contains. */
const marks = ['QZXTITLE', 'QZXACTION', 'QZXCOPIED', 'QZXSENT', pin];
const found = (text: string): string[] => marks.filter((mark) => text.includes(mark));

async function open(page: Page, team: RegExp): Promise<void> {
  await page.getByRole('button', { name: team }).click();
  const hold = page.getByRole('button', { name: 'Press and hold to open' });
  await hold.focus();
  await page.keyboard.down(' ');
  await expect(page.getByText(/^Open for/)).toBeVisible();
  await page.keyboard.up(' ');
  await page.getByRole('navigation').getByRole('button', { name: 'Moves' }).click();
}

async function type(page: Page, digits: string, done: string): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: done, exact: true }).click();
}

/** The curtain falls, and the page that comes is another one. */
async function close(page: Page): Promise<void> {
  const anew = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Close the curtain' }).click();
  await anew;
  await expect(page.getByRole('heading', { name: 'Whose turn is it?' })).toBeVisible();
}

async function write(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole('button', { name: /Our own idea/ }).click();
  await page.getByLabel('Title').fill(title);
  await page
    .getByRole('textbox', { name: /^(Action|What)/ })
    .first()
    .fill(action);
}

/** Everything that scripts of the next team, its keys or its browser's menus could get at. */
async function pageHolds(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    const databases = await indexedDB.databases();
    const entries = performance.getEntries().map((entry) => entry.name);
    return JSON.stringify([
      document.documentElement.outerHTML,
      document.title,
      location.href,
      history.state,
      document.cookie,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      await caches.keys(),
      fields.map((field) => field.value),
      String(document.getSelection()),
      entries,
      await navigator.clipboard.readText(),
    ]);
  });
}

async function heapHolds(cdp: CDPSession): Promise<string[]> {
  const hits = new Set<string>();
  let tail = '';
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    for (const mark of found(tail + chunk)) hits.add(mark);
    tail = chunk.slice(-32);
  });
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.takeHeapSnapshot', {});
  return [...hits];
}

test('[HOT7, ROOM20] behind the curtain nothing of the team before is left: page, storage, history, undo, clipboard, memory', async ({
  browser,
}) => {
  const stage = await Stage.open('breakout');
  const control = new Facilitator(await stage.page(browser, stage.control, 1440, 900));
  while (!(await control.advice()).startsWith('Teams are planning')) await control.follow();
  await control.page.getByRole('tab', { name: /Room/ }).click();
  const opening = control.page.context().waitForEvent('page');
  await control.page.getByRole('button', { name: 'Hot seat' }).click();
  const page = await opening;
  await page.waitForURL(/hotseat/);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 700, height: 900 });
  page.setDefaultTimeout(10_000);

  await open(page, /Iran/);
  await page.getByRole('button', { name: 'Choose a PIN' }).click();
  await type(page, pin, 'Next');
  await type(page, pin, 'Set');
  await page.getByRole('navigation').getByRole('button', { name: 'Moves' }).click();
  await write(page, 'QZXSENT', 'QZXSENT, and on record.');
  await page.getByRole('button', { name: 'Submit the move' }).click();
  await expect(page.getByText(/Recorded as .+-\d+ at/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Write another' }).click();
  await write(page, 'QZXTITLE', 'QZXACTION QZXCOPIED');
  const action = page.getByRole('textbox', { name: /^(Action|What)/ }).first();
  await action.press('Control+a');
  await action.press('Control+c');
  expect(found(await pageHolds(page))).toEqual(['QZXTITLE', 'QZXACTION', 'QZXCOPIED', 'QZXSENT']);
  await close(page);

  await open(page, /Israel/);
  await page.getByRole('button', { name: /Our own idea/ }).click();
  const title = page.getByLabel('Title');
  await title.press('Control+z');
  await title.press('Control+v');
  expect(found(await pageHolds(page))).toEqual([]);
  const remembered = page.locator(
    ':is(input[type=text], input:not([type]), textarea):not([autocomplete=off])',
  );
  expect(await remembered.count()).toBe(0);
  // The console that opened this window shares its memory, and knows every move by right.
  await control.page.close();
  const cdp = await page.context().newCDPSession(page);
  expect(await heapHolds(cdp)).toEqual([]);
  await page.goBack().catch(() => null);
  await page.goForward().catch(() => null);
  expect(found(await pageHolds(page))).toEqual([]);

  // Nothing of it is lost: it waits for its team.
  await page.reload();
  await page.getByRole('button', { name: /Iran/ }).click();
  await type(page, '00000000', 'Open');
  await expect(page.getByText('That is not the PIN of this team.')).toBeVisible();
  expect(found(await pageHolds(page))).toEqual([]);
  await type(page, pin, 'Open');
  await page.getByRole('navigation').getByRole('button', { name: 'Moves' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('QZXTITLE');
  await expect(page.getByText('QZXSENT').first()).toBeVisible();

  await stage.close();
  stage.clear();
  expect(stage.errors).toEqual([]);
});
