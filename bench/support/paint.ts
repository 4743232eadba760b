import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const renderer = path.join(import.meta.dirname, '..', '..', 'src', 'renderer');

/** One word in the station's kit: the same root, typefaces and tokens, nothing of the station. */
const script = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import '${renderer}/shared/theme/fonts.ts';
import '${renderer}/shared/theme/tokens.css';
import '${renderer}/shared/theme/base.css';
import '${renderer}/station/first.css';
createRoot(document.getElementById('root')).render(createElement('h1', null, 'Whitecell'));
`;

/** Pages for a host whose station is that word, in the real station's shell, compressed as the real ones are. */
export function emptyStation(): { built: Promise<string>; remove(): void } {
  // Beside the sources, so that the bundler finds the same packages.
  const root = mkdtempSync(path.join(import.meta.dirname, '..', 'empty-'));
  const shell = path.join(root, 'station', 'index.html');
  const outDir = path.join(root, 'dist');
  mkdirSync(path.dirname(shell));
  cpSync(path.join(renderer, 'station', 'index.html'), shell);
  cpSync(path.join(renderer, 'shared', 'icon.svg'), path.join(root, 'shared', 'icon.svg'));
  writeFileSync(path.join(root, 'station', 'main.ts'), script);
  const made = async (): Promise<string> => {
    await build({
      configFile: false,
      root,
      base: './',
      logLevel: 'error',
      plugins: [react()],
      build: { outDir, rolldownOptions: { input: { station: shell } } },
    });
    for (const name of globSync('**/*.{js,css}', { cwd: outDir })) {
      const file = path.join(outDir, name);
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    }
    return outDir;
  };
  return { built: made(), remove: () => rmSync(root, { recursive: true, force: true }) };
}

export interface Painted {
  /** First contentful paint. */
  readonly paintMs: number;
  /** The first heading stands there. */
  readonly wordsMs: number;
}

/** In a context of its own, so that nothing is in its cache; milliseconds from the navigation. */
export async function firstPaint(browser: Browser, url: string): Promise<Painted> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_changes, watcher) => {
      if (document.querySelector('h1') === null) return;
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark('bench-words')));
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(url);
  const painted = await page.evaluate(async () => {
    const entry = (type: string, name: string) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const found = list.getEntriesByName(name)[0];
          if (found !== undefined) resolve(found.startTime);
        }).observe({ type, buffered: true });
      });
    return {
      paintMs: await entry('paint', 'first-contentful-paint'),
      wordsMs: await entry('mark', 'bench-words'),
    };
  });
  await context.close();
  return painted;
}
