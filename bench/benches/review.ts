import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findBrowser, quietBrowserArgs } from '../../scripts/browser.mjs';
import { pages } from '../screens/kit.ts';
import { startChild } from '../support/child.ts';
import type { HostStarted } from '../support/host-child.ts';
import { writeLongRecord, writePlayed } from '../support/long-record.ts';
import { loadOfMachine, median, percentile, report, say } from '../support/report.ts';

/*
 * Looking back at a long record in a real Chromium: from the address to the first picture, to the verdict and to the
 * last fact; a jump to any moment; memory. A real host, the built pages (`npm run build`), the control's eyes, which
 * are told of everything. Times are from the beginning of the navigation. The long records are of one scenario that is
 * plain on purpose; a whole Breakout by scripted teams has boards, votes and messages, as exercises do.
 */

const quick = process.argv.includes('--quick');
const sizes = quick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const rounds = quick ? 1 : 3;
const jumps = quick ? 30 : 200;
/** A hand presses a few times a second; all that follows a jump, the record and painting, is over by then. */
const betweenMs = 250;
const patienceMs = 120_000;

interface Opened {
  readonly pictureMs: number;
  readonly verdictMs: number;
  readonly wholeMs: number;
}

const executablePath = findBrowser();
const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-bench-'));
const browser = await chromium.launch({
  args: [...quietBrowserArgs(), '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  ...(executablePath === null ? {} : { executablePath }),
});
loadOfMachine('review');
try {
  for (const size of sizes)
    await measure(browser, '', (file) => writeLongRecord(file, size).facts.length);
  await measure(browser, ', Breakout', (file) => writePlayed(file, 'breakout').facts.length);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  loadOfMachine('review');
}

/** `make` writes the record and says how many facts it has. */
async function measure(on: Browser, of: string, make: (file: string) => number): Promise<void> {
  say('review: making a record');
  const file = path.join(mkdtempSync(path.join(folder, 'record-')), 'record.whitecell');
  const size = make(file);
  const tell = telling(size, of);
  const host = await startChild<HostStarted>('support/host-child.ts', { pages });
  try {
    const { url, token } = host.started.control;
    const at = `${new URL(url).origin}/review?path=${encodeURIComponent(file)}#${token}&as=control`;
    const opened: Opened[] = [];
    for (let round = 0; round < rounds; round += 1) {
      say(`review: ${size} facts, round ${round + 1} of ${rounds}`);
      const page = await on.newPage();
      opened.push(await openAt(page, `${at}&seq=3`));
      await page.close();
    }
    tell(
      'first picture',
      opened.map(({ pictureMs }) => pictureMs),
      1_000,
    );
    tell(
      'verified badge',
      opened.map(({ verdictMs }) => verdictMs),
      2_000,
    );
    tell(
      'last fact there',
      opened.map(({ wholeMs }) => wholeMs),
    );
    const late = await on.newPage();
    const { pictureMs } = await openAt(late, `${at}&seq=${size}`);
    tell('first picture at the last fact', [pictureMs]);
    await late.close();
    // From where the review opens by itself.
    const page = await on.newPage();
    await openAt(page, at);
    await lookAround(page, size, of);
    await page.close();
  } finally {
    await host.stop();
  }
}

type Tell = (name: string, values: readonly number[], goalMs?: number) => void;

function telling(size: number, of: string): Tell {
  return (name, values, goalMs) => {
    const value = median(values);
    const goal = goalMs === undefined ? {} : { goal: `≤ ${goalMs} ms`, met: value <= goalMs };
    report({ bench: 'review', name: name + of, size, value, unit: 'ms', ...goal });
  };
}

/** Notes in the page when each of them first stands there. */
async function openAt(page: Page, address: string): Promise<Opened> {
  await page.addInitScript(() => {
    const times: Record<string, number> = {};
    Object.assign(globalThis, { benchTimes: times });
    const note = (name: string, is: boolean): void => {
      if (is) times[name] ??= performance.now();
    };
    const look = (): void => {
      const slider = document.querySelector('[role="slider"]');
      note('picture', slider !== null);
      note(
        'verdict',
        document.querySelector('header button')?.textContent?.startsWith('Verified') === true,
      );
      note('whole', slider !== null && document.querySelector('[role="status"][style]') === null);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  await page.waitForFunction(
    () => {
      const times = Object.keys((globalThis as { benchTimes?: object }).benchTimes ?? {});
      return times.includes('verdict') && times.includes('whole');
    },
    undefined,
    { timeout: patienceMs },
  );
  const times = await page.evaluate(
    () => (globalThis as { benchTimes?: Record<string, number> }).benchTimes ?? {},
  );
  return {
    pictureMs: times['picture'] ?? Number.NaN,
    verdictMs: times['verdict'] ?? Number.NaN,
    wholeMs: times['whole'] ?? Number.NaN,
  };
}

/** Jumps along the timeline, from the press until the moment is laid out; then what the page keeps. */
async function lookAround(page: Page, size: number, of: string): Promise<void> {
  const box = await page.locator('[role="slider"]').locator('..').boundingBox();
  if (box === null) throw new Error('there is no timeline');
  const shares = Array.from({ length: jumps }, (_, i) => ((i * 0.618_034) % 1) * 0.98 + 0.01);
  const jumped = await page.evaluate(
    async ({ x, y, width, shares: places, restMs }) => {
      const slider = document.querySelector('[role="slider"]');
      const lane = slider?.parentElement;
      if (slider === null || lane === null || lane === undefined) return [];
      // Only real pointers can be captured.
      lane.setPointerCapture = () => {};
      const took: { tookMs: number; at: string | null }[] = [];
      for (const share of places) {
        await new Promise<void>((resolve) =>
          requestAnimationFrame(() => setTimeout(resolve, restMs)),
        );
        const from = performance.now();
        const where = { clientX: x + share * width, clientY: y, button: 0, pointerId: 1 };
        lane.dispatchEvent(new PointerEvent('pointerdown', { ...where, bubbles: true }));
        // React draws what a press asked for before the task is over.
        await Promise.resolve();
        // The layout that it needs belongs to it.
        document.body.getBoundingClientRect();
        took.push({ tookMs: performance.now() - from, at: slider.getAttribute('aria-valuenow') });
      }
      return took;
    },
    { x: box.x, y: box.y + box.height / 2, width: box.width, shares, restMs: betweenMs },
  );
  const tookMs = jumped.map((each) => each.tookMs);
  if (new Set(jumped.map(({ at }) => at)).size < jumps / 2) throw new Error('it did not jump');
  const p99 = percentile(tookMs, 0.99);
  report({
    bench: 'review',
    name: `jump to any moment, drawn, p99${of}`,
    size,
    value: p99,
    unit: 'ms',
    goal: '≤ 16 ms',
    met: p99 <= 16,
    more: {
      p95Ms: percentile(tookMs, 0.95),
      p50Ms: median(tookMs),
      worstMs: Math.max(...tookMs),
      // Much of what they run and show has never been run and shown.
      firstTwoMs: Math.max(...tookMs.slice(0, 2)),
      afterThemP99Ms: percentile(tookMs.slice(2), 0.99),
    },
  });
  const cdp = await page.context().newCDPSession(page);
  await processorTime(page, cdp, { ...box, shares, size, of });
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, totalSize } = await cdp.send('Runtime.getHeapUsage');
  report({
    bench: 'review',
    name: `memory of the page (heap after collection)${of}`,
    size,
    value: usedSize / 1e6,
    unit: 'MB',
    goal: '< 400 MB',
    met: usedSize < 400e6,
    more: { heapTotalMb: totalSize / 1e6 },
  });
}

interface Lane {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shares: readonly number[];
  readonly size: number;
  readonly of: string;
}

/**
 * The same jumps by the processor time of the page's own thread: script, style and layout until the moment is laid
 * out. It says what a jump costs also where others work on the machine.
 */
async function processorTime(page: Page, cdp: CDPSession, lane: Lane): Promise<void> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const parts = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];
    return metrics
      .filter(({ name }) => parts.includes(name))
      .reduce((sum, { value }) => sum + 1000 * value, 0);
  };
  const took: number[] = [];
  for (const share of lane.shares) {
    const from = await spent();
    await page.evaluate(
      async (where) => {
        const slider = document.querySelector('[role="slider"]');
        const press = { ...where, button: 0, pointerId: 1, bubbles: true };
        slider?.parentElement?.dispatchEvent(new PointerEvent('pointerdown', press));
        await Promise.resolve();
        document.body.getBoundingClientRect();
      },
      { clientX: lane.x + share * lane.width, clientY: lane.y + lane.height / 2 },
    );
    took.push((await spent()) - from);
    // What follows the picture, the record's lines, is none of it.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  }
  report({
    bench: 'review',
    name: `processor time of a jump, p99${lane.of}`,
    size: lane.size,
    value: percentile(took, 0.99),
    unit: 'ms',
    more: { p95Ms: percentile(took, 0.95), p50Ms: median(took) },
  });
}
