import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { bringAxe } from './axe.ts';

const configFile = path.join(import.meta.dirname, '../../renderer/gallery/vite.config.ts');

/** The plain screens (station, hot seat, display), those that wear the kit (console, home, review), or paper. */
export type Wing = 'plain' | 'kit' | 'paper';

/** The gallery of screens, built and served without a host. */
export class Gallery {
  readonly #folder: string;
  readonly #server: PreviewServer;

  private constructor(folder: string, server: PreviewServer) {
    this.#folder = folder;
    this.#server = server;
  }

  static async open(): Promise<Gallery> {
    const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-gallery-'));
    const outDir = { outDir: folder, emptyOutDir: true };
    await build({ configFile, logLevel: 'error', build: outDir });
    const server = await preview({
      configFile,
      logLevel: 'error',
      build: outDir,
      preview: { port: 0, host: '127.0.0.1' },
    });
    return new Gallery(folder, server);
  }

  async close(): Promise<void> {
    await this.#server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A page at a wing's list of screens. */
  async wing(browser: Browser, wing: Wing, options: BrowserContextOptions): Promise<Room> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const address = this.#server.resolvedUrls?.local[0] ?? '';
    await page.goto(wing === 'plain' ? address : `${address}${wing}.html`);
    await page.locator('li').first().waitFor();
    return new Room(page, await page.locator('li').allInnerTexts());
  }

  /** The same for axe, which is told once what to look for; the console's pictures of the wall stay empty. */
  async inspected(browser: Browser, wing: Wing, options: BrowserContextOptions): Promise<Room> {
    const room = await this.wing(browser, wing, options);
    const body = '<!doctype html><html lang="en"><title>Wall</title><main></main></html>';
    await room.page.route('**/display', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    // In another light it would see colours on their way.
    await room.page.addStyleTag({
      content: '*, ::before, ::after { transition: none !important }',
    });
    await bringAxe(room.page);
    return room;
  }
}

const unfinished = [
  '[data-pending-part]',
  'p[aria-busy="true"]',
  'html[data-surface="paper"]:not([data-paper])',
].join();

/** One page that shows one screen after the other. */
export class Room {
  readonly page: Page;
  readonly names: readonly string[];

  constructor(page: Page, names: readonly string[]) {
    this.page = page;
    this.names = names;
  }

  /** All screens of these kinds, at least one of each. */
  of(...kinds: readonly string[]): string[] {
    return kinds.flatMap((kind) => {
      const found = this.names.filter((name) => name.startsWith(`${kind}-`));
      if (found.length === 0) throw new Error(`no screen is called ${kind}`);
      return found;
    });
  }

  /** Shows a screen, and waits until it stands: lazy parts, typefaces and fitted text too. */
  async show(name: string): Promise<void> {
    await this.page.evaluate(
      async ([hash, pending]) => {
        const shown = new Promise((resolve) => {
          addEventListener('hashchange', resolve, { once: true });
        });
        if (location.hash === `#${hash}`) dispatchEvent(new HashChangeEvent('hashchange'));
        else location.hash = hash;
        await shown;
        // The console's picture of the wall is a page of its own.
        const documents = () => [
          document,
          ...[...document.querySelectorAll('iframe')].flatMap((one) => one.contentDocument ?? []),
        ];
        const isUnfinished = (one: Document) =>
          one.readyState !== 'complete' || one.querySelector(pending) !== null;
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        // What stands at the end of these has been drawn by everything that draws later.
        for (let calm = 0; calm < 4; calm += 1) {
          await frame();
          await document.fonts.ready;
          if (documents().some(isUnfinished)) calm = 0;
        }
        const moving = document.getAnimations().filter((each) => {
          const { iterations } = each.effect?.getTiming() ?? {};
          return iterations !== Infinity;
        });
        await Promise.allSettled(moving.map((each) => each.finished));
      },
      [name, unfinished] as const,
    );
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
