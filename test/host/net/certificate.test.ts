import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOf, makeIdentity } from '../../../src/host/net/doors/certificate.ts';
import { Encryption, keptInMemory } from '../../../src/host/net/doors/encryption.ts';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 10, 27, 12);
const names = ['localhost', 'laptop.local', '192.168.1.20', '::1', 'fd00::8:1', '1:2:3:4:5:6:7:8'];

test('[NET26] the certificate is one for a server under all its names, and vouches for nobody else', () => {
  const { key, certificate } = makeIdentity(names, nowMs);
  const read = new X509Certificate(certificate);
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.ca).toBe(false);
  expect(read.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  expect(read.validFromDate.getTime()).toBe(nowMs - dayMs);
  expect(read.validToDate.getTime()).toBe(nowMs + 825 * dayMs);
  for (const host of ['localhost', 'laptop.local']) expect(read.checkHost(host)).toBe(host);
  for (const address of ['192.168.1.20', '::1', 'fd00::8:1', '1:2:3:4:5:6:7:8'])
    expect(read.checkIP(address), address).toBe(address);
  expect(read.checkHost('elsewhere.example')).toBeUndefined();
  expect(read.checkIP('192.168.1.21')).toBeUndefined();
});

test('[NET26] a certificate of the second half of the century has a date that can be read', () => {
  const { certificate } = makeIdentity(names, Date.UTC(2049, 0, 1));
  expect(new X509Certificate(certificate).validToDate.getUTCFullYear()).toBe(2051);
});

test('[NET26] the certificate is the same at every start, until it is about to run out or is damaged', () => {
  const kept = keptInMemory();
  let wallMs = nowMs;
  const at = () => new Encryption(kept, () => wallMs).identity(names);
  const first = at();
  expect(first.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprintOf(first.certificate)).toBe(first.fingerprint);
  wallMs += 800 * dayMs;
  expect(at()).toEqual(first);
  wallMs += 20 * dayMs;
  const second = at();
  expect(second.fingerprint).not.toBe(first.fingerprint);
  expect(at()).toEqual(second);
  kept.write('room-identity.pem', second.key + second.certificate.replace(/[A-Za-z]{20}/, 'AAAA'));
  expect(at().fingerprint).not.toBe(second.fingerprint);
});
