/**
 * Owns: which connection gets which audience's view, whole at first and then as differences; each is
 * projected, checked against its strict schema and written as text once, however many read it.
 * Does not own: who may have which audience (`room.ts`), what a view holds (core/view).
 * A crash here leaves nothing: views are made again from the state.
 */
import type { Audience } from '../../../core/ids.ts';
import { limits } from '../../../core/limits.ts';
import type { View } from '../../../core/view/schema.ts';
import type { Clock } from '../../session/clock.ts';
import type { Connection } from './connection.ts';
import { delta } from '../../../core/view/delta.ts';
import { strictView } from './strict.ts';

export interface HubSource {
  /** The view of the present state, as projected. */
  view(audience: Audience): View;
}

/** A patch longer than this is compared with the whole view, and the shorter one is sent. */
const longPatchChars = 4_096;

class Feed {
  readonly audience: Audience;
  readonly readers = new Set<Connection>();
  /** Consoles that look at this audience's payload. */
  readonly watchers = new Set<Connection>();
  view: View;
  #text: string | null = null;

  constructor(audience: Audience, view: View) {
    this.audience = audience;
    this.view = view;
  }

  get text(): string {
    this.#text ??= JSON.stringify(this.view);
    return this.#text;
  }

  /** Takes the next view and gives the frame for those who have the one before; null: no difference. */
  next(view: View): Buffer | null {
    const patch = delta(this.view, view);
    if (patch.length === 0) return null;
    const from = this.view.n;
    this.view = view;
    this.#text = null;
    // Screens know a view by its number: the same number with other content has to come whole.
    if (from === view.n) return Buffer.from(this.whole('view'));
    const frame = JSON.stringify({ t: 'delta', audience: this.audience, from, n: view.n, patch });
    const shorter = frame.length > longPatchChars && this.text.length < frame.length;
    return Buffer.from(shorter ? this.whole('view') : frame);
  }

  whole(t: 'view' | 'seeAs'): string {
    const head = JSON.stringify({
      t,
      audience: this.audience,
      ...(t === 'view' ? { n: this.view.n } : {}),
    });
    return `${head.slice(0, -1)},"view":${this.text}}`;
  }
}

export class Hub {
  readonly #source: HubSource;
  readonly #clock: Clock;
  readonly #onPublished: () => void;
  readonly #onFault: (error: unknown) => void;
  readonly #onMended: () => void;
  /** What stands still, because its view could not be made. */
  readonly #failing = new Set<Audience>();
  readonly #feeds = new Map<Audience, Feed>();
  readonly #dirty = new Set<Audience>();
  #pending = false;
  #cancel: () => void = () => {};
  #lastMs = Number.NEGATIVE_INFINITY;

  /**
   * `published` is called with each tick, so that what goes beside the views goes with them; `mended` when nothing
   * stands still any more.
   */
  constructor(
    source: HubSource,
    clock: Clock,
    on: {
      readonly published: () => void;
      readonly fault: (error: unknown) => void;
      readonly mended: () => void;
    },
  ) {
    this.#source = source;
    this.#clock = clock;
    this.#onPublished = on.published;
    this.#onFault = on.fault;
    this.#onMended = on.mended;
  }

  /** These audiences have something new. The first change goes out at once, a burst in one piece. */
  touch(audiences: Iterable<Audience>): void {
    for (const audience of audiences) if (this.#feeds.has(audience)) this.#dirty.add(audience);
    if (this.#pending) return;
    this.#pending = true;
    const waitMs = this.#lastMs + limits.publishEveryMs - this.#clock.monoMs();
    if (waitMs > 0) {
      this.#cancel = this.#clock.after(waitMs, () => this.flush());
    } else {
      const soon = setImmediate(() => this.flush());
      this.#cancel = () => clearImmediate(soon);
    }
  }

  /** Sends everything that is new, now. */
  flush(): void {
    this.#cancel();
    if (this.#pending) this.#lastMs = this.#clock.monoMs();
    this.#pending = false;
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    for (const audience of dirty) this.#send(audience);
    this.#onPublished();
  }

  #send(audience: Audience): void {
    const feed = this.#feeds.get(audience);
    if (feed === undefined) return;
    let frame: Buffer | null;
    try {
      frame = feed.next(strictView(audience, this.#source.view(audience)));
    } catch (error) {
      // Better a screen that stands still than one that shows what it must not.
      this.#failing.add(audience);
      this.#onFault(error);
      return;
    }
    this.#mended(audience);
    if (frame === null) return;
    for (const reader of feed.readers) reader.sendFrame(frame);
    if (feed.watchers.size === 0) return;
    const seeAs = feed.whole('seeAs');
    for (const watcher of feed.watchers) watcher.sendFrame(seeAs);
  }

  #mended(audience: Audience): void {
    if (this.#failing.delete(audience) && this.#failing.size === 0) this.#onMended();
  }

  #feed(audience: Audience): Feed {
    const known = this.#feeds.get(audience);
    if (known !== undefined) {
      // A newcomer gets the present, and the others must not be a step behind it.
      if (this.#dirty.delete(audience)) this.#send(audience);
      return known;
    }
    const feed = new Feed(audience, strictView(audience, this.#source.view(audience)));
    this.#feeds.set(audience, feed);
    return feed;
  }

  /** From now on this connection has the audience: its whole view first. Throws what projecting throws. */
  enter(connection: Connection, audience: Audience): void {
    const feed = this.#feed(audience);
    feed.readers.add(connection);
    connection.sendFrame(feed.whole('view'));
  }

  leave(connection: Connection, audience: Audience): void {
    this.#feeds.get(audience)?.readers.delete(connection);
    this.#tidy(audience);
  }

  /** The whole view again, for those who have the audience; false: this one has not. */
  resync(connection: Connection, audience: Audience): boolean {
    if (this.#feeds.get(audience)?.readers.has(connection) !== true) return false;
    connection.sendFrame(this.#feed(audience).whole('view'));
    return true;
  }

  watch(connection: Connection, audience: Audience): void {
    const feed = this.#feed(audience);
    feed.watchers.add(connection);
    connection.sendFrame(feed.whole('seeAs'));
  }

  unwatch(connection: Connection): void {
    for (const feed of [...this.#feeds.values()]) {
      if (feed.watchers.delete(connection)) this.#tidy(feed.audience);
    }
  }

  /** The views that this connection has now. */
  viewsOf(connection: Connection): View[] {
    return [...this.#feeds.values()].filter((f) => f.readers.has(connection)).map((f) => f.view);
  }

  drop(connection: Connection): void {
    this.unwatch(connection);
    for (const feed of [...this.#feeds.values()]) {
      if (feed.readers.delete(connection)) this.#tidy(feed.audience);
    }
  }

  /** Without readers nothing is projected. */
  #tidy(audience: Audience): void {
    const feed = this.#feeds.get(audience);
    if (feed === undefined || feed.readers.size + feed.watchers.size > 0) return;
    this.#feeds.delete(audience);
    this.#mended(audience);
  }

  close(): void {
    this.#cancel();
    this.#feeds.clear();
    this.#dirty.clear();
  }
}
