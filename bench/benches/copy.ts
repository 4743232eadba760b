import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hotCopy, type CopyWish } from '../../src/host/log/hot-copy.ts';
import { openSqliteLog } from '../../src/host/log/sqlite-log.ts';
import { copyThrough } from '../../src/host/record/copy.ts';
import { startReader } from '../../src/host/record/start.ts';
import { writeLongRecord } from '../support/long-record.ts';
import { median, report, say } from '../support/report.ts';

/*
 * A copy of an open exercise is made while the room goes on: how long the host's loop stands still for it. Beside it:
 * the same copy made by the host itself.
 */

const runs = 5;
const sizes = process.argv.includes('--quick') ? [10_000] : [10_000, 100_000];
const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-bench-'));
try {
  for (const size of sizes) await measure(size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(size: number): Promise<void> {
  say(`copy: making ${size} facts`);
  const file = path.join(folder, `${size}.whitecell`);
  writeLongRecord(file, size);
  // The room has it open meanwhile.
  const log = openSqliteLog(file);
  const wish: CopyWish = { path: file, to: path.join(folder, 'copy.whitecell'), live: true };
  const [apart, within] = [[] as Stood[], [] as Stood[]];
  for (let run = 0; run < runs; run += 1) {
    say(`copy: ${size} facts, run ${run + 1} of ${runs}`);
    within.push(await stoodFor(() => hotCopy(wish)));
    apart.push(await stoodFor(() => copyThrough(() => startReader(), wish, 60_000).done));
  }
  log.close();
  report({
    bench: 'copy',
    name: 'longest stall of the loop',
    size,
    value: median(apart.map(({ longestMs }) => longestMs)),
    unit: 'ms',
    peer: 'copied by the host itself',
    peerValue: median(within.map(({ longestMs }) => longestMs)),
    more: {
      wholeMs: median(apart.map(({ wholeMs }) => wholeMs)),
      peerWholeMs: median(within.map(({ wholeMs }) => wholeMs)),
      megabytes: statSync(file).size / 1e6,
    },
  });
}

interface Stood {
  readonly longestMs: number;
  readonly wholeMs: number;
}

/** The longest time between two turns of this process's loop while the work goes on. */
async function stoodFor(work: () => Promise<unknown>): Promise<Stood> {
  const begun = performance.now();
  let last = begun;
  let longestMs = 0;
  const look = (): void => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  await work();
  look();
  clearInterval(timer);
  return { longestMs, wholeMs: performance.now() - begun };
}
