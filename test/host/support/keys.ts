import { generateKeyPairSync } from 'node:crypto';
import { signingKey, type SigningKey } from '../../../src/host/log/seal.ts';

/** The key of an installation that exists for this test only. */
export function newSigningKey(): SigningKey {
  return signingKey(generateKeyPairSync('ed25519').privateKey);
}
