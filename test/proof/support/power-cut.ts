import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRecords, saidBefore, writeCut, type DiskRecord } from './disk.ts';
import { planOf, type Line } from './script.ts';
import { chanceOf } from '../../support/chance.ts';
import type { Scripted } from './strace.ts';
import { problemsOf, readTold } from './told.ts';

const source = path.join(import.meta.dirname, 'record-writes.c');

/** Why no power can be cut here; null: it can. */
export function compilerMissing(): string | null {
  if (process.platform !== 'linux')
    return 'writes are recorded by a preloaded library, which is Linux’s way';
  return spawnSync('cc', ['--version']).status === 0 ? null : 'there is no C compiler';
}

/** One whole run of the script, with everything that reached the disk. */
export function recordRun(
  { bundle, lines }: Scripted,
  synchronous: 'FULL' | 'NORMAL',
): DiskRecord[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-proof-'));
  try {
    const library = path.join(folder, 'record.so');
    const log = path.join(folder, 'log');
    const plan = path.join(folder, 'plan.json');
    const flags = ['-O1', '-shared', '-fPIC', '-o', library, source, '-ldl'];
    const compiled = spawnSync('cc', flags, { encoding: 'utf8' });
    if (compiled.status !== 0) throw new Error(compiled.stderr);
    writeFileSync(plan, JSON.stringify(planOf(lines)));
    const under = path.join(folder, 'disk');
    mkdirSync(under);
    const done = spawnSync(process.execPath, [bundle, path.join(under, fileName), plan], {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...{ LD_PRELOAD: library, SHIM_UNDER: under, SHIM_LOG: log },
        ...(synchronous === 'FULL' ? {} : { WHITECELL_PROOF_SYNC: synchronous }),
      },
    });
    if (done.status !== 0) throw new Error(done.stderr);
    return readRecords(readFileSync(log));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const fileName = 'script.whitecell';

export interface Cuts {
  readonly cuts: number;
  /** Cuts after which something acknowledged was missing, or anything else was wrong. */
  readonly violations: readonly string[];
}

/** Cuts the power at random records, and opens what each leaves. */
export function cutPower(
  records: readonly DiskRecord[],
  lines: readonly Line[],
  { cuts, seed }: { cuts: number; seed: number },
): Cuts {
  const chance = chanceOf(seed);
  const violations: string[] = [];
  for (let n = 0; n < cuts; n += 1) {
    const cut = 1 + chance(records.length);
    const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-proof-'));
    try {
      writeCut(records, cut, folder, chance);
      const told = readTold(saidBefore(records, cut));
      const found = problemsOf(path.join(folder, fileName), lines, told);
      if (found.length > 0)
        violations.push(`cut ${n} at record ${cut}: ${found.slice(0, 3).join('; ')}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { cuts, violations };
}
