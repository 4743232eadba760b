/** `npm run -s cli -- COMMAND …`: the headless commands. Nothing here may write to stdout. */
import { run } from './bootstrap.mjs';

await run(async () => {
  const { ensureBuilt } = await import('./build.mjs');
  // Only these show pages; the other commands do not wait for a build.
  if (process.argv[2] === 'serve' || process.argv[2] === 'paper') ensureBuilt();
  await import('../src/cli/main.ts');
});
