/**
 * Owns: one socket: what goes out in which form, how much may wait for a slow reader, how fast it is
 * read, how many bad messages it may send. Does not own: what messages mean.
 * A crash here leaves nothing: the other side comes back and asks for whole views.
 */
import type { Duty } from '../../../core/duty.ts';
import type { Audience } from '../../../core/ids.ts';
import { limits } from '../../../core/limits.ts';
import type { Down } from '../../../core/protocol/down.ts';
import type { Screen } from '../../../core/protocol/screens.ts';
import type { Clock } from '../../session/clock.ts';
import { newToken } from './credentials.ts';
import { Pace } from '../doors/limiter.ts';

/** What a connection needs of a WebSocket; `ws` has it, tests make their own. */
export interface Wire {
  readonly bufferedAmount: number;
  send(data: string | Buffer, options: { readonly binary: boolean }): void;
  ping(): void;
  pause(): void;
  resume(): void;
  close(code: number): void;
  terminate(): void;
}

export type Surface = 'control' | 'lan';
export type ByeCode = Extract<Down, { t: 'bye' }>['code'];
export type Role = Extract<Down, { t: 'welcome' }>['role'];

/** Time for a goodbye to be read before the line is cut. */
const goodbyeMs = 2_000;

export class Connection {
  readonly surface: Surface;
  readonly address: string;
  readonly mediaToken = newToken();
  /** Who this is; null until a hello was accepted. */
  role: Role | null = null;
  /** Name of a facilitator or an evaluator. */
  name = '';
  /** What this facilitator says to be here for. */
  duty: Duty = 'lead';
  seat: string | null = null;
  /** Who evaluates here. */
  evaluator: string | null = null;
  /** The team's audience that a station has been given. */
  team: Audience | null = null;
  /** What a display, hot seat or console has said of itself. */
  screen: Screen | null = null;
  readonly sinceWallMs: number;
  inFlight = 0;
  /** A hello is being looked at: nothing else is until it is answered. */
  greeting = false;
  lastHeardMs: number;
  readonly #wire: Wire;
  readonly #clock: Clock;
  readonly #pace: Pace;
  #bad = 0;
  #largest = 0;
  #over = false;
  #forgetCut: () => void = () => {};

  constructor(wire: Wire, surface: Surface, address: string, clock: Clock) {
    this.#wire = wire;
    this.surface = surface;
    this.address = address;
    this.#clock = clock;
    this.#pace = new Pace(clock, limits.messagesPerSecondMax, limits.messageBurstMax);
    this.lastHeardMs = clock.monoMs();
    this.sinceWallMs = clock.wallMs();
  }

  /** True from the goodbye on: nothing more is read or sent. */
  get over(): boolean {
    return this.#over;
  }

  /** Something arrived. A flood is answered by reading on more slowly. */
  heard(): void {
    this.lastHeardMs = this.#clock.monoMs();
    const waitMs = this.#pace.takeMs();
    if (waitMs === 0 || this.#over) return;
    this.#wire.pause();
    this.#clock.after(waitMs, () => this.#wire.resume());
  }

  send(message: Down): void {
    this.sendFrame(JSON.stringify(message));
  }

  /** For a frame that many get: made once, by the caller. */
  sendFrame(frame: string | Buffer): void {
    if (this.#over) return;
    // One frame may be larger than the bound by itself (a whole view, a scenario); a heap of them may not.
    if (this.#wire.bufferedAmount > limits.queuedBytesMax + this.#largest) {
      // Nothing that we add would arrive in time; coming back brings it whole views at once.
      this.#wire.send(JSON.stringify({ t: 'bye', code: 'slow' } satisfies Down), { binary: false });
      this.end(1013);
      return;
    }
    this.#largest = Math.max(this.#largest, frame.length);
    this.#wire.send(frame, { binary: false });
  }

  /** A message that no honest screen sends. */
  bad(): void {
    this.#bad += 1;
    if (this.#bad >= limits.badMessagesMax) this.bye('badMessages', 1008);
  }

  bye(code: ByeCode, closeCode = 1000): void {
    this.send({ t: 'bye', code });
    this.end(closeCode);
  }

  /** No more from us; cut if the other side does not close as well. */
  end(closeCode: number): void {
    if (this.#over) return;
    this.#over = true;
    this.#wire.resume();
    this.#wire.close(closeCode);
    this.#forgetCut = this.#clock.after(goodbyeMs, () => this.#wire.terminate());
  }

  ping(): void {
    if (!this.#over) this.#wire.ping();
  }

  cut(): void {
    this.#over = true;
    // Otherwise the timer would keep a line that is gone, and in a flood there are thousands of them.
    this.#forgetCut();
    this.#wire.terminate();
  }
}
