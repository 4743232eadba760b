import { EventEmitter } from 'node:events';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
  WindowOpenHandlerResponse,
} from 'electron';

/** What a window shows its page on: nothing but an address (unit tests) or a page in a browser (end to end). */
export interface Glass {
  load(url: string): Promise<void>;
  url(): string;
  close(): Promise<void>;
  crash(): Promise<void>;
  run(code: string): Promise<unknown>;
  pdf(): Promise<Buffer>;
}

/** How a page reaches its window. */
export interface PageSide {
  /** The page wants to go there; whether it may. */
  mayGo(url: string): boolean;
  /** The page asked for another window. */
  opens(url: string): void;
  gone(reason: string): void;
}

export type GlassMaker = (window: WindowStandIn, page: PageSide) => Glass;

type OpenHandler = (asked: { url: string }) => WindowOpenHandlerResponse;

function cancellable(more: object = {}): { stopped: boolean; preventDefault(): void } & object {
  const event = { ...more, stopped: false, preventDefault: () => void (event.stopped = true) };
  return event;
}

export class ContentsStandIn
  extends EventEmitter
  implements Pick<WebContents, 'getURL' | 'forcefullyCrashRenderer'>
{
  readonly glass: () => Glass;
  opener: OpenHandler = () => ({ action: 'allow' });

  constructor(glass: () => Glass) {
    super();
    this.glass = glass;
  }

  getURL(): string {
    return this.glass().url();
  }

  forcefullyCrashRenderer(): void {
    void this.glass().crash();
  }

  executeJavaScript(code: string): Promise<unknown> {
    return this.glass().run(code);
  }

  printToPDF(): Promise<Buffer> {
    return this.glass().pdf();
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.opener = handler;
  }
}

type Modelled = Pick<
  BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'hide'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'minimize'
  | 'restore'
  | 'setBounds'
  | 'setFullScreen'
  | 'show'
  | 'showInactive'
>;

/** A window as far as the shell uses one; anything else is not there and throws. */
export class WindowStandIn extends EventEmitter implements Modelled {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: ContentsStandIn;
  readonly #glass: Glass;
  readonly #gone: (window: WindowStandIn) => void;
  #bounds: Rectangle;
  #visible: boolean;
  #fullScreen = false;
  #minimized = false;
  #destroyed = false;
  #shown = false;
  focused = 0;

  constructor(
    options: BrowserWindowConstructorOptions,
    glass: GlassMaker,
    gone: (window: WindowStandIn) => void,
  ) {
    super();
    this.options = options;
    this.#gone = gone;
    this.#visible = options.show !== false;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.webContents = new ContentsStandIn(() => this.#glass);
    this.#glass = glass(this, {
      mayGo: (url) => {
        const event = cancellable({ url });
        this.webContents.emit('will-frame-navigate', event);
        this.webContents.emit('will-navigate', event);
        return !event.stopped;
      },
      opens: (url) => {
        // A window that Electron itself would make is none that the shell made.
        if (this.webContents.opener({ url }).action !== 'deny')
          throw new Error(`opened past the shell: ${url}`);
      },
      gone: (reason) => {
        this.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
      },
    });
  }

  async loadURL(url: string): Promise<void> {
    this.#mustBe();
    try {
      await this.#glass.load(url);
    } catch (error) {
      if (this.#destroyed) return;
      this.webContents.emit('did-fail-load', {}, -102, 'ERR_CONNECTION_REFUSED', url, true);
      throw error;
    }
    if (!this.#shown) this.emit('ready-to-show');
    this.#shown = true;
    this.webContents.emit('did-finish-load');
  }

  close(): void {
    if (this.#destroyed) return;
    const event = cancellable();
    this.emit('close', event);
    if (!event.stopped) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    void this.#glass.close();
    this.emit('closed');
    this.#gone(this);
  }

  show(): void {
    this.#mustBe();
    this.#visible = true;
  }

  showInactive(): void {
    this.show();
  }

  hide(): void {
    this.#visible = false;
  }

  focus(): void {
    this.#mustBe();
    this.focused += 1;
  }

  minimize(): void {
    this.#minimized = true;
  }

  restore(): void {
    this.#minimized = false;
  }

  isDestroyed = (): boolean => this.#destroyed;
  isVisible = (): boolean => this.#visible;
  isMinimized = (): boolean => this.#minimized;
  isFullScreen = (): boolean => this.#fullScreen;
  getBounds = (): Rectangle => this.#bounds;

  setBounds(bounds: Partial<Rectangle>): void {
    this.#mustBe();
    this.#bounds = { ...this.#bounds, ...bounds };
  }

  setFullScreen(on: boolean): void {
    this.#mustBe();
    this.#fullScreen = on;
  }

  #mustBe(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
  }
}

/** A page that is only its address. */
export function blindGlass(fails: (url: string) => boolean = () => false): GlassMaker {
  return (_window, page) => {
    let at = '';
    return {
      load(url) {
        if (fails(url)) return Promise.reject(new Error('ERR_CONNECTION_REFUSED'));
        at = url;
        return Promise.resolve();
      },
      url: () => at,
      close: () => Promise.resolve(),
      crash() {
        page.gone('crashed');
        return Promise.resolve();
      },
      run: () => Promise.resolve('ready'),
      pdf: () => Promise.resolve(Buffer.from(`%PDF ${at}`)),
    };
  };
}
