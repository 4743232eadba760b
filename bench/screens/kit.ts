import path from 'node:path';
import process from 'node:process';
import type { CDPSession, Locator, Page } from '@playwright/test';
import { pressShown, watchPresses } from '../support/press.ts';
import { median, percentile, report, say } from '../support/report.ts';

/** What the parts of this bench share: how often, how slow, and how a figure is told. */

const other = process.argv.find((word) => word.startsWith('--pages='))?.slice('--pages='.length);
/** The built pages; `--pages=DIR` takes another build's, to set two side by side in one hour. */
export const pages = path.resolve(
  other ?? path.join(import.meta.dirname, '..', '..', 'dist', 'renderer'),
);
export const quick = process.argv.includes('--quick');
export const rounds = quick ? 3 : 12;
export const slowed = 4;
export const injects = 400;

export interface Watched {
  readonly page: Page;
  readonly cdp: CDPSession;
}

export async function watched(page: Page): Promise<Watched> {
  await watchPresses(page);
  return { page, cdp: await page.context().newCDPSession(page) };
}

export async function throttle(cdp: CDPSession, rate: number): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

export interface Presses {
  readonly name: string;
  readonly times: number;
  /** On a processor that is not slowed: what has to stand there before the press. */
  ready?(round: number): Promise<unknown>;
  press(round: number): Promise<void>;
  /** Until the next press can come. */
  after?(round: number): Promise<unknown>;
}

/** A part that cannot be measured does not take the others' figures along. */
export async function measured(what: string, work: () => Promise<void>): Promise<void> {
  say(`screens: ${what}`);
  try {
    await work();
  } catch (error) {
    say(`screens: ${what} was given up: ${String(error).slice(0, 400)}`);
  }
}

/** Each press with the processor slowed, from the event to the picture that says that it waits. */
export async function pressed({ page, cdp }: Watched, presses: Presses): Promise<void> {
  const shown: number[] = [];
  await measured(presses.name, async () => {
    for (let round = 0; round < presses.times; round += 1) {
      await presses.ready?.(round);
      await throttle(cdp, slowed);
      await presses.press(round);
      shown.push(await pressShown(page));
      await throttle(cdp, 1);
      await presses.after?.(round);
    }
  });
  await throttle(cdp, 1);
  if (shown.length > 0) told(presses.name, shown);
}

function told(name: string, shown: readonly number[]): void {
  const value = percentile(shown, 0.95);
  report({
    bench: 'screens',
    name: `${name}: press to pending shown, p95`,
    size: shown.length,
    value,
    unit: 'ms',
    goal: '< 100',
    met: value < 100,
    more: { p50: median(shown) },
  });
}

/** The pointer is there already when a hand presses; finding the place is the bench's work, not the page's. */
export async function click(page: Page, button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  await button.hover();
  await page.mouse.down();
  await page.mouse.up();
}
