/**
 * Owns: the last known time of the exercise clock, noted beside the log. No tick is a fact, so after a
 * crash the log alone would put the clock back to its last fact; this only tells the recovery at which
 * moment to pause. A crash leaves a note that is a few seconds old.
 */
import type { State } from '../../core/state.ts';
import type { HostValues } from '../log/log.ts';

const noteEveryMs = 5000;

export class LastKnownClock {
  readonly #values: HostValues;
  #notedClockMs = 0;

  constructor(values: HostValues) {
    this.#values = values;
  }

  /** Zero when nothing was noted since the clock was last started. */
  read(state: State): number {
    const noted = /^(\d{1,15}) (\d{1,15})$/.exec(this.#values.get('clock') ?? '');
    if (noted === null || !state.clock.running) return 0;
    return Number(noted[1]) === state.clock.anchorWallMs ? Number(noted[2]) : 0;
  }

  note(state: State, clockMs: number): void {
    if (Math.abs(clockMs - this.#notedClockMs) < noteEveryMs) return;
    this.#notedClockMs = clockMs;
    this.#values.set('clock', `${state.clock.anchorWallMs} ${clockMs}`);
  }
}
