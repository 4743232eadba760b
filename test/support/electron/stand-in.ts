import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import type {
  BrowserWindow,
  Display,
  IpcMainInvokeEvent,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
} from 'electron';
import type { Electron } from '../../../src/main/electron.ts';
import { WindowStandIn, blindGlass, type GlassMaker } from './window.ts';

type Handler = (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown;
type ForkOptions = NonNullable<Parameters<Electron['fork']>[2]>;

export interface StandInOptions {
  /** For everything that Electron would keep in the person's folders. */
  readonly folder: string;
  readonly glass?: GlassMaker;
  readonly locale?: string;
  readonly packaged?: boolean;
  readonly firstInstance?: boolean;
}

/**
 * Electron as far as the shell uses it, in Electron's own types. What it does not model is not there. It knows
 * nothing of sandboxes, of drawing, of the real order of a system's events: those need the real one.
 */
export class StandIn {
  readonly windows: WindowStandIn[] = [];
  readonly asked: MessageBoxOptions[] = [];
  readonly opened: OpenDialogOptions[] = [];
  readonly errors: [title: string, content: string][] = [];
  readonly recent: string[] = [];
  readonly shownFiles: string[] = [];
  readonly processes: ChildProcess[] = [];
  /** Which button is pressed next; without one, the one for cancelling. */
  readonly answers: number[] = [];
  /** What is chosen next in a dialog for files; without one, it is cancelled. */
  readonly choices: string[] = [];
  readonly awake = new Set<number>();
  readonly handlers = new Map<string, Handler>();
  readonly sessionHandlers: Record<string, (...given: never[]) => unknown> = {};
  readonly app = new EventEmitter();
  readonly powerMonitor = new EventEmitter();
  readonly screen = new EventEmitter();
  readonly session = new EventEmitter();
  displays: Display[] = [display(1, 'Laptop', 0)];
  menu: MenuItemConstructorOptions[] = [];
  sandboxed = false;
  userModelId = '';
  readonly ended: Promise<number>;
  readonly electron: Electron;
  readonly #options: StandInOptions;
  #end: (code: number) => void = () => {};
  #quitting = false;
  #blockers = 0;

  constructor(options: StandInOptions) {
    this.#options = options;
    this.ended = new Promise((resolve) => (this.#end = resolve));
    this.electron = {
      app: this.#makeApp(),
      dialog: {
        showErrorBox: (title, content) => void this.errors.push([title, content]),
        showMessageBox: (...given: unknown[]) =>
          this.#messageBox(given.at(-1) as MessageBoxOptions),
        showOpenDialog: (...given: unknown[]) =>
          this.#openDialog(given.at(-1) as OpenDialogOptions),
      },
      ipcMain: {
        handle: (channel, handler) => {
          if (this.handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
          this.handlers.set(channel, handler as Handler);
        },
      },
      powerMonitor: this.powerMonitor as unknown as Electron['powerMonitor'],
      powerSaveBlocker: {
        start: () => {
          this.#blockers += 1;
          this.awake.add(this.#blockers);
          return this.#blockers;
        },
        stop: (id) => this.awake.delete(id),
      },
      screen: Object.assign(this.screen, {
        getAllDisplays: () => this.displays,
        getPrimaryDisplay: () => this.displays[0] ?? display(0, '', 0),
        getDisplayMatching: () => this.displays[0] ?? display(0, '', 0),
      }) as unknown as Electron['screen'],
      shell: { showItemInFolder: (file) => void this.shownFiles.push(file) },
      session: this.#makeSession(),
      setMenu: (template) => {
        checkMenu(template);
        this.menu = template;
      },
      makeWindow: (wish) => this.#makeWindow(wish),
      fork: (file, args, wish) => this.#fork(file, args, wish),
    };
  }

  /** Processes that were started for the host, oldest first; others read files for it. */
  get hosts(): ChildProcess[] {
    const file = path.join('host', 'process.js');
    return this.processes.filter(({ spawnargs }) => spawnargs.some((one) => one.endsWith(file)));
  }

  /** The window on the page `/name`. */
  window(name: string): WindowStandIn {
    const found = this.windows.find((one) => pageOf(one) === name);
    if (found === undefined)
      throw new Error(`no window ${name} among ${this.windows.map(pageOf).join(', ')}`);
    return found;
  }

  /** Presses a menu entry, if it can be pressed. */
  press(id: string): void {
    const item = items(this.menu).find((one) => one.id === id);
    if (item?.click === undefined) throw new Error(`no menu entry ${id}`);
    if (item.enabled === false) throw new Error(`the menu entry ${id} is grey`);
    (item.click as () => void)();
  }

  item(id: string): MenuItemConstructorOptions | undefined {
    return items(this.menu).find((one) => one.id === id);
  }

  /** A message of a page, as the main process gets it. */
  async invoke(
    window: WindowStandIn,
    channel: string,
    given: readonly unknown[],
    frame: { readonly url: string; readonly parent: object | null } | null = {
      url: window.webContents.getURL(),
      parent: null,
    },
  ): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { sender: window.webContents, senderFrame: frame };
    // Nothing but plain data crosses from a page.
    return structuredClone(
      await handler(event as unknown as IpcMainInvokeEvent, ...structuredClone([...given])),
    );
  }

  unplug(id: number): void {
    const gone = this.displays.find((one) => one.id === id);
    this.displays = this.displays.filter((one) => one.id !== id);
    this.screen.emit('display-removed', {}, gone);
  }

  plug(one: Display): void {
    this.displays = [...this.displays, one];
    this.screen.emit('display-added', {}, one);
  }

  quit(): void {
    if (this.#quitting) return;
    const event = { stopped: false, preventDefault: () => void (event.stopped = true) };
    this.app.emit('before-quit', event);
    if (event.stopped) return;
    this.#quitting = true;
    for (const window of [...this.windows]) window.close();
    if (this.windows.length > 0) this.#quitting = false;
    else this.#end(0);
  }

  #makeApp(): Electron['app'] {
    const { folder, locale = 'en', packaged = false, firstInstance = true } = this.#options;
    const modelled: Omit<Electron['app'], 'on'> = {
      addRecentDocument: (file) => void this.recent.push(file),
      enableSandbox: () => void (this.sandboxed = true),
      exit: (code) => this.#end(code ?? 0),
      getLocale: () => locale,
      getPath: (name) => path.join(folder, name),
      getVersion: () => '0.1.0',
      isPackaged: packaged,
      quit: () => this.quit(),
      requestSingleInstanceLock: () => firstInstance,
      setAppUserModelId: (id) => void (this.userModelId = id),
      whenReady: () => Promise.resolve(),
    };
    return Object.assign(this.app, modelled) as unknown as Electron['app'];
  }

  #makeSession(): Electron['session'] {
    const names = [
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
      'setPermissionCheckHandler',
      'setPermissionRequestHandler',
    ] as const satisfies readonly (keyof Electron['session'])[];
    const setters = names.map((name) => [
      name,
      (handler: (...given: never[]) => unknown) => void (this.sessionHandlers[name] = handler),
    ]);
    return Object.assign(this.session, Object.fromEntries(setters)) as Electron['session'];
  }

  #makeWindow(wish: ConstructorParameters<typeof WindowStandIn>[0]): BrowserWindow {
    if (!this.sandboxed) throw new Error('a window before the sandbox was switched on');
    const window = new WindowStandIn(wish, this.#options.glass ?? blindGlass(), (gone) => {
      this.windows.splice(this.windows.indexOf(gone), 1);
      if (this.windows.length === 0 && !this.#quitting) this.app.emit('window-all-closed');
    });
    this.windows.push(window);
    return window as unknown as BrowserWindow;
  }

  #messageBox(options: MessageBoxOptions): Promise<{ response: number; checkboxChecked: boolean }> {
    this.asked.push(options);
    const response = this.answers.shift() ?? options.cancelId ?? 0;
    return Promise.resolve({ response, checkboxChecked: false });
  }

  #openDialog(options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }> {
    this.opened.push(options);
    const chosen = this.choices.shift();
    const filePaths = chosen === undefined ? [] : [chosen];
    return Promise.resolve({ canceled: chosen === undefined, filePaths });
  }

  /** As a process of Node's: the same files run in both. */
  #fork(file: string, args: string[], options: ForkOptions): ReturnType<Electron['fork']> {
    const child = fork(file, args, {
      env: (options.env ?? process.env) as NodeJS.ProcessEnv,
      execArgv: options.execArgv ?? [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.processes.push(child);
    const face = {
      postMessage: (message: object) => void (child.connected && child.send(message, () => {})),
      on: (event: string, listener: (given: never) => void) =>
        child.on(event, listener as () => void),
      kill: () => child.kill('SIGTERM'),
    };
    return face as unknown as ReturnType<Electron['fork']>;
  }
}

export function display(id: number, label: string, x: number): Display {
  const bounds = { x, y: 0, width: 1920, height: 1080 };
  return { id, label, bounds, size: bounds } as unknown as Display;
}

function pageOf(window: WindowStandIn): string {
  const { pathname } = new URL(window.webContents.getURL() || 'about:blank');
  return pathname.slice(1);
}

function items(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((one) => [one, ...(Array.isArray(one.submenu) ? items(one.submenu) : [])]);
}

/** What Electron throws for, and what would leave one of two entries without its key. */
function checkMenu(menu: readonly MenuItemConstructorOptions[]): void {
  const keys = new Set<string>();
  for (const { type, role, label, accelerator } of items(menu)) {
    if (type !== 'separator' && role === undefined && (label ?? '') === '')
      throw new TypeError(
        'Invalid template for MenuItem: must have at least one of label, role or type',
      );
    if (accelerator === undefined) continue;
    if (keys.has(accelerator)) throw new Error(`two menu entries have ${accelerator}`);
    keys.add(accelerator);
  }
}
