/**
 * Owns: seals: what an installation signs about a record: up to which fact it goes and how the last
 * one hashes, so that a chain made anew or cut short is seen. Does not own: when to seal (session),
 * where keys lie (home). A seal says which installation kept the record, not that what it says is
 * true; the key is trusted through its fingerprint, which the room has seen, not because it is in the
 * file. Pure; a crash leaves nothing here.
 */
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { hex, type Link } from './chain.ts';

/** Ed25519: keys of 32 bytes, signatures of 64. */
export interface Seal {
  /** Facts that it covers. */
  readonly count: number;
  /** Hash of the last of them. */
  readonly hash: Uint8Array;
  readonly wallMs: number;
  readonly key: Uint8Array;
  readonly signature: Uint8Array;
}

/** An installation's own key. */
export interface SigningKey {
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** A seal as a reader of the file is told of it; bytes are hex. */
export interface SealCheck {
  readonly count: number;
  readonly hash: string;
  readonly wallMs: number;
  /** Fingerprint of the key that made it. */
  readonly keyPrint: string;
}

/** What is sealed: an exercise's record up to `link`, and the seals on it so far. */
interface Sealable {
  readonly exercise: string;
  readonly link: Link;
  readonly seals: readonly Seal[];
}

export function signingKey(privateKey: KeyObject): SigningKey {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x ?? '', 'base64url'),
    sign: (message) => sign(null, message, privateKey),
  };
}

/** The seal of a record as it stands: a new one, or the one that this key has put there already. */
export function sealFor(
  { exercise, link, seals }: Sealable,
  key: SigningKey,
  wallMs: number,
): { readonly seal: Seal; readonly isNew: boolean } {
  const { count, hash } = link;
  const known = seals.find(
    (seal) => seal.count === count && same(seal.hash, hash) && same(seal.key, key.publicKey),
  );
  if (known !== undefined) return { seal: known, isNew: false };
  const unsigned = { count, hash, wallMs, key: key.publicKey };
  return { seal: { ...unsigned, signature: key.sign(sealed(exercise, unsigned)) }, isNew: true };
}

/** Whether the key that a seal names has made it, for this exercise. Never throws. */
export function isGenuine(exercise: string, seal: Seal): boolean {
  try {
    const x = Buffer.from(seal.key).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, sealed(exercise, seal), key, seal.signature);
  } catch {
    // Not even a key.
    return false;
  }
}

/** SHA-256 of a public key, hex: what people compare. */
export function keyPrint(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex');
}

export function checkOf({ count, hash, wallMs, key }: Seal): SealCheck {
  return { count, hash: hex(hash), wallMs, keyPrint: keyPrint(key) };
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function sealed(exercise: string, seal: Omit<Seal, 'signature'>): Uint8Array {
  const { count, hash, wallMs, key } = seal;
  const columns = ['whitecell.seal.v1', exercise, count, hex(hash), wallMs, hex(key)];
  return Buffer.from(JSON.stringify(columns));
}
