/**
 * Owns: one reading process that is begun before anybody has a question for it: a page that will ask takes as long to
 * come up as the process does. Does not own: how one is started. A crash leaves a process that ends with its line.
 */
import type { ReaderLine, StartReader } from './protocol.ts';

/** A page that has not asked by then was closed, or wanted something else. */
const keptMs = 10_000;

interface Spare {
  readonly line: ReaderLine;
  readonly timer: ReturnType<typeof setTimeout>;
  isGone: boolean;
  onGone: () => void;
}

export class SpareReader {
  readonly #start: StartReader;
  #spare: Spare | null = null;

  constructor(start: StartReader) {
    this.#start = start;
  }

  /** Somebody will have a question soon. */
  expect(): void {
    if (this.#spare?.isGone === false) return;
    this.drop();
    const timer = setTimeout(() => this.drop(), keptMs);
    const spare: Spare = { line: this.#start(), timer, isGone: false, onGone: () => {} };
    timer.unref();
    spare.line.onGone(() => {
      spare.isGone = true;
      spare.onGone();
    });
    this.#spare = spare;
  }

  /** The one that is ready, or a new one. */
  readonly take: StartReader = () => {
    const spare = this.#spare;
    this.#spare = null;
    if (spare === null) return this.#start();
    clearTimeout(spare.timer);
    if (spare.isGone) return this.#start();
    return { ...spare.line, onGone: (listener) => (spare.onGone = listener) };
  };

  drop(): void {
    const spare = this.#spare;
    this.#spare = null;
    if (spare === null) return;
    clearTimeout(spare.timer);
    if (!spare.isGone) spare.line.kill();
  }
}
