/**
 * Owns: that a running exercise is paused on the record, before anything else, where its clock could not be kept: the
 * machine slept, the disk was away, the exercise is being closed. Does not own: the clock, the queue.
 * A crash leaves nothing here: an exercise that was running comes back paused.
 */
import { nanoid } from 'nanoid';
import type { Command } from '../../core/command.ts';

export class HostPause {
  #isDue = false;

  /** To be paused before the next command. */
  ask(): void {
    this.#isDue = true;
  }

  /** `slept`: the machine did, while this clock was running. Null: nothing has to come first. */
  command(clock: { readonly running: boolean }, slept: boolean): Command | null {
    if (!clock.running) this.#isDue = false;
    else if (slept) this.#isDue = true;
    if (!this.#isDue) return null;
    const actor = { kind: 'system', part: 'recovery' } as const;
    return { type: 'host.recovered', data: {}, id: nanoid(), actor };
  }
}
