import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the program's own files lie, run from source or bundled. */
export interface Program {
  readonly rendererDir: string;
  readonly scenariosDir: string;
  readonly version: string;
}

export function findProgram(): Program {
  const root = rootAbove(import.meta.dirname);
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    rendererDir: path.join(root, 'dist', 'renderer'),
    scenariosDir: path.join(root, 'assets', 'scenarios'),
    version: manifest.version,
  };
}

function rootAbove(folder: string): string {
  let at = folder;
  while (!existsSync(path.join(at, 'package.json')) && path.dirname(at) !== at) {
    at = path.dirname(at);
  }
  return at;
}
