/**
 * Owns: which windows there are, one of a kind where two would only confuse, and what kind each is. Does not own:
 * what pages may do (`window.ts`), where they stand (`screens.ts`), what happens when one dies (`recovery.ts`).
 */
import type { BrowserWindow, WebContents } from 'electron';
import { createWindow, isOwnPage, type WindowLook, type WindowMaker } from './window.ts';

/** `other`: paper, report and whatever else a page opens beside itself; there may be many. */
export type Role = 'console' | 'display' | 'hotSeat' | 'review' | 'evaluator' | 'number' | 'other';

const roles: Readonly<Record<string, Role>> = {
  '/': 'console',
  '/console': 'console',
  '/display': 'display',
  '/hotseat': 'hotSeat',
  '/review': 'review',
  '/evaluator': 'evaluator',
  '/number': 'number',
};

/** Standing next to these there is only ever one; asking again brings it forward. */
const single: ReadonlySet<Role> = new Set(['console', 'display', 'hotSeat', 'review', 'evaluator']);

export function roleOf(url: string): Role {
  return roles[URL.parse(url)?.pathname ?? ''] ?? 'other';
}

const dark = '#0b1016';
const desk: WindowLook = {
  width: 1440,
  height: 900,
  minWidth: 1024,
  minHeight: 640,
  backgroundColor: dark,
};

function lookOf(role: Role): WindowLook {
  switch (role) {
    case 'console':
    case 'review':
    case 'other':
      return desk;
    case 'display':
      return { width: 1280, height: 720, backgroundColor: dark };
    case 'hotSeat':
    case 'evaluator':
      return { ...desk, width: 1180, height: 820, minWidth: 360 };
    case 'number':
      return {
        width: 320,
        height: 220,
        frame: false,
        alwaysOnTop: true,
        focusable: false,
        skipTaskbar: true,
        backgroundColor: dark,
      };
  }
}

export class Windows {
  readonly #maker: WindowMaker;
  readonly #made: (window: BrowserWindow, role: Role) => void;
  readonly #open = new Map<BrowserWindow, Role>();

  constructor(maker: WindowMaker, made: (window: BrowserWindow, role: Role) => void) {
    this.#maker = maker;
    this.#made = made;
  }

  /** Opens an address of the host, or brings its window forward. A review shows what was asked for last. */
  open(url: string, at: Pick<WindowLook, 'x' | 'y'> = {}): BrowserWindow {
    const role = roleOf(url);
    const there = single.has(role) ? this.of(role) : null;
    if (there === null) return this.#openNew(url, role, at);
    if (role === 'review') {
      // The same page with another key would not load: the old window makes way, once the new one is there.
      const { x, y } = there.getBounds();
      const made = this.#openNew(url, role, { x, y });
      there.destroy();
      return made;
    }
    this.forward(role);
    return there;
  }

  #openNew(url: string, role: Role, at: Pick<WindowLook, 'x' | 'y'>): BrowserWindow {
    const window = createWindow(this.#maker, {
      url,
      look: { ...lookOf(role), ...at },
      onOpen: (asked) => void this.open(asked),
    });
    this.#open.set(window, role);
    window.once('closed', () => this.#open.delete(window));
    this.#made(window, role);
    // What fails to load is seen, and tried again, by whoever watches the window.
    void window.loadURL(url).catch(() => {});
    return window;
  }

  /** The host stands at another address now: each window makes way for one there, or goes. */
  async move(address: (role: Role, url: string) => Promise<string | null>): Promise<void> {
    for (const [window, role] of this.all()) {
      const url = await address(role, window.webContents.getURL());
      if (window.isDestroyed()) continue;
      const { x, y } = window.getBounds();
      if (url !== null) this.#openNew(url, role, { x, y });
      window.destroy();
    }
  }

  /** A window that is never shown, and that nothing else here knows of. */
  hidden(url: string): BrowserWindow {
    return createWindow(this.#maker, { url, look: desk, hidden: true, onOpen: () => {} });
  }

  of(role: Role): BrowserWindow | null {
    for (const [window, its] of this.#open) if (its === role) return window;
    return null;
  }

  all(): readonly (readonly [BrowserWindow, Role])[] {
    return [...this.#open];
  }

  /** Whether there was one to bring forward. */
  forward(role: Role): boolean {
    const window = this.of(role);
    if (window === null) return false;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    return true;
  }

  /** The kind of our window that these contents are, showing a page of the host. */
  roleOfContents(contents: WebContents, url: string, base: string): Role | null {
    if (!isOwnPage(url, base)) return null;
    for (const [window, role] of this.#open) if (window.webContents === contents) return role;
    return null;
  }
}
