/**
 * Owns: how often somebody may fail, and how fast somebody may talk. Time comes from a `Clock`.
 * Does not own: what a failure is. A crash here leaves nothing: a restarted host counts from zero.
 */
import { limits } from '../../../core/limits.ts';
import type { Clock } from '../../session/clock.ts';

const windowMs = 60_000;

export interface FailureLimits {
  readonly perAddress: number;
  readonly overall: number;
}

/** Counts wrong codes in a sliding minute, per address and altogether. */
export class FailureLimiter {
  readonly #clock: Clock;
  readonly #limits: FailureLimits;
  readonly #byAddress = new Map<string, number[]>();
  #all: number[] = [];

  constructor(
    clock: Clock,
    bounds: FailureLimits = {
      perAddress: limits.codeFailuresPerAddressMax,
      overall: limits.codeFailuresMax,
    },
  ) {
    this.#clock = clock;
    this.#limits = bounds;
  }

  /**
   * Milliseconds until this address may try again; 0: now. Asked before the code is looked at, so
   * that a right guess tells nothing while the address has to wait.
   */
  waitMs(address: string): number {
    const now = this.#clock.monoMs();
    this.#forget(now);
    const own = this.#byAddress.get(address) ?? [];
    return Math.max(
      waitFor(own, this.#limits.perAddress, now),
      waitFor(this.#all, this.#limits.overall, now),
    );
  }

  failed(address: string): void {
    const now = this.#clock.monoMs();
    this.#all.push(now);
    const own = this.#byAddress.get(address);
    if (own === undefined) this.#byAddress.set(address, [now]);
    else own.push(now);
  }

  #forget(now: number): void {
    const old = (at: number): boolean => at <= now - windowMs;
    if (this.#all[0] === undefined || !old(this.#all[0])) return;
    this.#all = this.#all.filter((at) => !old(at));
    for (const [address, times] of this.#byAddress) {
      const kept = times.filter((at) => !old(at));
      if (kept.length === 0) this.#byAddress.delete(address);
      else this.#byAddress.set(address, kept);
    }
  }
}

function waitFor(times: readonly number[], max: number, now: number): number {
  const oldest = times.at(-max);
  return oldest === undefined ? 0 : Math.max(0, oldest + windowMs - now);
}

/** A token bucket: `ratePerSecond` on average, `burst` at once. */
export class Pace {
  readonly #clock: Clock;
  readonly #ratePerMs: number;
  readonly #burst: number;
  #tokens: number;
  #atMs: number;

  constructor(clock: Clock, ratePerSecond: number, burst: number) {
    this.#clock = clock;
    this.#ratePerMs = ratePerSecond / 1000;
    this.#burst = burst;
    this.#tokens = burst;
    this.#atMs = clock.monoMs();
  }

  /** Takes one and says how long to wait before reading on; 0: not at all. */
  takeMs(): number {
    const now = this.#clock.monoMs();
    const filled = this.#tokens + (now - this.#atMs) * this.#ratePerMs;
    this.#tokens = Math.min(this.#burst, filled) - 1;
    this.#atMs = now;
    return this.#tokens >= 0 ? 0 : Math.ceil(-this.#tokens / this.#ratePerMs);
  }
}
