/** `npm run check`: every layer against its own TypeScript configuration. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError, root, run, say } from './bootstrap.mjs';

// Each layer sees only what it may use: no DOM in the host, neither DOM nor Node in the core.
const projects = [
  '.',
  'src/core',
  'src/host',
  'src/cli',
  'src/main',
  'src/preload',
  'src/renderer',
  'test',
  'bench',
];
const atOnce = 2;

/**
 * @param {string} project
 * @returns {Promise<{ project: string, ok: boolean, output: string }>}
 */
function check(project) {
  const name = project === '.' ? 'root' : project.replaceAll('/', '-');
  const cache = path.join('node_modules', '.cache', 'tsc', `${name}.tsbuildinfo`);
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [
    tsc,
    '--project',
    project,
    '--incremental',
    '--tsBuildInfoFile',
    cache,
    '--pretty',
    'false',
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root });
    let output = '';
    const add = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('close', (code) => resolve({ project, ok: code === 0, output }));
  });
}

/** @param {string} project */
function hasSources(project) {
  return readdirSync(path.join(root, project), { recursive: true }).some((file) =>
    /\.tsx?$/.test(String(file)),
  );
}

async function checkTypes() {
  // The compiler calls a layer without a file an error.
  const waiting = projects.filter((project) => project === '.' || hasSources(project));
  /** @type {Set<string>} */
  const failed = new Set();
  /** @type {Set<string>} */
  const lines = new Set();
  const worker = async () => {
    for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
      const result = await check(project);
      if (result.ok) continue;
      failed.add(project);
      // A fault in a shared file is found once by every layer that imports it, and told once.
      for (const line of result.output.split('\n')) if (line !== '') lines.add(line);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  for (const line of lines) say(line);
  if (failed.size > 0) throw new PlainError(`Types do not hold in: ${[...failed].join(', ')}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(checkTypes);
