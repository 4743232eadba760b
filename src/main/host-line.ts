/**
 * Owns: one life of the host's process: questions to it and its answers, and what reads and prints for it. Does not
 * own: what is asked, how often it is started (`host-process.ts`). Its end ends whatever works for it.
 */
import type { Rejection } from '../core/result.ts';
import type { HostReply, HostRequest, HostTold } from '../host/child.ts';
import type { PrintNews, PrintOrder } from '../host/paper/through.ts';
import type { ReaderNews, ReaderOrder } from '../host/record/through.ts';
import type { Printing } from './printing.ts';
import { Readers, type ReaderChild } from './readers.ts';

/** What is needed of Electron's `utilityProcess.fork`, or of Node's in tests. */
export interface HostChild {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

export type StartOptions = Extract<HostRequest, { t: 'start' }>['options'];
/** Windows that the host has an address for, beside the console. */
export type WindowKind = Extract<HostRequest, { t: 'window' }>['for'];
export type Answered = Extract<HostReply, { ok: true }>;
export type Question =
  | { readonly t: 'start'; readonly options: StartOptions }
  | { readonly t: 'open'; readonly file: string }
  | { readonly t: 'rescue'; readonly file: string }
  | { readonly t: 'ticket' }
  | { readonly t: 'window'; readonly for: WindowKind }
  | { readonly t: 'sleep' }
  | { readonly t: 'hold'; readonly reason: string }
  | { readonly t: 'close' };

/** What the host said no with; the message is its own sentence, in English. */
export class HostTroubleError extends Error {
  override readonly name = 'HostTroubleError';
  readonly code: string;
  readonly detail: Rejection['detail'];

  constructor({ code, message, detail }: Rejection) {
    super(message);
    this.code = code;
    this.detail = detail;
  }

  /** There is no host at the moment. */
  get away(): boolean {
    return this.code === away.code;
  }
}

const away = { code: 'host/away', message: 'The host is not there.' };

export function hostAway(): HostTroubleError {
  return new HostTroubleError(away);
}

export interface HostLineOptions {
  readonly fork: () => HostChild;
  /** A process that reads a file for the host. */
  readonly forkReader: () => ReaderChild;
  /** What prints for this life of the host. */
  readonly printing: (tell: (news: PrintNews) => void) => Pick<Printing, 'obey' | 'endAll'>;
  /** What it says unasked. */
  readonly onTold: (told: HostTold) => void;
}

export class HostLine {
  readonly #child: HostChild;
  readonly #waiting = new Map<
    number,
    { resolve: (answer: Answered) => void; reject: (error: Error) => void }
  >();
  #asked = 0;

  constructor(options: HostLineOptions, onEnd: () => void) {
    const child = options.fork();
    this.#child = child;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
    const readers = new Readers(options.forkReader, (news: ReaderNews) => child.postMessage(news));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
    const printing = options.printing((news) => child.postMessage(news));
    child.on('message', (message) => {
      const said = message as HostReply | HostTold | PrintOrder | ReaderOrder;
      if ('reader' in said) readers.obey(said);
      else if ('print' in said) printing.obey(said);
      else if ('ask' in said) this.#answered(said);
      else options.onTold(said);
    });
    child.on('exit', () => {
      readers.endAll();
      printing.endAll();
      onEnd();
      for (const { reject } of this.#waiting.values()) reject(hostAway());
      this.#waiting.clear();
    });
  }

  ask(question: Question): Promise<Answered> {
    this.#asked += 1;
    const ask = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(ask, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
      this.#child.postMessage({ ...question, ask } satisfies HostRequest);
    });
  }

  #answered(reply: HostReply): void {
    const waiting = this.#waiting.get(reply.ask);
    this.#waiting.delete(reply.ask);
    if (reply.ok) waiting?.resolve(reply);
    else waiting?.reject(new HostTroubleError(reply.error));
  }
}
