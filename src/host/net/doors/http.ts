/**
 * Owns: the two listeners and what can be fetched from them: pages, media, and on the control side
 * grants and the record for review. Does not own: sockets after their upgrade (`front.ts`).
 * The LAN listener does not know the pages and addresses of the control side at all.
 * A crash here leaves nothing.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createEncrypted } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import { limits } from '../../../core/limits.ts';
import { refusal, type AllowList } from './allow-list.ts';
import type { Surface } from '../room/connection.ts';
import type { Identity } from './certificate.ts';
import type { Front } from './front.ts';
import { byteRange, mediaType, standsIn } from '../routes/media.ts';
import { sendPlainToHttps, type PlainDoor } from './to-https.ts';

export interface ListenerOptions {
  readonly surface: Surface;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly rendererDir: string;
  /** It speaks TLS with this; null: it does not. */
  readonly identity: Identity | null;
  readonly front: Front;
  /** Asked for every request, because networks change. */
  readonly allowed: (port: number) => AllowList;
  /** Hears which page is asked for. */
  readonly onPage?: (page: string) => void;
  /** More routes, before it listens. */
  readonly more?: (app: FastifyInstance) => void;
}

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

const pages: Readonly<Record<Surface, Readonly<Record<string, string>>>> = {
  control: {
    '/': 'console',
    '/console': 'console',
    '/review': 'review',
    '/paper': 'paper',
    '/report': 'report',
    '/hotseat': 'hotseat',
    '/display': 'display',
    '/station': 'station',
    '/evaluator': 'evaluator',
    // How the desktop program numbers the machine's screens.
    '/number': 'number',
  },
  lan: {
    '/': 'station',
    '/station': 'station',
    '/display': 'display',
    '/evaluator': 'evaluator',
    '/check': 'check',
  },
};

const securityOf = (scheme: 'ws' | 'wss') =>
  ({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The component library sets styles on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        // Older tablets do not count sockets as 'self'. The Host has passed the allow-list.
        connectSrc: [
          "'self'",
          (request: IncomingMessage): string =>
            `${scheme}://${request.headers.host ?? 'localhost'}`,
        ],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
    // These promise encryption for longer than it is switched on.
    strictTransportSecurity: false,
    originAgentCluster: false,
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'sameorigin' },
  }) as const;

/** Opens one listener. Fails as `server.listen` does (`EADDRINUSE`, `EACCES`, …). */
export async function listen(options: ListenerOptions): Promise<Listener> {
  let port = options.port;
  const refused = (request: IncomingMessage): boolean =>
    refusal(options.allowed(port), request) !== null;
  const lines = new Set<Duplex>();
  const opened = (socket: Duplex): void => {
    lines.add(socket);
    socket.on('close', () => lines.delete(socket));
  };
  const plainDoor: Omit<PlainDoor, 'withinMs'> = {
    opened,
    refuse: (request, response) => {
      const isRefused = refused(request);
      if (isRefused) misdirected(response);
      return isRefused;
    },
  };
  const app = await buildApp(options, (handler) => {
    const heard: Handler = (request, response) => {
      // Before anything else looks at the request.
      if (refused(request)) misdirected(response);
      else handler(request, response);
    };
    const server = serverOf(options.identity, heard, plainDoor);
    server.maxConnections = limits.socketsMax;
    return server;
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytesMax,
    perMessageDeflate: false,
    clientTracking: false,
  });
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    opened(socket);
    if (refused(request)) return hangUp(socket, '421 Misdirected Request');
    if (!/^\/ws(\?|$)/.test(request.url ?? '')) return hangUp(socket, '404 Not Found');
    if (options.surface === 'lan' && !options.front.takesStrangers)
      return hangUp(socket, '503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (ws) => {
      options.front.accept(ws, options.surface, request.socket.remoteAddress ?? '');
    });
  });
  try {
    await app.listen({ host: options.host, port });
  } catch (error) {
    await app.close();
    throw error;
  }
  port = (app.server.address() as AddressInfo).port;
  return {
    port,
    async close() {
      sockets.close();
      app.server.closeAllConnections();
      const closed = app.close();
      // The server waits for them as well, and a page may take its time over a goodbye.
      const late = setTimeout(() => lines.forEach((line) => line.destroy()), goodbyeMs);
      await closed;
      clearTimeout(late);
    },
  };
}

/** What a page has for its goodbye. */
const goodbyeMs = 1_000;

/** Slow and half-open requests are given up early; a real browser needs milliseconds. */
const patience = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
} as const;

function serverOf(
  identity: Identity | null,
  heard: Handler,
  plainDoor: Omit<PlainDoor, 'withinMs'>,
): Server {
  if (identity === null) return createServer({ ...patience }, heard);
  const { key, certificate: cert } = identity;
  const server = createEncrypted({ ...patience, ...handshakes, key, cert }, heard);
  sendPlainToHttps(server, { ...plainDoor, withinMs: handshakes.handshakeTimeout });
  return server;
}

const handshakes = { handshakeTimeout: 5_000, minVersion: 'TLSv1.2' } as const;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function buildApp(
  options: ListenerOptions,
  serverFactory: (handler: Handler) => Server,
): Promise<FastifyInstance> {
  const { rendererDir, surface, front } = options;
  const app = fastify({
    serverFactory,
    logger: false,
    trustProxy: false,
    bodyLimit: limits.frameBytesMax,
    routerOptions: { ignoreTrailingSlash: true },
  });
  await app.register(helmet, securityOf(options.identity === null ? 'ws' : 'wss'));
  await app.register(fastifyStatic, {
    root: path.join(rendererDir, 'assets'),
    prefix: '/assets/',
    index: false,
    list: false,
    dotfiles: 'ignore',
    // The build leaves script and style compressed beside themselves.
    preCompressed: true,
    // Their names carry a digest of their content.
    immutable: true,
    maxAge: '365d',
  });
  for (const [route, page] of Object.entries(pages[surface])) {
    app.get(route, (_request, reply) => {
      options.onPage?.(page);
      void reply.header('cache-control', 'no-cache');
      return reply.sendFile(`${page}/index.html`, rendererDir, { cacheControl: false });
    });
  }
  // Browsers ask for it unasked; a refusal would stand in every console's log.
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  mediaRoute(app, front);
  options.more?.(app);
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/plain').send('Not found.\n'),
  );
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    // Never a stack trace, and nothing about this machine.
    const status = error.statusCode ?? 500;
    return reply
      .code(status)
      .type('text/plain')
      .send(status < 500 ? 'Bad request.\n' : 'Trouble.\n');
  });
  return app;
}

function mediaRoute(app: FastifyInstance, front: Front): void {
  app.get<{ Params: { file: string }; Querystring: { g?: unknown } }>(
    '/media/:file',
    (request, reply) => {
      const { file } = request.params;
      const given = request.headers['x-media-token'] ?? request.query.g;
      const grant = typeof given === 'string' ? front.viewsFor(given) : null;
      const media = front.room()?.session.media ?? null;
      const entry = media?.find(file) ?? null;
      const may = grant !== null && (grant.isControl || standsIn(grant.views, file));
      // The same answer whether the file exists or not.
      if (!may || media === null || entry === null) return reply.callNotFound();
      void reply.headers({
        'cache-control': 'no-store',
        'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        'content-type': mediaType(file),
        'accept-ranges': 'bytes',
      });
      const range = byteRange(request.headers.range, entry.bytes);
      if (range === 'impossible') {
        return reply.code(416).header('content-range', `bytes */${entry.bytes}`).send();
      }
      if (range === 'all') return reply.send(media.read(file));
      void reply.header('content-range', `bytes ${range.from}-${range.to - 1}/${entry.bytes}`);
      return reply.code(206).send(media.read(file, range.from, range.to));
    },
  );
}

function misdirected(response: ServerResponse): void {
  response.writeHead(421, { 'content-type': 'text/plain', connection: 'close' });
  response.end('This host does not go by that name here.\n');
}

function hangUp(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
