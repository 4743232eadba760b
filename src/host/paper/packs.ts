/**
 * Owns: packs: what is printed in one, the key that opens its pages, and its files while the host runs.
 * Does not own: the printing (`printer.ts`), the pages, the routes (`net/routes/paper.ts`).
 * A key is 256 random bits, known to this machine's console and browser only, and ends with the host.
 * A crash here leaves: the packs that were finished, in their folders.
 */
import {
  sheetsOf,
  type PaperDocument,
  type PaperSheet,
  type PaperSize,
} from '../../core/paper/pack.ts';
import type { PackNews } from '../../core/paper/news.ts';
import type { RoomWords } from '../../core/protocol/words.ts';
import type { Scenario } from '../../core/scenario/schema.ts';
import { newSecret } from '../net/room/credentials.ts';
import { fileNameOf, PackFolder } from './folder.ts';
import { PrintTrouble, type Printer } from './printer.ts';

/** What there is to print. */
export interface PackSource {
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
  readonly scenario: Scenario;
  readonly media: ReadonlyMap<string, Uint8Array>;
}

export interface PackWish {
  readonly size: PaperSize;
  /** The language and the terms of the printed words; the scenario's stay its own. */
  readonly words: RoomWords;
  readonly only: readonly PaperDocument[];
  /** The folder that the pack would like to have; a number is added where it is taken. */
  readonly folder: string;
}

interface Pack {
  readonly source: PackSource;
  /** Null: as the page's language has it. */
  readonly size: PaperSize | null;
  /** Null: as the device that opens the page. */
  readonly words: RoomWords | null;
  readonly pdfs: Map<string, Uint8Array>;
}

/** Older packs lie in their folders; their pages are no longer served. */
const packsKept = 4;

export class Packs {
  readonly #packs = new Map<string, Pack>();
  readonly #printer: Printer | null;
  readonly #origin: () => string;
  #busy = false;

  constructor(printer: Printer | null, origin: () => string) {
    this.#printer = printer;
    this.#origin = origin;
  }

  /** A key for the pages alone, without printing anything. */
  open(source: PackSource, how: Pick<Pack, 'size' | 'words'>): string {
    const key = newSecret();
    this.#packs.set(key, { source, ...how, pdfs: new Map() });
    for (const old of [...this.#packs.keys()].slice(0, -packsKept)) this.#packs.delete(old);
    return key;
  }

  find(key: string): Pack | null {
    return this.#packs.get(key) ?? null;
  }

  /** Makes a pack. Never throws for what a browser or a disk can do: the last piece of news says it. */
  async *make(source: PackSource, wish: PackWish): AsyncGenerator<PackNews, void> {
    let folder: PackFolder | null = null;
    if (this.#busy) {
      const message = 'Another paper pack is being printed just now.';
      yield { kind: 'failed', code: 'paper/busy', message };
      return;
    }
    this.#busy = true;
    try {
      if (this.#printer === null)
        throw new PrintTrouble('noBrowser', 'Here is no browser to print with.');
      folder = new PackFolder(wish.folder);
      const key = this.open(source, { size: wish.size, words: wish.words });
      yield* this.#printed(this.#printer, key, wish, folder);
      yield { kind: 'done', key, folder: folder.finish() };
    } catch (error) {
      if (!(error instanceof PrintTrouble)) throw error;
      yield { kind: 'failed', code: `paper/${error.kind}`, message: error.message };
    } finally {
      this.#busy = false;
      folder?.drop();
    }
  }

  async *#printed(
    printer: Printer,
    key: string,
    wish: PackWish,
    folder: PackFolder,
  ): AsyncGenerator<PackNews, void> {
    const pack = this.#packs.get(key);
    if (pack === undefined) return;
    const { scenario } = pack.source;
    const files = sheetsOf(scenario, wish.only).map((sheet) => ({
      ...sheet,
      name: fileNameOf(sheet, scenario),
    }));
    yield { kind: 'begun', files };
    let no = 0;
    for await (const pdf of printer.print(files.map((file) => this.pageOf(key, file)))) {
      const file = files[no];
      if (file === undefined) return;
      folder.write(file.name, pdf);
      pack.pdfs.set(file.name, pdf);
      yield { kind: 'printed', no, bytes: pdf.byteLength };
      no += 1;
    }
    if (no < files.length)
      throw new PrintTrouble('failed', 'The browser ended before everything was printed.');
  }

  /** The page of one sheet, or of all of them to choose from; the key stands behind the `#`. */
  pageOf(key: string, sheet: PaperSheet | null): string {
    const of = new URLSearchParams(
      sheet === null
        ? {}
        : { document: sheet.document, ...(sheet.team === null ? {} : { team: sheet.team }) },
    ).toString();
    return `${this.#origin()}/paper${of === '' ? '' : `?${of}`}#${key}`;
  }
}
