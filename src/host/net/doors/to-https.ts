/**
 * Owns: what becomes of plain HTTP on a port that speaks TLS: the first byte tells which it is, and whoever typed
 * `http://` is sent on to `https://`. Does not own: which names this host goes by, how many may come. One answer a
 * connection, within the time of a handshake. A crash here leaves nothing.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import type { Socket } from 'node:net';

/** Every conversation in TLS begins with a record of this type; no HTTP method does. */
const handshake = 0x16;

export interface PlainDoor {
  /** Tells whoever goes by a wrong name so; true: that was done. */
  readonly refuse: (request: IncomingMessage, response: ServerResponse) => boolean;
  readonly withinMs: number;
  /** A connection of which nothing is known yet. */
  readonly opened: (socket: Socket) => void;
}

export function sendPlainToHttps(server: Server, { refuse, withinMs, opened }: PlainDoor): void {
  const encrypted = server.listeners('connection') as ((socket: Socket) => void)[];
  const plain = createServer((request, response) => {
    response.shouldKeepAlive = false;
    if (!refuse(request, response)) sendOn(request, response);
  });
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    opened(socket);
    socket.on('error', () => socket.destroy());
    const late = setTimeout(() => socket.destroy(), withinMs);
    socket.once('close', () => clearTimeout(late));
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null;
      // Closed without a word.
      if (first === null) return void socket.destroy();
      socket.unshift(first);
      if (first[0] !== handshake) return void plain.emit('connection', socket);
      // From here on the handshake has its own time.
      clearTimeout(late);
      for (const take of encrypted) take.call(server, socket);
    });
  });
}

/** Its Host is one of ours, and its address a path: whoever refuses has looked. */
function sendOn({ method, url = '/', headers }: IncomingMessage, response: ServerResponse): void {
  const isPage = method === 'GET' || method === 'HEAD';
  const to = `https://${headers.host}${url}`;
  const said = isPage ? 'This room is encrypted: use https.\n' : 'This room speaks https only.\n';
  response.writeHead(isPage ? 307 : 426, {
    ...(isPage ? { location: to } : { upgrade: 'TLS/1.2, HTTP/1.1' }),
    'content-type': 'text/plain',
    // Encryption may be switched off again.
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(said);
}
