/**
 * Runs the console in Electron. Owns: starting its program with this build, and telling a start that
 * failed (no screen, a missing system library) from a window that was used and closed.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { defaultHome } from '../host/home.ts';
import type { StartOptions } from './start-options.ts';

/** An Electron that ends by itself this early, with an error, never showed a window. */
const startsWithinMs = 5_000;

/** Its exit code; null: it could not start here. */
export function runInElectron(program: string, options: StartOptions): Promise<number | null> {
  const root = path.resolve(import.meta.dirname, '..', '..');
  const args = [
    // The folder and not its entry: from its package Electron learns name and version, and keeps what it keeps under them.
    root,
    // A container's root may not have the sandbox.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--control-port=${options.controlPort}`,
    `--lan-port=${options.lanPort}`,
    `--lan-host=${options.lanHost}`,
    `--home=${path.resolve(options.home ?? defaultHome())}`,
    ...(options.file === null ? [] : [path.resolve(options.file)]),
  ];
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGTERM', forward).on('SIGINT', forward);
    const end = (code: number | null): void => {
      process.off('SIGTERM', forward).off('SIGINT', forward);
      const failedEarly = code !== 0 && performance.now() - began < startsWithinMs;
      resolve(failedEarly ? null : (code ?? 0));
    };
    child.on('error', () => end(1));
    child.on('exit', end);
  });
}
