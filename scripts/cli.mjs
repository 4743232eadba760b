/** `npm run -s cli -- COMMAND …`: the headless commands. Nothing here may write to stdout. */
import { run } from './bootstrap.mjs';

await run(async () => {
  const { ensureBuilt } = await import('./build.mjs');
  // Only these show pages; the other commands do not wait for a build.
  if (['serve', 'paper', 'report'].includes(process.argv[2] ?? '')) ensureBuilt();
  await import('../src/cli/main.ts');
});
