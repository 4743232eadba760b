import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Server as HttpServer } from 'node:http';
import { freePort, serveParent } from '../support/child.ts';
import { benchGame } from './boardgame-game.ts';

/** boardgame.io's own server with one match: in memory, or with its FlatFile storage. */
const load = createRequire(import.meta.url);

interface Running {
  readonly appServer: HttpServer;
  readonly apiServer?: HttpServer;
}
interface ServerModule {
  readonly Server: (options: object) => {
    run(options: object): Promise<Running>;
    kill(running: Running): void;
  };
  FlatFile: new (options: { dir: string }) => object;
  Origins: { readonly LOCALHOST: unknown };
}

const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-bench-'));
let stop: () => void = () => {};

function portOf(server: HttpServer | undefined): number {
  const address = server?.address();
  if (address === null || address === undefined || typeof address === 'string')
    throw new Error('no port');
  return address.port;
}

serveParent({
  async start({
    storage,
  }: {
    storage: 'memory' | 'flatFile';
  }): Promise<{ url: string; match: string; credentials: string }> {
    const { Server, FlatFile, Origins } = load('boardgame.io/server') as ServerModule;
    const db = storage === 'flatFile' ? { db: new FlatFile({ dir: folder }) } : {};
    const server = Server({ games: [benchGame], origins: [Origins.LOCALHOST], ...db });
    // Its lobby answers only on a port of its own with today's koa.
    const running = await server.run({ port: 0, lobbyConfig: { apiPort: await freePort() } });
    stop = () => server.kill(running);
    const api = `http://127.0.0.1:${portOf(running.apiServer)}/games/${benchGame.name}`;
    const made = await post<{ matchID: string }>(`${api}/create`, { numPlayers: 1 });
    const joined = await post<{ playerCredentials: string }>(`${api}/${made.matchID}/join`, {
      playerID: '0',
      playerName: 'Bench',
    });
    const url = `http://127.0.0.1:${portOf(running.appServer)}`;
    return { url, match: made.matchID, credentials: joined.playerCredentials };
  },
  stop() {
    stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

async function post<T>(url: string, body: object): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
