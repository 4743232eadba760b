/**
 * Owns: when a record is sealed: as the exercise ends, so that the room sees the fingerprint, and whenever
 * it is closed. Does not own: what a seal says (log). A seal that cannot be written is not missed: the
 * record stands without it, and the next one covers it.
 * A crash leaves the record unsealed from the last closing on; it is chained all the same.
 */
import { LogError, type Log } from '../log/log.ts';
import type { SealCheck, SigningKey } from '../log/seal.ts';
import type { Clock } from './clock.ts';

export class Sealing {
  readonly #log: Log;
  readonly #key: SigningKey | null;
  readonly #clock: Clock;
  #end: SealCheck | null;

  constructor(options: {
    readonly log: Log;
    readonly key: SigningKey | null;
    readonly clock: Clock;
    readonly endedSeq: number | null;
  }) {
    const { log, key, clock, endedSeq } = options;
    this.#log = log;
    this.#key = key;
    this.#clock = clock;
    this.#end =
      endedSeq === null ? null : (log.seals().find(({ count }) => count >= endedSeq) ?? null);
  }

  get end(): SealCheck | null {
    return this.#end;
  }

  ended(): void {
    this.#end ??= this.#seal();
  }

  closing(): void {
    this.#seal();
  }

  #seal(): SealCheck | null {
    if (this.#key === null || this.#log.meta.readOnly || this.#log.head().count === 0) return null;
    try {
      return this.#log.seal(this.#key, this.#clock.wallMs());
    } catch (error) {
      if (error instanceof LogError) return null;
      throw error;
    }
  }
}
