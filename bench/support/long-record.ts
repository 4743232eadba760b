import { createSqliteFile } from '../../src/host/log/create.ts';
import type { Fact } from '../../src/core/fact.ts';
import type { World } from '../../src/core/world.ts';
import { manyFacts } from './facts.ts';

/** A file with so many facts, for what opens long records. */
export function writeLongRecord(
  file: string,
  size: number,
): { readonly world: World; readonly facts: readonly Fact[] } {
  const { world, facts } = manyFacts(size);
  const seed = { exercise: 'bench', title: 'Bench', mode: 'live' as const, createdWallMs: 0 };
  createSqliteFile(file, { ...seed, scenario: world.scenario, media: new Map() }, (log) => {
    // Fact 1 binds the file's own digests.
    const { scenarioDigest, mediaDigest } = log.meta;
    const [first, ...rest] = facts;
    if (first?.type !== 'exercise.created') throw new Error('no first fact');
    const all = [{ ...first, data: { ...first.data, scenarioDigest, mediaDigest } }, ...rest];
    for (let at = 0; at < all.length; at += 500) log.append(all.slice(at, at + 500));
  });
  return { world, facts };
}
