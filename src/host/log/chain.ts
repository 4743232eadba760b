/**
 * Owns: a row and the hash chain: how a row is sealed to the one before it, and how a whole log is checked.
 * Does not own: reading and writing rows; signatures. Without a signed head nobody can prove that
 * the whole chain was not made anew; what it shows is any change by someone who did not do that.
 * Pure; a crash leaves nothing here.
 */
import { createHash, hash } from 'node:crypto';

/** One row. `salt` and `payload` are null where an export has blacked the content out. */
export interface Row {
  readonly seq: number;
  readonly wallMs: number;
  readonly clockMs: number;
  /** JSON. */
  readonly actor: string;
  readonly cause: string;
  readonly type: string;
  readonly version: number;
  readonly salt: Uint8Array | null;
  /** JSON. */
  readonly payload: string | null;
  readonly commitment: Uint8Array;
  readonly prev: Uint8Array;
  readonly hash: Uint8Array;
}

/** What the next row is sealed to. */
export interface Link {
  readonly count: number;
  readonly hash: Uint8Array;
}

export const emptyLink: Link = { count: 0, hash: new Uint8Array(32) };

/** A row as it is read to be checked: its bytes are hex in lower case, the way they go into a hash. */
export type ReadRow = Omit<Row, 'salt' | 'commitment' | 'prev' | 'hash'> & {
  readonly salt: string | null;
  readonly commitment: string;
  readonly prev: string;
  readonly hash: string;
};

/** How far a check has come. */
export interface ReadLink {
  readonly count: number;
  readonly hash: string;
}

export function readLink(link: Link): ReadLink {
  return { count: link.count, hash: hex(link.hash) };
}

export const emptyReadLink = readLink(emptyLink);

export function readRow(row: Row): ReadRow {
  return {
    ...row,
    salt: row.salt === null ? null : hex(row.salt),
    commitment: hex(row.commitment),
    prev: hex(row.prev),
    hash: hex(row.hash),
  };
}

type Unsealed = Omit<Row, 'commitment' | 'prev' | 'hash' | 'salt' | 'payload'> & {
  readonly salt: Uint8Array;
  readonly payload: string;
};

/**
 * Hex. Salted, so that a short payload cannot be guessed from its commitment once it is blacked out. Long records
 * spend most of their check here: putting salt and payload together first took three times as long.
 */
function commitmentOf(salt: string, payload: string): string {
  return createHash('sha256').update(salt, 'hex').update(payload).digest('hex');
}

/** Hex. Over everything but salt and payload, so that a row without them still verifies. */
function rowHash(exercise: string, row: Omit<ReadRow, 'hash' | 'salt' | 'payload'>): string {
  const columns = [
    'whitecell.fact.v1',
    exercise,
    row.seq,
    row.wallMs,
    row.clockMs,
    row.actor,
    row.cause,
    row.type,
    row.version,
    row.commitment,
    row.prev,
  ];
  return hash('sha256', JSON.stringify(columns));
}

export function seal(exercise: string, row: Unsealed, link: Link): Row {
  const commitment = commitmentOf(hex(row.salt), row.payload);
  const sealed = rowHash(exercise, { ...row, commitment, prev: hex(link.hash) });
  return { ...row, commitment: bytes(commitment), prev: link.hash, hash: bytes(sealed) };
}

/** Why a row does not follow from the one before it; null when it does. */
export function brokenLink(exercise: string, row: ReadRow, link: ReadLink): string | null {
  if (row.seq !== link.count + 1) return `fact ${link.count + 1} is missing`;
  if (row.prev !== link.hash) return `fact ${row.seq} does not follow from the one before it`;
  if ((row.salt === null) !== (row.payload === null)) return `fact ${row.seq} is half blacked out`;
  if (
    row.salt !== null &&
    row.payload !== null &&
    commitmentOf(row.salt, row.payload) !== row.commitment
  ) {
    return `the content of fact ${row.seq} was changed`;
  }
  if (rowHash(exercise, row) !== row.hash) return `fact ${row.seq} was changed`;
  return null;
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'hex');
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
