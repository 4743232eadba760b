import { startChild } from '../support/child.ts';
import type { Line } from '../support/line.ts';
import { median, percentile, report, say } from '../support/report.ts';
import { openRoom } from '../support/room.ts';
import { teamIds } from '../support/scenario.ts';
import { WebSocket } from 'ws';

/*
 * A public fact reaches every station: one indicator is set, and each station's view changes. The clients
 * live in this process, the host in another. Floor: a bare `ws` broadcast of as many bytes to as many.
 */

const sizes = process.argv.includes('--quick') ? [10, 200] : [10, 200, 1_000];
const broadcasts = 40;
/** Longer than the host gathers changes for, so that each fact is a message of its own. */
const restMs = 60;

interface Spread {
  readonly cpuMsPerDelivery: number;
  readonly lastMs: number[];
  readonly bytesEach: number;
}

async function spread(
  count: number,
  cpu: () => Promise<number>,
  send: (at: number) => void | Promise<unknown>,
  arrivals: Arrivals,
): Promise<Spread> {
  const lastMs: number[] = [];
  let cpuMs = 0;
  let bytes = 0;
  for (let at = 0; at < broadcasts; at += 1) {
    await new Promise((resolve) => setTimeout(resolve, restMs));
    const before = await cpu();
    const from = performance.now();
    const all = arrivals.expect(count);
    await send(at);
    bytes += await all;
    lastMs.push(performance.now() - from);
    cpuMs += (await cpu()) - before;
  }
  const deliveries = broadcasts * count;
  return { cpuMsPerDelivery: cpuMs / deliveries, lastMs, bytesEach: bytes / deliveries };
}

/** Counts what comes until everybody has something. */
class Arrivals {
  #left = 0;
  #bytes = 0;
  #done: (bytes: number) => void = () => {};

  expect(count: number): Promise<number> {
    this.#left = count;
    this.#bytes = 0;
    return new Promise((resolve) => (this.#done = resolve));
  }

  came(bytes: number): void {
    if (this.#left === 0) return;
    this.#left -= 1;
    this.#bytes += bytes;
    if (this.#left === 0) this.#done(this.#bytes);
  }
}

let smaller: { count: number; ours: Spread; bare: Spread } | null = null;
for (const count of sizes) {
  say(`fanout: ${count} stations`);
  const ours = await host(count);
  const bare = await bareBroadcast(count, Math.round(ours.bytesEach));
  tell(count, ours, bare);
  if (smaller !== null) tellFurther(count, smaller, { count, ours, bare });
  smaller = { count, ours, bare };
}

async function host(count: number): Promise<Spread> {
  const room = await openRoom();
  const arrivals = new Arrivals();
  const lines: Line[] = [];
  for (let at = 0; at < count; at += 1) {
    const line = await room.seat(teamIds[at % teamIds.length] ?? 'team1', `Seat ${at}`);
    lines.push(line);
  }
  // What joining itself told the others is no part of the figure.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  for (const line of lines) {
    line.onFrame = (text) => {
      if (text.startsWith('{"t":"delta"')) arrivals.came(text.length);
    };
  }
  const result = await spread(
    count,
    async () => (await room.host.usage()).cpuMs,
    (at) =>
      room.control.command('indicator.set', {
        indicator: 'trust',
        to: at % 2 === 0 ? 40 : 60,
        reason: 'bench',
      }),
    arrivals,
  );
  await room.close();
  return result;
}

async function bareBroadcast(count: number, bytes: number): Promise<Spread> {
  const child = await startChild<{ url: string }>('peers/echo.ts', { answerBytes: 10 });
  const arrivals = new Arrivals();
  const sockets: WebSocket[] = [];
  for (let at = 0; at < count; at += 1) {
    const socket = new WebSocket(child.started.url, { perMessageDeflate: false });
    socket.on('message', (data: Buffer) => arrivals.came(data.length));
    await new Promise((resolve) => socket.once('open', resolve));
    sockets.push(socket);
  }
  const result = await spread(
    count,
    async () => (await child.usage()).cpuMs,
    () => child.ask('broadcast', bytes),
    arrivals,
  );
  for (const socket of sockets) socket.terminate();
  await child.stop();
  return result;
}

function tell(size: number, ours: Spread, bare: Spread): void {
  const bench = 'fanout';
  const peer = 'bare ws broadcast of the same bytes';
  const value = ours.cpuMsPerDelivery * 1000;
  const peerValue = bare.cpuMsPerDelivery * 1000;
  report({
    bench,
    name: 'processor time per delivery',
    size,
    value,
    unit: 'µs',
    peer,
    peerValue,
    goal: 'ratio ≤ 1.3',
    met: value / peerValue <= 1.3,
    more: { bytesEach: ours.bytesEach },
  });
  report({
    bench,
    name: 'until the last station has it, p50',
    size,
    value: median(ours.lastMs),
    unit: 'ms',
    peer,
    peerValue: median(bare.lastMs),
    more: { p95Ms: percentile(ours.lastMs, 0.95) },
  });
}

interface At {
  readonly count: number;
  readonly ours: Spread;
  readonly bare: Spread;
}

/** What deciding, recording and projecting cost once is the same for ten and for a thousand: this is the rest. */
function tellFurther(size: number, few: At, many: At): void {
  const each = (pick: (at: At) => Spread): number =>
    (1000 * (pick(many).cpuMsPerDelivery * many.count - pick(few).cpuMsPerDelivery * few.count)) /
    (many.count - few.count);
  const [value, peerValue] = [each((at) => at.ours), each((at) => at.bare)];
  report({
    bench: 'fanout',
    name: `processor time for each station beyond ${few.count}`,
    size,
    value,
    unit: 'µs',
    peer: 'bare ws broadcast of the same bytes',
    peerValue,
    goal: 'ratio ≤ 1.3',
    met: value / peerValue <= 1.3,
  });
}
