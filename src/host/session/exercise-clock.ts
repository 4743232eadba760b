/**
 * Owns: the exercise clock between two facts, derived from the machine's monotonic clock, and noticing
 * that the machine slept. Does not own: when the clock starts or stops (facts say so).
 * A crash leaves nothing here: the next opening goes on, paused, from the last recorded moment.
 */
import type { Now } from '../../core/scratch.ts';
import type { State } from '../../core/state.ts';
import type { Clock } from './clock.ts';

/** How often a running clock is looked at, and how long a look may be missing before it was sleep. */
export const tickMs = 1000;
const sleepMs = 10_000;

type ClockState = State['clock'];

export class ExerciseClock {
  readonly #clock: Clock;
  #state: ClockState;
  /** Monotonic moment that belongs to the state's anchor. */
  #anchorMonoMs: number;
  #seenMonoMs: number;
  #seenWallMs: number;
  #seenClockMs: number;
  #frozen = false;
  #slept = false;

  /** `seenClockMs`: the last recorded moment; the exercise clock never stands before it. */
  constructor(clock: Clock, state: ClockState, seenClockMs: number) {
    this.#clock = clock;
    this.#state = state;
    this.#seenMonoMs = clock.monoMs();
    this.#seenWallMs = clock.wallMs();
    this.#seenClockMs = Math.max(seenClockMs, state.anchorClockMs);
    this.#anchorMonoMs = this.#monoFor(this.#seenClockMs);
  }

  /** Now; whole milliseconds. A sleep found here is not counted as exercise time. */
  read(): Now {
    const monoMs = this.#clock.monoMs();
    const wallMs = Math.floor(this.#clock.wallMs());
    const running = this.#state.running && !this.#frozen;
    if (running) {
      const gapMs = monoMs - this.#seenMonoMs;
      const wallGapMs = wallMs - this.#seenWallMs;
      if (gapMs > sleepMs || wallGapMs - gapMs > sleepMs) this.#slept = true;
    }
    this.#seenMonoMs = monoMs;
    this.#seenWallMs = wallMs;
    if (this.#slept || this.#frozen) this.#anchorMonoMs = this.#monoFor(this.#seenClockMs);
    if (this.#state.running) {
      const elapsedMs = Math.max(0, Math.floor(monoMs - this.#anchorMonoMs));
      this.#seenClockMs = Math.max(this.#seenClockMs, this.#state.anchorClockMs + elapsedMs);
    } else {
      this.#seenClockMs = this.#state.anchorClockMs;
    }
    return { wallMs, clockMs: this.#seenClockMs };
  }

  /** Whether the clock ran and the machine slept since the clock was last set. */
  get slept(): boolean {
    return this.#slept;
  }

  /** The machine says so itself, before its clocks show it. */
  sleep(): void {
    this.read();
    if (this.#state.running && !this.#frozen) this.#slept = true;
  }

  /** Takes what facts say about the clock; `at` is the moment they were decided at. */
  set(state: ClockState, at: Now): void {
    const same =
      state.running === this.#state.running &&
      state.anchorClockMs === this.#state.anchorClockMs &&
      state.anchorWallMs === this.#state.anchorWallMs;
    this.#state = state;
    if (same) return;
    this.#slept = false;
    this.#seenClockMs = Math.max(at.clockMs, state.anchorClockMs);
    this.#anchorMonoMs = this.#monoFor(this.#seenClockMs);
  }

  /** While nothing can be recorded, exercise time stands still. */
  freeze(): void {
    this.read();
    this.#frozen = true;
  }

  thaw(): void {
    this.read();
    this.#frozen = false;
  }

  #monoFor(clockMs: number): number {
    return this.#seenMonoMs - (clockMs - this.#state.anchorClockMs);
  }
}
