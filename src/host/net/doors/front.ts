/**
 * Owns: every socket of both listeners from the upgrade to the end: caps, the first message, what is
 * not a message at all, silence. Does not own: what messages mean (`hello.ts`, `desk.ts`) or which
 * exercise is open (the host). A crash here leaves nothing: screens come back by themselves.
 */
import type { WebSocket } from 'ws';
import { limits } from '../../../core/limits.ts';
import type { Home } from '../../../core/protocol/down.ts';
import { upSchema } from '../../../core/protocol/up.ts';
import { plainWords } from '../../../core/protocol/words.ts';
import type { Result } from '../../../core/result.ts';
import type { View } from '../../../core/view/schema.ts';
import type { Clock } from '../../session/clock.ts';
import { Connection, type Surface, type Wire } from '../room/connection.ts';
import type { ControlKeys } from '../room/credentials.ts';
import { answer, type Asked, type Counter } from '../room/desk.ts';
import { greet, refuse, type Door } from '../room/hello.ts';
import { FailureLimiter } from './limiter.ts';
import { calledName, freeName, sameName } from '../room/names.ts';
import { isLoopback } from './peer.ts';
import { Reach, type ReachOptions } from '../reach/reach.ts';
import type { Room } from '../room/room.ts';
import { welcomeTo } from '../room/welcome.ts';

export interface FrontOptions {
  readonly clock: Clock;
  readonly keys: ControlKeys;
  /** As far as it is known without reading a file. */
  readonly home: () => Home;
  /** Resolves with whether there is more to tell than before. */
  readonly readFiles: () => Promise<boolean>;
  readonly doHome: (what: Extract<Asked, { t: 'home' }>['do']) => Promise<Result<null>>;
  /** How devices come to this host, now. */
  readonly ways: ReachOptions['ways'];
  /** Something here failed that must not fail: told, and the connection ended. */
  readonly onFault: (error: unknown) => void;
}

/** A socket as `front` hears it. */
export interface Heard extends Wire {
  on(event: 'message', listener: (data: unknown, isBinary: boolean) => void): unknown;
  on(event: 'pong' | 'close' | 'error', listener: () => void): unknown;
}

const fullAgainMs = 10_000;

export class Front implements Door, Counter {
  readonly keys: ControlKeys;
  readonly limiter: FailureLimiter;
  readonly reach: Reach;
  readonly #options: FrontOptions;
  readonly #clock: Clock;
  readonly #connections = new Set<Connection>();
  readonly #perAddress = new Map<string, number>();
  /** Those that are nobody yet, or not any more. */
  readonly #strangers = new Set<Connection>();
  #room: Room | null = null;
  #closed = false;
  #cancelBeat: () => void;

  constructor(options: FrontOptions) {
    this.#options = options;
    this.keys = options.keys;
    this.#clock = options.clock;
    this.limiter = new FailureLimiter(options.clock);
    this.reach = new Reach({
      clock: options.clock,
      ways: options.ways,
      code: () => this.#room?.joinCode ?? '',
      changed: (message) => {
        for (const console of this.#consoles()) console.send(message);
      },
      fault: options.onFault,
    });
    this.#cancelBeat = this.#beat();
  }

  room = (): Room | null => this.#room;
  wallMs = (): number => this.#clock.wallMs();
  home = (what: Extract<Asked, { t: 'home' }>['do']): Promise<Result<null>> =>
    this.#options.doHome(what);

  get size(): number {
    return this.#connections.size;
  }

  /** Whether one more connection from this address fits. Loopback is this machine, and counts only in all. */
  #fits(address: string): boolean {
    if (this.#connections.size >= limits.socketsMax) return false;
    return (
      isLoopback(address) || (this.#perAddress.get(address) ?? 0) < limits.socketsPerAddressMax
    );
  }

  /** Whether one more may say who it is: asked before a request becomes a socket, so that a flood costs little. */
  get takesStrangers(): boolean {
    return this.#strangers.size < limits.strangersMax;
  }

  /** A socket that has passed the allow-list. */
  accept(socket: WebSocket | Heard, surface: Surface, address: string): Connection {
    const connection = new Connection(socket, surface, address, this.#clock);
    socket.on('error', () => connection.cut());
    this.#strangers.add(connection);
    socket.on('close', () => {
      connection.cut();
      this.#strangers.delete(connection);
    });
    if (this.#closed) {
      // A page that was told goodbye comes back at once: it would keep the listener from ending.
      connection.bye('closed', 1001);
      return connection;
    }
    if (!this.#fits(address)) {
      refuse(connection, 'limit/connections', fullAgainMs);
      return connection;
    }
    this.#connections.add(connection);
    this.#perAddress.set(address, (this.#perAddress.get(address) ?? 0) + 1);
    const stop = this.#clock.after(limits.helloWithinMs, () => {
      if (connection.role === null && !connection.greeting) connection.end(1008);
    });
    socket.on('pong', () => {
      connection.lastHeardMs = this.#clock.monoMs();
    });
    socket.on('message', (data, isBinary) => {
      connection.heard();
      if (!connection.over) this.#read(connection, isBinary ? null : String(data));
    });
    socket.on('close', () => {
      stop();
      this.#gone(connection);
    });
    return connection;
  }

  #gone(connection: Connection): void {
    if (!this.#connections.delete(connection)) return;
    const left = (this.#perAddress.get(connection.address) ?? 1) - 1;
    if (left <= 0) this.#perAddress.delete(connection.address);
    else this.#perAddress.set(connection.address, left);
    this.#room?.leave(connection);
  }

  #read(connection: Connection, text: string | null): void {
    const parsed = upSchema.safeParse(text === null ? null : json(text));
    if (!parsed.success) {
      const message = 'This is not a message that the host knows.';
      connection.send({ t: 'refused', code: 'protocol/malformed', message, retryAfterMs: null });
      connection.bad();
      return;
    }
    const done = this.#handle(connection, parsed.data);
    done.catch((error: unknown) => {
      this.#options.onFault(error);
      connection.end(1011);
    });
  }

  async #handle(connection: Connection, message: (typeof upSchema)['_output']): Promise<void> {
    if (message.t === 'hello') {
      const again = connection.role === 'look' && message.as.role === 'join';
      if (connection.greeting || (connection.role !== null && !again)) {
        const words = 'This connection has already said who it is.';
        connection.send({
          t: 'refused',
          code: 'protocol/said-hello',
          message: words,
          retryAfterMs: null,
        });
        connection.bad();
        return;
      }
      connection.greeting = true;
      await greet(this, connection, message);
      connection.greeting = false;
      if (connection.role === null) return;
      this.#strangers.delete(connection);
      this.reach.arrived(connection);
    } else if (connection.role === null) refuse(connection, 'protocol/expected-hello');
    else await answer(this, connection, message);
  }

  /**
   * Door: claims and signatures tell facilitators apart by their names. Who has fallen silent holds none:
   * that line is cut, and if somebody is still there, they come back under another name.
   */
  nameFor(connection: Connection, wanted: string): string {
    const name = calledName(wanted);
    const now = this.#clock.monoMs();
    const taken: string[] = [];
    for (const other of this.#consoles()) {
      if (other === connection || other.over) continue;
      const isLate = now - other.lastHeardMs >= limits.lateAfterMs;
      if (isLate && sameName(other.name, name)) other.cut();
      else taken.push(other.name);
    }
    return freeName(name, taken);
  }

  /** Door: a facilitator, with or without an open exercise. */
  enterControl(connection: Connection, token: string | null): void {
    if (this.#room === null) this.#enterHome(connection, token);
    else this.#room.enter(connection, 'control', { token });
    this.#sendHome([connection]);
    const reach = this.reach.message();
    if (reach !== null) connection.send(reach);
  }

  #enterHome(connection: Connection, token: string | null): void {
    connection.role = 'control';
    const serverWallMs = this.#clock.wallMs();
    const news = { session: 'home', role: 'control', audiences: [], serverWallMs } as const;
    connection.send(welcomeTo(connection, { ...news, token, words: plainWords }));
  }

  #sendHome(connections: readonly Connection[]): void {
    const tell = (): void => {
      const home = this.#options.home();
      for (const connection of connections) connection.send({ t: 'home', home });
    };
    tell();
    // What files say about themselves may take a while.
    this.#options.readFiles().then(
      (isMore) => (isMore ? tell() : undefined),
      (error: unknown) => this.#options.onFault(error),
    );
  }

  #consoles(): Connection[] {
    return [...this.#connections].filter((connection) => connection.role === 'control');
  }

  homeChanged(): void {
    this.#sendHome(this.#consoles());
  }

  /** Devices of the room belong to a listener that ends; those that can come to the next one do. */
  endRoomLines(): void {
    for (const connection of this.#connections)
      if (connection.surface === 'lan') connection.end(1012);
  }

  /** Another exercise, or none: consoles go along, everybody else belongs to the one before. */
  setRoom(room: Room | null): void {
    this.#room?.close();
    this.#room = room;
    for (const connection of this.#consoles()) {
      if (room === null) this.#enterHome(connection, null);
      else room.enter(connection, 'control');
    }
    this.homeChanged();
  }

  /** The views that the owner of this media token has now; null: nobody has this token. */
  viewsFor(
    mediaToken: string,
  ): { readonly views: readonly View[]; readonly isControl: boolean } | null {
    const owner = [...this.#connections].find((connection) => connection.mediaToken === mediaToken);
    if (owner === undefined || this.#room === null || !this.#room.has(owner)) return null;
    return { views: this.#room.hub.viewsOf(owner), isControl: owner.role === 'control' };
  }

  #beat(): () => void {
    return this.#clock.after(limits.pingEveryMs, () => {
      const now = this.#clock.monoMs();
      for (const connection of this.#connections) {
        if (now - connection.lastHeardMs >= limits.deadAfterMs) connection.cut();
        else connection.ping();
      }
      this.#room?.attendance.changed();
      this.#cancelBeat = this.#beat();
    });
  }

  close(): void {
    this.#closed = true;
    this.#cancelBeat();
    this.#room?.close();
    this.#room = null;
    for (const connection of this.#connections) connection.bye('closed', 1001);
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
