// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { newCommandId } from '../../../src/renderer/shared/link/id.ts';
import { localShelf } from '../../../src/renderer/shared/link/outbox.ts';

const pages = path.resolve('src/renderer');
/** What a browser keeps back from pages that came over plain http. */
const secureOnly =
  /navigator\.(clipboard|wakeLock|serviceWorker|mediaDevices)|crypto\.(subtle|randomUUID)|\bcaches\./;

afterEach(() => vi.unstubAllGlobals());

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(pages, folder), { recursive: true })
    .map(String)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(pages, folder, file));
}

/** Comments may speak of it. */
function code(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

test('[ROOM28, STN24] a station uses nothing that plain http lacks', () => {
  const files = [...sourcesIn('station'), ...sourcesIn('shared')];
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter((file) => secureOnly.test(code(file)))).toEqual([]);
  // The search finds what it looks for: the hot seat may, as its machine's own address is trusted.
  expect(secureOnly.test(code(path.join(pages, 'hotseat', 'residue.ts')))).toBe(true);
});

test('[ROOM28, STN24] command ids need no secure context, and a browser without storage still has a shelf', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  expect(newCommandId()).toMatch(/^[A-Za-z0-9_-]{21}$/);
  vi.stubGlobal('localStorage', undefined);
  const shelf = localShelf();
  shelf.setItem('a', 'b');
  expect(shelf.getItem('a')).toBe('b');
});
