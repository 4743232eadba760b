/**
 * Owns: the host's own process as the shell sees it: questions and answers, and starting it again when
 * it dies. Does not own: the host. A crash of the host leaves the exercise's file at its last synced
 * batch; the new process opens it on the same ports, and every screen comes back by itself.
 */
import type { HostReply, HostRequest, HostState, ReaderNews, ReaderOrder } from '../host/child.ts';
import { Readers, type ReaderChild } from './readers.ts';

/** What is needed of Electron's `utilityProcess.fork`, or of Node's in tests. */
export interface HostChild {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

export type StartOptions = Extract<HostRequest, { t: 'start' }>['options'];
type Question =
  | { readonly t: 'start'; readonly options: StartOptions }
  | { readonly t: 'open'; readonly file: string }
  | { readonly t: 'ticket' }
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
  readonly #now: () => number;
  readonly #waiting = new Map<
    number,
    { resolve: (s: HostState) => void; reject: (e: Error) => void }
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
    readonly now?: () => number;
  }) {
    this.#fork = options.fork;
    this.#forkReader = options.forkReader;
    this.#options = options.start;
    this.#onDead = options.onDead;
    this.#now = options.now ?? (() => performance.now());
  }

  async start(): Promise<HostState> {
    const child = this.#fork();
    this.#child = child;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window's
    const readers = new Readers(this.#forkReader, (news: ReaderNews) => child.postMessage(news));
    child.on('message', (message) => {
      const said = message as HostReply | ReaderOrder;
      if ('reader' in said) readers.obey(said);
      else this.#answered(said);
    });
    child.on('exit', () => {
      readers.endAll();
      this.#exited(child);
    });
    return this.#note(await this.#ask({ t: 'start', options: this.#options }));
  }

  /** A fresh address for one window. */
  async ticket(): Promise<HostState> {
    return this.#note(await this.#ask({ t: 'ticket' }));
  }

  async open(file: string): Promise<HostState> {
    return this.#note(await this.#ask({ t: 'open', file }));
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

  #ask(question: Question): Promise<HostState> {
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
    if (reply.ok) waiting?.resolve(reply.state);
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
