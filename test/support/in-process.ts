/**
 * The host's front door, room and session in this process, with sockets that are only objects: for
 * tests that need thousands of messages, a clock that can be moved, a stalled reader, or a projection
 * that leaks on purpose. Everything above the WebSocket library is the real thing.
 */
import { nanoid } from 'nanoid';
import type { Down } from '../../src/core/protocol/down.ts';
import type { Hello, Up } from '../../src/core/protocol/up.ts';
import { protocolVersion } from '../../src/core/protocol/version.ts';
import type { Scenario } from '../../src/core/scenario/schema.ts';
import type { Audience } from '../../src/core/ids.ts';
import type { State } from '../../src/core/state.ts';
import type { step } from '../../src/core/step.ts';
import type { project } from '../../src/core/view/project.ts';
import type { View } from '../../src/core/view/schema.ts';
import type { World } from '../../src/core/world.ts';
import { MemoryLog } from '../../src/host/log/memory-log.ts';
import type { Connection, Surface } from '../../src/host/net/room/connection.ts';
import type { SigningKey } from '../../src/host/log/seal.ts';
import { ControlKeys, Signer, newSecret } from '../../src/host/net/room/credentials.ts';
import { Front, type Heard } from '../../src/host/net/doors/front.ts';
import { Room } from '../../src/host/net/room/room.ts';
import { openSession } from '../../src/host/session/open-session.ts';
import type { Session } from '../../src/host/session/session.ts';
import { FakeClock } from './fake-clock.ts';

/** The far end of a socket: what was sent to it, and a mouth to speak with. */
export class Line implements Heard {
  readonly frames: string[] = [];
  bufferedAmount = 0;
  /** Nothing is read any more: everything sent piles up. */
  stalled = false;
  closedWith: number | null = null;
  terminated = false;
  /** As a browser does by itself. */
  answersPings = true;
  pauses = 0;
  pings = 0;
  connection: Connection | null = null;
  readonly #listeners: Record<string, ((...args: never[]) => void)[]> = {};

  on(event: string, listener: (...args: never[]) => void): this {
    (this.#listeners[event] ??= []).push(listener);
    return this;
  }

  send(data: string | Buffer): void {
    const text = data.toString();
    if (this.stalled) this.bufferedAmount += text.length;
    else this.frames.push(text);
  }

  ping(): void {
    this.pings += 1;
    if (this.answersPings && this.closedWith === null) this.pong();
  }

  pause(): void {
    this.pauses += 1;
  }

  resume(): void {}

  close(code: number): void {
    if (this.closedWith !== null) return;
    this.closedWith = code;
    this.#emit('close');
  }

  terminate(): void {
    this.terminated = true;
    this.close(1006);
  }

  #emit(event: string, ...args: unknown[]): void {
    for (const listener of this.#listeners[event] ?? [])
      (listener as (...a: unknown[]) => void)(...args);
  }

  say(message: Up): void {
    this.raw(JSON.stringify(message));
  }

  raw(text: string | Buffer, binary = false): void {
    this.#emit('message', Buffer.from(text), binary);
  }

  pong(): void {
    this.#emit('pong');
  }

  /** Every message received so far, or since so many frames had come, oldest first. */
  messages(from = 0): Down[] {
    return this.frames.slice(from).map((frame) => JSON.parse(frame) as Down);
  }

  /** The newest message that is so; those before it are not read at all. */
  findLast(isIt: (message: Down) => boolean): Down | undefined {
    for (let at = this.frames.length - 1; at >= 0; at -= 1) {
      const message = JSON.parse(this.frames[at] ?? 'null') as Down;
      if (isIt(message)) return message;
    }
    return undefined;
  }

  last<T extends Down['t']>(t: T): Extract<Down, { t: T }> | undefined {
    return this.findLast((message) => message.t === t) as Extract<Down, { t: T }> | undefined;
  }
}

export interface InProcess {
  readonly clock: FakeClock;
  readonly front: Front;
  readonly room: Room;
  readonly session: Session;
  /** For those who want to spoil it. */
  readonly log: MemoryLog;
  readonly controlToken: string;
  readonly faults: unknown[];
  line(surface?: Surface, address?: string): Line;
  /** A line that has said hello and was answered. */
  enter(as: Hello['as'], address?: string): Promise<Line>;
  /** Gives a command on a line and waits for its answer. */
  command(line: Line, type: string, data: unknown): Promise<Extract<Down, { t: 'ack' | 'reject' }>>;
  /** Until nothing is on its way any more: queue, ticks of the hub, presence. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface InProcessOptions {
  readonly scenario: Scenario;
  readonly media?: ReadonlyMap<string, Uint8Array>;
  /** One that leaks on purpose. */
  readonly project?: (world: World, state: State, audience: Audience) => View;
  /** One that draws and counts as a test wants. */
  readonly step?: typeof step;
  readonly exercise?: string;
  readonly signingKey?: SigningKey;
}

export async function openInProcess(options: InProcessOptions): Promise<InProcess> {
  const clock = new FakeClock();
  const faults: unknown[] = [];
  const log = new MemoryLog({
    exercise: options.exercise ?? 'exercise-1',
    title: options.scenario.title,
    mode: 'live',
    createdWallMs: clock.wallMs(),
    scenario: options.scenario,
    media: options.media ?? new Map(),
  });
  const onFault = (error: unknown): void => void faults.push(error);
  const session = await openSession({
    log,
    clock,
    onFault,
    ...(options.signingKey === undefined ? {} : { signingKey: options.signingKey }),
    ...(options.step === undefined ? {} : { step: options.step }),
    ...(options.project === undefined ? {} : { project: options.project as typeof project }),
  });
  const signer = new Signer(newSecret(), clock);
  const keys = new ControlKeys(signer, clock);
  const home = { version: '0.0.0', folder: '/tmp', scenarios: [], recent: [], notCopied: null };
  const front = new Front({
    clock,
    keys,
    home: () => home,
    readFiles: () => Promise.resolve(false),
    doHome: () => Promise.resolve({ ok: true, value: null }),
    ways: () => ({
      bound: '0.0.0.0',
      port: 8080,
      certificate: null,
      own: { v4: ['192.168.1.20'], v6: [], hostname: 'laptop', networks: [] },
      join: ['http://192.168.1.20:8080'],
    }),
    onFault,
  });
  const room = new Room({
    session,
    clock,
    signer,
    addresses: () => ['http://192.168.1.20:8080'],
    onFault,
  });
  front.setRoom(room);
  const controlToken = keys.token();

  const settle = async (): Promise<void> => {
    for (let i = 0; i < 6; i += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      clock.pass(60);
    }
  };
  const line: InProcess['line'] = (surface = 'control', address = '127.0.0.1') => {
    const made = new Line();
    made.connection = front.accept(made, surface, address);
    return made;
  };
  return {
    clock,
    front,
    room,
    session,
    log,
    controlToken,
    faults,
    settle,
    line,
    async enter(as, address) {
      const local = as.role === 'control' || as.role === 'hotSeat';
      if (as.role === 'evaluate' || as.role === 'evaluator') room.evaluators.set(true);
      const made = line(local ? 'control' : 'lan', address);
      made.say({ t: 'hello', protocol: protocolVersion, as });
      await settle();
      return made;
    },
    async command(on, type, data) {
      const id = nanoid();
      const before = on.frames.length;
      on.say({ t: 'command', id, type, data });
      for (let i = 0; i < 50; i += 1) {
        const answer = on
          .messages(before)
          .findLast((m) => (m.t === 'ack' || m.t === 'reject') && m.id === id);
        if (answer?.t === 'ack' || answer?.t === 'reject') return answer;
        await settle();
      }
      throw new Error(`no answer to ${type}`);
    },
    async close() {
      front.close();
      await session.close();
    },
  };
}
