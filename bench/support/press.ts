import type { Page } from '@playwright/test';

/*
 * From a press to the picture that shows it: the event's own time stamp, then the first change of the page that says
 * “waiting” or “done”, then the picture with it. Where that change comes before the first frame after the press, the
 * browser's own event timing says when that frame was on the screen (to 8 ms); else a task that follows the frame does.
 */

interface Watch {
  pressedMs: number;
  /** The frame that shows the press has left the page's own thread. */
  drawnMs: number | null;
  /** The first frame after the press was on the screen. */
  presentedMs: number | null;
  /** The page said “waiting” before the first frame after the press. */
  inFirstFrame: boolean;
}

declare global {
  interface Window {
    benchWatch?: Watch;
  }
}

/** Hears presses and looks for their marks, before anything else of the page does. */
export async function watchPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch: Watch = { pressedMs: 0, drawnMs: null, presentedMs: null, inFirstFrame: true };
    globalThis.window.benchWatch = watch;
    let seen = true;
    const marks = '[aria-busy="true"], [data-pending], [data-waiting], [data-state="pending"]';
    // Ahead of all other work: a timer would wait behind the frames that follow.
    const atOnce = (then: () => void) =>
      void scheduler.postTask(then, { priority: 'user-blocking' });
    new MutationObserver((changes) => {
      if (seen) return;
      const told = changes.some(({ type, target }) => {
        if (type === 'childList') return document.querySelector(marks) !== null;
        return (
          target instanceof Element && (target.matches(marks) || target.ariaExpanded === 'true')
        );
      });
      if (!told) return;
      seen = true;
      requestAnimationFrame(() => atOnce(() => (watch.drawnMs = performance.now())));
    }).observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-busy', 'data-pending', 'data-waiting', 'data-state', 'aria-expanded'],
    });
    const pressed = (event: Event) => {
      Object.assign(watch, { pressedMs: event.timeStamp, drawnMs: null, presentedMs: null });
      watch.inFirstFrame = true;
      seen = false;
      requestAnimationFrame(() => {
        if (!seen) watch.inFirstFrame = false;
      });
    };
    addEventListener('click', pressed, { capture: true });
    addEventListener('keydown', pressed, { capture: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (Math.abs(startTime - watch.pressedMs) < 1) watch.presentedMs = startTime + duration;
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** How long the last press took to be seen, milliseconds. */
export async function pressShown(page: Page): Promise<number> {
  await page.waitForFunction(() => typeof globalThis.window.benchWatch?.drawnMs === 'number');
  // The browser tells of the picture a moment after it; of one that took less than 16 ms it tells nothing.
  await page
    .waitForFunction(() => globalThis.window.benchWatch?.presentedMs !== null, null, {
      timeout: 2000,
    })
    .catch(() => null);
  return page.evaluate(() => {
    const watch = globalThis.window.benchWatch;
    if (watch === undefined) return Number.NaN;
    const shown = watch.inFirstFrame ? (watch.presentedMs ?? watch.drawnMs) : watch.drawnMs;
    return (shown ?? Number.NaN) - watch.pressedMs;
  });
}

/** Chromium counts tasks over 50 ms by itself. */
export async function longTasks(page: Page, during: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const found: number[] = [];
    Object.assign(globalThis, { benchTasks: found });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  await during();
  // A long task is told after it, in a task of its own.
  await page.waitForTimeout(300);
  return page.evaluate(() => (globalThis as unknown as { benchTasks: number[] }).benchTasks);
}
