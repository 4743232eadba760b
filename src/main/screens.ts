/**
 * Owns: the machine's screens: which is which, on which one the display stands, remembered from time to time, and
 * what happens when its cable is pulled: the display is never thrown onto the facilitator's own screen, it waits
 * unseen until its screen is back. Does not own: what the exercise does then (`lost`).
 */
import type { BrowserWindow, Display } from 'electron';
import type { Electron } from './electron.ts';
import type { SettingsFile } from './settings.ts';

export interface ScreenRow {
  readonly id: number;
  /** From left to right, as people count. */
  readonly number: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** The display stands here, or would. */
  readonly chosen: boolean;
}

export interface ScreensOptions {
  readonly screen: Electron['screen'];
  readonly settings: SettingsFile;
  /** The display's window, where it is open. */
  readonly display: () => BrowserWindow | null;
  /** The display's screen is gone while the display was on it. */
  readonly lost: () => void;
  readonly changed: () => void;
  /** Opens a small window that shows a number, in the middle of a screen. */
  readonly showNumber: (number: number, at: { x: number; y: number }) => BrowserWindow;
  readonly after?: (ms: number, run: () => void) => void;
}

const numberShownMs = 4_000;
const numberSize = { width: 320, height: 220 };

export class Screens {
  readonly #options: ScreensOptions;
  /** The screen that the display fills at the moment. */
  #filled: number | null = null;

  constructor(options: ScreensOptions) {
    this.#options = options;
    const { screen } = options;
    screen.on('display-removed', (_event, gone) => this.#removed(gone));
    screen.on('display-added', () => this.#added());
    screen.on('display-metrics-changed', () => this.#added());
  }

  list(): ScreenRow[] {
    const chosen = this.#chosen();
    return this.#leftToRight().map((display, index) => ({
      id: display.id,
      number: index + 1,
      label: display.label,
      width: display.size.width,
      height: display.size.height,
      chosen: display.id === chosen?.id,
    }));
  }

  /** Null: in a window of its own, wherever that is. */
  choose(id: number | null): void {
    const { screen, settings, display, changed } = this.#options;
    const found = screen.getAllDisplays().find((each) => each.id === id) ?? null;
    settings.keep({
      displayScreen: found === null ? null : { id: found.id, label: found.label },
    });
    const window = display();
    if (window !== null && found !== null) this.#fill(window, found);
    else if (window !== null) this.#free(window);
    changed();
  }

  /** The display's window has just been made. */
  place(window: BrowserWindow): void {
    const chosen = this.#chosen();
    if (chosen !== null) this.#fill(window, chosen);
    window.once('closed', () => {
      // Another one may have taken its place already.
      if (this.#options.display() === null) this.#filled = null;
    });
  }

  identify(): void {
    const after = this.#options.after ?? ((ms, run) => void setTimeout(run, ms));
    for (const [index, { bounds }] of this.#leftToRight().entries()) {
      const window = this.#options.showNumber(index + 1, {
        x: Math.round(bounds.x + (bounds.width - numberSize.width) / 2),
        y: Math.round(bounds.y + (bounds.height - numberSize.height) / 2),
      });
      after(numberShownMs, () => {
        if (!window.isDestroyed()) window.close();
      });
    }
  }

  /** Systems number screens anew when they like; then its name tells, where only one has it. */
  #chosen(): Display | null {
    const kept = this.#options.settings.now.displayScreen;
    if (kept === null) return null;
    const all = this.#options.screen.getAllDisplays();
    const same = all.find(({ id }) => id === kept.id);
    if (same !== undefined) return same;
    const called = all.filter(({ label }) => label !== '' && label === kept.label);
    return called.length === 1 ? (called[0] ?? null) : null;
  }

  #leftToRight(): Display[] {
    const all = [...this.#options.screen.getAllDisplays()];
    return all.sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);
  }

  #fill(window: BrowserWindow, { id, bounds }: Display): void {
    this.#filled = id;
    window.setFullScreen(false);
    window.setBounds(bounds);
    window.setFullScreen(true);
    window.showInactive();
  }

  #free(window: BrowserWindow): void {
    this.#filled = null;
    window.setFullScreen(false);
    window.showInactive();
  }

  #removed(gone: Display): void {
    const window = this.#options.display();
    if (window !== null && this.#filled === gone.id) {
      this.#filled = null;
      window.setFullScreen(false);
      window.hide();
      this.#options.lost();
    }
    this.#options.changed();
  }

  #added(): void {
    const window = this.#options.display();
    const chosen = this.#chosen();
    if (window !== null && chosen !== null) this.#fill(window, chosen);
    this.#options.changed();
  }
}
