/**
 * `npm run proof [-- NAME …] [-- --option=N]`: the long runs behind docs/trust.md, one line of JSON for each figure on
 * stdout. What cannot run on a machine is named as skipped, with the reason. Ends with 1 where a goal is missed.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus, release } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const folder = path.join(import.meta.dirname, '..', 'test', 'proof', 'proofs');
const names = readdirSync(folder).map((file) => path.basename(file, '.ts'));
const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no proof ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}, ${process.platform} ${release()}, Node ${process.versions.node}`;
console.log(JSON.stringify({ date: new Date().toISOString(), machine }));
for (const name of asked.length === 0 ? names : asked) {
  console.error(`proof: ${name}`);
  const options = words.filter((word) => word.startsWith('--'));
  const file = path.join(folder, `${name}.ts`);
  const done = spawnSync(process.execPath, [file, ...options], { stdio: ['ignore', 1, 2] });
  if (done.status !== 0) process.exitCode = 1;
}
