/**
 * Owns: what was read of files for lists, for as long as they have not changed. Does not own: the reading, which
 * somebody else does where a hostile file can be given up (record). A crash leaves nothing.
 */
import { statSync } from 'node:fs';
import type { Kin } from '../../core/review/kin.ts';

/** Reads files one after the other; null for what cannot be read. */
export type ReadKins = (paths: readonly string[]) => Promise<readonly (Kin | null)[]>;

interface Known {
  readonly stamp: string;
  /** What was read last, perhaps before the file changed. */
  readonly kin: Kin | null;
  /** Resolves once this stamp has been read. */
  readonly reading: Promise<unknown>;
}

type WithKin<T> = T & { readonly kin: Kin | null };

export class KinCache {
  readonly #read: ReadKins;
  #known = new Map<string, Known>();

  constructor(read: ReadKins) {
    this.#read = read;
  }

  /** The files with what is known of them now. */
  known<T extends { readonly path: string }>(files: readonly T[]): WithKin<T>[] {
    return files.map((file) => ({ ...file, kin: this.#known.get(file.path)?.kin ?? null }));
  }

  /** Reads what has changed. Resolves with whether more is known than before. What is not among the files is forgotten. */
  async refresh(files: readonly { readonly path: string }[]): Promise<boolean> {
    const before = this.#known;
    const stamps = new Map(files.map(({ path }) => [path, stampOf(path)]));
    const news = [...stamps].filter(([path, stamp]) => before.get(path)?.stamp !== stamp);
    // Who asks meanwhile waits for the same reading.
    const read = news.length === 0 ? Promise.resolve() : this.#take(news);
    this.#known = new Map(
      [...stamps].map(([path, stamp]): [string, Known] => {
        const had = before.get(path);
        if (had !== undefined && had.stamp === stamp) return [path, had];
        return [path, { stamp, kin: had?.kin ?? null, reading: read }];
      }),
    );
    await Promise.all([...this.#known.values()].map(({ reading }) => reading));
    return files.some(({ path }) => this.#known.get(path)?.kin !== before.get(path)?.kin);
  }

  async #take(news: readonly (readonly [path: string, stamp: string])[]): Promise<void> {
    const kins = await this.#read(news.map(([path]) => path));
    for (const [index, [path, stamp]] of news.entries()) {
      const known = this.#known.get(path);
      if (known?.stamp === stamp) this.#known.set(path, { ...known, kin: kins[index] ?? null });
    }
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
