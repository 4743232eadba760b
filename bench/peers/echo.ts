import { WebSocketServer, type WebSocket } from 'ws';
import type { AddressInfo } from 'node:net';
import { serveParent } from '../support/child.ts';

/** A bare `ws` server: it sends back an answer of a given size, and can broadcast. The floor of any transport. */
let server: WebSocketServer | null = null;
const sockets = new Set<WebSocket>();

serveParent({
  async start({ answerBytes }: { answerBytes: number }): Promise<{ url: string }> {
    const answer = 'x'.repeat(answerBytes);
    const made = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
    server = made;
    made.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('message', () => socket.send(answer));
    });
    await new Promise((resolve) => made.once('listening', resolve));
    return { url: `ws://127.0.0.1:${(made.address() as AddressInfo).port}` };
  },
  /** The same frame to everybody. */
  broadcast(bytes: number) {
    const frame = Buffer.from(JSON.stringify({ t: 'x', pad: 'y'.repeat(Math.max(0, bytes - 18)) }));
    for (const socket of sockets) socket.send(frame, { binary: false });
  },
  stop() {
    for (const socket of sockets) socket.terminate();
    server?.close();
  },
});
