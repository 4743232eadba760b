/**
 * Owns: printing for the host: its pages in windows that nobody sees, one after the other, as PDFs. Does not own: what
 * is printed and where it goes (host). A crash of such a window fails that print, which can be asked for again.
 */
import type { BrowserWindow } from 'electron';
import type { PrintNews, PrintOrder } from '../host/paper/through.ts';

/** For a whole pack; a slow laptop needs a tenth of it. */
const withinMs = 180_000;
const lookEveryMs = 40;
/** Our pages say so once fonts, pictures and breaks are settled. */
const state = "document.documentElement?.dataset.paper ?? ''";

export interface PrintingOptions {
  /** A window that is never shown, on one of the host's pages; null: it is not the host's. */
  readonly open: (url: string) => BrowserWindow | null;
  readonly tell: (news: PrintNews) => void;
  readonly now?: () => number;
  /** Answers with what calls it off. */
  readonly after?: (ms: number, run: () => void) => () => void;
}

function afterMs(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

type Trouble = Extract<PrintNews, { is: 'trouble' }>['kind'];

class NotPrinted extends Error {
  readonly kind: Trouble;
  constructor(kind: Trouble) {
    super(kind);
    this.kind = kind;
  }
}

const sentences: Readonly<Record<Trouble, string>> = {
  slow: 'Printing took too long and was given up.',
  failed: 'The page could not be made ready for print.',
};

export class Printing {
  readonly #options: PrintingOptions;
  /** What is printed at the moment, and what ends it. */
  readonly #wanted = new Map<number, AbortController>();

  constructor(options: PrintingOptions) {
    this.#options = options;
  }

  obey(order: PrintOrder): void {
    switch (order.do) {
      case 'start':
        void this.#print(order.print, order.addresses);
        return;
      case 'stop':
        this.#end(order.print);
    }
  }

  /** Whoever asked is gone. */
  endAll(): void {
    for (const print of this.#wanted.keys()) this.#end(print);
  }

  #end(print: number): void {
    this.#wanted.get(print)?.abort();
    this.#wanted.delete(print);
  }

  async #print(print: number, addresses: readonly string[]): Promise<void> {
    const { tell, now = () => performance.now() } = this.#options;
    const untilMs = now() + withinMs;
    const wanted = new AbortController();
    this.#wanted.set(print, wanted);
    try {
      for (const address of addresses) {
        const pdf = await this.#page(address, untilMs, wanted.signal);
        if (wanted.signal.aborted) return;
        tell({ print, is: 'pdf', data: pdf.toString('base64') });
      }
      tell({ print, is: 'done' });
    } catch (error) {
      const kind = error instanceof NotPrinted ? error.kind : 'failed';
      if (!wanted.signal.aborted) tell({ print, is: 'trouble', kind, message: sentences[kind] });
    } finally {
      this.#wanted.delete(print);
    }
  }

  /** A window of its own: two pages that differ behind the # are one page to a browser. */
  async #page(address: string, untilMs: number, signal: AbortSignal): Promise<Buffer> {
    const window = this.#options.open(address);
    if (window === null) throw new NotPrinted('failed');
    const trouble = this.#troubleWith(window, untilMs, signal);
    try {
      return await Promise.race([this.#pdf(window, address, signal), trouble.met]);
    } finally {
      trouble.forget();
      if (!window.isDestroyed()) window.destroy();
    }
  }

  /** A page that died or hangs answers nothing it was asked: only this ends the waiting for it. */
  #troubleWith(
    window: BrowserWindow,
    untilMs: number,
    signal: AbortSignal,
  ): { readonly met: Promise<never>; readonly forget: () => void } {
    const { now = () => performance.now(), after = afterMs } = this.#options;
    const { promise, reject } = Promise.withResolvers<never>();
    const failed = (): void => reject(new NotPrinted('failed'));
    signal.addEventListener('abort', failed);
    window.webContents.on('render-process-gone', failed);
    window.on('unresponsive', failed);
    const callOff = after(untilMs - now(), () => reject(new NotPrinted('slow')));
    return {
      met: promise,
      forget: () => {
        callOff();
        signal.removeEventListener('abort', failed);
      },
    };
  }

  async #pdf(window: BrowserWindow, address: string, signal: AbortSignal): Promise<Buffer> {
    await window.loadURL(address);
    await this.#settled(window, signal);
    return window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
  }

  async #settled(window: BrowserWindow, signal: AbortSignal): Promise<void> {
    const { after = afterMs } = this.#options;
    while (!signal.aborted && !window.isDestroyed()) {
      const said: unknown = await window.webContents.executeJavaScript(state);
      if (said === 'ready') return;
      if (said !== '') throw new NotPrinted('failed');
      await new Promise<void>((resolve) => after(lookEveryMs, resolve));
    }
    throw new NotPrinted('failed');
  }
}
