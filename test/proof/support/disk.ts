/**
 * A disk that loses power: what `record-writes.c` wrote down, replayed up to any record, with whatever was not yet
 * synced dropped, out of order, or torn between sectors. Names in folders are taken to be durable at once, which is
 * what a journalling file system gives after the folder's sync and mostly before it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Kind = 'N' | 'W' | 'T' | 'S' | 'U' | 'R' | 'A';

export interface DiskRecord {
  readonly kind: Kind;
  readonly file: number;
  readonly offset: number;
  readonly data: Buffer;
}

const headBytes = 21;
const sectorBytes = 512;

export function readRecords(log: Buffer): DiskRecord[] {
  const records: DiskRecord[] = [];
  for (let at = 0; at + headBytes <= log.length;) {
    const length = Number(log.readBigInt64LE(at + 13));
    const begin = at + headBytes;
    records.push({
      kind: String.fromCharCode(log.readUInt8(at)) as Kind,
      file: log.readInt32LE(at + 1),
      offset: Number(log.readBigInt64LE(at + 5)),
      data: log.subarray(begin, begin + length),
    });
    at = begin + length;
  }
  return records;
}

/** What was said on stdout before the cut. */
export function saidBefore(records: readonly DiskRecord[], cut: number): string {
  const said = records.slice(0, cut).filter(({ kind }) => kind === 'A');
  return said.map(({ data }) => data.toString()).join('');
}

/** What is on the platter, and what still waits for a sync. */
class Content {
  /** The first `length` bytes of `room` count. */
  #room: Buffer = Buffer.alloc(0);
  #length = 0;
  pending: DiskRecord[] = [];

  get bytes(): Buffer {
    return this.#room.subarray(0, this.#length);
  }

  sync(): void {
    for (const record of this.pending) this.apply(record);
    this.pending = [];
  }

  apply({ kind, offset, data }: Pick<DiskRecord, 'kind' | 'offset' | 'data'>): void {
    if (kind === 'T') {
      this.#reach(offset);
      this.#room.fill(0, offset);
      this.#length = offset;
      return;
    }
    this.#reach(offset + data.length);
    data.copy(this.#room, offset);
  }

  #reach(length: number): void {
    if (length > this.#room.length) {
      const larger = Buffer.alloc(2 * length);
      this.#room.copy(larger);
      this.#room = larger;
    }
    this.#length = Math.max(this.#length, length);
  }
}

/** What the cable leaves of what waits: nothing, everything, or some sectors of some writes, in any order. */
function lose(content: Content, chance: (below: number) => number): void {
  const { pending } = content;
  const way = chance(4);
  if (way === 0) return;
  if (way === 1) {
    content.sync();
    return;
  }
  const pieces = pending.flatMap((record) => (record.kind === 'W' ? sectorsOf(record) : [record]));
  for (let left = pieces.length; left > 1; left -= 1) {
    const other = chance(left);
    [pieces[left - 1], pieces[other]] = [pieces[other]!, pieces[left - 1]!];
  }
  for (const piece of pieces) if (chance(2) === 0) content.apply(piece);
}

function sectorsOf(record: DiskRecord): DiskRecord[] {
  const { offset, data } = record;
  const sectors: DiskRecord[] = [];
  for (let at = 0; at < data.length;) {
    const next = Math.min(data.length, at + sectorBytes - ((offset + at) % sectorBytes));
    sectors.push({ ...record, offset: offset + at, data: data.subarray(at, next) });
    at = next;
  }
  return sectors;
}

/** Lays out, in `folder`, what a machine finds that lost power after `cut` records. */
export function writeCut(
  records: readonly DiskRecord[],
  cut: number,
  folder: string,
  chance: (below: number) => number,
): void {
  const names = new Map<string, Content>();
  const open = new Map<number, Content>();
  for (const record of records.slice(0, cut)) {
    const { kind, file, data } = record;
    if (kind === 'N') {
      const name = data.toString();
      const content = names.get(name) ?? new Content();
      names.set(name, content);
      open.set(file, content);
    } else if (kind === 'W' || kind === 'T') open.get(file)?.pending.push(record);
    else if (kind === 'S') open.get(file)?.sync();
    else if (kind === 'U') names.delete(data.toString());
    else if (kind === 'R') {
      const [from = '', to = ''] = data.toString().split('\0');
      const content = names.get(from);
      names.delete(from);
      if (content !== undefined) names.set(to, content);
    }
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of names) {
    lose(content, chance);
    // Shared memory is made anew; the folder itself was opened to sync it.
    if (name.endsWith('-shm') || path.extname(name) === '') continue;
    writeFileSync(path.join(folder, path.basename(name)), content.bytes);
  }
}
