/**
 * Owns: a duplicate of a file on a disk that is failing: what it still gives, with zeros where it gives nothing. Does
 * not own: what is made of it. A crash leaves part of the duplicate.
 */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

/** As `readSync` does it: how many bytes came, or what the disk says. */
export type ReadAt = (
  fd: number,
  into: Buffer,
  offset: number,
  length: number,
  at: number,
) => number;

const blockBytes = 256 * 1024;
/** What a disk gives or does not give at once; no page of a database is smaller than a part of it. */
const sectorBytes = 4096;

/** Throws what the system says about opening `from`, and about writing `to`. */
export function copyReadable(from: string, to: string, read: ReadAt = readSync): void {
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      const { size } = fstatSync(source);
      for (let at = 0; at < size; at += blockBytes) {
        const block = blockAt(source, at, Math.min(blockBytes, size - at), read);
        writeAll(target, block, at);
      }
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

function blockAt(fd: number, at: number, length: number, read: ReadAt): Buffer {
  const block = Buffer.alloc(length);
  if (fill(fd, block, 0, length, at, read)) return block;
  block.fill(0);
  for (let from = 0; from < length; from += sectorBytes) {
    const part = Math.min(sectorBytes, length - from);
    if (!fill(fd, block, from, part, at + from, read)) block.fill(0, from, from + part);
  }
  return block;
}

/** Whether all of it came. */
function fill(
  fd: number,
  block: Buffer,
  offset: number,
  length: number,
  at: number,
  read: ReadAt,
): boolean {
  try {
    for (let got = 0; got < length;) {
      const more = read(fd, block, offset + got, length - got, at + got);
      if (more === 0) return false;
      got += more;
    }
    return true;
  } catch {
    return false;
  }
}

function writeAll(fd: number, block: Buffer, at: number): void {
  for (let done = 0; done < block.length;)
    done += writeSync(fd, block, done, block.length - done, at + done);
}
