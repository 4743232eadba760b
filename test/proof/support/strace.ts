import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * All that changes a file or makes it durable, words on a pipe included. `when=N` counts each of them by itself, and in
 * each thread by itself: whoever wants to strike at every write has to count one after the other (`callsMade`).
 */
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

/** What happens at the n-th call of that name: `signal=SIGKILL`, or `error=ENOSPC`; `sticky`: and at all later ones. */
export interface Injection {
  readonly call: string;
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
  scripted: Scripted,
  injection: Injection | null,
  before?: Run,
): Promise<Run> {
  if (injection === null) return runTraced(scripted, () => [], before);
  const { call, what, at, sticky = false } = injection;
  const inject = `inject=${call}:${what}:when=${at}${sticky ? '+' : ''}`;
  const tracing = [...strace, '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
  return runTraced(scripted, () => tracing, before);
}

/** Of these calls those that an undisturbed run makes, with how often the thread makes them that makes them most. */
export async function callsMade(
  scripted: Scripted,
  calls: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const traceOf = (folder: string): string => path.join(folder, 'calls');
  const run = await runTraced(scripted, (folder) => [
    ...[...strace, '-o', traceOf(folder), '-e', `trace=${calls.join()}`],
  ]);
  try {
    if (!run.ok) throw new Error(`the undisturbed run did not end well: ${run.stderr}`);
    return callsIn(readFileSync(traceOf(run.folder), 'utf8'));
  } finally {
    run.remove();
  }
}

/** Lines are `THREAD NAME(…`; one that another thread interrupts is ended in a line of its own, without the name first. */
function callsIn(trace: string): ReadonlyMap<string, number> {
  const byThread = new Map<string, number>();
  const most = new Map<string, number>();
  for (const [, thread = '', name = ''] of trace.matchAll(/^(\d+) +(\w+)\(/gm)) {
    const times = (byThread.get(`${thread} ${name}`) ?? 0) + 1;
    byThread.set(`${thread} ${name}`, times);
    most.set(name, Math.max(times, most.get(name) ?? 0));
  }
  return most;
}

const strace = ['strace', '-f', '-qq', '-e', 'signal=none'] as const;

function runTraced(
  { bundle, lines }: Scripted,
  tracing: (folder: string) => readonly string[],
  before?: Run,
): Promise<Run> {
  const folder = before?.folder ?? mkdtempSync(path.join(tmpdir(), 'whitecell-proof-'));
  const file = path.join(folder, 'script.whitecell');
  const plan = path.join(folder, 'plan.json');
  writeFileSync(plan, JSON.stringify(planOf(lines)));
  const [command, ...args] = [...tracing(folder), process.execPath, bundle, file, plan];
  return new Promise((resolve, reject) => {
    // What Node would write at its first start, and not again, is no write of ours.
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
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
