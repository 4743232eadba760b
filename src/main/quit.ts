/**
 * Owns: the end of the program: asked before while an exercise is played, then the host closes its file, then it
 * ends. Closing the console is the same wish. Does not own: closing the file (host).
 */
import type { BrowserWindow } from 'electron';
import { limits } from '../core/limits.ts';
import type { HostNews } from '../host/news.ts';
import type { Electron } from './electron.ts';
import type { Say } from './words.ts';

export interface QuitOptions {
  readonly app: Pick<Electron['app'], 'exit' | 'on' | 'quit'>;
  readonly dialog: Pick<Electron['dialog'], 'showMessageBox'>;
  readonly news: () => Pick<HostNews, 'status' | 'title'>;
  readonly say: () => Say;
  /** Closes the host; the title of what was open where its last backup could not be made, else null. */
  readonly close: () => Promise<string | null>;
  /** The host did not close in time; the program ends all the same. */
  readonly late: () => void;
  readonly after?: (ms: number, run: () => void) => void;
}

/** Closing waits for the last copy; a host that hangs does not keep a machine from being switched off. */
const closesWithinMs = limits.backupLastWithinMs + 10_000;

export class Quit {
  readonly #options: QuitOptions;
  #stage: 'open' | 'asking' | 'closing' | 'closed' = 'open';

  constructor(options: QuitOptions) {
    this.#options = options;
    options.app.on('before-quit', (event) => {
      if (this.#stage === 'closed') return;
      event.preventDefault();
      void this.#wanted();
    });
  }

  /** The console's window: without it nobody drives, so that closing it while an exercise is played is quitting. */
  guard(window: BrowserWindow): void {
    window.on('close', (event) => {
      if (this.#stage === 'closed' || this.#options.news().status !== 'running') return;
      event.preventDefault();
      void this.#wanted();
    });
    // Windows says it to windows; the others to the program.
    window.on('session-end', () => void this.now());
  }

  /** Without a question, and without a word: the machine is being switched off. */
  async now(): Promise<void> {
    await this.#end(() => Promise.resolve());
  }

  async #end(tell: (notCopied: string) => Promise<void>): Promise<void> {
    if (this.#stage === 'closing' || this.#stage === 'closed') return;
    this.#stage = 'closing';
    const { app, late } = this.#options;
    const { isClosed, notCopied } = await this.#closed();
    if (notCopied !== null) await tell(notCopied);
    this.#stage = 'closed';
    if (isClosed) {
      app.quit();
      return;
    }
    late();
    // Not `quit`, which asks windows first: what keeps the host may keep them too.
    app.exit(1);
  }

  /** Whether the host closed in time. What it had acknowledged is on the disk either way. */
  #closed(): Promise<{ readonly isClosed: boolean; readonly notCopied: string | null }> {
    const { close, after = (ms, run) => void setTimeout(run, ms) } = this.#options;
    const failed = { isClosed: false, notCopied: null };
    return new Promise((resolve) => {
      after(closesWithinMs, () => resolve(failed));
      close().then(
        (notCopied) => resolve({ isClosed: true, notCopied }),
        () => resolve(failed),
      );
    });
  }

  /** Nobody sees the console's own notice of it any more. */
  async #tellNotCopied(title: string): Promise<void> {
    const { dialog, say } = this.#options;
    const words = say();
    await dialog.showMessageBox({
      type: 'warning',
      message: words('notCopiedTitle'),
      detail: words('notCopied', { title }),
      buttons: [words('ok')],
      noLink: true,
    });
  }

  async #wanted(): Promise<void> {
    if (this.#stage !== 'open') return;
    this.#stage = 'asking';
    const sure = await this.#sure();
    // The machine may have been switched off over the question.
    if (this.#stage !== 'asking') return;
    this.#stage = 'open';
    if (sure) await this.#end((title) => this.#tellNotCopied(title));
  }

  async #sure(): Promise<boolean> {
    const { news, say, dialog } = this.#options;
    const { status, title } = news();
    if (status !== 'running') return true;
    const words = say();
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: words('quitTitle'),
      detail: words('quitBody', { title }),
      buttons: [words('cancel'), words('quitAnyway')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }
}
