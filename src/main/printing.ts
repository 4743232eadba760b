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
  readonly after?: (ms: number, run: () => void) => void;
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
  readonly #wanted = new Set<number>();

  constructor(options: PrintingOptions) {
    this.#options = options;
  }

  obey(order: PrintOrder): void {
    switch (order.do) {
      case 'start':
        this.#wanted.add(order.print);
        void this.#print(order.print, order.addresses);
        return;
      case 'stop':
        this.#wanted.delete(order.print);
    }
  }

  /** Whoever asked is gone. */
  endAll(): void {
    this.#wanted.clear();
  }

  async #print(print: number, addresses: readonly string[]): Promise<void> {
    const { tell, now = () => performance.now() } = this.#options;
    const untilMs = now() + withinMs;
    try {
      for (const address of addresses) {
        const pdf = await this.#page(print, address, untilMs);
        if (!this.#wanted.has(print)) return;
        tell({ print, is: 'pdf', data: pdf.toString('base64') });
      }
      tell({ print, is: 'done' });
    } catch (error) {
      const kind = error instanceof NotPrinted ? error.kind : 'failed';
      if (this.#wanted.has(print)) tell({ print, is: 'trouble', kind, message: sentences[kind] });
    } finally {
      this.#wanted.delete(print);
    }
  }

  /** A window of its own: two pages that differ behind the # are one page to a browser. */
  async #page(print: number, address: string, untilMs: number): Promise<Buffer> {
    const window = this.#options.open(address);
    if (window === null) throw new NotPrinted('failed');
    try {
      await window.loadURL(address);
      await this.#settled(print, window, untilMs);
      return await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      });
    } finally {
      if (!window.isDestroyed()) window.destroy();
    }
  }

  async #settled(print: number, window: BrowserWindow, untilMs: number): Promise<void> {
    const { now = () => performance.now(), after = (ms, run) => void setTimeout(run, ms) } =
      this.#options;
    for (;;) {
      const said: unknown = await window.webContents.executeJavaScript(state);
      if (said === 'ready') return;
      if (said !== '' || !this.#wanted.has(print)) throw new NotPrinted('failed');
      if (now() > untilMs) throw new NotPrinted('slow');
      await new Promise<void>((resolve) => after(lookEveryMs, resolve));
    }
  }
}
