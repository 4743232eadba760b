/**
 * Owns: the log that consoles show: its last lines for one that comes in, then each line as it is written.
 * Does not own: the lines (session). A crash here leaves nothing: a console that comes back gets the last lines again.
 */
import { limits } from '../../../core/limits.ts';
import type { Down } from '../../../core/protocol/down.ts';
import type { Session } from '../../session/session.ts';

type TimelineNews = Extract<Down, { t: 'timeline' }>;

export class LogNews {
  readonly #session: Session;
  /** Of the last fact that consoles were told of. */
  #toldSeq: number;

  constructor(session: Session) {
    this.#session = session;
    this.#toldSeq = session.state().seq;
  }

  /** For a console that comes in. */
  last(): TimelineNews {
    const entries = [...this.#session.timeline('control', limits.timelineEntriesShown)];
    return { t: 'timeline', audience: 'control', reset: true, entries };
  }

  /** What was written since the call before; null: nothing, or nobody is there to read it. */
  fresh(isRead: () => boolean): TimelineNews | null {
    const since = this.#toldSeq;
    const { seq } = this.#session.state();
    if (seq <= since) return null;
    this.#toldSeq = seq;
    if (!isRead()) return null;
    const entries = this.#session
      .timeline('control', seq - since)
      .filter((entry) => entry.n > since);
    return entries.length === 0
      ? null
      : { t: 'timeline', audience: 'control', reset: false, entries };
  }
}
