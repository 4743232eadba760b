/**
 * Owns: the end of the program: asked before while an exercise is played, then the host closes its file, then it
 * ends. Closing the console is the same wish. Does not own: closing the file (host).
 */
import type { BrowserWindow } from 'electron';
import type { HostNews } from '../host/news.ts';
import type { Electron } from './electron.ts';
import type { Say } from './words.ts';

export interface QuitOptions {
  readonly app: Pick<Electron['app'], 'on' | 'quit'>;
  readonly dialog: Pick<Electron['dialog'], 'showMessageBox'>;
  readonly news: () => Pick<HostNews, 'status' | 'title'>;
  readonly say: () => Say;
  /** Closes the host. Never rejects. */
  readonly close: () => Promise<void>;
}

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

  /** Without a question: the machine is being switched off. */
  async now(): Promise<void> {
    if (this.#stage === 'closing' || this.#stage === 'closed') return;
    this.#stage = 'closing';
    await this.#options.close();
    this.#stage = 'closed';
    this.#options.app.quit();
  }

  async #wanted(): Promise<void> {
    if (this.#stage !== 'open') return;
    this.#stage = 'asking';
    const sure = await this.#sure();
    this.#stage = 'open';
    if (sure) await this.now();
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
