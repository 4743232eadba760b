import { packageProblems } from '../../../src/core/scenario/package.ts';
import { goodPackage } from './corpus.ts';
import type { Hostile } from './hostile.ts';

/** A good package with something changed somewhere; the same seed gives the same ones. */
export function mutatedPackages(seed: number, count: number): Hostile[] {
  const random = numbers(seed);
  const below = (n: number): number => random() % n;
  return Array.from({ length: count }, (_, n) => ({
    name: `mutant ${seed}.${n}`,
    bytes: mutated(below),
    fate: [...packageProblems, 'wrong', 'sound'],
  }));
}

function mutated(below: (n: number) => number): Buffer {
  let bytes = Buffer.from(goodPackage);
  for (let left = 1 + below(4); left > 0; left -= 1) {
    const at = below(bytes.byteLength - 4);
    // Most fields that a lie could stand in are in the directory.
    const late = Math.max(0, bytes.byteLength - 4 - below(260));
    switch (below(6)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
        break;
      case 1:
        bytes[late] = (bytes[late] ?? 0) ^ (1 << below(8));
        break;
      case 2:
        bytes.writeUInt16LE([0, 1, 0xffff, 0x8000][below(4)] ?? 0, late);
        break;
      case 3:
        bytes.writeUInt32LE([0, 1, 0xffff_ffff, 0x7fff_ffff][below(4)] ?? 0, late);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(3))]);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(late), bytes.subarray(at)]);
        break;
    }
  }
  return bytes;
}

function numbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}
