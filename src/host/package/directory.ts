/**
 * Owns: what a package lists, believed only as far as it can be checked: how many, how large, where each lies, what
 * kind it is. Does not own: the contents (`inflate.ts`), what a scenario is made of (`read.ts`). Writes nothing.
 */
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { limits } from '../../core/limits.ts';
import { entryName, NamesTaken } from './names.ts';
import { PackageError } from './problem.ts';

export interface PackageEntry {
  readonly name: string;
  /** Where its packed bytes lie in the package. */
  readonly from: number;
  readonly to: number;
  readonly isDeflated: boolean;
  /** As the directory says. */
  readonly bytes: number;
  readonly crc32: number;
}

const endBytes = 22;
const localHeaderBytes = 30;

/** Files, not folders, in the order of the directory. Throws `PackageError`. */
export async function listPackage(content: Buffer): Promise<PackageEntry[]> {
  const directory = findDirectory(content);
  const names = new NamesTaken();
  const entries: PackageEntry[] = [];
  const zip = await opened(content);
  for await (const entry of eachOf(zip)) {
    const name = entryName(entry.fileNameRaw);
    names.take(name);
    checkKind(entry, name);
    if (name.endsWith('/')) continue;
    entries.push(await place(zip, entry, name));
  }
  // More than it counts: other programs would see other files. (A number, whatever its types say.)
  if (Number(zip.readEntryCursor) !== directory.to) throw new PackageError('damaged');
  checkApart(entries, directory.from);
  return entries;
}

/** The count is read before anything is listed. Nothing may stand before the first file or after the end. */
function findDirectory(content: Buffer): { readonly from: number; readonly to: number } {
  const to = content.byteLength - endBytes;
  if (to < 0 || content.readUInt32LE(0) !== 0x04034b50 || content.readUInt32LE(to) !== 0x06054b50)
    throw new PackageError('not-a-package');
  const count = content.readUInt16LE(to + 10);
  if (count > limits.packageEntriesMax) throw new PackageError('too-many');
  const from = content.readUInt32LE(to + 16);
  const isWhole =
    content.readUInt32LE(to + 4) === 0 &&
    content.readUInt16LE(to + 8) === count &&
    from + content.readUInt32LE(to + 12) === to &&
    content.readUInt16LE(to + 20) === 0;
  if (!isWhole) throw new PackageError('damaged');
  return { from, to };
}

async function opened(content: Buffer): Promise<ZipFile> {
  try {
    // Names are decoded here: the reader would turn backslashes into ways.
    return await fromBufferPromise(content, { decodeStrings: false });
  } catch {
    throw new PackageError('damaged');
  }
}

async function* eachOf(zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry();
  for (;;) {
    let next: IteratorResult<Entry>;
    try {
      next = await entries.next();
    } catch {
      throw new PackageError('damaged');
    }
    if (next.done === true) return;
    yield next.value;
  }
}

/** Links, devices, locked files: whatever system wrote the entry, these bits may only say file or folder. */
function checkKind(entry: Entry, name: string): void {
  const isFolder = name.endsWith('/');
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
  const dos = entry.externalFileAttributes & 0xff;
  const isVolume = (dos & 0x08) !== 0;
  const saysFolder = mode === 0o040000 || (dos & 0x10) !== 0;
  if (isVolume || ![0, 0o100000, 0o040000].includes(mode) || (saysFolder && !isFolder))
    throw new PackageError('special', name);
  if (isFolder && (entry.uncompressedSize > 0 || mode === 0o100000))
    throw new PackageError('special', name);
  if (!entry.canDecodeFileData()) throw new PackageError('locked', name);
}

/** Both places that name a file have to agree, or programs would unpack different ones. */
async function place(zip: ZipFile, entry: Entry, name: string): Promise<PackageEntry> {
  const { compressedSize, uncompressedSize, compressionMethod, crc32 } = entry;
  let header;
  try {
    header = await zip.readLocalFileHeaderPromise(entry);
  } catch {
    throw new PackageError('damaged');
  }
  const agree =
    header.fileName.equals(entry.fileNameRaw) && header.compressionMethod === compressionMethod;
  if (!agree) throw new PackageError('damaged');
  const from = entry.relativeOffsetOfLocalHeader + localHeaderBytes;
  const start = from + header.fileNameLength + header.extraFieldLength;
  return {
    name,
    from: start,
    to: start + compressedSize,
    isDeflated: compressionMethod === 8,
    bytes: uncompressedSize,
    crc32,
  };
}

/** Files that share bytes unpack to many times what a package holds. */
function checkApart(entries: readonly PackageEntry[], end: number): void {
  let at = 0;
  for (const { from, to } of entries.toSorted((a, b) => a.from - b.from)) {
    if (from < at || to > end) throw new PackageError('damaged');
    at = to;
  }
}
