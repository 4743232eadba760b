/**
 * Owns: making a package from a scenario's folder; the same folder gives the same bytes. Does not own: reading that
 * folder (files), whether the scenario can be played. Pure but for the media that it reads.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readMedia, type ScenarioFolder } from '../files/scenario-folder.ts';
import { readPackage } from './read.ts';

/** Throws `PackageError` for what nobody could add afterwards, `ScenarioFolderError` for media that cannot be read. */
export async function makePackage(source: ScenarioFolder): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const { name, text } of source.files) files[name] = strToU8(text);
  for (const name of source.notes) files[name] = readFileSync(path.join(source.folder, name));
  for (const [name, bytes] of readMedia(source)) files[`media/${name}`] = bytes;
  const sorted = Object.fromEntries(
    Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  // No time of day: it would be that of the packing, and a zip has to name one.
  const content = zipSync(sorted, { level: 6, mtime: '1980-01-01T12:00:00' });
  await readPackage(Buffer.from(content));
  return content;
}
