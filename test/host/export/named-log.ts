import type { Fact } from '../../../src/core/fact.ts';
import { canonicalText, mediaDigest, sha256 } from '../../../src/host/log/digest.ts';
import { MemoryLog } from '../../../src/host/log/memory-log.ts';
import { playNamed } from '../../core/export/named-play.ts';

/** The exercise of people with names, in a log. */
export function namedLog(): { readonly log: MemoryLog; readonly people: readonly string[] } {
  const { world, facts, people } = playNamed();
  const [created, ...rest] = facts;
  if (created?.type !== 'exercise.created') throw new Error('it begins with its creation');
  const { scenario } = world;
  const { exercise, title, mode } = created.data;
  const data: typeof created.data = {
    ...created.data,
    scenarioDigest: sha256(canonicalText(scenario)),
    mediaDigest: mediaDigest([]),
  };
  const first: Fact = { ...created, data };
  const createdWallMs = created.wallMs;
  const log = new MemoryLog({ exercise, title, mode, createdWallMs, scenario, media: new Map() });
  log.append([first, ...rest]);
  return { log, people };
}
