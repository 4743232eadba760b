import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';

const configFile = path.join(import.meta.dirname, '../../renderer/gallery/vite.config.ts');

/** The plain screens (station, hot seat, display), or those that wear the kit (console, home, review). */
export type Wing = 'plain' | 'kit';

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
    await page.goto(wing === 'plain' ? address : `${address}kit.html`);
    return new Room(page, await page.locator('li').allInnerTexts());
  }
}

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
    await this.page.evaluate(async (hash) => {
      const shown = new Promise((resolve) => {
        addEventListener('hashchange', resolve, { once: true });
      });
      if (location.hash === `#${hash}`) dispatchEvent(new HashChangeEvent('hashchange'));
      else location.hash = hash;
      await shown;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      // What stands at the end of these has been drawn by everything that draws later.
      for (let calm = 0; calm < 4; calm += 1) {
        await frame();
        await document.fonts.ready;
        if (document.querySelector('[data-pending-part]') !== null) calm = 0;
      }
      const moving = document.getAnimations().filter((each) => {
        const { iterations } = each.effect?.getTiming() ?? {};
        return iterations !== Infinity;
      });
      await Promise.allSettled(moving.map((each) => each.finished));
    }, name);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

const levels = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];
const colours = ['color-contrast', 'color-contrast-enhanced'];

/**
 * Everything that axe knows, at every level, on a page or a part of it; or only the colours, where the other theme
 * changes nothing else.
 */
export async function findings(
  page: Page,
  name: string,
  what: 'all' | 'colours',
  where = 'body',
): Promise<string[]> {
  // One page instead of one more per look; the frames hold the display's own cards, which have their turn as such.
  const builder = new AxeBuilder({ page }).setLegacyMode().exclude('iframe');
  if (where !== 'body') builder.include(where);
  const { violations } = await (
    what === 'all' ? builder.withTags(levels) : builder.withRules(colours)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .map((node) => `${id} at ${node.target.join(' ')}`)
      // Half a row of a list may be scrolled under the head of its group; whole ones are two lines high.
      .filter((found) => !found.startsWith('target-size at button[data-cue='))
      .map((found) => `${name}: ${found}`),
  );
}

/** Walks a screen by Tab: what has the focus must show it, and must not lie under something else. */
export async function focusTroubles(page: Page, steps = 60): Promise<string[]> {
  const found = new Set<string>();
  await page.evaluate(() => document.body.focus());
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    const trouble = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return 'end';
      if (element instanceof HTMLIFrameElement) return '';
      // A switch or a radio button is drawn by its label.
      const drawn = [element, element.closest('label'), element.parentElement].filter(
        (each) => each !== null,
      );
      const ringed = drawn.some((each) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return true;
        // An edge between two panes is a hair; what lights up is drawn over it.
        const { backgroundColor } = getComputedStyle(each, '::after');
        return (
          boxShadow !== 'none' || (each.role === 'separator' && !backgroundColor.endsWith(', 0)'))
        );
      });
      const name = `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`;
      if (!ringed) return `no ring on ${name}`;
      const box = (element.closest('label') ?? element).getBoundingClientRect();
      const seen = [0.1, 0.5, 0.9].some((across) =>
        [0.15, 0.5, 0.85].some((down) => {
          const at = document.elementFromPoint(
            box.left + box.width * across,
            box.top + box.height * down,
          );
          return at !== null && drawn.some((each) => each.contains(at) || at.contains(each));
        }),
      );
      return seen ? '' : `hidden: ${name}`;
    });
    if (trouble === 'end') break;
    if (trouble !== '') found.add(trouble);
  }
  return [...found];
}
