import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheFolder, electronBinary } from '../../scripts/electron-binary.mjs';

const dayMs = 24 * 60 * 60 * 1000;
const limits = { firstByteMs: 5_000, totalMs: 10_000 };

let folder = '';
let cache = '';
let attempts = '';

beforeEach(() => {
  const temporary = mkdtempSync(path.join(tmpdir(), 'whitecell-electron-'));
  folder = path.join(temporary, 'electron');
  cache = path.join(temporary, 'cache');
  attempts = path.join(temporary, 'attempts');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{"version":"45.4.1"}');
  writeFileSync(attempts, '');
});

afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

/** A stand-in for the fetcher: a real process, which notes that it ran and then does as told. */
function fetcher(script: string): string[] {
  const file = path.join(path.dirname(folder), 'fetcher.mjs');
  const note = `import fs from 'node:fs'; fs.appendFileSync(${JSON.stringify(attempts)}, 'x');`;
  writeFileSync(file, `${note}\nconst folder = process.argv[2];\n${script}`);
  return [file];
}

const unpack = `
fs.mkdirSync(folder + '/dist', { recursive: true });
fs.writeFileSync(folder + '/dist/electron', '');
fs.writeFileSync(folder + '/path.txt', 'electron');`;

function attemptCount(): number {
  return readFileSync(attempts, 'utf8').length;
}

describe('[SET3] fetching Electron', () => {
  test('what is unpacked already is taken without an attempt', async () => {
    mkdirSync(path.join(folder, 'dist'));
    writeFileSync(path.join(folder, 'dist', 'electron'), '');
    writeFileSync(path.join(folder, 'path.txt'), 'electron');
    const found = await electronBinary({ folder, cache, fetcher: fetcher('') });
    expect(found).toEqual({ path: path.join(folder, 'dist', 'electron'), reason: null });
    expect(attemptCount()).toBe(0);
  });

  test('is done once, with progress', async () => {
    const percents: number[] = [];
    const found = await electronBinary({
      folder,
      cache,
      limits,
      fetcher: fetcher(`console.log(1); console.log(100); ${unpack}`),
      onProgress: (percent) => percents.push(percent),
    });
    expect(found.path).toBe(path.join(folder, 'dist', 'electron'));
    expect(percents).toEqual([1, 100]);
  });

  test('a failure is one sentence, remembered for a week, unless tried again on purpose', async () => {
    const failing = fetcher(
      "console.error('no route to host\\n  at stack'); process.exitCode = 1;",
    );
    const options = { folder, cache, limits, fetcher: failing, nowMs: 1_000 * dayMs };
    const first = await electronBinary(options);
    expect(first).toEqual({ path: null, reason: 'it could not be fetched, no route to host' });
    const second = await electronBinary({ ...options, nowMs: 1_006 * dayMs });
    expect(second.reason).toContain('no route to host (tried on 1972-09-27');
    expect(attemptCount()).toBe(1);
    await electronBinary({ ...options, nowMs: 1_007 * dayMs });
    expect(attemptCount()).toBe(2);
    await electronBinary({ ...options, nowMs: 1_007 * dayMs, force: true });
    expect(attemptCount()).toBe(3);
  });

  test('another version of Electron deserves another attempt', async () => {
    const failing = fetcher('process.exitCode = 1;');
    await electronBinary({ folder, cache, limits, fetcher: failing });
    writeFileSync(path.join(folder, 'package.json'), '{"version":"45.5.0"}');
    await electronBinary({ folder, cache, limits, fetcher: failing });
    expect(attemptCount()).toBe(2);
  });

  test('a silent server and an endless download are given up', async () => {
    const silent = fetcher('setInterval(() => {}, 1000);');
    const short = { firstByteMs: 500, totalMs: 20_000 };
    expect((await electronBinary({ folder, cache, limits: short, fetcher: silent })).reason).toBe(
      'its server did not answer in time',
    );
    const endless = fetcher('setInterval(() => console.log(1), 20);');
    const options = { folder, cache, fetcher: endless, force: true };
    const bounded = { firstByteMs: 10_000, totalMs: 1_500 };
    expect((await electronBinary({ ...options, limits: bounded })).reason).toBe(
      'the download took too long',
    );
  });

  test('an archive without a program is a failure too', async () => {
    const found = await electronBinary({
      folder,
      cache,
      limits,
      fetcher: fetcher('console.log(100);'),
    });
    expect(found.reason).toBe('its archive held no program for this machine');
  });

  test('a cache that cannot be written only costs the memory', async () => {
    writeFileSync(cache, 'a file where a folder should be');
    const failing = fetcher('process.exitCode = 1;');
    expect((await electronBinary({ folder, cache, limits, fetcher: failing })).path).toBeNull();
  });
});

test('the cache lies where each system keeps caches', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe(path.join('/x', 'whitecell'));
  expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32')).toBe(path.join('/l', 'whitecell'));
  expect(cacheFolder({}, 'darwin')).toContain(path.join('Library', 'Caches', 'whitecell'));
});
