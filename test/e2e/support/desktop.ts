import { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { StandIn } from '../../support/electron/stand-in.ts';
import { pageGlass } from './glass.ts';

const entry = path.resolve(import.meta.dirname, '..', '..', '..', 'dist', 'main', 'main.js');
const own = 'whitecell-stand-in:';
const standIns = new Map<string, StandIn>();

/** What `import … from 'electron'` gives to the built entry of one run. */
(globalThis as { whitecellElectron?: (run: string) => object }).whitecellElectron = (run) => {
  const fake = standIns.get(run);
  if (fake === undefined) throw new Error(`no stand-in for ${run}`);
  const { electron } = fake;
  return {
    ...electron,
    BrowserWindow: function BrowserWindow(wish: Parameters<typeof electron.makeWindow>[0]) {
      return electron.makeWindow(wish);
    },
    Menu: {
      buildFromTemplate: (template: Parameters<typeof electron.setMenu>[0]) => template,
      setApplicationMenu: electron.setMenu,
    },
    session: { defaultSession: electron.session },
    utilityProcess: { fork: electron.fork },
  };
};

const names =
  'app BrowserWindow dialog ipcMain Menu powerMonitor powerSaveBlocker screen session shell utilityProcess';

registerHooks({
  resolve(specifier, context, next) {
    if (
      specifier !== 'electron' ||
      context.parentURL?.startsWith(pathToFileURL(entry).href) !== true
    )
      return next(specifier, context);
    return {
      url: `${own}${new URL(context.parentURL).search}`,
      format: 'module',
      shortCircuit: true,
    };
  },
  load(url, context, next) {
    if (!url.startsWith(own)) return next(url, context);
    const lines = names.split(' ').map((name) => `export const ${name} = electron.${name};`);
    const source = `const electron = globalThis.whitecellElectron(${JSON.stringify(url.slice(own.length))});\n${lines.join('\n')}`;
    return { format: 'module', source, shortCircuit: true };
  },
});

/** The built program as Electron would run it: the real entry, the real host, pages in a real Chromium. */
export class Desktop {
  readonly fake: StandIn;
  readonly context: BrowserContext;
  readonly folder: string;
  readonly #errors: string[] = [];
  readonly #dead = new Set<Page>();

  private constructor(fake: StandIn, context: BrowserContext, folder: string) {
    this.fake = fake;
    this.context = context;
    this.folder = folder;
    context.on('page', (page) => {
      page.on('pageerror', (error) => this.#errors.push(`${page.url()}: ${error.message}`));
      page.on('crash', () => this.#dead.add(page));
    });
  }

  static async start(browser: Browser, ...given: readonly string[]): Promise<Desktop> {
    const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-desktop-'));
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const fake: StandIn = new StandIn({
      folder,
      glass: pageGlass(context, (...asked) => fake.invoke(...asked)),
    });
    const desktop = new Desktop(fake, context, folder);
    const run = `?run=${standIns.size}`;
    standIns.set(run, fake);
    const ports = ['--control-port=0', '--lan-port=0', '--lan-host=127.0.0.1'];
    const before = process.argv;
    process.argv = ['electron', entry, ...ports, `--home=${path.join(folder, 'home')}`, ...given];
    try {
      const program = pathToFileURL(entry).href + run;
      await import(program);
    } finally {
      process.argv = before;
    }
    return desktop;
  }

  /** What the pages complained about. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  /** The page of the window on `/name`, as soon as there is one. */
  async page(name: string): Promise<Page> {
    const shows = (page: Page): boolean =>
      !this.#dead.has(page) && new URL(page.url()).pathname === `/${name}`;
    const find = () => this.context.pages().find(shows);
    await expect.poll(find, { timeout: 20_000 }).toBeDefined();
    const page = find();
    if (page === undefined) throw new Error(`no page ${name}`);
    return page;
  }

  async quit(): Promise<number> {
    this.fake.answers.push(1);
    this.fake.quit();
    return this.fake.ended;
  }

  async clear(): Promise<void> {
    for (const child of this.fake.processes) child.kill('SIGKILL');
    await this.context.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
