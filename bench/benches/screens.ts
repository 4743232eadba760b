import path from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findBrowser, quietBrowserArgs } from '../../scripts/browser.mjs';
import { pageWeight, total } from '../../scripts/page-weight.mjs';
import { languages } from '../../src/core/protocol/words.ts';
import { emptyPage, firstPaint } from '../support/paint.ts';
import { longTasks, pressShown, watchPresses } from '../support/press.ts';
import { median, percentile, report, say } from '../support/report.ts';
import { openRoom, type BenchRoom } from '../support/room.ts';

/*
 * What people feel: presses under a throttled processor, a long list, what a phone loads and when it shows something.
 * A real host, a real Chromium, the built pages (`npm run build`). Rendering is in software.
 */

const pages = path.join(import.meta.dirname, '..', '..', 'dist', 'renderer');
const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 12;
const slowed = 4;
const injects = 400;
const executablePath = findBrowser();

for (const language of languages) {
  for (const [what, later] of [
    ['join screen', () => false],
    ['desk', (name: string) => name !== 'form-gaps' && name !== 'draw'],
  ] as const) {
    report({
      bench: 'screens',
      name: `station's script and style, ${what}, ${language}`,
      size: 1,
      value: total(pageWeight(pages, { page: 'station', language, later })) / 1000,
      unit: 'kB',
      goal: '< 220',
      met: total(pageWeight(pages, { page: 'station', language, later })) < 220_000,
    });
  }
}

const browser = await chromium.launch({
  args: quietBrowserArgs(),
  ...(executablePath === null ? {} : { executablePath }),
});
const room = await openRoom({ injects, pages });
try {
  const desk = await openConsole(browser, room);
  await pressesOfConsole(desk);
  await longList(desk);
  await desk.page.close();
  // One part that cannot be measured must not take the others' figures along.
  await pressesOfStation(await browser.newPage(), room).catch((error: unknown) =>
    say(`screens: station was given up: ${String(error).slice(0, 300)}`),
  );
  await firstPaints(browser, room);
} finally {
  await browser.close();
  await room.close();
}

interface Console {
  readonly page: Page;
  readonly cdp: CDPSession;
}

async function throttle(cdp: CDPSession, rate: number): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

function consoleAddress({ host }: BenchRoom): string {
  const { url, token } = host.started.control;
  return url.includes('#') ? url : `${new URL(url).origin}/console#${token}`;
}

async function openConsole(at: Browser, of: BenchRoom): Promise<Console> {
  const usable: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await at.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const from = performance.now();
    await page.goto(consoleAddress(of));
    await page
      .getByRole('region', { name: 'Next', exact: true })
      .getByRole('button')
      .first()
      .waitFor();
    usable.push(performance.now() - from);
    await context.close();
  }
  report({
    bench: 'screens',
    name: 'console interactive, exercise of 400 injects',
    size: rounds,
    value: median(usable),
    unit: 'ms',
    goal: '< 2000',
    met: median(usable) < 2000,
  });
  const page = await at.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(consoleAddress(of));
  await page.getByRole('button', { name: /^GO/ }).waitFor();
  await watchPresses(page);
  return { page, cdp: await page.context().newCDPSession(page) };
}

function told(name: string, shown: readonly number[]): void {
  report({
    bench: 'screens',
    name: `${name}: press to pending shown, p95`,
    size: shown.length,
    value: percentile(shown, 0.95),
    unit: 'ms',
    goal: '< 100',
    met: percentile(shown, 0.95) < 100,
    more: { p50: median(shown) },
  });
}

async function pressesOfConsole({ page, cdp }: Console): Promise<void> {
  const presses: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'GO',
      async () => {
        await page.locator('button[data-state="armed"]').click({ timeout: 15_000 });
      },
    ],
    ['HOLD', () => page.getByRole('banner').getByRole('button', { name: /hold/i }).first().click()],
    ['black', () => page.getByRole('button', { name: /^Black/ }).click()],
  ];
  for (const [name, press] of presses) {
    say(`screens: ${name}`);
    const shown: number[] = [];
    await throttle(cdp, slowed);
    try {
      for (
        let round = 0;
        round < (name === 'HOLD' ? 2 * Math.ceil(rounds / 2) : rounds);
        round += 1
      ) {
        await press();
        shown.push(await pressShown(page));
        await page.waitForTimeout(400);
      }
    } catch (error) {
      say(`screens: ${name} was given up: ${String(error).slice(0, 300)}`);
    }
    await throttle(cdp, 1);
    if (shown.length > 0) told(name, shown);
  }
}

async function longList({ page, cdp }: Console): Promise<void> {
  for (const rate of [1, slowed]) {
    await throttle(cdp, rate);
    const list = page.locator('[data-cue]').first();
    await list.hover();
    const tasks = await longTasks(page, async () => {
      for (let turn = 0; turn < (quick ? 20 : 60); turn += 1) await page.mouse.wheel(0, 600);
      await list.focus();
      for (let step = 0; step < (quick ? 20 : 80); step += 1)
        await page.keyboard.press('ArrowDown');
    });
    await throttle(cdp, 1);
    report({
      bench: 'screens',
      name: `longest task while a list of ${injects} scrolls, processor slowed ${rate}×`,
      size: injects,
      value: Math.max(0, ...tasks),
      unit: 'ms',
      goal: '≤ 50',
      met: tasks.length === 0,
      more: {
        tasksOver50: tasks.length,
        nodes: await page.evaluate(() => document.querySelectorAll('*').length),
      },
    });
  }
}

async function pressesOfStation(page: Page, { host, control }: BenchRoom): Promise<void> {
  say('screens: station');
  const { url, joinCode } = host.started.lan;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${new URL(url).origin}/#${joinCode}`);
  await page.locator('label').filter({ hasText: 'Team 1' }).first().click();
  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('button', { name: 'Ask to join' }).click();
  const tab = (name: RegExp) => page.getByRole('navigation').getByRole('button', { name });
  await tab(/Inbox/).click();
  await watchPresses(page);
  const cdp = await page.context().newCDPSession(page);
  await throttle(cdp, slowed);
  const opened: number[] = [];
  const lines = page.locator('button[aria-expanded="false"]').filter({ hasText: 'News' });
  for (let round = 0; round < Math.min(rounds, await lines.count()); round += 1) {
    await lines.first().click();
    opened.push(await pressShown(page));
  }
  if (opened.length > 0) told('open an inject', opened);
  await throttle(cdp, 1);
  await tab(/Moves/).click();
  const submitted: number[] = [];
  for (let round = 0; round < (quick ? 2 : 8); round += 1) {
    const own = page.getByRole('button', { name: /Our own idea/ });
    if (await own.isVisible()) await own.click();
    await page.getByLabel('Title').fill(`Move ${round + 1}`, { timeout: 5000 });
    await page.getByLabel('What you do').fill('Openly and at once.');
    await throttle(cdp, slowed);
    await page.getByRole('button', { name: 'Submit the move' }).click();
    submitted.push(await pressShown(page));
    await throttle(cdp, 1);
    await page
      .getByText(`Move ${round + 1}`)
      .first()
      .waitFor();
  }
  told('submit a move', submitted);
  await page.close();
  await control.command('hold.begin', { reason: '' }).catch(() => '');
}

async function firstPaints(at: Browser, { host }: BenchRoom): Promise<void> {
  const { url, joinCode } = host.started.lan;
  const empty = await emptyPage();
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await firstPaint(at, empty.url));
    ours.push(await firstPaint(at, `${new URL(url).origin}/#${joinCode}`));
  }
  await empty.close();
  report({
    bench: 'screens',
    name: 'first paint of a station',
    size: rounds,
    value: median(ours),
    unit: 'ms',
    peer: 'an empty page of the same kit',
    peerValue: median(bare),
    goal: 'ratio < 1.3',
    met: median(ours) / median(bare) < 1.3,
  });
}
