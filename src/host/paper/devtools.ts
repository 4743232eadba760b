/**
 * Owns: a browser of our own without a window, and the line to it: Chromium's protocol over two pipes,
 * so that no port is open and no address stands in a list of processes. Bounded: every answer has to
 * come before the deadline. A crash here leaves: at most a temporary profile; the browser ends with its pipes.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { PrintTrouble } from './printer.ts';

interface Waiting {
  resolve(result: Record<string, unknown>): void;
  reject(error: Error): void;
}

export class Devtools {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #input: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #timer: NodeJS.Timeout;
  #asked = 0;
  #unread = '';
  #over: PrintTrouble | null = null;

  constructor(program: string, args: readonly string[], withinMs: number) {
    this.#profile = mkdtempSync(path.join(tmpdir(), 'whitecell-print-'));
    this.#child = spawn(
      program,
      ['--headless', '--remote-debugging-pipe', `--user-data-dir=${this.#profile}`, ...args],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    const [, , , input, output] = this.#child.stdio;
    this.#input = input as Writable;
    // A browser that has gone is told by its exit.
    this.#input.on('error', () => {});
    (output as Readable).setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    const gone = new PrintTrouble('failed', 'The browser that prints ended by itself.');
    this.#child.on('error', () =>
      this.#fail(new PrintTrouble('failed', `${program} could not be started.`)),
    );
    this.#child.on('exit', () => this.#fail(gone));
    this.#timer = setTimeout(() => {
      const seconds = Math.round(withinMs / 1000);
      this.#fail(new PrintTrouble('slow', `The browser had not printed after ${seconds} s.`));
      this.#child.kill('SIGKILL');
    }, withinMs);
  }

  /** One question. Rejects with `PrintTrouble`, also when the browser is gone or too slow. */
  ask(
    method: string,
    params: Readonly<Record<string, unknown>> = {},
    session: string | null = null,
  ): Promise<Record<string, unknown>> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      if (this.#over !== null) {
        reject(this.#over);
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      const to = session === null ? {} : { sessionId: session };
      this.#input.write(`${JSON.stringify({ id, method, params, ...to })}\0`);
    });
  }

  #hear(text: string): void {
    const parts = (this.#unread + text).split('\0');
    this.#unread = parts.pop() ?? '';
    for (const part of parts) this.#answered(JSON.parse(part) as Answer);
  }

  #answered({ id, result, error }: Answer): void {
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || waiting === undefined) return;
    this.#waiting.delete(id);
    if (error === undefined) waiting.resolve(result ?? {});
    else waiting.reject(new PrintTrouble('failed', `The browser said: ${error.message}`));
  }

  #fail(trouble: PrintTrouble): void {
    this.#over ??= trouble;
    for (const waiting of this.#waiting.values()) waiting.reject(this.#over);
    this.#waiting.clear();
  }

  /** Ends the browser and takes its profile away. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#fail(new PrintTrouble('failed', 'The browser that prints was ended.'));
    const { pid, exitCode, signalCode } = this.#child;
    if (pid !== undefined && exitCode === null && signalCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await ended;
    }
    // Its helpers may be writing for a moment longer.
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}
