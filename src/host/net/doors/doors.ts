/**
 * Owns: the two listeners: control's on this machine alone, and the room's, with TLS where that was chosen. Does not own:
 * what is asked through them. A crash leaves nothing; the ports are free again.
 */
import type { FastifyInstance } from 'fastify';
import type { Rejection } from '../../../core/result.ts';
import { codeOf } from '../../error-code.ts';
import { allowList } from './allow-list.ts';
import { namesFor, type Addresses } from '../reach/addresses.ts';
import type { Encryption, ShownIdentity } from './encryption.ts';
import type { Front } from './front.ts';
import { listen, type Listener, type ListenerOptions } from './http.ts';

/** Why the host cannot run: one sentence for a person, and a code for whoever has a sentence of their own. */
export class HostTrouble extends Error {
  override readonly name = 'HostTrouble';
  readonly code: string;
  readonly detail: Rejection['detail'];

  constructor({ code, message, detail }: Omit<Rejection, 'findings'>) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

export interface DoorsOptions {
  readonly controlPort: number;
  readonly lanPort: number;
  readonly lanHost: string;
  readonly rendererDir: string;
  readonly front: Front;
  readonly encryption: Encryption;
  /** What this machine is called on its networks, now. */
  readonly own: () => Addresses;
  /** A sentence for a person: a port that was taken. */
  readonly notice: (sentence: string) => void;
  /** Control's own routes, and which of its pages is asked for. */
  readonly more: (app: FastifyInstance) => void;
  readonly onPage: (page: string) => void;
}

export class Doors {
  readonly #options: DoorsOptions;
  #control: Listener | null = null;
  #room: Listener | null = null;
  /** What the room's listener shows; null: it speaks no TLS. */
  identity: ShownIdentity | null = null;

  constructor(options: DoorsOptions) {
    this.#options = options;
  }

  /** 0: it is not open. */
  get controlPort(): number {
    return this.#control?.port ?? 0;
  }

  get lanPort(): number {
    return this.#room?.port ?? 0;
  }

  /** Throws `HostTrouble`. */
  async open(): Promise<void> {
    const { controlPort, lanPort, more, onPage } = this.#options;
    const control = { surface: 'control', host: '127.0.0.1', identity: null } as const;
    this.#control = await this.#listen({ ...control, port: controlPort, more, onPage });
    await this.#openRoom(lanPort);
  }

  async #openRoom(port: number): Promise<void> {
    const { lanHost, encryption, own } = this.#options;
    const names = namesFor(lanHost, own());
    this.identity = encryption.wanted ? encryption.identity(names) : null;
    const room = { surface: 'lan', host: lanHost, identity: this.identity } as const;
    this.#room = await this.#listen({ ...room, port });
  }

  /** From now on, and at the next start, with TLS or without; false: that is so already. Throws `HostTrouble`. */
  async encrypt(on: boolean): Promise<boolean> {
    const before = this.#room;
    if (before === null || on === (this.identity !== null)) return false;
    this.#options.encryption.want(on);
    this.#options.front.endRoomLines();
    await before.close();
    await this.#openRoom(before.port);
    return true;
  }

  async #listen(
    wanted: Omit<ListenerOptions, 'allowed' | 'rendererDir' | 'front'>,
  ): Promise<Listener> {
    const { rendererDir, front, own, notice } = this.#options;
    const { host, port, identity } = wanted;
    const scheme = identity === null ? 'http' : 'https';
    const allowed: ListenerOptions['allowed'] = (at) =>
      allowList(namesFor(host, own()), at, scheme);
    try {
      return await listen({ ...wanted, rendererDir, front, allowed });
    } catch (error) {
      const code = codeOf(error);
      if (port !== 0 && (code === 'EADDRINUSE' || code === 'EACCES')) {
        const why =
          code === 'EACCES' ? 'may not be used by this program' : 'is taken by another program';
        const listener = await this.#listen({ ...wanted, port: 0 });
        notice(`Port ${port} ${why}; using ${listener.port} instead.`);
        return listener;
      }
      const detail = { host, port, code };
      if (code === 'EADDRNOTAVAIL') {
        const message = `This machine has no address ${host}.`;
        throw new HostTrouble({ code: 'host/no-address', message, detail });
      }
      const message = `The host cannot listen on ${host}:${port} (${code}).`;
      throw new HostTrouble({ code: 'host/no-port', message, detail });
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#control?.close(), this.#room?.close()]);
  }
}
