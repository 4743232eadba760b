import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import type { GlassMaker, PageSide, WindowStandIn } from '../../support/electron/window.ts';

/** What a page's message carries to whoever answers it. */
export type Invoke = (
  window: WindowStandIn,
  channel: string,
  given: readonly unknown[],
  frame: { readonly url: string; readonly parent: object | null },
) => Promise<unknown>;

const built = path.resolve(import.meta.dirname, '..', '..', '..', 'dist', 'preload', 'shell.cjs');

/** The built preload, with the two things of Electron that it may use; only in the top frame, as Electron does. */
function preload(): string {
  return `if (window === window.top) {
    const electron = {
      contextBridge: { exposeInMainWorld: (name, api) => { globalThis[name] = Object.freeze(api); } },
      ipcRenderer: { invoke: (channel, ...given) => globalThis.__standInInvoke(channel, given) },
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload has no ' + name);
      return electron;
    };
    (function (require, module, exports) { ${readFileSync(built, 'utf8')} })(require, { exports: {} }, {});
    window.open = (url) => { globalThis.__standInOpen(new URL(url, location.href).href); return null; };
  }`;
}

/** A window's glass that is a page in a real Chromium; all windows share one storage, as they do in Electron. */
export function pageGlass(context: BrowserContext, invoke: Invoke): GlassMaker {
  return (window, side) => {
    let page: Promise<Page> | null = null;
    let shown: Page | null = null;
    let wanted = '';
    const made = async (): Promise<Page> => {
      const fresh = await openPage(context, window, side, invoke, () => wanted);
      shown = fresh;
      fresh.on('crash', () => {
        page = null;
        shown = null;
        side.gone('crashed');
        fresh.close().catch(() => {});
      });
      return fresh;
    };
    return {
      async load(url) {
        page ??= made();
        const there = await page;
        wanted = withoutHash(url);
        await there.goto(url);
      },
      url: () => shown?.url() ?? '',
      async close() {
        await (await page)?.close();
      },
      async run(code) {
        return (await (page ?? made())).evaluate(code);
      },
      async pdf() {
        const there = await (page ?? made());
        return there.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      },
      async crash() {
        const session = await context.newCDPSession(await (page ?? made()));
        // Nobody is left to answer.
        session.send('Page.crash').catch(() => {});
      },
    };
  };
}

const withoutHash = (url: string): string => url.split('#')[0] ?? '';

async function openPage(
  context: BrowserContext,
  window: WindowStandIn,
  side: PageSide,
  invoke: Invoke,
  wanted: () => string,
): Promise<Page> {
  const page = await context.newPage();
  const plain = (frame: Frame) => ({ url: frame.url(), parent: frame.parentFrame() });
  await page.exposeBinding('__standInInvoke', ({ frame }, channel: string, given: unknown[]) =>
    invoke(window, channel, given, plain(frame)),
  );
  await page.exposeBinding('__standInOpen', (_source, url: string) => side.opens(url));
  await page.addInitScript(preload());
  page.on('popup', (popup) => {
    void popup
      .waitForLoadState('commit' as 'load')
      .catch(() => {})
      .then(() => {
        side.opens(popup.url());
        return popup.close();
      });
  });
  // Where the page goes by itself; what the shell loads is not asked about. An answer without a content stays put.
  await page.route('**', (route) => {
    const request = route.request();
    const goes = request.isNavigationRequest() && request.frame() === page.mainFrame();
    return goes && request.url() !== wanted() && !side.mayGo(request.url())
      ? route.fulfill({ status: 204 })
      : route.continue();
  });
  return page;
}
