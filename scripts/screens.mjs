/** `npm run screens [-- NAME …]`: takes pictures of every screen for docs/screens, and writes their index. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PlainError, root, run } from './bootstrap.mjs';

await run(async () => {
  const { ensureBuilt } = await import('./build.mjs');
  ensureBuilt();
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const config = path.join('test', 'e2e', 'pictures', 'playwright.config.ts');
  const { status } = spawnSync(process.execPath, [cli, 'test', '--config', config], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SCREENS: process.argv.slice(2).join(' ') },
  });
  if (status !== 0) throw new PlainError('The pictures could not be taken.');
});
