/** `npm start`: from a fresh clone to the console window. */
import { run } from './bootstrap.mjs';

await run(async () => {
  const { ensureBuilt } = await import('./build.mjs');
  ensureBuilt();
  await import('../src/cli/start.ts');
});
