import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/**
 * The scripted process as one file, so that hundreds of starts cost little and write nothing. It lies below the
 * packages, where the native database is found.
 */
export async function scriptedProcess(): Promise<string> {
  const outDir = path.join(root, 'node_modules', '.cache', 'whitecell-proof');
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, 'scripted.ts'),
      outDir,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        external: ['better-sqlite3'],
        output: { format: 'es', entryFileNames: 'scripted.mjs', codeSplitting: false },
      },
    },
  });
  return path.join(outDir, 'scripted.mjs');
}
