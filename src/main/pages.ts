/**
 * Owns: the host's pages in windows of ours: which addresses are its pages, how each kind is asked for, and where they
 * go when it stands at another address. Does not own: windows (`windows.ts`), the host (`host-process.ts`).
 * A crash here leaves nothing.
 */
import type { BrowserWindow, WebContents } from 'electron';
import type { Electron } from './electron.ts';
import type { WindowKind } from './host-line.ts';
import type { HostProcess } from './host-process.ts';
import { isOwnPage } from './window.ts';
import type { Role, Windows } from './windows.ts';
import type { Say } from './words.ts';

export interface PagesOptions {
  readonly windows: Windows;
  readonly host: Pick<HostProcess, 'ticket' | 'window'>;
  readonly dialog: Pick<Electron['dialog'], 'showMessageBox'>;
  readonly say: () => Say;
}

export class Pages {
  readonly #options: PagesOptions;
  /** Any address of the host, for comparing; null: it has none yet. */
  #base: string | null = null;

  constructor(options: PagesOptions) {
    this.#options = options;
  }

  get base(): string | null {
    return this.#base;
  }

  isOwn(url: string): boolean {
    return this.#base !== null && isOwnPage(url, this.#base);
  }

  /** The host runs, at the same address as before or, where that was taken meanwhile, at another. */
  async moveTo(ticketUrl: string): Promise<void> {
    const before = this.#base;
    const { windows } = this.#options;
    this.#base = ticketUrl;
    if (before === null) windows.open(ticketUrl);
    else if (!isOwnPage(before, ticketUrl))
      await windows.move((role, url) => this.addressOf(role, url));
  }

  /** Brings the console forward, or opens it. Rejects while there is no host. */
  async console(): Promise<void> {
    const { windows, host } = this.#options;
    if (windows.forward('console')) return;
    windows.open((await host.ticket()).ticketUrl);
  }

  /** As `console`, for what may not be there to be shown: then that is said. */
  async show(kind: WindowKind): Promise<void> {
    const { windows, host, dialog } = this.#options;
    if (windows.forward(kind)) return;
    const url = await host.window(kind);
    const say = this.#options.say();
    if (url !== null) windows.open(url);
    else await dialog.showMessageBox({ message: say('notThere'), buttons: [say('ok')] });
  }

  /** Whether it is a page of the host, which opens then. */
  open(url: string): boolean {
    if (!this.isOwn(url)) return false;
    this.#options.windows.open(url);
    return true;
  }

  /** Where a window of this kind finds its page now; null: nowhere. */
  async addressOf(role: Role, url: string): Promise<string | null> {
    const { host } = this.#options;
    switch (role) {
      case 'console':
        return (await host.ticket()).ticketUrl;
      case 'display':
      case 'hotSeat':
      case 'review':
      case 'evaluator':
        return host.window(role);
      case 'number':
        return null;
      case 'other':
        return this.isOwn(url) ? url : null;
    }
  }

  roleOf(contents: WebContents, url: string): Role | null {
    return this.#base === null
      ? null
      : this.#options.windows.roleOfContents(contents, url, this.#base);
  }

  windowOf(contents: WebContents): BrowserWindow | null {
    const found = this.#options.windows.all().find(([window]) => window.webContents === contents);
    return found?.[0] ?? null;
  }
}
