import type { Down } from '../../src/core/protocol/down.ts';
import type { Up } from '../../src/core/protocol/up.ts';

/** A WebSocket whose other end is the test. */
export class FakeSocket extends EventTarget {
  readonly sent: Up[] = [];
  readyState = 0;

  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  send(text: string): void {
    if (this.readyState !== 1) throw new Error('the socket is not open');
    this.sent.push(JSON.parse(text) as Up);
  }

  tell(message: Down): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  /** The network or the host ended it. */
  break(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }

  close(): void {
    this.break();
  }

  of<T extends Up['t']>(type: T): Extract<Up, { t: T }>[] {
    return this.sent.filter((message): message is Extract<Up, { t: T }> => message.t === type);
  }
}

/** Opens sockets for a connection and keeps them. */
export class FakeHost {
  readonly sockets: FakeSocket[] = [];

  openSocket = (): WebSocket => {
    const socket = new FakeSocket();
    this.sockets.push(socket);
    // The connection uses the part of a WebSocket that the fake has.
    return socket as unknown as WebSocket;
  };

  get last(): FakeSocket {
    return this.sockets.at(-1)!;
  }

  /** Opens the newest socket and welcomes it. */
  welcome(part: Partial<Extract<Down, { t: 'welcome' }>> = {}): FakeSocket {
    const socket = this.last;
    socket.open();
    socket.tell({
      t: 'welcome',
      protocol: 1,
      session: 'one',
      role: 'seat',
      audiences: ['seat:s1'],
      serverWallMs: Date.now(),
      seat: 's1',
      seatToken: null,
      mediaToken: 'media',
      words: { language: null, terms: 'hseep' },
      name: null,
      ...part,
    });
    return socket;
  }
}
