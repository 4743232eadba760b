import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { runCli } from '../../src/cli/run.ts';
import { scenarioFolder } from '../support/scenarios.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface StartOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A file descriptor to write to; otherwise we read along. */
  readonly stdout?: number;
}

/** Starts the command line for real, for those who look at it while it runs. */
export function start(args: readonly string[], options: StartOptions = {}): ChildProcess {
  const child = spawn(process.execPath, [path.join(root, 'src', 'cli', 'main.ts'), ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

export function finished(child: ChildProcess): Promise<Ran> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

/** The command line as a person starts it. */
export async function cli(...args: string[]): Promise<Ran> {
  return finished(start(args));
}

/** The same without a process of its own, for long lists of cases. */
export async function quickly(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    out: (text) => out.push(`${text}\n`),
    err: (text) => err.push(`${text}\n`),
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** Starting processes on a busy machine is slow without being wrong. */
export const patience = { timeout: 120_000 };

/** A folder that goes away with the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-cli-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A scenario of one's own to break. */
export function copyOfScenario(id: string): string {
  const folder = path.join(tempFolder(), 'broken');
  cpSync(scenarioFolder(id), folder, { recursive: true });
  return folder;
}

/** A played exercise as a file. */
export async function playedFile(): Promise<string> {
  const folder = tempFolder();
  const ran = await quickly(
    'simulate',
    'ransomware-morning',
    '--seed',
    '3',
    '--runs',
    '1',
    '--out',
    folder,
  );
  if (ran.code !== 0) throw new Error(ran.err);
  return path.join(folder, 'ransomware-morning-3.whitecell');
}
