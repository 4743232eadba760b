/**
 * Owns: what the desktop shell has to know of the host: which exercise is open, whether it is being played, in which
 * language the room speaks, what was opened lately. Does not own: any of it. Told when it changes, never
 * asked for. A crash here leaves nothing.
 */
import type { Language } from '../core/protocol/words.ts';
import type { HomeFolder } from './home.ts';
import { keptWords } from './net/room/words.ts';
import type { Session } from './session/session.ts';

export interface HostNews {
  /** The open exercise's file. */
  readonly file: string | null;
  readonly title: string;
  /** `closed`: nothing is open. */
  readonly status: 'closed' | 'lobby' | 'running' | 'ended';
  /** A hold or a real-world stop stands. */
  readonly held: boolean;
  /** What control chose for the room; null: nothing. */
  readonly language: Language | null;
  /** Latest first. */
  readonly recent: readonly { readonly path: string; readonly title: string }[];
}

export interface NewsOptions {
  readonly tell: (news: HostNews) => void;
  readonly recent: () => HostNews['recent'];
  readonly language: () => Language | null;
}

export class NewsDesk {
  readonly #options: NewsOptions;
  #session: Session | null = null;
  #stop: () => void = () => {};
  #recent: HostNews['recent'] = [];
  #told = '';

  constructor(options: NewsOptions) {
    this.#options = options;
  }

  /** Another exercise is open, or none. */
  opened(session: Session | null): void {
    this.#stop();
    this.#session = session;
    this.#stop = session?.onCommit(() => this.#tell()) ?? (() => {});
    this.homeChanged();
  }

  /** Files or words may have changed. */
  homeChanged(): void {
    this.#recent = this.#options.recent();
    this.#tell();
  }

  #tell(): void {
    const state = this.#session?.state();
    const news: HostNews = {
      file: this.#session?.meta.path ?? null,
      title: state?.exercise.title ?? '',
      status: state?.exercise.status ?? 'closed',
      held: state !== undefined && (state.hold !== null || state.stop !== null),
      language: this.#options.language(),
      recent: this.#recent,
    };
    const text = JSON.stringify(news);
    if (text === this.#told) return;
    this.#told = text;
    this.#options.tell(news);
  }
}

/** What control chose for the open exercise's room, else what it chose last. */
export function roomLanguage(session: Session | null, home: HomeFolder | null): Language | null {
  const room = session === null ? null : keptWords(session).language;
  return room ?? home?.words()?.language ?? null;
}
