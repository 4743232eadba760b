/**
 * Owns: a row and the hash chain: how a row is sealed to the one before it, and how a whole log is checked.
 * Does not own: reading and writing rows; signatures. Without a signed head nobody can prove that
 * the whole chain was not made anew; what it shows is any change by someone who did not do that.
 * Pure; a crash leaves nothing here.
 */
import { hash } from 'node:crypto';

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

type Unsealed = Omit<Row, 'commitment' | 'prev' | 'hash' | 'salt' | 'payload'> & {
  readonly salt: Uint8Array;
  readonly payload: string;
};

/** Salted, so that a short payload cannot be guessed from its commitment once it is blacked out. */
export function commitmentOf(salt: Uint8Array, payload: string): Uint8Array {
  return hash('sha256', Buffer.concat([salt, Buffer.from(payload)]), 'buffer');
}

/** Over everything but salt and payload, so that a row without them still verifies. */
export function rowHash(exercise: string, row: Omit<Row, 'hash' | 'salt' | 'payload'>): Uint8Array {
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
    hex(row.commitment),
    hex(row.prev),
  ];
  return hash('sha256', JSON.stringify(columns), 'buffer');
}

export function seal(exercise: string, row: Unsealed, link: Link): Row {
  const sealed = { ...row, commitment: commitmentOf(row.salt, row.payload), prev: link.hash };
  return { ...sealed, hash: rowHash(exercise, sealed) };
}

/** Why a row does not follow from the one before it; null when it does. */
export function brokenLink(exercise: string, row: Row, link: Link): string | null {
  if (row.seq !== link.count + 1) return `fact ${link.count + 1} is missing`;
  if (!same(row.prev, link.hash)) return `fact ${row.seq} does not follow from the one before it`;
  if ((row.salt === null) !== (row.payload === null)) return `fact ${row.seq} is half blacked out`;
  if (
    row.salt !== null &&
    row.payload !== null &&
    !same(commitmentOf(row.salt, row.payload), row.commitment)
  ) {
    return `the content of fact ${row.seq} was changed`;
  }
  if (!same(rowHash(exercise, row), row.hash)) return `fact ${row.seq} was changed`;
  return null;
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
