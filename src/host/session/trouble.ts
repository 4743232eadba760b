/**
 * Owns: knowing that the disk is in trouble, telling it, and trying again until it is over. Does not
 * own: what has to be done then (`recover` does). A crash leaves nothing here.
 */
import type { Rejection } from '../../core/result.ts';
import { LogError } from '../log/log.ts';
import type { Clock } from './clock.ts';
import type { Trouble } from './session.ts';

/** How often a troubled disk is tried again. */
const probeMs = 1000;

export interface TroubleOptions {
  readonly clock: Clock;
  /** Makes the log usable again and catches up; throws `LogError` while it cannot. */
  readonly recover: () => void;
  readonly entered: () => void;
  /** Something else than the disk went wrong while recovering. */
  readonly failed: (error: unknown) => void;
}

export class TroubleWatch {
  readonly #options: TroubleOptions;
  readonly #listeners = new Set<(trouble: Trouble | null) => void>();
  #present: Trouble | null = null;
  #cancel: () => void = () => {};

  constructor(options: TroubleOptions) {
    this.#options = options;
  }

  get present(): Trouble | null {
    return this.#present;
  }

  on(listener: (trouble: Trouble | null) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  enter({ kind, message }: LogError): void {
    if (this.#present?.kind === 'faulted') return;
    const fresh = this.#present === null;
    const changed = this.#present?.kind !== kind;
    this.#present = { kind, message };
    if (fresh) this.#options.entered();
    if (changed) this.#tell();
    this.#probeLater();
  }

  /** An error of our own: only opening the exercise again helps. */
  fault(message: string): void {
    this.#cancel();
    this.#present = { kind: 'faulted', message };
    this.#tell();
  }

  stop(): void {
    this.#cancel();
    this.#listeners.clear();
  }

  #probeLater(): void {
    this.#cancel();
    this.#cancel = this.#options.clock.after(probeMs, () => {
      this.#probe();
    });
  }

  #probe(): void {
    try {
      this.#options.recover();
    } catch (error) {
      if (error instanceof LogError) this.enter(error);
      else this.#options.failed(error);
      return;
    }
    this.#present = null;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.#present);
  }
}

/** What a command is answered while the disk is in trouble. */
export function logRejection({ kind, message }: Pick<Trouble, 'kind' | 'message'>): Rejection {
  return { code: `log/${kind}`, message };
}
