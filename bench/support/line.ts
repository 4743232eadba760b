import { WebSocket } from 'ws';
import type { Hello, Up } from '../../src/core/protocol/up.ts';
import { protocolVersion } from '../../src/core/protocol/version.ts';
import type { CommandData } from './commands.ts';

/** A client that does as little as it can: it tells answers from the rest by their first bytes. */
export class Line {
  messages = 0;
  bytes = 0;
  /** Called with each frame that is not an answer. */
  onFrame: ((text: string) => void) | null = null;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<string, (ok: boolean, text: string) => void>();
  #hello: ((text: string) => void) | null = null;
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#read(data));
    socket.on('error', () => {});
  }

  /** `from`: the loopback address to come from; the host lets only so many in from one. */
  static async open(url: string, as: Hello['as'], from = '127.0.0.1'): Promise<Line> {
    const address = `${new URL(url).origin.replace(/^http/, 'ws')}/ws`;
    const socket = new WebSocket(address, { perMessageDeflate: false, localAddress: from });
    const line = new Line(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    const welcomed = new Promise<string>((resolve) => (line.#hello = resolve));
    socket.send(JSON.stringify({ t: 'hello', protocol: protocolVersion, as }));
    const text = await welcomed;
    if (!text.startsWith('{"t":"welcome"')) throw new Error(`not let in: ${text.slice(0, 200)}`);
    return line;
  }

  /** Resolves with the whole answer; rejects when the host refuses. */
  command<K extends keyof CommandData>(type: K, data: CommandData[K]): Promise<string> {
    const id = `bench-${(this.#last += 1)}-${this.#tag}`;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (ok, text) => (ok ? resolve(text) : reject(new Error(text))));
      this.#socket.send(JSON.stringify({ t: 'command', id, type, data }));
    });
  }

  /** What has no answer of its own. */
  send(message: Up): void {
    this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#socket.terminate();
  }

  readonly #tag = Math.random().toString(36).slice(2, 10);

  #read(data: Buffer): void {
    const text = data.toString('latin1');
    this.messages += 1;
    this.bytes += data.length;
    if (
      this.#hello !== null &&
      (text.startsWith('{"t":"welcome"') || text.startsWith('{"t":"refused"'))
    ) {
      this.#hello(text);
      this.#hello = null;
      return;
    }
    const ok = text.startsWith('{"t":"ack"');
    if (!ok && !text.startsWith('{"t":"reject"')) {
      this.onFrame?.(text);
      return;
    }
    const id = /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
    this.#waiting.get(id)?.(ok, text);
    this.#waiting.delete(id);
  }
}
