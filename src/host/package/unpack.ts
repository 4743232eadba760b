/**
 * Owns: putting a checked package into an empty folder that is not a scenario's yet. Does not own: that folder's
 * place and name (`added.ts`). A crash leaves: half of it under a name that nobody looks at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PackageContent } from './read.ts';

/** One step a file, since a slow disk may take long over a large one. Throws what the system says. */
export function* unpackInto(folder: string, { texts, media }: PackageContent): Generator<string> {
  for (const { name, text } of texts) yield written(folder, name, text);
  for (const [name, bytes] of media) yield written(folder, `media/${name}`, bytes);
}

function written(folder: string, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, ...name.split('/'));
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  // Never through something that lies there already; on the disk before the folder gets its name.
  writeFileSync(file, content, { flag: 'wx', mode: 0o600, flush: true });
  return name;
}
