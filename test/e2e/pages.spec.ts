import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';

const built = path.resolve(import.meta.dirname, '..', '..', 'dist', 'renderer');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

function serve(browser: Page): Promise<unknown> {
  return browser.route('http://whitecell.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = types[path.extname(pathname)] ?? 'application/octet-stream';
    return route.fulfill({ body: readFileSync(path.join(built, pathname)), contentType });
  });
}

for (const page of ['console', 'station', 'display', 'hotseat', 'review', 'check', 'evaluator']) {
  test(`[SET5] the ${page} page loads`, async ({ page: browser }) => {
    const errors: string[] = [];
    browser.on('pageerror', (error) => errors.push(error.message));
    await serve(browser);
    await browser.goto(`http://whitecell.test/${page}/index.html`);
    // Without a host a page says so in its own words; that it says anything shows that it runs.
    await expect(browser.locator('#root')).toContainText(/\p{L}{3,}/u);
    expect(errors).toEqual([]);
  });
}

test('[SPEED6] a phone shows the name before any script of the station has run, and the page shows it there', async ({
  browser,
}) => {
  const seen = async (javaScriptEnabled: boolean) => {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await serve(page);
    await page.goto('http://whitecell.test/station/index.html');
    const name = page.getByText('Whitecell', { exact: true }).filter({ visible: true });
    await expect(name).toHaveCount(1);
    if (javaScriptEnabled) await expect(page.getByRole('main')).toContainText('Whitecell');
    const { x, y } = await name.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().toJSON() as { x: number; y: number };
    });
    await context.close();
    return { x: Math.round(x), y: Math.round(y) };
  };
  const first = await seen(false);
  expect(await seen(true)).toEqual(first);
});
