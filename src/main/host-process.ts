/**
 * Owns: that the host runs: started again when it dies, with what was open last, on the same ports, and what is done
 * where it cannot be. Does not own: the host, one life of it (`host-line.ts`), the question to the person.
 * A crash of the host leaves the exercise's file at its last synced batch; every screen comes back by itself.
 */
import { must } from '../core/result.ts';
import type { HostState, HostTold } from '../host/child.ts';
import type { RescuedFile } from '../host/files/rescue-place.ts';
import {
  HostLine,
  HostTroubleError,
  hostAway,
  type Answered,
  type HostLineOptions,
  type Question,
  type StartOptions,
  type WindowKind,
} from './host-line.ts';

/** A host that dies more often than this in a minute has trouble that starting again does not mend. */
const restartsPerMinuteMax = 3;

/** Why it does not run: it keeps ending, or says itself why it cannot. */
export type HostFailure =
  { readonly kind: 'ends' } | { readonly kind: 'cannot'; readonly why: HostTroubleError };
/** What is to be done about it: the same again, without the exercise, or nothing any more. */
export type Remedy = 'again' | 'empty' | 'end';

export interface HostProcessOptions extends HostLineOptions {
  readonly start: StartOptions;
  /** It runs, for the first time or again. */
  readonly onStarted: (state: HostState) => void;
  /** It runs, but without the file that it was to have open. */
  readonly onUnopened: (file: string, why: HostTroubleError) => void;
  /** It does not run. `file`: what it was to have open. */
  readonly onFailed: (failure: HostFailure, file: string | null) => Promise<Remedy>;
  readonly now?: () => number;
}

export class HostProcess {
  readonly #given: HostProcessOptions;
  readonly #now: () => number;
  #options: StartOptions;
  #line: HostLine | null = null;
  #starting = false;
  #closing = false;
  #deaths: number[] = [];

  constructor(given: HostProcessOptions) {
    this.#given = given;
    this.#options = given.start;
    this.#now = given.now ?? (() => performance.now());
  }

  /** Whether it runs; where it does not, nobody wanted to go on trying. */
  async start(): Promise<boolean> {
    this.#starting = true;
    try {
      while (!this.#closing) {
        const failure = this.#diesTooOften() ? ends : await this.#attempt();
        if (failure === null) return true;
        if (failure.kind === 'ends' && !this.#diesTooOften()) continue;
        const remedy = await this.#given.onFailed(failure, this.#options.file ?? null);
        if (remedy === 'end') return false;
        if (remedy === 'empty') this.#noteFile(null);
        this.#deaths = [];
      }
      return false;
    } finally {
      this.#starting = false;
    }
  }

  /** Null: it runs. */
  async #attempt(): Promise<HostFailure | null> {
    try {
      this.#given.onStarted(await this.#begin());
      return null;
    } catch (error) {
      if (!(error instanceof HostTroubleError)) throw error;
      return error.away ? ends : { kind: 'cannot', why: error };
    }
  }

  /** With its file, or without where that one cannot be opened: nobody is locked out by a file. */
  async #begin(): Promise<HostState> {
    this.#line ??= this.#newLine();
    const { file, tried: _, ...rest } = this.#options;
    try {
      return this.#note((await this.#ask({ t: 'start', options: this.#options })).state);
    } catch (error) {
      if (!(error instanceof HostTroubleError) || error.away || file === undefined) throw error;
      const { state } = await this.#ask({ t: 'start', options: rest });
      this.#given.onUnopened(file, error);
      return this.#note(state);
    }
  }

  #newLine(): HostLine {
    const onTold = (told: HostTold): void => {
      // Consoles open and close files too; another life of the host goes on with what was open last.
      if ('news' in told && !this.#starting) this.#noteFile(told.news.file);
      this.#given.onTold(told);
    };
    const line: HostLine = new HostLine({ ...this.#given, onTold }, () => {
      if (this.#line !== line) return;
      this.#line = null;
      this.#deaths.push(this.#now());
      // A start that is under way hears of it as well, and goes on by itself.
      if (!this.#closing && !this.#starting) void this.start();
    });
    return line;
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

  /** What is whole of a damaged file, in a new one. */
  async rescue(file: string): Promise<RescuedFile> {
    const { rescued } = await this.#ask({ t: 'rescue', file });
    return must(rescued, 'what was rescued');
  }

  /** Answers with the title of what was open where its last backup could not be made, else with null. */
  async close(): Promise<string | null> {
    this.#closing = true;
    try {
      return (await this.#ask({ t: 'close' })).state.notCopied;
    } catch {
      return null;
    }
  }

  #diesTooOften(): boolean {
    const now = this.#now();
    this.#deaths = this.#deaths.filter((at) => now - at < 60_000);
    return this.#deaths.length > restartsPerMinuteMax;
  }

  /** What a restart needs to look the same from outside. */
  #note(state: HostState): HostState {
    const controlPort = Number(URL.parse(state.ticketUrl)?.port ?? this.#options.controlPort);
    const lanPort = Number(URL.parse(state.lanUrl)?.port ?? this.#options.lanPort);
    this.#options = { ...this.#options, controlPort, lanPort };
    this.#noteFile(state.file);
    return state;
  }

  #noteFile(file: string | null): void {
    const { file: _, tried: __, ...rest } = this.#options;
    // It was open: another life of the host need not find out first whether it can be.
    this.#options = { ...rest, ...(file === null ? {} : { file, tried: true }) };
  }

  #ask(question: Question): Promise<Answered> {
    return this.#line?.ask(question) ?? Promise.reject(hostAway());
  }
}

const ends: HostFailure = { kind: 'ends' };
