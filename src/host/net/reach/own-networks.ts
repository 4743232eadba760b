/**
 * Owns: what this machine is called on its networks now, and noticing that it joined another. Does not own: which of
 * the addresses is shown (`addresses.ts`). A crash leaves nothing here.
 */
import type { Clock } from '../../session/clock.ts';
import { joinAddresses, type Addresses, type Scheme } from './addresses.ts';

const keptMs = 1_000;
const lookEveryMs = 10_000;

export interface OwnNetworksOptions {
  readonly clock: Clock;
  readonly read: () => Addresses;
  /** The address that was bound for the room, and its port once it is known. */
  readonly bound: string;
  readonly port: () => number;
  readonly scheme: () => Scheme;
  /** The address on the wall must be one that works. */
  readonly changed: () => void;
}

export class OwnNetworks {
  readonly #options: OwnNetworksOptions;
  #own: { readonly addresses: Addresses; readonly atMs: number } | null = null;
  #told = '';
  #stop: () => void = () => {};

  constructor(options: OwnNetworksOptions) {
    this.#options = options;
  }

  addresses(): Addresses {
    const now = this.#options.clock.monoMs();
    if (this.#own === null || now - this.#own.atMs > keptMs)
      this.#own = { addresses: this.#options.read(), atMs: now };
    return this.#own.addresses;
  }

  join(): string[] {
    const { bound, port, scheme } = this.#options;
    return joinAddresses(bound, port(), this.addresses(), scheme());
  }

  /** From now on, until `stop`. */
  watch(): void {
    const now = this.join().join(' ');
    if (now !== this.#told) this.#options.changed();
    this.#told = now;
    this.#stop = this.#options.clock.after(lookEveryMs, () => this.watch());
  }

  stop(): void {
    this.#stop();
  }
}
