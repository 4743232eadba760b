/**
 * Owns: what a reading process has to say and has not been asked for yet. Reading goes on meanwhile, up to a bound, so
 * that the verdict on the file need not wait for a page that works on its first facts. Does not own: the line to the
 * host. A crash leaves nothing here.
 */
import type { Piece } from './lines.ts';
import { piecesAhead } from './protocol.ts';

/** Characters. */
const waitingMax = 2 * 1024 * 1024;

export class Outbox {
  readonly #post: (piece: Piece) => void;
  readonly #waiting: Piece[] = [];
  #chars = 0;
  #allowed = piecesAhead;
  #changed: () => void = () => {};

  constructor(post: (piece: Piece) => void) {
    this.#post = post;
  }

  /** Resolves when the next piece may be made. */
  async put(piece: Piece): Promise<void> {
    if (piece.isVerdict) this.#waiting.unshift(piece);
    else this.#waiting.push(piece);
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
    return this.#until(() => this.#waiting.length === 0);
  }

  #send(): void {
    while (this.#allowed > 0) {
      const piece = this.#waiting.shift();
      if (piece === undefined) return;
      this.#allowed -= 1;
      this.#chars -= piece.text.length;
      this.#post(piece);
    }
  }

  async #until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => (this.#changed = resolve));
  }
}
