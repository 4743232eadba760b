import type { Session } from '../session/session.ts';
import type { PackSource } from './packs.ts';

/** The open exercise as paper: what its file holds, and nothing of its play. */
export function packOf({ meta, world, media }: Session): PackSource {
  const files = media.list().flatMap(({ file }) => {
    const content = media.read(file);
    return content === null ? [] : [[file, content] as const];
  });
  return { title: meta.title, mode: meta.mode, scenario: world.scenario, media: new Map(files) };
}
