/**
 * Owns: what a reading process has to say and has not been asked for yet. Reading goes on meanwhile, so that the
 * verdict on the file need not wait until all of it was fetched; how much may wait is bounded. Does not own: the line
 * to the host. A crash leaves nothing here.
 */
import type { Piece } from './lines.ts';
import { piecesAhead } from './protocol.ts';

/**
 * So many pieces go out as they are read: all of most exercises. The rest of a long record goes after the verdict, so
 * that the reading, and not the page that works on what it got, has the processor until then.
 */
const piecesAtOnce = 8;

/** Characters; each takes two bytes at most, of the process's own small heap. */
const waitingMax = 48 * 1024 * 1024;

export class Outbox {
  readonly #post: (piece: Piece) => void;
  readonly #waiting: Piece[] = [];
  #chars = 0;
  #allowed = piecesAhead;
  #posted = 0;
  /** All of it was read. */
  #isRead = false;
  #changed: () => void = () => {};

  constructor(post: (piece: Piece) => void) {
    this.#post = post;
  }

  /** Resolves when the next piece may be made. */
  async put(piece: Piece): Promise<void> {
    if (piece.isVerdict) this.#waiting.unshift(piece);
    else this.#waiting.push(piece);
    this.#isRead ||= piece.isVerdict;
    this.#chars += piece.text.length;
    this.#send();
    // What the host says is heard between two pieces.
    await new Promise<void>((resolve) => setImmediate(resolve));
    await this.#until(() => this.#chars <= waitingMax);
  }

  /** The host has taken one. */
  allowOne(): void {
    this.#allowed += 1;
    this.#send();
    this.#changed();
  }

  /** There is no more; resolves when all is posted. */
  emptied(): Promise<void> {
    this.#isRead = true;
    this.#send();
    return this.#until(() => this.#waiting.length === 0);
  }

  #send(): void {
    while (this.#allowed > 0 && !this.#isHeld) {
      const piece = this.#waiting.shift();
      if (piece === undefined) return;
      this.#allowed -= 1;
      this.#posted += 1;
      this.#chars -= piece.text.length;
      this.#post(piece);
    }
  }

  get #isHeld(): boolean {
    return !this.#isRead && this.#posted >= piecesAtOnce && this.#chars <= waitingMax;
  }

  async #until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => (this.#changed = resolve));
  }
}
