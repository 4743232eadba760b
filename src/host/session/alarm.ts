/**
 * Owns: waking up when the exercise clock reaches the next deadline, each time from the absolute time
 * in the state; delays are never added up. Does not own: what a deadline does (a command like others).
 * A crash leaves nothing here: deadlines are facts and are read again at the next opening.
 */
import type { Timer } from '../../core/schedule.ts';
import type { Result } from '../../core/result.ts';
import type { Clock } from './clock.ts';
import { tickMs, type ExerciseClock } from './exercise-clock.ts';

export interface AlarmOptions {
  readonly clock: Clock;
  readonly time: ExerciseClock;
  readonly fire: (timer: Timer) => Promise<Result<unknown>>;
  /** The machine slept: the runner has to pause the exercise. */
  readonly slept: () => void;
  /** Once a tick while the clock runs. */
  readonly ticked: (clockMs: number) => void;
}

export class Alarm {
  readonly #options: AlarmOptions;
  #cancel: () => void = () => {};
  #timer: Timer | null = null;
  #running = false;
  #seq = 0;
  #inFlight = false;
  /** What was refused; asking again makes sense only after something has changed. */
  #spent = '';

  constructor(options: AlarmOptions) {
    this.#options = options;
  }

  /** The state changed: `timer` is what comes next, null when nothing does. */
  set(timer: Timer | null, running: boolean, seq: number): void {
    this.#timer = timer;
    this.#running = running;
    this.#seq = seq;
    this.#arm();
  }

  stop(): void {
    this.#cancel();
    this.#running = false;
    this.#timer = null;
  }

  #arm(): void {
    this.#cancel();
    if (!this.#running) return;
    this.#cancel = this.#options.clock.after(this.#delayMs(), () => {
      this.#tick();
    });
  }

  /** Never longer than a tick: a sleeping machine is noticed, and no timer runs over 2³¹ ms. */
  #delayMs(): number {
    if (this.#timer === null || this.#isSpent()) return tickMs;
    const leftMs = this.#timer.atClockMs - this.#options.time.read().clockMs;
    return Math.min(tickMs, Math.max(0, leftMs));
  }

  #tick(): void {
    const { clockMs } = this.#options.time.read();
    if (this.#options.time.slept) {
      this.#options.slept();
    } else if (this.#timer !== null && clockMs >= this.#timer.atClockMs && !this.#isSpent()) {
      void this.#fire(this.#timer);
    } else {
      this.#options.ticked(clockMs);
    }
    this.#arm();
  }

  async #fire(timer: Timer): Promise<void> {
    const key = this.#key();
    this.#inFlight = true;
    const answer = await this.#options.fire(timer);
    this.#inFlight = false;
    if (!answer.ok && !answer.error.code.startsWith('log/')) this.#spent = key;
    this.#arm();
  }

  #isSpent(): boolean {
    return this.#inFlight || this.#spent === this.#key();
  }

  #key(): string {
    return JSON.stringify([this.#seq, this.#timer]);
  }
}
