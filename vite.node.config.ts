import { existsSync } from 'node:fs';
import path from 'node:path';
import type { InlineConfig } from 'vite';

/**
 * The Node side of the packaged program. One build per entry: a sandboxed preload must be a single CommonJS
 * file, and the others start faster as one file each.
 */
const entries = [
  { source: 'src/main/main.ts', output: 'dist/main/main.js', format: 'es' },
  { source: 'src/host/process.ts', output: 'dist/host/process.js', format: 'es' },
  { source: 'src/host/record/process.ts', output: 'dist/reader/reader.js', format: 'es' },
  { source: 'src/cli/main.ts', output: 'dist/cli/main.js', format: 'es' },
  { source: 'src/preload/shell.ts', output: 'dist/preload/shell.cjs', format: 'cjs' },
] as const;

function configFor(entry: (typeof entries)[number]): InlineConfig {
  const file = path.join(import.meta.dirname, entry.output);
  return {
    configFile: false,
    root: import.meta.dirname,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, entry.source),
      outDir: path.dirname(file),
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        // The one native package, and the one that exists only inside Electron.
        external: ['electron', 'better-sqlite3'],
        output: { format: entry.format, entryFileNames: path.basename(file), codeSplitting: false },
      },
    },
  };
}

/** The builds to run, in order. An entry takes part from the moment its source exists. */
export function nodeBuilds(): InlineConfig[] {
  return entries
    .filter((entry) => existsSync(path.join(import.meta.dirname, entry.source)))
    .map(configFor);
}
