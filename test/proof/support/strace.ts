import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planOf, type Line } from './script.ts';
import { readTold, type Told } from './told.ts';

/** Why nothing can be injected into system calls here; null: it can. */
export function straceMissing(): string | null {
  if (process.platform !== 'linux') return 'system calls are injected by strace, which is Linux’s';
  const tried = spawnSync('strace', ['-o', '/dev/null', 'true']);
  return tried.status === 0 ? null : 'strace is not installed, or may not trace here';
}

/** All that changes a file or makes it durable, words on a pipe included. Numbers are counted over all of them. */
export const writes = [
  ...['pwrite64', 'pwritev', 'write', 'ftruncate', 'fallocate'],
  ...['fsync', 'fdatasync', 'rename', 'renameat2', 'link', 'unlink', 'unlinkat'],
] as const;

export interface Run {
  readonly folder: string;
  readonly file: string;
  readonly told: Told;
  /** It ended by itself, and well. */
  readonly ok: boolean;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  remove(): void;
}

/** What happens at the n-th of these calls: `signal=SIGKILL`, or `error=ENOSPC`; `+`: and at all later ones. */
export interface Injection {
  readonly calls: readonly string[];
  readonly what: string;
  readonly at: number;
  readonly sticky?: boolean;
}

export interface Scripted {
  readonly bundle: string;
  readonly lines: readonly Line[];
}

/** Runs the scripted process with something injected (null: nothing), in a new folder or in that of an earlier run. */
export function runScripted(
  { bundle, lines }: Scripted,
  injection: Injection | null,
  before?: Run,
): Promise<Run> {
  const folder = before?.folder ?? mkdtempSync(path.join(tmpdir(), 'whitecell-proof-'));
  const file = path.join(folder, 'script.whitecell');
  const plan = path.join(folder, 'plan.json');
  writeFileSync(plan, JSON.stringify(planOf(lines)));
  const traced =
    injection === null
      ? []
      : [
          ...['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'signal=none'],
          ...['-e', `trace=${injection.calls.join()}`],
          '-e',
          `inject=${injection.calls.join()}:${injection.what}:when=${injection.at}${injection.sticky === true ? '+' : ''}`,
        ];
  const [command, ...args] = [...traced, process.execPath, bundle, file, plan];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({
        ...{ folder, file, signal, stderr },
        told: readTold(stdout),
        ok: code === 0,
        remove: () => rmSync(folder, { recursive: true, force: true }),
      }),
    );
  });
}
