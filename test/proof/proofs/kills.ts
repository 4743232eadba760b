import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { option, report } from '../support/figure.ts';

/** Whole hosts with a console and four players, killed at random instants: the ordinary test, more often. */
const root = path.resolve(import.meta.dirname, '..', '..', '..');
const kills = option('kills', 200);
const seed = option('seed', Date.now() % 1_000_000);
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const done = spawnSync(process.execPath, [vitest, 'run', 'test/host/kill.test.ts'], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, KILL_SEED: String(seed), KILL_TIMES: String(kills) },
});
const acknowledged = Number(/(\d+) acknowledged/.exec(done.stderr)?.[1] ?? 0);
report({
  proof: 'kills',
  name: 'a host killed at a random instant under load, restarted and gone on with',
  size: kills,
  value: done.status === 0 ? 0 : 1,
  unit: 'failed runs',
  goal: '0',
  met: done.status === 0,
  seed,
  ...(done.status === 0 ? {} : { found: [done.stdout.slice(-800)] }),
  more: { acknowledged },
});
