/**
 * Owns: what a process that works on a file says, one piece at a time, with a limit on how long it may be silent and
 * how long it may take. Does not own: what it was asked, what its words mean.
 */
import { LogError } from '../log/log.ts';
import {
  readerReplySchema,
  type ReaderReply,
  type ReaderRequest,
  type StartReader,
} from './protocol.ts';

export interface ReaderLimits {
  /** Without a word for so long, while somebody waits for one. */
  readonly silentMs: number;
  readonly wholeMs: number;
}

export type Reply = ReaderReply | { readonly t: 'gone' } | { readonly t: 'late' };

/** What the process says, one at a time. */
export class Replies {
  readonly #line;
  readonly #limits: ReaderLimits;
  readonly #endsAt: number;
  readonly #kept: Reply[] = [];
  #wake: (() => void) | null = null;

  constructor(start: StartReader, request: ReaderRequest, limits: ReaderLimits) {
    this.#limits = limits;
    this.#endsAt = performance.now() + limits.wholeMs;
    this.#line = start();
    this.#line.onMessage((message) => {
      const reply = readerReplySchema.safeParse(message);
      this.#take(reply.success ? reply.data : { t: 'gone' });
    });
    this.#line.onGone(() => this.#take({ t: 'gone' }));
    this.#line.post(request);
  }

  #take(reply: Reply): void {
    this.#kept.push(reply);
    this.#wake?.();
  }

  async next(): Promise<Reply> {
    if (this.#kept.length === 0) {
      const leftMs = Math.max(0, this.#endsAt - performance.now());
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(leftMs, this.#limits.silentMs));
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = null;
    }
    const reply = this.#kept.shift() ?? { t: 'late' };
    if (reply.t === 'lines' || reply.t === 'verdict') this.#line.post({ t: 'more' });
    return reply;
  }

  /** Who waits is told that it is gone. */
  giveUp(): void {
    this.end();
    this.#take({ t: 'gone' });
  }

  end(): void {
    this.#line.kill();
  }
}

interface WholeOptions {
  readonly charsMax?: number;
  /** What is thrown where no end comes. */
  readonly troubles: Readonly<Record<'late' | 'gone', Error>>;
}

/** All that the process says, to its end. Rejects with `LogError` where it refuses, and with one of `troubles`. */
export async function wholeOf(
  replies: Replies,
  { charsMax = Infinity, troubles }: WholeOptions,
): Promise<string> {
  let text = '';
  try {
    for (;;) {
      const next = await replies.next();
      switch (next.t) {
        case 'lines':
          text += next.text;
          if (text.length > charsMax) throw troubles.gone;
          break;
        case 'done':
          return text;
        case 'verdict':
          throw troubles.gone;
        case 'refused':
          throw new LogError(next.kind, next.message);
        case 'gone':
        case 'late':
          throw troubles[next.t];
      }
    }
  } finally {
    replies.end();
  }
}
