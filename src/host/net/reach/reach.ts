/**
 * Owns: what is known of whether devices of the room get through to this host: the host's own rounds of its
 * addresses, and who has really come. Does not own: letting anybody in (`hello.ts`).
 * A crash here leaves nothing: devices come again, and the facilitator asks again.
 */
import { limits } from '../../../core/limits.ts';
import type { Down } from '../../../core/protocol/down.ts';
import type { Reach as ReachMessage } from '../../../core/protocol/reach.ts';
import type { Clock } from '../../session/clock.ts';
import type { Addresses } from './addresses.ts';
import { sameSecret } from '../room/codes.ts';
import type { Connection } from '../room/connection.ts';
import { newToken } from '../room/credentials.ts';
import { networkKind } from './networks.ts';
import { isLoopback, plainAddress } from '../doors/peer.ts';
import { sound } from './self-check.ts';

/** How devices come to this host, now. */
export interface Ways {
  readonly bound: string;
  readonly port: number;
  /** Of a listener that speaks TLS; null: it does not. */
  readonly certificate: string | null;
  readonly own: Addresses;
  /** Addresses that people are told, the first of them in the QR code. */
  readonly join: readonly string[];
}

export interface ReachOptions {
  readonly clock: Clock;
  readonly ways: () => Ways;
  /** The join code now; empty while no exercise is open. */
  readonly code: () => string;
  readonly changed: (message: Extract<Down, { t: 'reach' }>) => void;
  readonly fault: (error: unknown) => void;
}

type Row = ReachMessage['addresses'][number];
type Arrival = ReachMessage['arrivals'][number];

/** Asked again sooner than this, the last answer stands. */
const roundEveryMs = 1_000;

export class Reach {
  readonly #options: ReachOptions;
  readonly #token = newToken();
  #rows: readonly Row[] = [];
  #arrivals: readonly Arrival[] = [];
  #asked = false;
  #running = false;
  #checked: { readonly wallMs: number; readonly monoMs: number } | null = null;

  constructor(options: ReachOptions) {
    this.#options = options;
  }

  isToken(shown: string): boolean {
    return sameSecret(shown, this.#token);
  }

  /** For consoles; null: none has asked yet. */
  message(): Extract<Down, { t: 'reach' }> | null {
    if (!this.#asked) return null;
    const { bound, port, join } = this.#options.ways();
    const [first] = join;
    return {
      t: 'reach',
      reach: {
        bound,
        port,
        system: systemOf(process.platform),
        checkedWallMs: this.#checked?.wallMs ?? null,
        addresses: [...this.#rows],
        check: first === undefined || isOwnOnly(first) ? null : `${first}/check#${this.#token}`,
        arrivals: [...this.#arrivals],
      },
    };
  }

  /** A console wants to know: what is known at once, and what a round finds when it is over. */
  ask(): void {
    this.#asked = true;
    this.#tell();
    const since = this.#options.clock.monoMs() - (this.#checked?.monoMs ?? -roundEveryMs);
    if (!this.#running && since >= roundEveryMs) this.#start();
  }

  /** The machine is on other networks than before. */
  networksChanged(): void {
    if (this.#asked && !this.#running) this.#start();
  }

  /** Somebody has said a good hello. The first few show it; a whole room need not be told one by one. */
  arrived({ surface, address }: Connection): void {
    if (surface !== 'lan' || this.#arrivals.length >= limits.arrivalsShown) return;
    const known = this.#arrivals.some((one) => one.address === plainAddress(address));
    if (!known && this.#isOutside(address)) this.#note(address);
  }

  /** Somebody has opened the check page; from this machine itself that shows less, and is told as that. */
  checked({ address }: Connection): void {
    this.#note(address);
  }

  #note(address: string): void {
    const plain = plainAddress(address);
    const arrival: Arrival = {
      address: plain,
      wallMs: this.#options.clock.wallMs(),
      outside: this.#isOutside(address),
    };
    const others = this.#arrivals.filter((one) => one.address !== plain);
    this.#arrivals = [...others, arrival].slice(-limits.arrivalsShown);
    this.#tell();
  }

  #isOutside(address: string): boolean {
    const { v4, v6 } = this.#options.ways().own;
    const plain = plainAddress(address);
    return !isLoopback(address) && !v4.includes(plain) && !v6.includes(plain);
  }

  #tell(): void {
    const message = this.message();
    if (message !== null) this.#options.changed(message);
  }

  #start(): void {
    this.#running = true;
    const over = (): void => {
      this.#running = false;
      const { clock } = this.#options;
      this.#checked = { wallMs: clock.wallMs(), monoMs: clock.monoMs() };
      this.#tell();
    };
    this.#round().then(over, (error: unknown) => {
      this.#options.fault(error);
      over();
    });
  }

  async #round(): Promise<void> {
    const { port, own, join, certificate } = this.#options.ways();
    const told = new URL(join[0] ?? 'http://localhost').hostname;
    const code = this.#options.code();
    const tried = own.networks.slice(0, limits.addressesTriedMax);
    this.#rows = await Promise.all(
      tried.map(async ({ name, address }) => ({
        address,
        network: name,
        kind: networkKind(name, address),
        inQr: address === told,
        ...(await sound({ address, port, certificate }, code)),
      })),
    );
  }
}

/** The only address is one that no other device can use. */
function isOwnOnly(address: string): boolean {
  return isLoopback(new URL(address).hostname);
}

function systemOf(platform: NodeJS.Platform): ReachMessage['system'] {
  if (platform === 'win32') return 'windows';
  if (platform === 'darwin') return 'mac';
  return platform === 'linux' ? 'linux' : 'other';
}
