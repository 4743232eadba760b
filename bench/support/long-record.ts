import { createSqliteFile } from '../../src/host/log/create.ts';
import type { Fact } from '../../src/core/fact.ts';
import { simulate } from '../../src/core/simulate/simulate.ts';
import type { World } from '../../src/core/world.ts';
import { manyFacts } from './facts.ts';
import { shippedWorld } from './shipped.ts';

export interface Written {
  readonly world: World;
  readonly facts: readonly Fact[];
}

/** A file with so many facts, for what opens long records. */
export function writeLongRecord(file: string, size: number): Written {
  return write(file, manyFacts(size));
}

/** A file with a whole exercise of a scenario that comes with the program, by scripted teams. */
export function writePlayed(file: string, id: string): Written {
  const world = shippedWorld(id);
  return write(file, { world, facts: simulate(world, { seed: 1 }).facts });
}

function write(file: string, { world, facts }: Written): Written {
  const [first, ...rest] = facts;
  if (first?.type !== 'exercise.created') throw new Error('no first fact');
  const { exercise, title, mode } = first.data;
  const seed = { exercise, title, mode, createdWallMs: 0, scenario: world.scenario };
  createSqliteFile(file, { ...seed, media: new Map() }, (log) => {
    // Fact 1 binds the file's own digests.
    const { scenarioDigest, mediaDigest } = log.meta;
    const all = [{ ...first, data: { ...first.data, scenarioDigest, mediaDigest } }, ...rest];
    for (let at = 0; at < all.length; at += 500) log.append(all.slice(at, at + 500));
  });
  return { world, facts };
}
