import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

const shared = path.join(import.meta.dirname, '..', '..', 'src', 'renderer', 'shared');

/** One word in the station's kit: the same root, typefaces and tokens, nothing of the station. */
const script = `
import { createRoot } from 'react-dom/client';
import '${shared}/theme/fonts.ts';
import '${shared}/theme/tokens.css';
import '${shared}/theme/base.css';
createRoot(document.getElementById('root')).render(<h1>Whitecell</h1>);
`;

export async function emptyPage(): Promise<{ url: string; close(): Promise<void> }> {
  // Beside the sources, so that the bundler finds the same packages.
  const root = mkdtempSync(path.join(import.meta.dirname, '..', 'empty-'));
  writeFileSync(path.join(root, 'main.tsx'), script);
  writeFileSync(
    path.join(root, 'index.html'),
    '<!doctype html><title>Empty</title><div id="root"></div><script type="module" src="./main.tsx"></script>',
  );
  const config = { configFile: false as const, root, logLevel: 'error' as const };
  await build({ ...config, plugins: [react()] });
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** In a context of its own, so that nothing is in its cache; milliseconds from the navigation. */
export async function firstPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(url);
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const found = list.getEntriesByName('first-contentful-paint')[0];
          if (found !== undefined) resolve(found.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return ms;
}
