import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * The Wi-Fi between one device and the host: a proxy that can fall silent. Chromium's own offline switch leaves a
 * WebSocket that is open alone, and a network that is gone does not hang up either: it says nothing more.
 */
export class Cable {
  readonly #server = createServer((from, to) => this.#fetch(from, to));
  readonly #ends = new Set<Duplex>();
  #silent: 'nothing' | 'sockets' | 'all' = 'nothing';

  static async lay(): Promise<Cable> {
    const cable = new Cable();
    cable.#server.on('connect', (_from: IncomingMessage, near: Duplex, head: Buffer) =>
      cable.#join(String(_from.url), near, head),
    );
    cable.#server.listen(0, '127.0.0.1');
    await once(cable.#server, 'listening');
    return cable;
  }

  /** For a browser context. Even addresses of this machine go through it. */
  get proxy(): { server: string; bypass: string } {
    const { port } = this.#server.address() as AddressInfo;
    return { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' };
  }

  /** From now on nothing is heard: of anything, or of WebSockets only while pages still come. */
  cut(what: 'sockets' | 'all'): void {
    this.#silent = what;
    for (const end of this.#ends) end.unpipe().pause();
  }

  /** Connections from before are gone, as after a walk out of reach. */
  mend(): void {
    this.#silent = 'nothing';
    for (const end of this.#ends) end.destroy();
  }

  close(): void {
    this.mend();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Chromium asks a proxy to `CONNECT` for WebSockets. */
  #join(address: string, near: Duplex, head: Buffer): void {
    this.#watch(near);
    if (this.#silent !== 'nothing') return;
    const { hostname, port } = new URL(`http://${address}`);
    const far: Socket = connect(Number(port), hostname, () => {
      near.write('HTTP/1.1 200 Connection established\r\n\r\n');
      far.write(head);
      far.pipe(near).pipe(far);
    });
    this.#watch(far);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  }

  #watch(end: Duplex): void {
    this.#ends.add(end);
    end.once('close', () => this.#ends.delete(end));
    // Whoever hangs up first leaves the other with a broken pipe.
    end.on('error', () => end.destroy());
  }

  #fetch(from: IncomingMessage, to: ServerResponse): void {
    if (this.#silent === 'all') return;
    const { method, headers, url } = from;
    const onward = request(String(url), { method, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(to);
    });
    onward.on('error', () => to.destroy());
    from.pipe(onward);
  }
}
