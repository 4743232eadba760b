import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { HostNews } from '../../src/host/news.ts';
import { sayIn } from '../../src/main/words.ts';
import { StandIn, type StandInOptions } from '../support/electron/stand-in.ts';

/** What the parts of the shell are tried with. */

export function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'whitecell-shell-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

export function standIn(options: Partial<StandInOptions> = {}): StandIn {
  const made = new StandIn({ folder: folder(), ...options });
  made.sandboxed = true;
  return made;
}

export const english = sayIn('en');
export const say = () => english;

export const home = 'http://127.0.0.1:7001';

export function news(over: Partial<HostNews> = {}): HostNews {
  return {
    file: '/x/day.whitecell',
    title: 'Bridge day',
    status: 'running',
    held: false,
    language: null,
    recent: [],
    ...over,
  };
}

/** Until everything that waits for nothing has happened. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
