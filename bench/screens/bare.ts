import type { Browser } from '@playwright/test';
import type { Door } from './console.ts';
import { click, pressed, rounds, watched } from './kit.ts';

/** The floor of all presses: a page with one button, which says that it waits and does nothing else. */
export async function pressesOfBareButton(browser: Browser, { url }: Door): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${new URL(url).origin}/nothing-here`);
  await page.setContent('<button style="padding: 2rem">HOLD</button>');
  const button = page.locator('button');
  await page.evaluate(() => {
    const only = document.querySelector('button');
    only?.addEventListener('click', () => (only.ariaBusy = 'true'));
  });
  await pressed(await watched(page), {
    name: 'a bare button',
    times: rounds,
    ready: () => button.evaluate((only) => (only.ariaBusy = null)),
    press: () => click(page, button),
    after: () => page.waitForTimeout(200),
  });
  await page.close();
}
