/**
 * Owns: reports that are being made. A report is written by one of our own pages, because the words are there; a
 * key lets that page have what it writes about and hand in the file. Does not own: what a report says (core), its
 * words (the page), which browser opens the page (`paper/printer.ts`). A crash here leaves nothing.
 */
import type { ReportWish } from '../../core/aar/report/wish.ts';
import type { Remark } from '../../core/remark.ts';
import { newSecret } from '../net/room/credentials.ts';
import { PrintTrouble, type Printer } from '../paper/printer.ts';

export interface ReportSource {
  /** The record as review gets it. Throws `LogError`. */
  record(): Promise<AsyncIterable<string>>;
  /** Throws `LogError`. */
  remarks(): Promise<readonly Remark[]>;
}

interface Pending {
  readonly source: ReportSource;
  readonly wish: ReportWish;
  made: Uint8Array | null;
}

/** Keys of older reports open nothing any more. */
const keysKept = 8;

export class Reports {
  readonly #pending = new Map<string, Pending>();
  readonly #printer: Printer | null;
  readonly #origin: () => string;

  constructor(printer: Printer | null, origin: () => string) {
    this.#printer = printer;
    this.#origin = origin;
  }

  /** A key for one page that makes one report. */
  open(source: ReportSource, wish: ReportWish): string {
    const key = newSecret();
    this.#pending.set(key, { source, wish, made: null });
    for (const old of [...this.#pending.keys()].slice(0, -keysKept)) this.#pending.delete(old);
    return key;
  }

  find(key: string): Pick<Pending, 'source' | 'wish'> | null {
    return this.#pending.get(key) ?? null;
  }

  /** The page hands in what it made. False: nobody waits for that. */
  handIn(key: string, file: Uint8Array): boolean {
    const pending = this.#pending.get(key);
    if (pending === undefined || pending.made !== null) return false;
    pending.made = file;
    return true;
  }

  /** What the page handed in, once. Null: nothing yet, or nothing any more. */
  take(key: string): { readonly file: Uint8Array; readonly wish: ReportWish } | null {
    const pending = this.#pending.get(key);
    if (pending === undefined || pending.made === null) return null;
    this.#pending.delete(key);
    return { file: pending.made, wish: pending.wish };
  }

  /** Has a browser make it. Throws `PrintTrouble`, and `LogError` where the record cannot be read. */
  async make(source: ReportSource, wish: ReportWish): Promise<Uint8Array> {
    if (this.#printer === null)
      throw new PrintTrouble('noBrowser', 'Here is no browser to make the report with.');
    const key = this.open(source, wish);
    try {
      for await (const pdf of this.#printer.print([`${this.#origin()}/report#${key}`])) {
        if (wish.format === 'pdf') return pdf;
        const made = this.#pending.get(key)?.made ?? null;
        if (made !== null) return made;
      }
    } finally {
      this.#pending.delete(key);
    }
    throw new PrintTrouble('failed', 'The browser ended before the report was made.');
  }
}
