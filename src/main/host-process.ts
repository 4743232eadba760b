/**
 * Owns: the host's own process as the shell sees it: questions and answers, and starting it again when
 * it dies. Does not own: the host. A crash of the host leaves the exercise's file at its last synced
 * batch; the new process opens it on the same ports, and every screen comes back by itself.
 */
import type { HostReply, HostRequest, HostState, HostTold } from '../host/child.ts';
import type { ReaderNews, ReaderOrder } from '../host/record/through.ts';
import type { PrintNews, PrintOrder } from '../host/paper/through.ts';
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
type Answered = Extract<HostReply, { ok: true }>;
type Question =
  | { readonly t: 'start'; readonly options: StartOptions }
  | { readonly t: 'open'; readonly file: string }
  | { readonly t: 'ticket' }
  | { readonly t: 'window'; readonly for: WindowKind }
  | { readonly t: 'sleep' }
  | { readonly t: 'hold'; readonly reason: string }
  | { readonly t: 'close' };

/** A host that dies more often than this in a minute has trouble that starting again does not mend. */
const restartsPerMinuteMax = 3;

export class HostTroubleError extends Error {
  override readonly name = 'HostTroubleError';
}

export class HostProcess {
  readonly #fork: () => HostChild;
  readonly #forkReader: () => ReaderChild;
  readonly #onDead: (sentence: string) => void;
  readonly #onTold: (told: HostTold) => void;
  readonly #printing: (tell: (news: PrintNews) => void) => Pick<Printing, 'obey' | 'endAll'>;
  readonly #now: () => number;
  readonly #waiting = new Map<
    number,
    { resolve: (answer: Answered) => void; reject: (error: Error) => void }
  >();
  #options: StartOptions;
  #child: HostChild | null = null;
  #asked = 0;
  #closing = false;
  #restarts: number[] = [];

  constructor(options: {
    readonly fork: () => HostChild;
    /** A process that reads a file for the host. */
    readonly forkReader: () => ReaderChild;
    readonly start: StartOptions;
    /** It cannot be kept alive: one sentence for the person. */
    readonly onDead: (sentence: string) => void;
    /** What it says unasked. */
    readonly onTold: (told: HostTold) => void;
    /** What prints for one life of the host. */
    readonly printing: (tell: (news: PrintNews) => void) => Pick<Printing, 'obey' | 'endAll'>;
    readonly now?: () => number;
  }) {
    this.#fork = options.fork;
    this.#forkReader = options.forkReader;
    this.#options = options.start;
    this.#onDead = options.onDead;
    this.#onTold = options.onTold;
    this.#printing = options.printing;
    this.#now = options.now ?? (() => performance.now());
  }

  async start(): Promise<HostState> {
    const child = this.#fork();
    this.#child = child;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
    const readers = new Readers(this.#forkReader, (news: ReaderNews) => child.postMessage(news));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
    const printing = this.#printing((news) => child.postMessage(news));
    child.on('message', (message) => {
      const said = message as HostReply | HostTold | PrintOrder | ReaderOrder;
      if ('reader' in said) readers.obey(said);
      else if ('print' in said) printing.obey(said);
      else if ('ask' in said) this.#answered(said);
      else this.#onTold(said);
    });
    child.on('exit', () => {
      readers.endAll();
      printing.endAll();
      this.#exited(child);
    });
    return this.#note((await this.#ask({ t: 'start', options: this.#options })).state);
  }

  /** A fresh address for one window. */
  async ticket(): Promise<HostState> {
    return this.#note((await this.#ask({ t: 'ticket' })).state);
  }

  async open(file: string): Promise<HostState> {
    return this.#note((await this.#ask({ t: 'open', file })).state);
  }

  /** An address for another window; null: nothing is open to be shown in it. */
  async window(what: WindowKind): Promise<string | null> {
    return (await this.#ask({ t: 'window', for: what })).url;
  }

  /** The machine goes to sleep, or slept. A host that is just being started again wakes up paused anyway. */
  async sleep(): Promise<void> {
    await this.#ask({ t: 'sleep' }).catch(() => {});
  }

  async hold(reason: string): Promise<void> {
    await this.#ask({ t: 'hold', reason });
  }

  async close(): Promise<void> {
    this.#closing = true;
    if (this.#child === null) return;
    await this.#ask({ t: 'close' }).catch(() => {});
  }

  /** What a restart needs to look the same from outside. */
  #note(state: HostState): HostState {
    const { file: _, ...rest } = this.#options;
    const controlPort = Number(URL.parse(state.ticketUrl)?.port ?? rest.controlPort);
    const lanPort = Number(URL.parse(state.lanUrl)?.port ?? rest.lanPort);
    this.#options = {
      ...rest,
      controlPort,
      lanPort,
      ...(state.file === null ? {} : { file: state.file }),
    };
    return state;
  }

  #ask(question: Question): Promise<Answered> {
    this.#asked += 1;
    const ask = this.#asked;
    return new Promise((resolve, reject) => {
      if (this.#child === null) {
        reject(new HostTroubleError('The host is not running.'));
        return;
      }
      this.#waiting.set(ask, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
      this.#child.postMessage({ ...question, ask } satisfies HostRequest);
    });
  }

  #answered(reply: HostReply): void {
    const waiting = this.#waiting.get(reply.ask);
    this.#waiting.delete(reply.ask);
    if (reply.ok) waiting?.resolve(reply);
    else waiting?.reject(new HostTroubleError(reply.message));
  }

  #exited(child: HostChild): void {
    if (this.#child !== child) return;
    this.#child = null;
    for (const { reject } of this.#waiting.values())
      reject(new HostTroubleError('The host ended.'));
    this.#waiting.clear();
    if (this.#closing) return;
    const now = this.#now();
    this.#restarts = [...this.#restarts.filter((at) => now - at < 60_000), now];
    if (this.#restarts.length > restartsPerMinuteMax) {
      this.#onDead(
        'The host keeps ending by itself. Everything acknowledged is in the exercise’s file.',
      );
      return;
    }
    this.start().catch((error: unknown) => {
      this.#onDead(error instanceof Error ? error.message : String(error));
    });
  }
}
