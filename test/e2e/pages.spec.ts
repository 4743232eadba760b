import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const built = path.resolve(import.meta.dirname, '..', '..', 'dist', 'renderer');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

for (const page of ['console', 'station', 'display', 'hotseat', 'review', 'check', 'evaluator']) {
  test(`[SET5] the ${page} page loads`, async ({ page: browser }) => {
    const errors: string[] = [];
    browser.on('pageerror', (error) => errors.push(error.message));
    await browser.route('http://whitecell.test/**', (route) => {
      const { pathname } = new URL(route.request().url());
      const contentType = types[path.extname(pathname)] ?? 'application/octet-stream';
      return route.fulfill({ body: readFileSync(path.join(built, pathname)), contentType });
    });
    await browser.goto(`http://whitecell.test/${page}/index.html`);
    // Without a host a page says so in its own words; that it says anything shows that it runs.
    await expect(browser.locator('#root')).toContainText(/\p{L}{3,}/u);
    expect(errors).toEqual([]);
  });
}
