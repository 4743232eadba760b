/**
 * `node fetch-electron.mjs ELECTRON_PACKAGE`: downloads and unpacks the binary that the package's version names,
 * printing the percentage done, a number a line. Bounded and killed from outside (electron-binary.mjs).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

async function main() {
  const folder = process.argv[2] ?? '';
  const require = createRequire(path.join(folder, 'package.json'));
  // Electron's own dependency, not ours: found from where Electron is.
  const getter = pathToFileURL(require.resolve('@electron/get')).href;
  const { downloadArtifact } = /** @type {typeof import('@electron/get')} */ (await import(getter));
  /** @param {string} file @returns {unknown} */
  const json = (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const { version } = /** @type {{ version: string }} */ (json('package.json'));
  let last = -1;
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: /** @type {Record<string, string>} */ (json('checksums.json')),
    downloadOptions: {
      quiet: true,
      /** @param {{ percent: number }} progress */
      getProgressCallback: async ({ percent }) => {
        const whole = Math.floor(percent * 100);
        if (whole === last) return;
        last = whole;
        console.log(whole);
      },
    },
  });
  // Where it was in Electron's cache there was no progress to report, and the clock is running.
  console.log(100);
  // Electron's own installer unpacks it from the cache and notes where the program is.
  const done = spawnSync(process.execPath, [path.join(folder, 'install.js')], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr.trim().split('\n')[0] ?? 'unpacking failed');
}

try {
  await main();
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
}
