import { createRequire } from 'node:module';
import { startChild } from '../support/child.ts';
import { moveText } from '../support/facts.ts';
import { median, percentile, report, say } from '../support/report.ts';
import { openEditor, openRoom, type Editor } from '../support/room.ts';
import { teamIds } from '../support/scenario.ts';
import { benchGame } from '../peers/boardgame-game.ts';

/*
 * The same loop everywhere: one client makes a move, seven others watch, and the next move begins when
 * the mover's own is confirmed. Ours is on disk by then; boardgame.io's is in memory, or in its FlatFile.
 */

const observersCount = 7;
const quick = process.argv.includes('--quick');

interface Loop {
  /** Resolves when the mover knows that its move counts. */
  move(at: number): Promise<unknown>;
  /** The server's processor time so far, milliseconds. */
  usage(): Promise<number>;
  stop(): Promise<void>;
  /** Milliseconds from the move until the first observer had it. */
  readonly seenMs: number[];
}

interface Result {
  readonly perSecond: number;
  readonly seenMs: readonly number[];
  readonly cpuMsEach: number;
}

async function run(loop: Loop, count: number): Promise<Result> {
  for (let at = 0; at < Math.min(50, count); at += 1) await loop.move(at);
  loop.seenMs.length = 0;
  const [cpu, from] = [await loop.usage(), performance.now()];
  for (let at = 0; at < count; at += 1) await loop.move(100 + at);
  const ms = performance.now() - from;
  return {
    perSecond: (count / ms) * 1000,
    seenMs: [...loop.seenMs],
    cpuMsEach: ((await loop.usage()) - cpu) / count,
  };
}

/** Seven teams take turns, because the host reads one connection at a hundred messages a second at most. */
const moversPerTeam = 2;

async function ours(): Promise<Loop> {
  const room = await openRoom();
  const seenMs: number[] = [];
  let sentAt = 0;
  const movers: Editor[] = [];
  for (let at = 0; at < moversPerTeam * teamIds.length; at += 1) {
    movers.push(await openEditor(room, at));
  }
  for (const team of teamIds) {
    // The other mover of the team watches as well.
    for (let at = 0; at < observersCount - (moversPerTeam - 1); at += 1) {
      const line = await room.seat(team, `Observer ${at}`);
      line.onFrame = (text) => {
        if (at > 0 || sentAt === 0 || !text.startsWith('{"t":"delta"')) return;
        seenMs.push(performance.now() - sentAt);
        sentAt = 0;
      };
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  return {
    seenMs,
    move(at) {
      const mover = movers[at % movers.length];
      sentAt = performance.now();
      return mover === undefined ? Promise.reject(new Error('no mover')) : mover.edit();
    },
    usage: async () => (await room.host.usage()).cpuMs,
    stop: () => room.close(),
  };
}

interface GameClient {
  start(): void;
  stop(): void;
  subscribe(listener: (state: { G: { n: number }; isConnected?: boolean } | null) => void): void;
  readonly moves: { readonly submit: (text: unknown) => void };
}
interface ClientModule {
  readonly Client: (options: object) => GameClient;
}
interface MultiplayerModule {
  readonly SocketIO: (options: { server: string }) => unknown;
}

async function boardgame(storage: 'memory' | 'flatFile'): Promise<Loop> {
  const load = createRequire(import.meta.url);
  const { Client } = load('boardgame.io/client') as ClientModule;
  const { SocketIO } = load('boardgame.io/multiplayer') as MultiplayerModule;
  const child = await startChild<{ url: string; match: string; credentials: string }>(
    'peers/boardgame.ts',
    { storage },
  );
  const { url, match, credentials } = child.started;
  const open = (who: object): GameClient =>
    Client({
      game: benchGame,
      numPlayers: 1,
      matchID: match,
      multiplayer: SocketIO({ server: url }),
      debug: false,
      ...who,
    });
  const seenMs: number[] = [];
  let [sentAt, wanted] = [0, 0];
  let guessed = false;
  let confirmed: () => void = () => {};
  const mover = open({ playerID: '0', credentials });
  const observers = Array.from({ length: observersCount }, () => open({}));
  const connected = new Set<GameClient>();
  for (const [at, client] of [mover, ...observers].entries()) {
    client.subscribe((state) => {
      if (state === null) return;
      if (state.isConnected === true) connected.add(client);
      if (wanted === 0 || state.G.n < wanted) return;
      if (at === 0) {
        // The mover's own client guesses the result at once; the second time it is the server's word.
        if (guessed) confirmed();
        guessed = true;
      } else if (at === 1 && sentAt !== 0) {
        seenMs.push(performance.now() - sentAt);
        sentAt = 0;
      }
    });
    client.start();
  }
  const patience = performance.now() + 20_000;
  while (connected.size <= observersCount) {
    if (performance.now() > patience) throw new Error('boardgame.io did not connect');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    seenMs,
    move(at) {
      wanted += 1;
      guessed = false;
      sentAt = performance.now();
      const done = new Promise<void>((resolve) => (confirmed = resolve));
      mover.moves.submit(moveText(at));
      return done;
    },
    usage: async () => (await child.usage()).cpuMs,
    async stop() {
      for (const client of [mover, ...observers]) client.stop();
      await child.stop();
    },
  };
}

const plans = [
  {
    name: 'in memory',
    open: () => boardgame('memory'),
    counts: quick ? [300] : [300, 1_000],
    goal: '> 1',
    least: 1,
  },
  {
    name: 'FlatFile',
    open: () => boardgame('flatFile'),
    counts: quick ? [30] : [100, 300, 1_000],
    goal: '≥ 20',
    least: 20,
  },
];

for (const { name, open, counts, goal, least } of plans) {
  for (const count of counts) {
    say(`moves: ${count} against boardgame.io ${name}`);
    const theirLoop = await open();
    const theirs = await run(theirLoop, count);
    await theirLoop.stop();
    const ourLoop = await ours();
    const mine = await run(ourLoop, Math.max(count, 300));
    await ourLoop.stop();
    const bench = 'moves';
    const peer = `boardgame.io 0.50.2, ${name}`;
    const ratio = mine.perSecond / theirs.perSecond;
    report({
      bench,
      name: 'moves a second, one after another, seven observers',
      size: count,
      value: mine.perSecond,
      unit: '1/s',
      peer,
      peerValue: theirs.perSecond,
      goal: `ratio ${goal}`,
      met: ratio >= least,
    });
    report({
      bench,
      name: 'move to an observer, p50',
      size: count,
      value: median(mine.seenMs),
      unit: 'ms',
      peer,
      peerValue: median(theirs.seenMs),
      more: { p99Ms: percentile(mine.seenMs, 0.99), peerP99Ms: percentile(theirs.seenMs, 0.99) },
    });
    report({
      bench,
      name: 'processor time per move',
      size: count,
      value: mine.cpuMsEach,
      unit: 'ms',
      peer,
      peerValue: theirs.cpuMsEach,
    });
  }
}
