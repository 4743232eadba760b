import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { fold } from '../../src/core/evolve.ts';
import { openRecording } from '../../src/core/review/recording.ts';
import { openSqliteLog } from '../../src/host/log/sqlite-log.ts';
import { writeLongRecord } from '../support/long-record.ts';
import { median, percentile, report, say } from '../support/report.ts';

/*
 * A record is opened, verified, folded, and sought in. Floor: reading the same rows bare and parsing their
 * payloads, with nothing checked and nothing built.
 */

const sizes = process.argv.includes('--quick') ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-bench-'));
try {
  for (const size of sizes) measure(size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timed<T>(work: () => T): { ms: number; value: T } {
  const from = performance.now();
  const value = work();
  return { ms: performance.now() - from, value };
}

function measure(size: number): void {
  const bench = 'record';
  say(`record: making ${size} facts`);
  const file = path.join(folder, `${size}.whitecell`);
  const { world, facts } = writeLongRecord(file, size);
  const runs = size > 50_000 ? 3 : 5;
  const whole: number[] = [];
  const bare: number[] = [];
  const opened: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    say(`record: ${size} facts, run ${run + 1} of ${runs}`);
    bare.push(timed(() => readBare(file)).ms);
    whole.push(timed(() => readWhole(file, world)).ms);
    opened.push(timed(() => openRecording(world, facts)).ms);
  }
  report({
    bench,
    name: 'open, verify and fold',
    size,
    value: median(whole),
    unit: 'ms',
    peer: 'read and parse the rows',
    peerValue: median(bare),
    more: { bytesPerFact: statSync(file).size / size },
  });
  const recording = openRecording(world, facts);
  const seeks: number[] = [];
  for (let at = 0; at < 300; at += 1) {
    const n = Math.floor(Math.random() * size);
    seeks.push(timed(() => recording.stateAt(n)).ms);
  }
  const plain = median(
    [0.25, 0.5, 0.75].map((share) => timed(() => fold(world, facts.slice(0, share * size))).ms),
  );
  report({
    bench,
    name: 'seek to a random fact, p99',
    size,
    value: percentile(seeks, 0.99),
    unit: 'ms',
    peer: 'folding from the first fact',
    peerValue: plain,
    goal: '≤ 16 ms',
    met: percentile(seeks, 0.99) <= 16,
    more: { p50Ms: median(seeks), openMs: median(opened) },
  });
}

function readWhole(file: string, world: Parameters<typeof fold>[0]): number {
  const log = openSqliteLog(file, { readOnly: true, evenIfAltered: true });
  try {
    const verified = log.verify();
    if (!verified.ok) throw new Error(verified.problem);
    return fold(world, log.read()).seq;
  } finally {
    log.close();
  }
}

function readBare(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    let bytes = 0;
    for (const row of db.prepare('SELECT payload FROM fact').iterate()) {
      const { payload } = row as { payload: string };
      bytes += JSON.stringify(JSON.parse(payload)).length > 0 ? payload.length : 0;
    }
    return bytes;
  } finally {
    db.close();
  }
}
