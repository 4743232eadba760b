/**
 * Owns: exercise files as the desktop hands them over: chosen, dropped on the program, started with, from the list
 * of recent ones. Each is a path from outside; the host vets what it holds. While an exercise is played, another
 * one is not opened over it without a question.
 */
import { realpathSync } from 'node:fs';
import type { BrowserWindow } from 'electron';
import { fileEnding } from '../host/home.ts';
import type { HostNews } from '../host/news.ts';
import { packageEnding } from '../host/package/names.ts';
import { isExercise } from './arguments.ts';
import type { Electron } from './electron.ts';
import type { Say } from './words.ts';

export interface FilesOptions {
  readonly app: Pick<Electron['app'], 'addRecentDocument'>;
  readonly dialog: Pick<Electron['dialog'], 'showMessageBox' | 'showOpenDialog'>;
  readonly home: string;
  readonly news: () => Pick<HostNews, 'file' | 'status' | 'title'>;
  readonly say: () => Say;
  /** Rejects with why it cannot be opened. */
  readonly open: (file: string) => Promise<unknown>;
  /** Tells the person. */
  readonly unopened: (file: string, why: unknown) => Promise<void>;
}

export class Files {
  readonly #options: FilesOptions;
  #noted: string | null = null;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  /**
   * The path of an exercise file, with `packages` also of a scenario's, or null. `over`: the window that the dialog
   * belongs to.
   */
  async choose(
    over: BrowserWindow | null,
    { packages }: { readonly packages: boolean },
  ): Promise<string | null> {
    const { dialog, say, home } = this.#options;
    const words = say();
    const wish = {
      properties: ['openFile' as const],
      defaultPath: home,
      filters: [
        packages
          ? {
              name: words('exercisesAndScenarios'),
              extensions: [fileEnding, packageEnding, '.zip'].map(plain),
            }
          : { name: words('exerciseFiles'), extensions: [plain(fileEnding)] },
        { name: words('anyFile'), extensions: ['*'] },
      ],
    };
    const { canceled, filePaths } =
      over === null ? await dialog.showOpenDialog(wish) : await dialog.showOpenDialog(over, wish);
    return canceled ? null : (filePaths[0] ?? null);
  }

  async chooseAndOpen(over: BrowserWindow | null): Promise<void> {
    const file = await this.choose(over, { packages: false });
    if (file !== null) await this.open(file);
  }

  /** Whether it is open now. */
  async open(file: string): Promise<boolean> {
    const { say, news } = this.#options;
    if (news().file === realPath(file)) return true;
    if (!(await this.#mayLeave())) return false;
    try {
      if (!isExercise(file)) throw new Error(say()('notExercise', { file }));
      await this.#options.open(file);
      return true;
    } catch (error) {
      await this.#options.unopened(file, error);
      return false;
    }
  }

  /** The system's own list: taskbar, dock, file manager. */
  follow({ file }: Pick<HostNews, 'file'>): void {
    if (file !== null && file !== this.#noted) this.#options.app.addRecentDocument(file);
    this.#noted = file;
  }

  async #mayLeave(): Promise<boolean> {
    const { dialog, say, news } = this.#options;
    const { status, title } = news();
    if (status !== 'running') return true;
    const words = say();
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: words('switchTitle'),
      detail: words('switchBody', { title }),
      buttons: [words('cancel'), words('switchAnyway')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }
}

/** Dialogs want endings without their dot. */
function plain(ending: string): string {
  return ending.slice(1);
}

/** As the host knows it, where it is there. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
