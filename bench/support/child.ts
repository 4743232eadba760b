import { fork, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

/*
 * A server under measurement runs in a process of its own, so that its processor time can be told from
 * the clients'. The parent asks over the channel that Node gives to forked processes.
 */

export interface Usage {
  /** Processor time since the process began, milliseconds, user and system. */
  readonly cpuMs: number;
  readonly rssMb: number;
}

export interface Child<T> {
  readonly started: T;
  usage(): Promise<Usage>;
  /** Anything else that this child understands. */
  ask<A = unknown>(what: string, data?: unknown): Promise<A>;
  stop(): Promise<void>;
}

export async function startChild<T>(file: string, options: unknown): Promise<Child<T>> {
  const child = fork(path.join(import.meta.dirname, '..', file), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ask = asker(child);
  const started = (await ask('start', options)) as T;
  return {
    started,
    usage: () => ask('usage') as Promise<Usage>,
    ask: <A>(what: string, data?: unknown) => ask(what, data) as Promise<A>,
    async stop() {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      await ask('stop');
      child.kill();
      await gone;
    },
  };
}

type Answer = { id: number; value?: unknown; error?: string };

function asker(child: ChildProcess): (what: string, data?: unknown) => Promise<unknown> {
  const waiting = new Map<number, { resolve: (v: unknown) => void; reject: (e: Error) => void }>();
  let last = 0;
  child.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error === undefined) one?.resolve(answer.value);
    else one?.reject(new Error(answer.error));
  });
  child.on('exit', (code) => {
    for (const one of waiting.values()) one.reject(new Error(`the child ended with ${code}`));
  });
  return (what, data) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, what, data });
    });
}

export type Doings = Readonly<Record<string, (data: never) => unknown>>;

/** The child's side: answers `usage` by itself and hands everything else to `doings`. */
export function serveParent(doings: Doings): void {
  // A parent that died must not leave servers behind.
  process.on('disconnect', () => process.exit(1));
  process.on('message', (message: { id: number; what: string; data: never }) => {
    const { id, what, data } = message;
    Promise.resolve()
      .then(() => (what === 'usage' ? usage() : doings[what]?.(data)))
      .then((value) => process.send?.({ id, value }))
      .catch((error: unknown) =>
        process.send?.({
          id,
          error: error instanceof Error ? (error.stack ?? error.message) : 'error',
        }),
      );
  });
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, rssMb: process.memoryUsage().rss / 1024 / 1024 };
}

/** A port that was free a moment ago, for servers that cannot be given 0. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
