/**
 * Makes a fresh clone runnable: the packages the lockfile names, and a Node new enough for them.
 *
 * Owns: installing when node_modules is missing or belongs to another lockfile, and handing over to the Node
 * that came with it. Does not own: building, browsers, Electron.
 * Runs before anything is installed and on old Nodes, so it imports only what Node 18 has, and everything a
 * person can get wrong ends in one sentence instead of a stack trace. It writes to stderr only, because what
 * follows may be read by a program from stdout.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The floor below which even this file's own imports are not certain. */
export const oldestNodeForBootstrap = '18.0.0';
/** better-sqlite3 13 crashes the process below 22.14; .ts files run without a flag from 22.18. */
export const oldestNode = '22.18.0';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A failure that is told in one sentence, without a stack trace. */
export class PlainError extends Error {
  /** @override */
  name = 'PlainError';
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Whether version `have` is at least `wanted` (both `major.minor.patch`).
 *
 * @param {string} have
 * @param {string} wanted
 */
export function atLeast(have, wanted) {
  const a = have.split('.').map(Number);
  const b = wanted.split('.').map(Number);
  for (let i = 0; i < 3; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** @param {string} output */
function wordedLines(output) {
  return output.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/**
 * The first lines of a longer output, without the blank ones.
 *
 * @param {string} output
 * @param {number} count
 */
export function head(output, count) {
  return wordedLines(output).slice(0, count).join('\n');
}

/**
 * The last lines of a longer output, without the blank ones.
 *
 * @param {string} output
 * @param {number} count
 */
export function tail(output, count) {
  return wordedLines(output).slice(-count).join('\n');
}

/**
 * What node_modules must have been installed from. The platform is part of it because a folder copied to
 * another machine holds the wrong native binaries.
 *
 * @param {string} folder
 */
export function lockStamp(folder) {
  const lock = readFileSync(path.join(folder, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** @param {string} folder */
function stampFile(folder) {
  return path.join(folder, 'node_modules', '.whitecell-lock');
}

/**
 * Whether npm itself was run here with this lockfile: every package that no platform may leave out is in npm's
 * own record, in the version and with the content that the lockfile names.
 *
 * @param {string} folder
 */
function installedByHand(folder) {
  const record = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  /** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry */
  /** @param {string} file */
  const packagesIn = (file) => {
    const lock = /** @type {{ packages: Record<string, Entry> }} */ (
      JSON.parse(readFileSync(file, 'utf8'))
    );
    return lock.packages;
  };
  const have = packagesIn(record);
  return Object.entries(packagesIn(path.join(folder, 'package-lock.json'))).every(
    ([name, entry]) =>
      name === '' ||
      entry.optional === true ||
      (have[name]?.version === entry.version && have[name]?.integrity === entry.integrity),
  );
}

/** @param {string} folder */
export function isInstalled(folder) {
  const file = stampFile(folder);
  const stamp = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (stamp === lockStamp(folder)) return true;
  const moved = stamp !== null && !stamp.endsWith(` ${process.platform} ${process.arch}\n`);
  return !moved && installedByHand(folder);
}

/**
 * How to call npm: by the script that is running us where npm started us, by name otherwise.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function npmCommand(env, platform) {
  const script = env['npm_execpath'];
  if (script !== undefined && /npm-cli\.c?js$/.test(script) && existsSync(script)) {
    return { command: process.execPath, args: [script], shell: false };
  }
  // On Windows npm is a .cmd file, which only a shell can start.
  return { command: 'npm', args: [], shell: platform === 'win32' };
}

/** @param {string} folder */
export function install(folder) {
  say('Installing the packages Whitecell needs (once; about a minute) …');
  const npm = npmCommand(process.env, process.platform);
  const done = spawnSync(npm.command, [...npm.args, 'ci', '--loglevel=error'], {
    cwd: folder,
    shell: npm.shell,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.error !== undefined) {
    throw new PlainError(
      'Whitecell needs npm to install its packages, and npm could not be started: install Node with npm, then try again.',
    );
  }
  if (done.status !== 0) {
    // npm says what is wrong first, and then explains its own options at length.
    throw new PlainError(`Installing the packages failed; npm said:\n${head(done.stderr, 12)}`);
  }
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  writeFileSync(stampFile(folder), lockStamp(folder));
}

/**
 * The Node that npm installed beside the packages, where the platform has one.
 *
 * @param {string} folder
 */
function bundledNode(folder) {
  const file = path.join(folder, 'node_modules', '.bin', 'node');
  if (!existsSync(file)) return null;
  // A musl system cannot run the glibc build: it installs, then fails to start.
  return spawnSync(file, ['--version']).status === 0 ? file : null;
}

/** @param {string} folder */
export function withBinInPath(folder) {
  const bin = path.join(folder, 'node_modules', '.bin');
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
}

/**
 * Runs this same command again under another Node and leaves with its exit code.
 *
 * @param {string} node
 * @returns {Promise<never>}
 */
function handOver(node) {
  return new Promise(() => {
    const child = spawn(node, process.argv.slice(1), {
      stdio: 'inherit',
      env: { ...withBinInPath(root), WHITECELL_HANDED_OVER: '1' },
    });
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => child.kill(signal);
    process.on('SIGTERM', forward);
    process.on('SIGHUP', forward);
    // The terminal sends an interrupt to the child as well; the parent only has to outlive it.
    process.on('SIGINT', () => {});
    child.on('error', (error) => {
      say(`Whitecell could not start ${node}: ${error.message}`);
      process.exit(1);
    });
    child.on('exit', (code, signal) => {
      process.exit(code ?? 128 + (signal === null ? 1 : constants.signals[signal]));
    });
  });
}

/** Returns once the packages are there and the running Node can use them; otherwise never. */
async function prepare() {
  const have = process.versions.node;
  const advice = `Whitecell needs Node ${oldestNode} or newer and this is ${have}: install a newer one from nodejs.org, then try again.`;
  if (!atLeast(have, oldestNodeForBootstrap)) throw new PlainError(advice);
  const bringsItsOwn = process.platform === 'linux' && process.arch === 'x64';
  if (!atLeast(have, oldestNode) && !bringsItsOwn) throw new PlainError(advice);
  if (!isInstalled(root)) install(root);
  if (atLeast(have, oldestNode)) {
    Object.assign(process.env, withBinInPath(root));
    return;
  }
  const node = process.env['WHITECELL_HANDED_OVER'] === undefined ? bundledNode(root) : null;
  if (node === null) throw new PlainError(advice);
  await handOver(node);
}

/**
 * The frame of every script: prepare, then do the work; plain errors become one sentence.
 *
 * @param {() => Promise<void> | void} work
 */
export async function run(work) {
  try {
    await prepare();
    await work();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
