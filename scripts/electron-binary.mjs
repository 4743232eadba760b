/**
 * Finds Electron's binary, and fetches it once where it is missing.
 *
 * Owns: the bounded attempt and the memory of its failure. npm brings Electron without its binary, and asking
 * Electron itself would download without bound as a side effect; so nothing here imports it.
 * What a crash here leaves: at worst a partial archive in Electron's own cache, which its checksum refuses.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { root } from './bootstrap.mjs';

const dayMs = 24 * 60 * 60 * 1000;
const bounds = { firstByteMs: 8_000, totalMs: 90_000, retryAfterMs: 7 * dayMs };

/** @typedef {{ path: string, reason: null } | { path: null, reason: string }} Found */
/** @typedef {{ version: string, failedAtMs: number, reason: string }} Failure */

/**
 * Where this program may keep what it can do without.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  const home = homedir();
  const base =
    platform === 'win32'
      ? (env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : (env['XDG_CACHE_HOME'] ?? path.join(home, '.cache'));
  return path.join(base, 'whitecell');
}

/**
 * The binary if it is unpacked, without side effects.
 *
 * @param {string} electronFolder the installed `electron` package
 */
export function installedBinary(electronFolder) {
  const pathFile = path.join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const file = path.join(electronFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(file) ? file : null;
}

/**
 * The remembered failure that still holds: of this version, and younger than a week.
 *
 * @param {string} file
 * @param {string} version
 * @param {number} nowMs
 * @returns {Failure | null}
 */
export function rememberedFailure(file, version, nowMs) {
  try {
    const failure = /** @type {Partial<Failure>} */ (JSON.parse(readFileSync(file, 'utf8')));
    const { failedAtMs, reason } = failure;
    if (failure.version !== version || failedAtMs === undefined || reason === undefined)
      return null;
    const ageMs = nowMs - failedAtMs;
    return ageMs >= 0 && ageMs < bounds.retryAfterMs ? { version, failedAtMs, reason } : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {Failure | null} failure
 */
function remember(file, failure) {
  try {
    if (failure === null) rmSync(file, { force: true });
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(failure)}\n`);
    }
  } catch {
    // Without a place to remember in, the attempt is made again next time; it is bounded.
  }
}

/**
 * Runs the fetcher, which prints a percentage per line, within the bounds.
 *
 * @param {string[]} command a Node script and its arguments
 * @param {{ firstByteMs: number, totalMs: number }} limits
 * @param {(percent: number) => void} onProgress
 * @returns {Promise<string | null>} what went wrong, or null
 */
export function fetchWithin(command, limits, onProgress) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {string | null} */
    let stopped = null;
    /** @param {string} reason */
    const stop = (reason) => {
      stopped = reason;
      child.kill('SIGKILL');
    };
    const first = setTimeout(() => stop('its server did not answer in time'), limits.firstByteMs);
    const total = setTimeout(() => stop('the download took too long'), limits.totalMs);
    createInterface({ input: child.stdout }).on('line', (line) => {
      clearTimeout(first);
      onProgress(Number(line));
    });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    child.on('close', (code) => {
      clearTimeout(first);
      clearTimeout(total);
      resolve(
        stopped ?? (code === 0 ? null : `it could not be fetched, ${errors.trim().split('\n')[0]}`),
      );
    });
  });
}

/**
 * Electron's binary, or null and why in a clause that completes "Electron cannot be used: …".
 * A failed attempt is remembered for a week; `force` tries again at once.
 *
 * @param {{ force?: boolean, onProgress?: (percent: number) => void, folder?: string, cache?: string, fetcher?: string[], nowMs?: number, limits?: { firstByteMs: number, totalMs: number } }} [options]
 * @returns {Promise<Found>}
 */
export async function electronBinary(options = {}) {
  const folder = options.folder ?? path.join(root, 'node_modules', 'electron');
  const found = installedBinary(folder);
  if (found !== null) return { path: found, reason: null };
  if (!existsSync(path.join(folder, 'package.json'))) {
    return { path: null, reason: 'its package is not installed' };
  }
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { version } = /** @type {{ version: string }} */ (JSON.parse(manifest));
  const stamp = path.join(options.cache ?? cacheFolder(), 'electron-fetch.json');
  const nowMs = options.nowMs ?? Date.now();
  const failure = options.force === true ? null : rememberedFailure(stamp, version, nowMs);
  if (failure !== null) {
    const day = new Date(failure.failedAtMs).toISOString().slice(0, 10);
    return {
      path: null,
      reason: `${failure.reason} (tried on ${day}; --fetch-electron tries again)`,
    };
  }
  const fetcher = options.fetcher ?? [
    fileURLToPath(new URL('fetch-electron.mjs', import.meta.url)),
  ];
  const reason = await fetchWithin(
    [...fetcher, folder],
    options.limits ?? bounds,
    options.onProgress ?? (() => {}),
  );
  const file = reason === null ? installedBinary(folder) : null;
  if (file !== null) {
    remember(stamp, null);
    return { path: file, reason: null };
  }
  const why = reason ?? 'its archive held no program for this machine';
  remember(stamp, { version, failedAtMs: nowMs, reason: why });
  return { path: null, reason: why };
}
