/**
 * Owns: what is read of the open exercise or of a file for review: its record, what was said of it, exports, a replay.
 * All of it in a process of its own, so that neither a long record nor a hostile file holds up a room.
 * Does not own: the reading itself (`record/`). A crash here leaves: a file as it was, or with the remark.
 */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { isAnonymous } from '../core/export/privacy.ts';
import { exportFiles, type ExportWish } from '../core/export/wish.ts';
import type { Remark } from '../core/remark.ts';
import type { Result } from '../core/result.ts';
import type { HandOutWish } from './files/hand-out.ts';
import type { StartReader } from './record/protocol.ts';
import { readExport, readPage, readRecord, workOnRemarks } from './record/reader.ts';
import { SpareReader } from './record/spare.ts';
import { isOpenAs } from './same-file.ts';
import { doRemarks, isWriting, type RemarkDeed } from './session/remark-deeds.ts';
import type { Session } from './session/session.ts';

export interface ReadingOptions {
  readonly startReader: StartReader;
  /** Whose seal is ours; null: nobody's. */
  readonly ownKey: string | null;
  /** The page into which a replay is put. */
  readonly handOutTemplate: string;
}

export class Reading {
  readonly #options: ReadingOptions;
  readonly #spare: SpareReader;
  /** One writing after the other: each has the lock of its file. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(options: ReadingOptions) {
    this.#options = options;
    this.#spare = new SpareReader(options.startReader);
  }

  /**
   * The lines of the open exercise, or of a file; altered ones too, and the verdict says so. Null: nothing is open.
   * Throws `LogError`.
   */
  record(file: string | null, open: Session | null): Promise<AsyncIterable<string>> | null {
    const at = file ?? open?.meta.path ?? null;
    if (at === null) return null;
    const { ownKey } = this.#options;
    return readRecord(this.#spare.take, { path: at, live: isOpenAs(open, at), ownKey });
  }

  /**
   * Something is done with the remarks on a file, or on what is open; null: nothing is. A file that is not open is
   * somebody's, so that it is vetted, read and written in a process of its own; one that does not hold takes no
   * remark. Rejects with `LogError`.
   */
  remarks(
    file: string | null,
    open: Session | null,
    deed: RemarkDeed,
  ): Promise<Result<readonly Remark[]>> | null {
    if (open !== null && (file === null || isOpenAs(open, file)))
      return Promise.resolve(doRemarks(open.remarks, deed));
    if (file === null) return null;
    const work = () => workOnRemarks(this.#options.startReader, { path: file, deed });
    if (!isWriting(deed)) return work();
    const done = this.#writing.then(work);
    this.#writing = done.catch(() => null);
    return done;
  }

  /** Whether remarks can be written there, as far as that is known before anything is. */
  takesRemarks(file: string | null, open: Session | null): boolean {
    if (file === null || isOpenAs(open, file)) return true;
    return isWritable(file) && isWritable(path.dirname(file));
  }

  /** An export of the open exercise, or of a file, made where it is read. Rejects with `LogError`. */
  exported(
    file: string | null,
    open: Session | null,
    wish: ExportWish,
  ): Promise<{ readonly name: string; readonly content: Uint8Array }> | null {
    const at = file ?? open?.meta.path ?? null;
    if (at === null) return null;
    // What the file is called says more than its facts may.
    const base = isAnonymous(wish.privacy) ? 'exercise' : path.parse(at).name;
    const name = `${base}.${exportFiles[wish.as].ending}`;
    return readExport(this.#options.startReader, { path: at, wish }).then((content) => ({
      name,
      content,
    }));
  }

  /**
   * A replay of the open exercise, or of a file, to be handed to somebody. Made in a process of its own. Null:
   * nothing is open. Throws `LogError`.
   */
  handOut(file: string | null, wish: HandOutWish, open: Session | null): Promise<string> | null {
    const path = file ?? open?.meta.path ?? null;
    if (path === null) return null;
    const { startReader, handOutTemplate } = this.#options;
    return readPage(startReader, { path, template: handOutTemplate, wish });
  }

  /** A page is on its way that will ask for a record. */
  expect(): void {
    this.#spare.expect();
  }

  /** What was begun ahead is ended. */
  close(): void {
    this.#spare.drop();
  }
}

function isWritable(at: string): boolean {
  try {
    accessSync(at, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
