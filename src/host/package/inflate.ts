/**
 * Owns: the bytes of one file of a package: never more than its directory says, and exactly those. Does not own: how
 * much that may be (`read.ts`). Pure; a crash leaves nothing here.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { codeOf } from '../error-code.ts';
import { limits } from '../../core/limits.ts';
import type { PackageEntry } from './directory.ts';
import { PackageError } from './problem.ts';

/** Throws `PackageError`. */
export function inflate(content: Buffer, entry: PackageEntry): Buffer {
  const packed = content.subarray(entry.from, entry.to);
  const isLarge = entry.bytes >= limits.packageRatioFromBytes;
  if (isLarge && entry.bytes > packed.byteLength * limits.packageRatioMax)
    throw new PackageError('bomb', entry.name);
  const bytes = entry.isDeflated ? unpacked(packed, entry) : packed;
  if (bytes.byteLength !== entry.bytes || crc32(bytes) !== entry.crc32)
    throw new PackageError('damaged');
  return bytes;
}

function unpacked(packed: Buffer, entry: PackageEntry): Buffer {
  try {
    // Ends at the first byte beyond what was said.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.bytes) });
  } catch (error) {
    const isMore = codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
    throw new PackageError(isMore ? 'bomb' : 'damaged', entry.name);
  }
}
