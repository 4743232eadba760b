/**
 * Builds dist: the pages for the browser, and the Node entries for the packaged program.
 * Owns: knowing whether dist still belongs to the sources (a digest of what went in, not times, which a fresh
 * clone does not keep).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PlainError, root, run, say, tail } from './bootstrap.mjs';

const inputs = [
  'src',
  'package-lock.json',
  'vite.config.ts',
  'vite.hand-out.config.ts',
  'vite.node.config.ts',
  'scripts/build.mjs',
];
const stampFile = path.join(root, 'dist', '.whitecell-build');

/** @param {string} name @returns {string[]} */
function filesUnder(name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true })
    .flatMap((entry) => {
      const child = path.posix.join(name, entry.name);
      return entry.isDirectory() ? filesUnder(child) : [child];
    })
    .sort();
}

function digestOfInputs() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of input === 'src' ? filesUnder(input) : [input]) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function buildAll() {
  // Whoever builds from within a test or a developer's shell would get libraries that check themselves, at half the speed.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  for (const config of ['vite.config.ts', 'vite.hand-out.config.ts'])
    await build({ configFile: path.join(root, config), logLevel: 'warn' });
  const { nodeBuilds } = await import('../vite.node.config.ts');
  for (const config of nodeBuilds()) await build({ ...config, logLevel: 'warn' });
  writeFileSync(stampFile, digestOfInputs());
}

/** Builds where dist is missing or was made from something else. */
export function ensureBuilt() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digestOfInputs()) return;
  say('Building Whitecell …');
  // In a process of its own: the bundler must not stay in the memory of a host that runs for hours.
  const done = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) {
    throw new PlainError(`The build failed:\n${tail(done.stdout + done.stderr, 25)}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(buildAll);
