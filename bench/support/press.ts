import type { Page } from '@playwright/test';

/*
 * From a press to the picture that shows it: the event's own time stamp, then the first change of the page that says
 * “waiting” or “done”, then the frame after it.
 */

interface Watch {
  pressedMs: number;
  shownMs: number | null;
}

declare global {
  interface Window {
    benchWatch?: Watch;
  }
}

/** Hears presses and looks for their marks, before anything else of the page does. */
export async function watchPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = { pressedMs: 0, shownMs: null as number | null };
    globalThis.window.benchWatch = watch;
    let seen = true;
    const marks = '[aria-busy="true"], [data-pending], [data-waiting], [data-state="pending"]';
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
      // The task after a frame's callbacks comes when that frame has been drawn.
      requestAnimationFrame(() => setTimeout(() => (watch.shownMs = performance.now())));
    }).observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-busy', 'data-pending', 'data-waiting', 'data-state', 'aria-expanded'],
    });
    const pressed = (event: Event) => {
      watch.pressedMs = event.timeStamp;
      watch.shownMs = null;
      seen = false;
    };
    addEventListener('click', pressed, { capture: true });
    addEventListener('keydown', pressed, { capture: true });
  });
}

/** How long the last press took to be seen, milliseconds. */
export async function pressShown(page: Page): Promise<number> {
  await page.waitForFunction(() => typeof globalThis.window.benchWatch?.shownMs === 'number');
  return page.evaluate(() => {
    const watch = globalThis.window.benchWatch;
    return (watch?.shownMs ?? 0) - (watch?.pressedMs ?? 0);
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
