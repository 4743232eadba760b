/**
 * Finds a Chromium-family browser, for the tests and for the window that stands in where Electron cannot be had.
 * Owns: where such browsers usually are, the flags a test run needs, and installing one for the tests.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** @typedef {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, isExecutable: (file: string) => boolean }} Machine */

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @type {Machine} */
const thisMachine = { env: process.env, platform: process.platform, isExecutable };

/** @param {Machine} machine */
function usualPlaces({ env, platform }) {
  if (platform === 'darwin') {
    const apps = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    const folders = ['/Applications', path.posix.join(env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) => apps.map((app) => path.posix.join(folder, app)));
  }
  if (platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => env[name])
      .flatMap((folder) =>
        folder === undefined ? [] : programs.map((program) => path.win32.join(folder, program)),
      );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return [...names, 'microsoft-edge', 'microsoft-edge-stable'].flatMap((name) =>
    ['/usr/bin', ...folders].map((folder) => path.posix.join(folder, name)),
  );
}

/**
 * The path of an installed Chromium, Chrome or Edge, or null. `CHROMIUM_PATH` wins where it is set, and is an
 * error where it points at nothing, rather than being passed over.
 *
 * @param {Machine} [machine]
 * @returns {string | null}
 */
export function findBrowser(machine = thisMachine) {
  const chosen = machine.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (machine.isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which is not a program that can be run.`);
  }
  return usualPlaces(machine).find((file) => machine.isExecutable(file)) ?? null;
}

/** Flags for a browser that must not wait for, or talk to, anything but the page under test. */
export function quietBrowserArgs() {
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // Chromium refuses to start its sandbox for root, which is what containers run as.
  return process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args;
}

/**
 * Installs a browser for the tests: from the system's packages where we may, through Playwright otherwise.
 *
 * @param {(line: string) => void} say
 * @returns {string | null} what went wrong, or null
 */
export function installBrowser(say) {
  const debian = process.platform === 'linux' && isExecutable('/usr/bin/apt-get');
  if (debian && process.getuid?.() === 0) {
    say('No Chromium found: installing it from the system packages (once; a minute or two) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'];
    for (const args of [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', ...packages],
    ]) {
      const done = spawnSync('apt-get', args, {
        env,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      if (done.status !== 0) return `apt-get ${args[0]} failed: ${lastLine(done.stderr)}`;
    }
    return null;
  }
  say('No Chromium, Chrome or Edge found: Playwright fetches one (once; about 150 MB) …');
  const done = spawnSync('playwright', ['install', 'chromium'], {
    shell: process.platform === 'win32',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return done.status === 0 ? null : `playwright install failed: ${lastLine(done.stderr ?? '')}`;
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}
