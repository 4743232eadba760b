import type { PackageProblem } from '../../../src/core/scenario/package.ts';

export interface Hostile {
  readonly name: string;
  readonly bytes: Buffer;
  /** What may be said of it; `sound`: it is harmless as it is kept and served. */
  readonly fate: readonly (PackageProblem | 'wrong' | 'sound')[];
}
