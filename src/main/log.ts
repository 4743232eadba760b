/**
 * Owns: the program's log file: what windows, host and system did, one JSON object a line, in two files of bounded
 * size. Does not own: the exercise's record. Nothing that opens a door is written: no key, no address with one.
 * A log that cannot be written is done without.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** The older half is kept beside it, so that a fault before a restart is still to be seen. */
const bytesMax = 1024 * 1024;

export class ShellLog {
  readonly file: string;
  readonly #now: () => number;

  constructor(folder: string, now: () => number = Date.now) {
    this.file = path.join(folder, 'whitecell.log');
    this.#now = now;
  }

  note(what: string, more: Readonly<Record<string, string | number | boolean | null>> = {}): void {
    const at = new Date(this.#now()).toISOString();
    const line = withoutKeys(JSON.stringify({ at, what, ...more }));
    try {
      mkdirSync(path.dirname(this.file), { recursive: true });
      const size = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
      if (size + line.length > bytesMax) renameSync(this.file, `${this.file}.1`);
      appendFileSync(this.file, `${line}\n`, { mode: 0o600 });
    } catch {
      // The exercise matters more than its program's diary.
    }
  }
}

/** Keys stand behind # in addresses, in grants, and behind Bearer. */
export function withoutKeys(text: string): string {
  return text
    .replace(/(https?:\/\/[^\s"#?]*)[?#][^\s"]*/g, '$1#…')
    .replace(/Bearer [\w.~+/-]+/g, 'Bearer …')
    .replace(/"(token|ticket|secret|joinCode)":"[^"]*"/g, '"$1":"…"');
}
