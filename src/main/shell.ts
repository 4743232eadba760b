/**
 * The desktop shell put together: which part hears what of which other. Composition only; each part has its own
 * file. The host runs in a process of its own, windows show its pages. A crash here leaves the exercise's file at
 * its last synced batch.
 */
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { HostState, HostTold } from '../host/child.ts';
import type { HostNews } from '../host/news.ts';
import { showAbout } from './about.ts';
import { listenToApp } from './app-events.ts';
import type { ShellArguments } from './arguments.ts';
import type { Electron } from './electron.ts';
import { faultText } from './faults.ts';
import { Files } from './files.ts';
import { HostCare } from './host-care.ts';
import { HostProcess } from './host-process.ts';
import { registerIpc } from './ipc.ts';
import { hostLaunch } from './launch.ts';
import { ShellLog } from './log.ts';
import { menuOf } from './menu.ts';
import { Pages } from './pages.ts';
import { Power } from './power.ts';
import { Printing } from './printing.ts';
import { Quit } from './quit.ts';
import type { ReaderChild } from './readers.ts';
import { Recovery, type RecoveryOptions } from './recovery.ts';
import { Screens } from './screens.ts';
import { denyPermissions, guardDownloads } from './session.ts';
import { SettingsFile } from './settings.ts';
import { Unopened } from './unopened.ts';
import { Update } from './update.ts';
import { Windows, type Role } from './windows.ts';
import { languageOf, sayIn, wordsFor, type Say } from './words.ts';

export interface ShellOptions {
  readonly electron: Electron;
  readonly dist: string;
  readonly given: ShellArguments;
  readonly forkReader: () => ReaderChild;
  readonly platform: NodeJS.Platform;
  /** Files that the system asked for before anything was ready. */
  readonly asked: readonly string[];
}

const nothingYet: HostNews = {
  file: null,
  title: '',
  status: 'closed',
  held: false,
  language: null,
  recent: [],
};

export class Shell {
  readonly #options: ShellOptions;
  readonly #log: ShellLog;
  readonly #settings: SettingsFile;
  readonly #host: HostProcess;
  readonly #care: HostCare;
  readonly #unopened: Unopened;
  readonly #windows: Windows;
  readonly #pages: Pages;
  readonly #screens: Screens;
  readonly #files: Files;
  readonly #power: Power;
  readonly #quit: Quit;
  readonly #update: Update;
  readonly #recovery: Recovery;
  #news = nothingYet;

  constructor(options: ShellOptions) {
    const { electron, dist, given } = options;
    const { app, dialog } = electron;
    const say = (): Say => this.#say();
    const news = (): HostNews => this.#news;
    this.#options = options;
    this.#log = new ShellLog(app.getPath('logs'));
    this.#settings = new SettingsFile(app.getPath('userData'));
    this.#host = this.#makeHost(options);
    this.#files = new Files({
      app,
      dialog,
      home: given.home,
      news,
      say,
      open: (file) => this.#host.open(file),
      unopened: (file, why) => this.#unopened.tell(file, why),
    });
    const note: RecoveryOptions['note'] = (what, more) => this.#log.note(what, more);
    this.#care = new HostCare({ dialog, say, note });
    this.#unopened = new Unopened({
      dialog,
      say,
      note,
      rescue: (file) => this.#host.rescue(file),
      open: (file) => this.#files.open(file),
    });
    this.#quit = this.#makeQuit(options);
    this.#power = new Power({
      electron,
      slept: (what) => {
        this.#log.note(what);
        void this.#host.sleep();
      },
      shutdown: () => void this.#quit.now(),
    });
    this.#update = new Update({
      electron,
      feed: () => this.#settings.now.feed,
      live: () => this.#news.status === 'running',
      say,
    });
    this.#recovery = new Recovery({
      dialog,
      address: (role, url) => this.#pages.addressOf(role, url),
      say,
      note,
    });
    this.#windows = new Windows(
      {
        make: electron.makeWindow,
        preload: path.join(dist, 'preload', 'shell.cjs'),
        devTools: !app.isPackaged,
      },
      (window, role) => this.#made(window, role),
    );
    this.#pages = new Pages({ windows: this.#windows, host: this.#host, dialog, say });
    this.#screens = new Screens({
      screen: electron.screen,
      settings: this.#settings,
      display: () => this.#windows.of('display'),
      lost: () => this.#screenLost(),
      changed: () => this.#drawMenu(),
      showNumber: (number, at) =>
        this.#windows.open(new URL(`/number#${number}`, this.#pages.base ?? undefined).href, at),
    });
  }

  /** Resolves once the console's window is there, or the person gave up. */
  async start(): Promise<void> {
    const { electron, asked } = this.#options;
    const { app, session, ipcMain } = electron;
    this.#log.note('start', { version: app.getVersion(), platform: process.platform });
    denyPermissions(session);
    guardDownloads({
      session,
      base: () => this.#pages.base,
      title: () => this.#say()('saveTitle'),
      refused: (url) => this.#log.note('download refused', { url }),
    });
    registerIpc({
      ipcMain,
      doings: {
        chooseFile: (from) => this.#files.choose(this.#pages.windowOf(from), { packages: true }),
        openWindow: (url) => Promise.resolve(this.#pages.open(url)),
      },
      roleOf: (contents, url) => this.#pages.roleOf(contents, url),
      refused: (channel, why) => this.#log.note('request refused', { channel, why }),
    });
    this.#listen();
    this.#drawMenu();
    if (!(await this.#host.start())) {
      app.exit(1);
      return;
    }
    // One after the other, and nothing waits for the questions that they may bring.
    const opening = asked.reduce<Promise<unknown>>(
      (before, file) => before.then(() => this.#files.open(file)),
      Promise.resolve(),
    );
    this.#try(opening);
  }

  /** A fault of the shell's own, or what could not be done: the exercise runs elsewhere and goes on. */
  fault(error: unknown): void {
    this.#log.note('shell fault', { fault: faultText(error) });
  }

  /** What somebody asked for; where it fails, they hear why. */
  #try(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.fault(error);
      const say = this.#say();
      const box = { message: say('fault'), detail: wordsFor(error, say), buttons: [say('ok')] };
      void this.#options.electron.dialog.showMessageBox({ type: 'error', noLink: true, ...box });
    });
  }

  #started({ ticketUrl, notices }: HostState): void {
    for (const notice of notices) this.#log.note('notice', { notice });
    this.#try(this.#pages.moveTo(ticketUrl));
  }

  #makeHost({ electron, dist, given, forkReader }: ShellOptions): HostProcess {
    const ended = (code: number): void => this.#log.note('host ended', { code });
    return new HostProcess({
      ...hostLaunch({ electron, dist, given, ended }),
      forkReader,
      onStarted: (state) => this.#started(state),
      onUnopened: (file, why) => this.#try(this.#unopened.tell(file, why)),
      onFailed: (failure, file) => this.#care.failed(failure, file),
      onTold: (told) => this.#told(told),
      printing: (tell) =>
        new Printing({
          open: (url) => (this.#pages.isOwn(url) ? this.#windows.hidden(url) : null),
          tell,
        }),
    });
  }

  #makeQuit({ electron: { app, dialog } }: ShellOptions): Quit {
    return new Quit({
      app,
      dialog,
      news: () => this.#news,
      say: () => this.#say(),
      close: () => this.#close(),
      late: () => this.#log.note('end without an answer of the host'),
    });
  }

  #listen(): void {
    listenToApp(this.#options.electron.app, {
      startedAgain: (file) => {
        this.#log.note('second start');
        if (file === null) this.#try(this.#pages.console());
        else this.openFile(file);
      },
      activated: () => this.#try(this.#pages.console()),
      processGone: (details) => this.#log.note('process gone', details),
    });
  }

  /** The system asks for a file, or a second start of the program, later than at the start. */
  openFile(file: string): void {
    this.#try(this.#pages.console().then(() => this.#files.open(file)));
  }

  #told(told: HostTold): void {
    if ('fault' in told) {
      this.#log.note('fault', { fault: told.fault });
      return;
    }
    this.#news = told.news;
    this.#power.follow(told.news);
    this.#files.follow(told.news);
    if (told.news.status === 'running') this.#update.stop();
    this.#drawMenu();
  }

  #say(): Say {
    return sayIn(languageOf(this.#news.language, this.#options.electron.app.getLocale()));
  }

  #made(window: BrowserWindow, role: Role): void {
    this.#recovery.watch(window, role);
    if (role === 'console') this.#quit.guard(window);
    if (role === 'display') this.#screens.place(window);
  }

  #screenLost(): void {
    this.#log.note('screen lost', { status: this.#news.status });
    if (this.#news.status !== 'running' || this.#news.held) return;
    this.#try(this.#host.hold(this.#say()('screenLost')));
  }

  #drawMenu(): void {
    const { electron, platform } = this.#options;
    const state = {
      news: this.#news,
      screens: this.#screens.list(),
      feed: this.#settings.now.feed !== null,
      platform,
    };
    electron.setMenu(
      menuOf(this.#say(), state, {
        open: () => this.#try(this.#files.chooseAndOpen(this.#windows.of('console'))),
        openRecent: (file) => this.#try(this.#files.open(file)),
        console: () => this.#try(this.#pages.console()),
        window: (kind) => this.#try(this.#pages.show(kind)),
        screen: (id) => this.#screens.choose(id),
        identify: () => this.#screens.identify(),
        about: () =>
          this.#try(
            showAbout({
              electron,
              say: this.#say(),
              log: this.#log.file,
              feed: this.#settings.now.feed?.url ?? null,
            }),
          ),
        showLog: () => electron.shell.showItemInFolder(this.#log.file),
        checkUpdate: () => this.#try(this.#update.check()),
      }),
    );
  }

  async #close(): Promise<string | null> {
    this.#power.release();
    this.#update.stop();
    const notCopied = await this.#host.close();
    if (notCopied !== null) this.#log.note('last backup not made');
    this.#log.note('end');
    return notCopied;
  }
}
