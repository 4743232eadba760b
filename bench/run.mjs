/**
 * `npm run bench [-- NAME …] [-- --quick]`: measures, one line of JSON for each figure on stdout. Peers
 * have their own package file here, installed when they are first needed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const here = import.meta.dirname;
const names = [
  'submit',
  'fanout',
  'moves',
  'record',
  'copy',
  'simulate',
  'memory',
  'cold',
  'screens',
  'review',
];
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
const chosen = asked.length === 0 ? names : asked;

if (chosen.includes('moves') && !existsSync(path.join(here, 'node_modules', 'boardgame.io'))) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--loglevel=error'], { cwd: here, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(1);
}

let failed = false;
for (const name of chosen) {
  const file = path.join(here, 'benches', `${name}.ts`);
  const done = spawnSync(process.execPath, [file, ...flags], { stdio: ['ignore', 1, 2] });
  if (done.status !== 0) {
    console.error(`bench ${name} failed`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
