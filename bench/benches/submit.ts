import { WebSocket } from 'ws';
import { appendBare } from '../peers/append.ts';
import { startChild } from '../support/child.ts';
import { median, percentile, report, say } from '../support/report.ts';
import { openEditor, openRoom, type Editor } from '../support/room.ts';
import { moveText } from '../support/facts.ts';

/*
 * Submit → durable → acknowledged. Stations edit their moves, each its own. The host reads one connection
 * at 100 messages a second at most, so that the load is spread over many, as it is in a room.
 * Floors in the same run: a bare WAL+FULL append and a bare echo over `ws` of the same sizes.
 */

const answerBytes = 120;
const payload = JSON.stringify({
  move: 'x'.repeat(21),
  version: 2,
  seat: 'y'.repeat(21),
  text: moveText(1),
});

interface Run {
  readonly msEach: number[];
  readonly perSecond: number;
  readonly cpuMsEach: number;
}

async function run(
  count: number,
  inFlight: number,
  doers: readonly (() => Promise<unknown>)[],
  cpu: () => Promise<number>,
): Promise<Run> {
  const msEach: number[] = [];
  const [before, from] = [await cpu(), performance.now()];
  let begun = 0;
  const worker = async (): Promise<void> => {
    while (begun < count) {
      const doer = doers[begun % doers.length] as () => Promise<unknown>;
      begun += 1;
      const at = performance.now();
      await doer();
      msEach.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  const ms = performance.now() - from;
  return { msEach, perSecond: (count / ms) * 1000, cpuMsEach: ((await cpu()) - before) / count };
}

async function openEcho(lines: number): Promise<{
  doers: (() => Promise<unknown>)[];
  cpu: () => Promise<number>;
  stop: () => Promise<void>;
}> {
  const child = await startChild<{ url: string }>('peers/echo.ts', { answerBytes });
  const message = JSON.stringify({
    t: 'command',
    id: 'z'.repeat(21),
    type: 'move.edit',
    data: payload,
  });
  const sockets = await Promise.all(
    Array.from({ length: lines }, async () => {
      const socket = new WebSocket(child.started.url, { perMessageDeflate: false });
      await new Promise((resolve) => socket.once('open', resolve));
      return socket;
    }),
  );
  const doers = sockets.map(
    (socket) => () =>
      new Promise((resolve) => {
        socket.once('message', resolve);
        socket.send(message);
      }),
  );
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.terminate();
    await child.stop();
  };
  return { doers, cpu: async () => (await child.usage()).cpuMs, stop };
}

/** Three stations in each team for one in flight; then ten in each. */
const editorsFor = { 1: 21, 64: 70 } as const;
say('submit: joining stations');
const room = await openRoom();
const editors: Editor[] = [];
const doers: (() => Promise<unknown>)[] = [];
async function atLeast(count: number): Promise<void> {
  for (let at = editors.length; at < count; at += 1) {
    const editor = await openEditor(room, at);
    editors.push(editor);
    doers.push(() => editor.edit());
  }
}
await atLeast(editorsFor[1]);
const cpu = async (): Promise<number> => (await room.host.usage()).cpuMs;
const echo = await openEcho(editorsFor[64]);
await run(1_000, 8, doers, cpu);
await run(1_000, 8, echo.doers, echo.cpu);

for (const inFlight of [1, 64] as const) {
  await atLeast(editorsFor[inFlight]);
  const counts = inFlight === 1 ? [1_000] : [1_000, 10_000];
  for (const count of counts) {
    const ours: Run[] = [];
    const echoes: Run[] = [];
    const appends: ReturnType<typeof appendBare>[] = [];
    // A team has so many moves on record in one turn, and a move so many versions: the long run is made once.
    const rounds = count > 1_000 ? 1 : 3;
    for (let round = 0; round < rounds; round += 1) {
      say(`submit: ${count} with ${inFlight} in flight, round ${round + 1} of ${rounds}`);
      echoes.push(await run(count, inFlight, echo.doers, echo.cpu));
      appends.push(appendBare(count, inFlight, payload));
      ours.push(await run(count, inFlight, doers, cpu));
    }
    tell(inFlight, count, ours, echoes, appends);
  }
}
await echo.stop();
await room.close();

function tell(
  inFlight: number,
  count: number,
  ours: readonly Run[],
  echoes: readonly Run[],
  appends: readonly ReturnType<typeof appendBare>[],
): void {
  const bench = 'submit';
  const latency = (runs: readonly Run[]): number => median(runs.flatMap((each) => each.msEach));
  const appendMs = median(appends.map((each) => each.msEach));
  const floorCpu = median(echoes.map((e) => e.cpuMsEach)) + median(appends.map((a) => a.cpuMsEach));
  const ourCpu = median(ours.map((each) => each.cpuMsEach));
  if (inFlight === 1) {
    const floor = latency(echoes) + appendMs;
    const value = latency(ours);
    const more = {
      p99Ms: percentile(
        ours.flatMap((each) => each.msEach),
        0.99,
      ),
      echoMs: latency(echoes),
      appendMs,
    };
    const name = 'acknowledged, one in flight, p50';
    report({
      bench,
      name,
      size: count,
      value,
      unit: 'ms',
      peer: 'bare append + bare ws echo',
      peerValue: floor,
      goal: 'ratio ≤ 1.5',
      met: value / floor <= 1.5,
      more,
    });
  } else {
    const value = median(ours.map((each) => each.perSecond));
    const echoRate = median(echoes.map((each) => each.perSecond));
    const more = { echoPerSecond: echoRate, appendPerSecond: 1000 / appendMs };
    const name = `durable acknowledgements, ${inFlight} in flight`;
    report({
      bench,
      name,
      size: count,
      value,
      unit: '1/s',
      peer: 'bare append + bare ws echo, one after the other',
      peerValue: 1000 / (1000 / echoRate + appendMs),
      goal: '≥ 5000 1/s',
      met: value >= 5000,
      more,
    });
  }
  report({
    bench,
    name: `processor time each, ${inFlight} in flight`,
    size: count,
    value: ourCpu,
    unit: 'ms',
    peer: 'bare append + bare ws echo',
    peerValue: floorCpu,
  });
}
