/**
 * Owns: what was read of files for lists, for as long as they have not changed. Does not own: the reading (log).
 * A crash leaves nothing.
 */
import { statSync } from 'node:fs';
import type { Kin } from '../../core/review/kin.ts';
import { readKin } from '../log/kin.ts';

export class KinCache {
  #known = new Map<string, { readonly stamp: string; readonly kin: Kin | null }>();

  /** The same files with what they say about themselves. What is not among them is forgotten. */
  of<T extends { readonly path: string }>(
    files: readonly T[],
  ): (T & { readonly kin: Kin | null })[] {
    const before = this.#known;
    this.#known = new Map();
    return files.map((file) => {
      const stamp = stampOf(file.path);
      const had = before.get(file.path);
      const kin = had !== undefined && had.stamp === stamp ? had.kin : readKin(file.path);
      this.#known.set(file.path, { stamp, kin });
      return { ...file, kin };
    });
  }
}

/** An open exercise grows in the file beside its own. */
function stampOf(path: string): string {
  return [path, `${path}-wal`]
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat === undefined ? '-' : `${stat.mtimeMs}:${stat.size}`;
    })
    .join(' ');
}
