/**
 * Owns: the one place where windows are made, and what a page in one may do: nothing but be a page of
 * our own host. Does not own: which windows there are (`windows.ts`).
 * A crash of a window leaves the host running; the window is loaded again (`recovery.ts`).
 */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Electron } from './electron.ts';

export interface WindowMaker {
  readonly make: Electron['makeWindow'];
  readonly preload: string;
  /** Off in the packaged program. */
  readonly devTools: boolean;
}

/** What differs between windows; never what a page may do. */
export type WindowLook = Pick<
  BrowserWindowConstructorOptions,
  | 'alwaysOnTop'
  | 'backgroundColor'
  | 'focusable'
  | 'frame'
  | 'height'
  | 'minHeight'
  | 'minWidth'
  | 'skipTaskbar'
  | 'width'
  | 'x'
  | 'y'
>;

export interface WindowRequest {
  /** An address of the host on this machine. */
  readonly url: string;
  readonly look: WindowLook;
  /** Never shown: it works for somebody else. */
  readonly hidden?: boolean;
  readonly onOpen: (url: string) => void;
}

/** Whether an address is a page of the host that `base` belongs to. Parsed, never compared as text. */
export function isOwnPage(url: string, base: string): boolean {
  const one = URL.parse(url);
  const own = URL.parse(base);
  return one !== null && own !== null && own.hostname === '127.0.0.1' && one.origin === own.origin;
}

export function createWindow(maker: WindowMaker, request: WindowRequest): BrowserWindow {
  const { url, look, hidden = false, onOpen } = request;
  const window = maker.make({
    ...look,
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      preload: maker.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: maker.devTools,
      // What nobody sees is otherwise slowed down.
      ...(hidden ? { backgroundThrottling: false } : {}),
    },
  });
  const { webContents } = window;
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnPage(event.url, url)) event.preventDefault();
  };
  webContents.on('will-navigate', stay);
  webContents.on('will-redirect', stay);
  webContents.on('will-frame-navigate', stay);
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  // Review, display and hot seat become windows made here; everything else does not open at all.
  webContents.setWindowOpenHandler((asked) => {
    if (isOwnPage(asked.url, url)) onOpen(asked.url);
    return { action: 'deny' };
  });
  if (!hidden) window.once('ready-to-show', () => window.show());
  return window;
}
