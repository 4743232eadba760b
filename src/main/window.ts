/**
 * Owns: the one place where windows are made, and what a page in one may do: nothing but be a page of
 * our own host. Does not own: which windows there are (`main.ts`).
 * A crash of a window leaves the host running; the window is opened again.
 */
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';

/** What is needed of Electron, so that tests can stand in for it. */
export interface WindowMaker {
  make(options: BrowserWindowConstructorOptions): BrowserWindow;
  readonly preload: string;
}

export interface WindowRequest {
  /** An address of the host on this machine. */
  readonly url: string;
  readonly onOpen: (url: string) => void;
}

/** Whether an address is a page of the host that `base` belongs to. Parsed, never compared as text. */
export function isOwnPage(url: string, base: string): boolean {
  const one = URL.parse(url);
  const own = URL.parse(base);
  return one !== null && own !== null && own.hostname === '127.0.0.1' && one.origin === own.origin;
}

export function createWindow(maker: WindowMaker, request: WindowRequest): BrowserWindow {
  const { url, onOpen } = request;
  const window = maker.make({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    backgroundColor: '#0b1016',
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
  window.once('ready-to-show', () => window.show());
  void window.loadURL(url);
  return window;
}

/** Pages get no camera, no location, no devices: Electron grants all of it unless told otherwise. */
export function denyPermissions(session: Session): void {
  // A console goes full screen and copies an address; nothing more is asked for by our pages.
  const allowed = new Set(['fullscreen', 'clipboard-sanitized-write']);
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowed.has(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
