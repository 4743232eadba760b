import type { CommandBody, CommandType } from '../../../core/command.ts';
import type { Finding } from '../../../core/finding.ts';
import type { Down, Presence } from '../../../core/protocol/down.ts';
import type { Hello, Up } from '../../../core/protocol/up.ts';
import { protocolVersion } from '../../../core/protocol/version.ts';
import { afterFrame } from './frame.ts';
import { Heartbeat, type Pulse } from './heartbeat.ts';
import { newCommandId } from './id.ts';
import { Outbox, memoryShelf, type Shelf } from './outbox.ts';
import { emptyLink, forgetAudience, receive, type LinkState } from './state.ts';

/*
 * Owns: one screen's line to the host. It says hello, keeps the views whole, sends commands until they
 * are answered and comes back by itself after sleep, Wi-Fi and host trouble.
 * Does not own: who we are (the screen says so with `identify`) and anything that is drawn.
 * A crash here leaves: the outbox on its shelf; the next page sends what was not answered.
 */

export type Identity = Hello['as'];
export type CommandData<K extends CommandType> = Extract<CommandBody, { type: K }>['data'];

export interface Receipt {
  readonly label: string;
  readonly wallMs: number;
}
export type Answer =
  | { readonly ok: true; readonly id: string; readonly receipt: Receipt | null }
  | { readonly ok: false; readonly id: string; readonly rejection: Refused };
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly detail: Readonly<Record<string, string | number | boolean>> | null;
  /** Of a scenario that was not added. */
  readonly findings?: readonly Finding[] | undefined;
}

/** What screens use. The real `Connection` is one; the fixtures' is another. */
export interface Link {
  readonly getState: () => LinkState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly identify: (as: Identity | null) => void;
  /** The promise always resolves, with an ack or a rejection; across reconnects if need be. */
  readonly command: <K extends CommandType>(
    type: K,
    data: CommandData<K>,
    id?: string,
  ) => Promise<Answer>;
  /** Anything else that goes up (`draft`, `curtain`, `seeAs`, `home`). False: the line is down, nothing was sent. */
  readonly send: (message: Up) => boolean;
  /** `home` messages are answered like commands. */
  readonly ask: (what: Extract<Up, { t: 'home' }>['do']) => Promise<Answer>;
  readonly onMessage: (listener: (message: Down) => void) => () => void;
  /** Drops what is known for one audience: its curtain fell. */
  readonly forget: (audience: string) => void;
}

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

const firstRetryMs = 250;
/** A room of a thousand must not hammer a host that is coming up; a lone wall may knock oftener. */
const lastRetryMs = 4_000;
/** A host that is there answers a hello at once; one that was suspended may take a breath. */
const helloAnswerMs = 10_000;

/** `ws://…/ws` beside the page that we came from. */
export function socketUrl(page: { protocol: string; host: string }): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/ws`;
}

export class Connection implements Link {
  readonly #options: ConnectionOptions;
  readonly #outbox: Outbox;
  readonly #heartbeat: Heartbeat;
  readonly #listeners = new Set<() => void>();
  readonly #messageListeners = new Set<(message: Down) => void>();
  readonly #promises = new Map<string, (answer: Answer) => void>();
  readonly #resyncing = new Set<string>();
  #state: LinkState;
  #identity: Identity | null = null;
  #socket: WebSocket | null = null;
  #tries = 0;
  #retryTimer: ReturnType<typeof setTimeout> | null = null;
  /** What the host said while a press is being drawn; null: nothing is. */
  #held: Down[] | null = null;
  #closed = false;

  constructor(options: ConnectionOptions = {}) {
    this.#options = options;
    this.#outbox = new Outbox(options.shelf ?? memoryShelf(), options.shelfKey ?? 'wc.outbox');
    this.#state = { ...emptyLink, unanswered: this.#outbox.entries };
    this.#heartbeat = new Heartbeat({
      now: () => this.#now(),
      ping: () => this.#raw({ t: 'ping' }),
      dead: () => this.#drop(),
      offset: (offsetMs) => this.#set({ ...this.#state, offsetMs }),
      pulse: options.pulse,
    });
    globalThis.document?.addEventListener('visibilitychange', this.#wake);
    globalThis.addEventListener?.('online', this.#wake);
    globalThis.addEventListener?.('pageshow', this.#wake);
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
    this.#tries = 0;
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
    const answer = new Promise<Answer>((resolve) => this.#promises.set(id, resolve));
    const session = this.#state.welcome?.session ?? null;
    this.#outbox.add({ id, type, data, session });
    this.#set({ ...this.#state, unanswered: this.#outbox.entries });
    if (open) this.#raw({ t: 'command', id, type, data });
    this.#showPress();
    return answer;
  };

  send = (message: Up): boolean => this.#state.status === 'open' && this.#raw(message);

  ask = (what: Extract<Up, { t: 'home' }>['do']): Promise<Answer> => {
    const id = newCommandId();
    const answer = new Promise<Answer>((resolve) => this.#promises.set(id, resolve));
    if (!this.send({ t: 'home', id, do: what })) this.#answer(offline(id));
    return answer;
  };

  forget = (audience: string): void => this.#set(forgetAudience(this.#state, audience));

  /** For good: a screen that goes away, or a test's end. */
  close(): void {
    this.#closed = true;
    this.#hangUp();
    globalThis.document?.removeEventListener('visibilitychange', this.#wake);
    globalThis.removeEventListener?.('online', this.#wake);
    globalThis.removeEventListener?.('pageshow', this.#wake);
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

  /**
   * A press is seen before its answer: a host next door answers within the same frame, and drawing what follows from
   * that would come first, however long it takes. What comes meanwhile waits, in its order.
   */
  #showPress(): void {
    if (this.#held !== null) return;
    const held: Down[] = [];
    this.#held = held;
    (this.#options.afterFrame ?? afterFrame)(() => {
      // Another line's by now.
      if (this.#held === held) this.#release();
    });
  }

  #release(): void {
    const held = this.#held ?? [];
    const socket = this.#socket;
    this.#held = null;
    for (const message of held) {
      // After a goodbye nothing of that line is heard.
      if (this.#socket !== socket) return;
      this.#take(message);
    }
  }

  #received(text: string): void {
    const message = JSON.parse(text) as Down;
    this.#heartbeat.heard(
      message.t === 'pong' || message.t === 'welcome' ? message.serverWallMs : null,
    );
    if (this.#held === null) this.#take(message);
    else this.#held.push(message);
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
      this.#answer({ ok: true, id: message.id, receipt: message.receipt });
    else if (message.t === 'reject') {
      const { t: _, id, ...rejection } = message;
      this.#answer({ ok: false, id, rejection });
    } else if (message.t === 'presence') this.#inRole(message.presence);
    else if (message.t === 'refused') this.#refused(message.retryAfterMs);
    else if (message.t === 'bye') this.#told(message.code);
  }

  #welcomed(welcome: Extract<Down, { t: 'welcome' }>): void {
    this.#tries = 0;
    this.#resyncing.clear();
    // A name that somebody else had was numbered; coming back, we are the same person as before.
    if (typeof welcome.name === 'string' && this.#identity?.role === 'control')
      this.#identity = { ...this.#identity, name: welcome.name };
    if (welcome.seatToken !== null && this.#identity !== null) {
      // What brought us in (a ticket, a join code) may be used up; from now on this is who we are.
      this.#identity = withToken(this.#identity, welcome.seatToken);
      this.#options.onToken?.(welcome.seatToken, welcome.session);
    }
    for (const stray of this.#outbox.adopt(welcome.session)) this.#answer(otherExercise(stray.id));
    this.#set({ ...this.#state, unanswered: this.#outbox.entries });
    for (const { id, type, data } of this.#outbox.entries)
      this.#raw({ t: 'command', id, type, data });
  }

  /** The lead may have given another role; coming back, it is still the one we have. */
  #inRole({ facilitators }: Presence): void {
    const as = this.#identity;
    if (as?.role !== 'control') return;
    const duty = facilitators.find(({ name }) => name === as.name)?.duty ?? as.duty;
    if (duty !== as.duty) this.#identity = { ...as, duty };
  }

  #resync(audience: string): void {
    if (this.#resyncing.has(audience)) return;
    this.#resyncing.add(audience);
    this.#raw({ t: 'resync', audience });
  }

  #answer(answer: Answer): void {
    this.#outbox.remove(answer.id);
    this.#set({ ...this.#state, unanswered: this.#outbox.entries });
    const resolve = this.#promises.get(answer.id);
    this.#promises.delete(answer.id);
    resolve?.(answer);
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
    this.#release();
    this.#socket = null;
    this.#heartbeat.stop();
    this.#unheard();
    const most = this.#options.lastRetryMs ?? lastRetryMs;
    const ceiling = Math.min(most, firstRetryMs * 2 ** this.#tries);
    this.#tries += 1;
    // Jitter, so that a whole room does not knock at the same instant.
    this.#waitFor(ceiling * (0.5 + 0.5 * (this.#options.random ?? Math.random)()));
  }

  #waitFor(ms: number): void {
    const lostWallMs = this.#state.lostWallMs ?? this.#now();
    this.#set({ ...this.#state, status: 'waiting', lostWallMs });
    if (this.#closed) return;
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = null;
      this.#connect();
    }, ms);
  }

  #drop(): void {
    const socket = this.#socket;
    if (socket === null) return;
    this.#lost();
    socket.close();
  }

  #hangUp(): void {
    if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
    this.#retryTimer = null;
    this.#heartbeat.stop();
    const socket = this.#socket;
    this.#socket = null;
    this.#held = null;
    socket?.close();
    this.#unheard();
  }

  /** The line took the answers along. What waits in no outbox is not sent again, and no button waits for it for ever. */
  #unheard(): void {
    for (const id of this.#promises.keys())
      if (!this.#outbox.entries.some((one) => one.id === id))
        this.#answer(offline(id, 'client/unheard'));
  }

  /** The phone woke up or the network came back: do not wait for a timer to find out. */
  #wake = (): void => {
    if (globalThis.document?.visibilityState === 'hidden') return;
    if (this.#state.status === 'waiting' && this.#retryTimer !== null) {
      clearTimeout(this.#retryTimer);
      this.#retryTimer = null;
      this.#tries = 0;
      this.#connect();
    } else if (this.#state.status === 'open') this.#heartbeat.probe();
  };
}

function withToken(as: Identity, token: string): Identity {
  switch (as.role) {
    case 'control':
      return { ...as, token };
    case 'hotSeat':
      return { role: 'hotSeat', token };
    case 'display':
      return { role: 'display', code: token };
    case 'evaluate':
    case 'evaluator':
      return { role: 'evaluator', token };
    case 'join':
    case 'takeOver':
    case 'seat':
    case 'look':
      return { role: 'seat', token };
    case 'check':
      return as;
  }
}

function audienceOf(message: Down): string | null {
  if (message.t === 'view' || message.t === 'delta' || message.t === 'timeline')
    return message.audience;
  return message.t === 'drafts' || message.t === 'notes' ? `team:${message.team}` : null;
}

function offline(id: string, code = 'client/offline'): Answer {
  return {
    ok: false,
    id,
    rejection: { code, message: 'The host cannot be reached.', detail: null },
  };
}

function otherExercise(id: string): Answer {
  const message = 'It was meant for an exercise that is over.';
  return { ok: false, id, rejection: { code: 'client/other-exercise', message, detail: null } };
}
