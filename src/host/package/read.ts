/**
 * Owns: the files of a scenario out of a package, each checked before the next is unpacked, with the caps of
 * `core/limits`. Does not own: what the texts mean (`core/scenario`). A package may come from anybody, so that this
 * runs in a reading process (record). Writes nothing.
 */
import { limits } from '../../core/limits.ts';
import type { TextFile } from '../../core/scenario/parse.ts';
import { mediaSchema } from '../../core/scenario/schema.ts';
import { listPackage, type PackageEntry } from './directory.ts';
import { inflate } from './inflate.ts';
import { checkMedium, textOf } from './media-head.ts';
import { isLeftover } from './names.ts';
import { PackageError } from './problem.ts';

export interface PackageContent {
  /** YAML, and what an author tells whoever opens it; by path inside the scenario's folder. */
  readonly texts: readonly TextFile[];
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** Throws `PackageError`. */
export async function readPackage(content: Buffer): Promise<PackageContent> {
  if (content.byteLength > limits.packageBytesMax) throw new PackageError('too-large');
  const listed = await listPackage(content);
  const files = inScenario(listed.filter(({ name }) => !isLeftover(name)));
  checkAmounts(files);
  const texts: TextFile[] = [];
  const media = new Map<string, Uint8Array>();
  for (const { entry, name } of files) {
    const bytes = inflate(content, entry);
    if (name.startsWith('media/')) {
      checkMedium(name, bytes);
      media.set(name.slice('media/'.length), bytes);
    } else {
      const text = textOf(bytes);
      if (text === null) throw new PackageError('type', name);
      texts.push({ name, text });
    }
  }
  return { texts, media };
}

interface PlacedFile {
  readonly entry: PackageEntry;
  /** Inside the scenario's folder. */
  readonly name: string;
}

/** The scenario lies at the top, or everything lies in one folder, as most people pack theirs. */
function inScenario(entries: readonly PackageEntry[]): PlacedFile[] {
  const isAt = (name: string): boolean => entries.some((entry) => entry.name === name);
  const [folder = ''] = entries[0]?.name.split('/') ?? [];
  const root = isAt('scenario.yaml') ? '' : `${folder}/`;
  if (!isAt(`${root}scenario.yaml`) || !entries.every(({ name }) => name.startsWith(root)))
    throw new PackageError('no-scenario');
  return entries.map((entry) => ({ entry, name: entry.name.slice(root.length) }));
}

/** What the directory says is enough to refuse; that it is true shows when it is unpacked. */
function checkAmounts(files: readonly PlacedFile[]): void {
  const room = { text: limits.scenarioBytesMax, media: limits.mediaBytesMax };
  const count = { text: 0, media: 0 };
  for (const { entry, name } of files) {
    const kind = kindOf(name);
    const most = kind === 'text' ? limits.scenarioFileBytesMax : limits.mediaBytesMax;
    if (entry.bytes > most) throw new PackageError('file-too-large', name);
    room[kind] -= entry.bytes;
    count[kind] += 1;
    if (room[kind] < 0) throw new PackageError('too-large');
    const filesMax = kind === 'text' ? limits.scenarioFilesMax : limits.mediaFilesMax;
    if (count[kind] > filesMax) throw new PackageError('too-many');
  }
}

function kindOf(name: string): 'text' | 'media' {
  const parts = name.split('/');
  const [folder = '', file = ''] = parts.length === 2 ? parts : ['', name];
  if (folder === 'media') {
    if (mediaSchema.shape.file.safeParse(file).success) return 'media';
    throw new PackageError(
      /\.(png|jpg|webp|svg|mp3|ogg|txt)$/.test(file) ? 'name' : 'ending',
      name,
    );
  }
  const isText = parts.length <= 2 && !file.startsWith('.') && !folder.startsWith('.');
  if (isText && (file.endsWith('.yaml') || (folder === '' && file.endsWith('.md')))) return 'text';
  throw new PackageError('ending', name);
}
