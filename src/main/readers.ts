/**
 * Owns: the processes that read files for the host, which cannot start any under Electron. Hands on what is said
 * and understands none of it. They end with the host.
 */
import type { ReaderNews, ReaderOrder } from '../host/record/through.ts';

/** What is needed of Electron's `utilityProcess.fork`, or of Node's in tests. */
export interface ReaderChild {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): unknown;
}

export class Readers {
  readonly #fork: () => ReaderChild;
  readonly #tell: (news: ReaderNews) => void;
  readonly #children = new Map<number, ReaderChild>();

  constructor(fork: () => ReaderChild, tell: (news: ReaderNews) => void) {
    this.#fork = fork;
    this.#tell = tell;
  }

  obey(order: ReaderOrder): void {
    const { reader } = order;
    switch (order.do) {
      case 'start': {
        const child = this.#fork();
        this.#children.set(reader, child);
        child.on('message', (message) => this.#tell({ reader, is: 'message', message }));
        child.on('exit', () => {
          // A host that has gone hears nothing any more.
          if (this.#children.delete(reader)) this.#tell({ reader, is: 'gone' });
        });
        return;
      }
      case 'post':
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
        this.#children.get(reader)?.postMessage(order.message);
        return;
      case 'kill':
        this.#children.get(reader)?.kill();
    }
  }

  endAll(): void {
    const children = [...this.#children.values()];
    this.#children.clear();
    for (const child of children) child.kill();
  }
}
