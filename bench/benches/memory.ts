import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startChild } from '../support/child.ts';
import { writeLongRecord } from '../support/long-record.ts';
import { Line } from '../support/line.ts';
import { report, say } from '../support/report.ts';
import type { HostStarted } from '../support/host-child.ts';

/*
 * What the host keeps in memory for an exercise of so many facts, against the same host with an exercise
 * that has just begun. An hour of a busy exercise is about a thousand facts.
 */

const sizes = process.argv.includes('--quick') ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-bench-'));
try {
  const empty = await weigh(1);
  for (const size of sizes) {
    say(`memory: ${size} facts`);
    const { rssMb, openMs } = await weigh(size);
    report({
      bench: 'memory',
      name: 'host with one console, resident',
      size,
      value: rssMb,
      unit: 'MB',
      peer: 'the same with an exercise just made',
      peerValue: empty.rssMb,
      more: { openMs },
    });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function weigh(size: number): Promise<{ rssMb: number; openMs: number }> {
  const file = path.join(folder, `${size}.whitecell`);
  writeLongRecord(file, size);
  const from = performance.now();
  const host = await startChild<HostStarted>('support/host-child.ts', { file });
  const openMs = performance.now() - from;
  const { url, token } = host.started.control;
  const line = await Line.open(url, { role: 'control', token, name: 'Bench' });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const { rssMb } = await host.usage();
  line.close();
  await host.stop();
  return { rssMb, openMs };
}
