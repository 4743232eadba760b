/**
 * Owns: how a scenario and media are put into bytes and digested. Does not own: the fact chain.
 * Pure; a crash leaves nothing here.
 */
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { assert } from '../../core/result.ts';
import type { MediaEntry } from './log.ts';

/** SHA-256, lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** Canonical JSON (RFC 8785): one text for one value, whatever the order of its keys. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  assert(typeof text === 'string', 'a scenario is JSON');
  return text;
}

/** One digest over all media, names included, so that two pictures cannot change places. */
export function mediaDigest(entries: readonly MediaEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.file < b.file ? -1 : 1));
  return sha256(canonicalText(sorted.map((entry) => [entry.file, entry.digest])));
}
