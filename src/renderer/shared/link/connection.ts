import type { CommandType } from '../../../core/command.ts';
import type { Down } from '../../../core/protocol/down.ts';
import type { Up } from '../../../core/protocol/up.ts';
import { protocolVersion } from '../../../core/protocol/version.ts';
import { Answers, offline } from './answers.ts';
import { afterFrame } from './frame.ts';
import { Heartbeat, type Pulse } from './heartbeat.ts';
import { newCommandId } from './id.ts';
import { onDuty, welcomedAs } from './identity.ts';
import type { Answer, CommandData, Identity, Link } from './link.ts';
import { Outbox, memoryShelf, type Shelf } from './outbox.ts';
import { Press } from './press.ts';
import { Retry } from './retry.ts';
import { emptyLink, forgetAudience, receive, type LinkState } from './state.ts';
import { onWake } from './wake.ts';

/*
 * Owns: one screen's line to the host. It says hello, keeps the views whole, sends commands until they
 * are answered and comes back by itself after sleep, Wi-Fi and host trouble.
 * Does not own: who we are (the screen says so with `identify`) and anything that is drawn.
 * A crash here leaves: the outbox on its shelf; the next page sends what was not answered.
 */

export interface ConnectionOptions {
  /** The host's WebSocket address; by default beside the page. */
  readonly url?: string;
  /** Where unanswered commands wait; by default they die with the page. */
  readonly shelf?: Shelf;
  readonly shelfKey?: string;
  /**
   * What to do with a command while the line is down. `queue` keeps it (a team's move); `refuse` answers
   * `client/offline` at once (a facilitator's GO must not fire half a minute later).
   */
  readonly whileDown?: 'queue' | 'refuse';
  /** A credential to keep for the same role: the page stores it and gives it after a reload. */
  readonly onToken?: (token: string, session: string) => void;
  /** Hot seat: what is said about a team whose curtain is down goes unheard. */
  readonly wants?: (audience: string) => boolean;
  /** The longest wait between two tries. */
  readonly lastRetryMs?: number;
  /** For the few that must notice a pulled cable soon. */
  readonly pulse?: Pulse;
  readonly openSocket?: (url: string) => WebSocket;
  readonly now?: () => number;
  readonly random?: () => number;
  /** Calls back once what stands in the page has been drawn. */
  readonly afterFrame?: (then: () => void) => void;
}

/** A host that is there answers a hello at once; one that was suspended may take a breath. */
const helloAnswerMs = 10_000;

/** `ws://…/ws` beside the page that we came from. */
export function socketUrl(page: { protocol: string; host: string }): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/ws`;
}

export class Connection implements Link {
  readonly #options: ConnectionOptions;
  readonly #answers: Answers;
  readonly #heartbeat: Heartbeat;
  readonly #press: Press;
  readonly #retry: Retry;
  readonly #listeners = new Set<() => void>();
  readonly #messageListeners = new Set<(message: Down) => void>();
  readonly #resyncing = new Set<string>();
  readonly #stopWaking: () => void;
  #state: LinkState;
  #identity: Identity | null = null;
  #socket: WebSocket | null = null;
  #closed = false;

  constructor(options: ConnectionOptions = {}) {
    const { pulse, lastRetryMs, random } = options;
    this.#options = options;
    const outbox = new Outbox(options.shelf ?? memoryShelf(), options.shelfKey ?? 'wc.outbox');
    this.#answers = new Answers(outbox, (unanswered) => this.#set({ ...this.#state, unanswered }));
    this.#state = { ...emptyLink, unanswered: this.#answers.waiting };
    this.#heartbeat = new Heartbeat({
      now: () => this.#now(),
      ping: () => this.#raw({ t: 'ping' }),
      dead: () => this.#drop(),
      offset: (offsetMs) => this.#set({ ...this.#state, offsetMs }),
      pulse,
    });
    this.#press = new Press(options.afterFrame ?? afterFrame, (message) => this.#take(message));
    this.#retry = new Retry({ connect: () => this.#connect(), lastRetryMs, random });
    this.#stopWaking = onWake(() => this.#wake());
  }

  getState = (): LinkState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  onMessage = (listener: (message: Down) => void): (() => void) => {
    this.#messageListeners.add(listener);
    return () => void this.#messageListeners.delete(listener);
  };

  /** Says who we are from now on and connects; null hangs up. */
  identify = (as: Identity | null): void => {
    this.#identity = as;
    this.#retry.startOver();
    this.#hangUp();
    if (as === null) this.#set({ ...this.#state, status: 'idle', lostWallMs: null, welcome: null });
    else this.#connect();
  };

  command = <K extends CommandType>(
    type: K,
    data: CommandData<K>,
    id: string = newCommandId(),
  ): Promise<Answer> => {
    const open = this.#state.status === 'open';
    if (!open && this.#options.whileDown === 'refuse') return Promise.resolve(offline(id));
    const session = this.#state.welcome?.session ?? null;
    const answer = this.#answers.toCommand({ id, type, data, session });
    if (open) this.#raw({ t: 'command', id, type, data });
    this.#press.begin();
    return answer;
  };

  send = (message: Up): boolean => this.#state.status === 'open' && this.#raw(message);

  ask = (what: Extract<Up, { t: 'home' }>['do']): Promise<Answer> => {
    const id = newCommandId();
    const answer = this.#answers.to(id);
    if (!this.send({ t: 'home', id, do: what })) this.#answers.came(offline(id));
    return answer;
  };

  forget = (audience: string): void => this.#set(forgetAudience(this.#state, audience));

  /** For good: a screen that goes away, or a test's end. */
  close(): void {
    this.#closed = true;
    this.#hangUp();
    this.#stopWaking();
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  #set(state: LinkState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #connect(): void {
    if (this.#closed || this.#identity === null) return;
    const url = this.#options.url ?? socketUrl(globalThis.location);
    const socket = (this.#options.openSocket ?? ((at: string) => new WebSocket(at)))(url);
    this.#socket = socket;
    this.#set({ ...this.#state, status: 'connecting' });
    this.#heartbeat.expect(helloAnswerMs);
    socket.addEventListener('open', () => {
      if (this.#socket === socket && this.#identity !== null) {
        this.#raw({ t: 'hello', protocol: protocolVersion, as: this.#identity });
      }
    });
    socket.addEventListener('message', (event: MessageEvent) => {
      if (this.#socket === socket) this.#received(String(event.data));
    });
    socket.addEventListener('close', () => {
      if (this.#socket === socket) this.#lost();
    });
  }

  #raw(message: Up): boolean {
    if (this.#socket === null || this.#socket.readyState !== 1) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  #received(text: string): void {
    const message = JSON.parse(text) as Down;
    this.#heartbeat.heard(
      message.t === 'pong' || message.t === 'welcome' ? message.serverWallMs : null,
    );
    this.#press.came(message);
  }

  #take(message: Down): void {
    const audience = audienceOf(message);
    if (audience !== null && this.#options.wants?.(audience) === false) return;
    const { state, resync } = receive(this.#state, message);
    if (state !== this.#state) this.#set(state);
    if (resync !== null) this.#resync(resync);
    this.#act(message);
    for (const listener of this.#messageListeners) listener(message);
  }

  #act(message: Down): void {
    if (message.t === 'welcome') this.#welcomed(message);
    else if (message.t === 'view') this.#resyncing.delete(message.audience);
    else if (message.t === 'ack')
      this.#answers.came({ ok: true, id: message.id, receipt: message.receipt });
    else if (message.t === 'reject') {
      const { t: _, id, ...rejection } = message;
      this.#answers.came({ ok: false, id, rejection });
    } else if (message.t === 'presence') {
      if (this.#identity !== null) this.#identity = onDuty(this.#identity, message.presence);
    } else if (message.t === 'refused') this.#refused(message.retryAfterMs);
    else if (message.t === 'bye') this.#told(message.code);
  }

  #welcomed(welcome: Extract<Down, { t: 'welcome' }>): void {
    const { session, seatToken } = welcome;
    this.#retry.startOver();
    this.#resyncing.clear();
    if (this.#identity !== null) {
      this.#identity = welcomedAs(this.#identity, welcome);
      if (seatToken !== null) this.#options.onToken?.(seatToken, session);
    }
    this.#answers.adopt(session);
    for (const { id, type, data } of this.#answers.waiting)
      this.#raw({ t: 'command', id, type, data });
  }

  #resync(audience: string): void {
    if (this.#resyncing.has(audience)) return;
    this.#resyncing.add(audience);
    this.#raw({ t: 'resync', audience });
  }

  #refused(retryAfterMs: number | null): void {
    // After the welcome a refusal is about one message; the line stays.
    if (this.#state.status === 'open') return;
    this.#hangUp();
    if (retryAfterMs === null) this.#set({ ...this.#state, status: 'stopped' });
    else this.#waitFor(retryAfterMs);
  }

  #told(code: Extract<Down, { t: 'bye' }>['code']): void {
    // The host will be back, or is there and we were too slow: knock again. Everything else is an answer.
    if (code === 'closed' || code === 'slow') return;
    this.#hangUp();
    this.#set({ ...this.#state, status: 'stopped' });
  }

  /** The line is gone; it will be tried again. */
  #lost(): void {
    // It was said before the line was lost.
    this.#press.release();
    this.#socket = null;
    this.#heartbeat.stop();
    this.#answers.unheard();
    this.#waitFor(this.#retry.nextMs());
  }

  #waitFor(ms: number): void {
    const lostWallMs = this.#state.lostWallMs ?? this.#now();
    this.#set({ ...this.#state, status: 'waiting', lostWallMs });
    if (!this.#closed) this.#retry.after(ms);
  }

  #drop(): void {
    const socket = this.#socket;
    if (socket === null) return;
    this.#lost();
    socket.close();
  }

  #hangUp(): void {
    this.#retry.cancel();
    this.#heartbeat.stop();
    const socket = this.#socket;
    this.#socket = null;
    this.#press.drop();
    socket?.close();
    this.#answers.unheard();
  }

  /** The phone woke up or the network came back: do not wait for a timer to find out. */
  #wake(): void {
    if (globalThis.document?.visibilityState === 'hidden') return;
    if (this.#state.status === 'waiting' && this.#retry.isDue) this.#retry.now();
    else if (this.#state.status === 'open') this.#heartbeat.probe();
  }
}

function audienceOf(message: Down): string | null {
  if (message.t === 'view' || message.t === 'delta' || message.t === 'timeline')
    return message.audience;
  return message.t === 'drafts' || message.t === 'notes' ? `team:${message.team}` : null;
}
