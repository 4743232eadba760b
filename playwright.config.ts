import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser, quietBrowserArgs } from './scripts/browser.mjs';

// Nothing that a test starts may touch the person's own exercises.
process.env['WHITECELL_HOME'] ??= path.join(tmpdir(), 'whitecell-test-home');

// Without a locale, a browser calls every file "download" whose name has a letter beyond ASCII.
process.env['LANG'] ??= 'C.UTF-8';

const browser = findBrowser();

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: false,
  workers: 2,
  // A test that passes the second time has found something.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'line',
  use: {
    viewport: { width: 1280, height: 800 },
    // Without pictures of every moment: their film costs as much as all that the pages do, and what stood where is there.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    launchOptions: {
      args: quietBrowserArgs(),
      // Without one of the system's, Playwright takes the one it installed itself.
      ...(browser === null ? {} : { executablePath: browser }),
    },
  },
});
