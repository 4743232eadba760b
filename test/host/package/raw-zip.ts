import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip, with every field that a lie could stand in. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly data?: Buffer | string;
  readonly method?: number;
  readonly localMethod?: number;
  readonly localName?: string;
  readonly flags?: number;
  /** Unpacked, as it is said. */
  readonly bytes?: number;
  readonly crc?: number;
  /** Unix mode in the upper half, DOS attributes in the lower. */
  readonly attributes?: number;
  readonly extra?: Buffer;
  /** Where its local header is said to lie; without one of its own. */
  readonly at?: number;
}

export interface RawEnd {
  readonly count?: number;
  readonly disk?: number;
  readonly comment?: Buffer;
  readonly from?: number;
  readonly size?: number;
  /** Between directory and end. */
  readonly between?: Buffer;
  readonly prefix?: Buffer;
}

/** A zip as no writer would make it. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Buffer {
  const locals: Buffer[] = [end.prefix ?? Buffer.alloc(0)];
  const central: Buffer[] = [];
  let at = locals[0]?.byteLength ?? 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? '');
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const name = Buffer.from(entry.name as string);
    const shared = Buffer.alloc(22);
    shared.writeUInt16LE(entry.flags ?? 0x800, 0);
    shared.writeUInt16LE(method, 2);
    shared.writeUInt32LE(0x00210000, 4);
    shared.writeUInt32LE(entry.crc ?? crc32(data), 8);
    shared.writeUInt32LE(packed.byteLength, 12);
    shared.writeUInt32LE(entry.bytes ?? data.byteLength, 16);
    shared.writeUInt16LE(name.byteLength, 20);
    const extra = entry.extra ?? Buffer.alloc(0);
    central.push(directoryRecord(entry, shared, entry.at ?? at, name, extra));
    if (entry.at !== undefined) continue;
    const local = localRecord(entry, shared, name, packed);
    locals.push(local);
    at += local.byteLength;
  }
  const directory = Buffer.concat(central);
  const last = Buffer.alloc(22);
  const comment = end.comment ?? Buffer.alloc(0);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(end.disk ?? 0, 4);
  last.writeUInt16LE((end.count ?? entries.length) & 0xffff, 8);
  last.writeUInt16LE((end.count ?? entries.length) & 0xffff, 10);
  last.writeUInt32LE(end.size ?? directory.byteLength, 12);
  last.writeUInt32LE(end.from ?? at, 16);
  last.writeUInt16LE(comment.byteLength, 20);
  return Buffer.concat([...locals, directory, end.between ?? Buffer.alloc(0), last, comment]);
}

function directoryRecord(
  entry: RawEntry,
  shared: Buffer,
  at: number,
  name: Buffer,
  extra: Buffer,
): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(0x0314, 4);
  head.writeUInt16LE(20, 6);
  shared.copy(head, 8);
  head.writeUInt16LE(extra.byteLength, 30);
  head.writeUInt32LE((entry.attributes ?? 0) >>> 0, 38);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name, extra]);
}

function localRecord(entry: RawEntry, shared: Buffer, name: Buffer, packed: Buffer): Buffer {
  const head = Buffer.alloc(30);
  const own = entry.localName === undefined ? name : Buffer.from(entry.localName);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  shared.copy(head, 6);
  if (entry.localMethod !== undefined) head.writeUInt16LE(entry.localMethod, 8);
  head.writeUInt16LE(own.byteLength, 26);
  return Buffer.concat([head, own, packed]);
}
