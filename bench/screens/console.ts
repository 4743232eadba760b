import type { Browser } from '@playwright/test';
import { longTasks } from '../support/press.ts';
import { median, report } from '../support/report.ts';
import type { BenchRoom } from '../support/room.ts';
import {
  click,
  injects,
  measured,
  pressed,
  quick,
  rounds,
  slowed,
  throttle,
  watched,
  type Watched,
} from './kit.ts';

/** The facilitator's screen: until it can be used, its presses, its long list. */

export interface Door {
  readonly url: string;
  readonly token: string;
}

function consoleAddress({ url, token }: Door): string {
  return url.includes('#') ? url : `${new URL(url).origin}/console#${token}`;
}

/** From the address to the button that says what to do next. */
export async function untilUsable(browser: Browser, door: Door, what: string): Promise<void> {
  const usable: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const from = performance.now();
    await page.goto(consoleAddress(door));
    const next = page.getByRole('region', { name: 'Next', exact: true });
    await next.getByRole('button').first().waitFor();
    usable.push(performance.now() - from);
    await context.close();
  }
  report({
    bench: 'screens',
    name: `console interactive, ${what}`,
    size: rounds,
    value: median(usable),
    unit: 'ms',
    goal: '< 2000',
    met: median(usable) < 2000,
  });
}

export async function openConsole(browser: Browser, door: Door): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(consoleAddress(door));
  await page.getByRole('button', { name: /^GO/ }).waitFor();
  return watched(page);
}

export async function pressesOfConsole(desk: Watched, { control }: BenchRoom): Promise<void> {
  const { page } = desk;
  const hold = page.getByRole('button', { name: /^(HOLD|End hold)/ }).first();
  const black = page.getByRole('button', { name: /^Black/ });
  const take = page.getByRole('button', { name: /^TAKE/i });
  const settled = () => page.waitForTimeout(400);
  const go = page.locator('button[data-state="armed"]');
  await pressed(desk, {
    name: 'GO',
    times: rounds,
    ready: () => go.waitFor(),
    press: () => click(page, go),
    after: settled,
  });
  // Each hold is ended again.
  const times = 2 * Math.ceil(rounds / 2);
  const away = () => page.mouse.move(2, 450);
  await pressed(desk, {
    name: 'HOLD',
    times,
    press: () => click(page, hold),
    after: settled,
  });
  await pressed(desk, {
    name: 'HOLD by its key',
    times,
    ready: away,
    press: () => page.keyboard.press('p'),
    after: settled,
  });
  await pressed(desk, {
    name: 'black',
    times: rounds,
    press: () => click(page, black),
    after: settled,
  });
  // Neither of the two pictures that are taken in turn hangs there at the beginning.
  await control.command('display.take', { card: { kind: 'black' } });
  await pressed(desk, {
    name: 'TAKE',
    times: rounds,
    async ready(round) {
      const kind = round % 2 === 0 ? 'situation' : 'join';
      await control.command('display.preview', { card: { kind } });
      await page.locator('button:enabled', { hasText: /^TAKE/i }).waitFor();
    },
    press: () => click(page, take),
    after: settled,
  });
}

export async function longList({ page, cdp }: Watched): Promise<void> {
  for (const rate of [1, slowed])
    await measured(`a list of ${injects}, processor slowed ${rate}×`, async () => {
      const list = page.locator('[data-cue]').first();
      await list.hover();
      await throttle(cdp, rate);
      const tasks = await longTasks(page, async () => {
        for (let turn = 0; turn < (quick ? 20 : 60); turn += 1) await page.mouse.wheel(0, 600);
        await list.focus();
        for (let step = 0; step < (quick ? 20 : 80); step += 1)
          await page.keyboard.press('ArrowDown');
      });
      await throttle(cdp, 1);
      // A list that did not move has no long tasks either.
      const walked = await page.evaluate(() => document.activeElement?.getAttribute('data-cue'));
      if (walked === null || walked === (await list.getAttribute('data-cue')))
        throw new Error('the arrow keys did not walk the list');
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
    });
  await throttle(cdp, 1);
}
