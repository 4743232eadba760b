/**
 * Owns: the form of the one kind of certificate that this program makes: self-signed, for a server, ECDSA on P-256.
 * It is read back by OpenSSL before anybody gets it. Does not own: where it is kept (`encryption.ts`). Pure but for
 * chance; a crash leaves nothing here.
 */
import {
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { bits, context, integer, oid, sequence, set, text, time, yes, octets } from './der.ts';

export interface Identity {
  /** PEM, both. */
  readonly key: string;
  readonly certificate: string;
}

const ids = {
  ecdsaWithSha256: oid('2a8648ce3d040302'),
  commonName: oid('550403'),
  basicConstraints: oid('551d13'),
  keyUsage: oid('551d0f'),
  extendedKeyUsage: oid('551d25'),
  serverAuth: oid('2b06010505070301'),
  alternativeNames: oid('551d11'),
} as const;

const dayMs = 86_400_000;
/** The longest that Apple's systems take. */
const daysValid = 825;

/** `names`: hosts and addresses under which devices come. The clock of a device may be a day behind. */
export function makeIdentity(names: readonly string[], nowMs: number): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = bodyOf(publicKey, names, nowMs);
  const algorithm = sequence(ids.ecdsaWithSha256);
  const whole = sequence(body, algorithm, bits(sign('sha256', body, privateKey)));
  const read = new X509Certificate(whole);
  if (!read.verify(publicKey)) throw new Error('the certificate is not one');
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    certificate: read.toString(),
  };
}

function bodyOf(publicKey: KeyObject, names: readonly string[], nowMs: number): Buffer {
  const name = sequence(set(sequence(ids.commonName, text('Whitecell'))));
  // Positive, and of no meaning.
  const serial = Buffer.concat([Buffer.from([0x40]), randomBytes(15)]);
  return sequence(
    context(0, integer(Buffer.from([2]))),
    integer(serial),
    sequence(ids.ecdsaWithSha256),
    name,
    sequence(time(nowMs - dayMs), time(nowMs + daysValid * dayMs)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    context(3, sequence(...extensions(names))),
  );
}

function extensions(names: readonly string[]): Buffer[] {
  const critical = (id: Buffer, value: Buffer): Buffer => sequence(id, yes, octets(value));
  return [
    // It vouches for nobody else.
    critical(ids.basicConstraints, sequence()),
    // Seven unused bits: digitalSignature alone.
    critical(ids.keyUsage, bits(Buffer.from([0x80]), 7)),
    sequence(ids.extendedKeyUsage, octets(sequence(ids.serverAuth))),
    sequence(ids.alternativeNames, octets(sequence(...names.map(alternative)))),
  ];
}

function alternative(name: string): Buffer {
  const isAddress = isIPv4(name) || isIPv6(name);
  const content = isAddress ? addressBytes(name) : Buffer.from(name, 'ascii');
  return Buffer.concat([Buffer.from([isAddress ? 0x87 : 0x82, content.length]), content]);
}

function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  // A URL writes every IPv6 address in one way, with at most one gap.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array.from({ length: gap }, () => '0'), ...after];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

/** SHA-256 of the certificate, lower-case hex: what a device shows of it. */
export function fingerprintOf(certificate: string): string {
  return new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();
}
