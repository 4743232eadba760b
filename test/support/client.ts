/**
 * A screen without pixels, for tests, the kill test, fuzzing and the bench. It speaks the protocol as
 * docs/protocol.md says and nothing more, and keeps what it was told:
 *
 *     const team = await Client.open(url, { role: 'join', code, name: 'Bo', team: 'iran' });
 *     await team.until((c) => c.view('team:iran') !== null);
 *     const answer = await team.command('move.submit', { team: 'iran', text });   // { ok, … , ms }
 *     team.history                                    // every command with its answer and duration
 *     await team.close();                             // or team.cut(): as when the Wi-Fi dies
 *     const again = await Client.open(url, { role: 'seat', token: team.token });
 */
import { randomBytes } from 'node:crypto';
import { applyPatch, type Operation } from 'rfc6902';
import { WebSocket } from 'ws';
import type { CommandBody, CommandType } from '../../src/core/command.ts';
import type { Down } from '../../src/core/protocol/down.ts';
import type { Hello, Up } from '../../src/core/protocol/up.ts';
import { protocolVersion } from '../../src/core/protocol/version.ts';
import type { View } from '../../src/core/view/schema.ts';

export type Identity = Hello['as'];
export type DataOf<K extends CommandType> = Extract<CommandBody, { type: K }>['data'];
type DownOf<T extends Down['t']> = Extract<Down, { t: T }>;

export type Answer =
  | {
      readonly ok: true;
      readonly id: string;
      readonly receipt: DownOf<'ack'>['receipt'];
      readonly ms: number;
    }
  | {
      readonly ok: false;
      readonly id: string;
      readonly code: string;
      readonly message: string;
      readonly ms: number;
    };

/** One command as the client lived it. `answer` null: none came before the line was gone. */
export interface Sent {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly atMs: number;
  answer: Answer | null;
}

export interface ClientOptions {
  /** Headers of the upgrade, e.g. `{ origin }` to be a browser. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Keep every frame as text (for searching); by default only what it says is kept. */
  readonly keepFrames?: boolean;
  /** Give up waiting after this time. */
  readonly patienceMs?: number;
  /** Do not apply patches (a bench with a thousand readers has no time for it). */
  readonly ignoreViews?: boolean;
}

export class LineClosed extends Error {
  override readonly name = 'LineClosed';
}

type Part = { view: View; n: number };

export class Client {
  readonly history: Sent[] = [];
  readonly frames: string[] = [];
  /** Everything but views, deltas, answers and pongs, oldest first. */
  readonly notes: Down[] = [];
  readonly timelines = new Map<string, DownOf<'timeline'>['entries']>();
  welcome: DownOf<'welcome'> | null = null;
  bye: string | null = null;
  refused: DownOf<'refused'> | null = null;
  closed = false;
  /** Messages and bytes that came down. */
  received = { messages: 0, bytes: 0 };
  readonly #socket: WebSocket;
  readonly #options: ClientOptions;
  readonly #views = new Map<string, Part>();
  readonly #waiting = new Map<
    string,
    { sent: Sent; resolve: (a: Answer) => void; reject: (e: Error) => void }
  >();
  readonly #watchers = new Set<() => void>();
  #listener: ((message: Down) => void) | null = null;

  private constructor(socket: WebSocket, options: ClientOptions) {
    this.#socket = socket;
    this.#options = options;
    socket.on('message', (data: Buffer) => this.#read(data));
    socket.on('close', () => this.#closed());
    socket.on('error', () => {});
  }

  /** Opens the line only; nobody has said hello yet. Rejects with `LineClosed` when not let in. */
  static async connect(url: string, options: ClientOptions = {}): Promise<Client> {
    const address = `${url
      .replace(/^http/, 'ws')
      .replace(/[#?].*$/, '')
      .replace(/\/+$/, '')}/ws`;
    const socket = new WebSocket(address, {
      perMessageDeflate: false,
      ...(options.headers === undefined ? {} : { headers: options.headers }),
    });
    const client = new Client(socket, options);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', (error) => reject(new LineClosed(error.message)));
    });
    return client;
  }

  /**
   * Opens and says hello. Resolves when welcomed or refused (`client.refused`); rejects when the line
   * was cut before either.
   */
  static async open(url: string, as: Identity, options: ClientOptions = {}): Promise<Client> {
    const client = await Client.connect(
      url.replace(/\/(console|review|hotseat|display|station).*$/, ''),
      options,
    );
    client.send({ t: 'hello', protocol: protocolVersion, as });
    await client.until((c) => c.welcome !== null || c.refused !== null, 'welcome');
    return client;
  }

  /** The credential that the welcome brought: the seat's, or a renewed one. */
  get token(): string {
    const token = this.welcome?.seatToken;
    if (token === null || token === undefined) throw new Error('the welcome brought no token');
    return token;
  }

  get audiences(): string[] {
    return [...this.#views.keys()];
  }

  view<V extends View = View>(audience: string): V | null {
    return (this.#views.get(audience)?.view as V | undefined) ?? null;
  }

  /** The latest note of a kind. */
  note<T extends Down['t']>(t: T): DownOf<T> | null {
    return (this.notes.findLast((note) => note.t === t) as DownOf<T> | undefined) ?? null;
  }

  onMessage(listener: ((message: Down) => void) | null): void {
    this.#listener = listener;
  }

  send(message: Up): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** Anything at all, for tests that misbehave. */
  sendRaw(data: string | Buffer, binary = typeof data !== 'string'): void {
    this.#socket.send(data, { binary });
  }

  /** Gives a command and waits for its answer. Rejects with `LineClosed` when the line ends first. */
  command<K extends CommandType>(type: K, data: DataOf<K>, id = newId()): Promise<Answer> {
    return this.ask(id, { t: 'command', id, type, data });
  }

  home(what: Extract<Up, { t: 'home' }>['do'], id = newId()): Promise<Answer> {
    return this.ask(id, { t: 'home', id, do: what });
  }

  /** Words beside the record, after the end. */
  remark(remark: Extract<Up, { t: 'remark' }>['remark']): Promise<Answer> {
    return this.ask(remark.id, { t: 'remark', remark });
  }

  /** Sends a message that is answered by `ack` or `reject` with this id. */
  ask(id: string, message: Extract<Up, { t: 'command' | 'home' | 'remark' }>): Promise<Answer> {
    const [type, data] =
      message.t === 'command'
        ? [message.type, message.data]
        : message.t === 'home'
          ? ['home', message.do]
          : ['remark', message.remark];
    const sent: Sent = { id, type, data, atMs: performance.now(), answer: null };
    this.history.push(sent);
    if (this.closed) return Promise.reject(new LineClosed('closed'));
    const answer = new Promise<Answer>((resolve, reject) =>
      this.#waiting.set(id, { sent, resolve, reject }),
    );
    this.send(message);
    return answer;
  }

  /** Waits until `ready` holds; looked at after every message. */
  until(ready: (client: this) => boolean, what = 'a condition'): Promise<void> {
    if (ready(this)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const done = (error?: Error): void => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        if (error === undefined) resolve();
        else reject(error);
      };
      const look = (): void => {
        if (ready(this)) done();
        else if (this.closed) done(new LineClosed(`the line was closed before ${what}`));
      };
      const patienceMs = this.#options.patienceMs ?? 10_000;
      const timer = setTimeout(
        () => done(new Error(`waited ${patienceMs} ms for ${what}`)),
        patienceMs,
      );
      this.#watchers.add(look);
    });
  }

  untilView<V extends View = View>(
    audience: string,
    ready: (view: V) => boolean,
    what = audience,
  ): Promise<void> {
    return this.until((client) => {
      const view = client.view<V>(audience);
      return view !== null && ready(view);
    }, what);
  }

  untilClosed(): Promise<void> {
    if (this.closed) return Promise.resolve();
    return this.until((client) => client.closed, 'the end of the line');
  }

  /** Stops reading, as a sleeping tablet does; the host notices only by what piles up. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.#socket.close();
    await this.untilClosed();
  }

  /** Gone without a goodbye. */
  cut(): void {
    this.#socket.terminate();
  }

  #read(data: Buffer): void {
    const text = data.toString('utf8');
    this.received.messages += 1;
    this.received.bytes += data.length;
    if (this.#options.keepFrames === true) this.frames.push(text);
    const message = JSON.parse(text) as Down;
    this.#take(message);
    this.#listener?.(message);
    for (const look of [...this.#watchers]) look();
  }

  #take(message: Down): void {
    switch (message.t) {
      case 'welcome':
        if (this.welcome !== null && this.welcome.session !== message.session) this.#views.clear();
        this.welcome = message;
        this.notes.push(message);
        break;
      case 'view':
        this.#views.set(message.audience, { view: message.view, n: message.n });
        break;
      case 'delta':
        if (this.#options.ignoreViews !== true) this.#patch(message);
        break;
      case 'ack':
        this.#answered(message.id, (ms) => ({
          ok: true,
          id: message.id,
          receipt: message.receipt,
          ms,
        }));
        break;
      case 'reject': {
        const { id, code, message: words } = message;
        this.#answered(id, (ms) => ({ ok: false, id, code, message: words, ms }));
        break;
      }
      case 'timeline': {
        const before = message.reset ? [] : (this.timelines.get(message.audience) ?? []);
        this.timelines.set(message.audience, [...before, ...message.entries]);
        break;
      }
      case 'bye':
        this.bye = message.code;
        this.notes.push(message);
        break;
      case 'refused':
        this.refused = message;
        this.notes.push(message);
        break;
      case 'pong':
        break;
      default:
        this.notes.push(message);
    }
  }

  #patch(message: DownOf<'delta'>): void {
    const had = this.#views.get(message.audience);
    if (had === undefined || had.n !== message.from) {
      this.send({ t: 'resync', audience: message.audience });
      return;
    }
    const view = structuredClone(had.view);
    const failed = applyPatch(view, message.patch as Operation[]).filter((error) => error !== null);
    if (failed.length > 0) throw new Error(`a patch did not fit: ${JSON.stringify(message)}`);
    this.#views.set(message.audience, { view, n: message.n });
  }

  #answered(id: string, make: (ms: number) => Answer): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    const answer = make(performance.now() - waiting.sent.atMs);
    waiting.sent.answer = answer;
    waiting.resolve(answer);
  }

  #closed(): void {
    this.closed = true;
    for (const { reject } of this.#waiting.values())
      reject(new LineClosed('the line was closed before the answer'));
    this.#waiting.clear();
    for (const look of [...this.#watchers]) look();
  }
}

export function newId(): string {
  return randomBytes(12).toString('base64url');
}
