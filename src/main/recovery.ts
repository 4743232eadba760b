/**
 * Owns: a window whose page died, hangs or did not load. The exercise is not touched: it runs elsewhere. What nobody
 * sits at (display, hot seat) comes back without a question; a window at which somebody works asks before
 * it is thrown away. Does not own: the host's own death (`host-process.ts`).
 */
import type { BrowserWindow } from 'electron';
import type { Electron } from './electron.ts';
import type { Role } from './windows.ts';
import type { Say } from './words.ts';

export interface RecoveryOptions {
  readonly dialog: Pick<Electron['dialog'], 'showMessageBox'>;
  /** A new address for a window of this kind; null: it has none any more. */
  readonly address: (role: Role, url: string) => Promise<string | null>;
  readonly say: () => Say;
  readonly note: (what: string, more: Readonly<Record<string, string | number>>) => void;
  readonly now?: () => number;
  readonly after?: (ms: number, run: () => void) => void;
}

/** A page that ends more often than this in a minute has trouble that loading it again does not mend. */
const endingsPerMinuteMax = 3;
/** A host that is being started again needs a moment. */
const loadAgainMs = 1_000;
/** Navigation was given up for another one: nothing failed. */
const aborted = -3;

export class Recovery {
  readonly #options: RecoveryOptions;

  constructor(options: RecoveryOptions) {
    this.#options = options;
  }

  watch(window: BrowserWindow, role: Role): void {
    const { note } = this.#options;
    const { webContents } = window;
    const now = this.#options.now ?? (() => performance.now());
    let endings: number[] = [];
    let asking: AbortController | null = null;
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit') return;
      note('window gone', { role, reason, exitCode });
      endings = [...endings.filter((at) => now() - at < 60_000), now()];
      asking?.abort();
      if (endings.length <= endingsPerMinuteMax) void this.#again(window, role);
      else void this.#crashed(window, role, reason);
    });
    webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
      if (!isMainFrame || code === aborted) return;
      note('window did not load', { role, code, description, url });
      this.#later(window, role);
    });
    window.on('unresponsive', () => {
      note('window hangs', { role });
      if (role === 'display' || role === 'hotSeat' || role === 'number') {
        this.#end(window);
        return;
      }
      asking = new AbortController();
      void this.#hangs(window, asking.signal);
    });
    window.on('responsive', () => {
      note('window answers again', { role });
      asking?.abort();
    });
  }

  async #again(window: BrowserWindow, role: Role): Promise<void> {
    if (window.isDestroyed()) return;
    // A host that is being started again has no address yet.
    const url = await this.#options
      .address(role, window.webContents.getURL())
      .catch(() => 'later' as const);
    if (window.isDestroyed()) return;
    if (url === null) window.close();
    else if (url === 'later') this.#later(window, role);
    else await window.loadURL(url).catch(() => {});
  }

  #later(window: BrowserWindow, role: Role): void {
    const { after = (ms, run) => void setTimeout(run, ms) } = this.#options;
    after(loadAgainMs, () => void this.#again(window, role));
  }

  /** It is gone then, and loaded again as any that is gone. */
  #end(window: BrowserWindow): void {
    if (!window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  }

  async #hangs(window: BrowserWindow, signal: AbortSignal): Promise<void> {
    const say = this.#options.say();
    const { response } = await this.#options.dialog.showMessageBox(window, {
      type: 'warning',
      message: say('hangTitle'),
      detail: say('hangBody'),
      buttons: [say('wait'), say('reload')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    });
    if (response === 1 && !signal.aborted) this.#end(window);
  }

  async #crashed(window: BrowserWindow, role: Role, reason: string): Promise<void> {
    const say = this.#options.say();
    const { response } = await this.#options.dialog.showMessageBox({
      type: 'error',
      message: say('crashTitle'),
      detail: say('crashBody', { reason }),
      buttons: [say('reload'), say('closeIt')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 0) await this.#again(window, role);
    else if (!window.isDestroyed()) window.destroy();
  }
}
