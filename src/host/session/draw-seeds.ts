/**
 * Owns: the secret from which the seeds of draws come. It is made once per exercise file and lies beside
 * the record, never in it: a fork or an export has none of it. Does not own: what is drawn (core).
 * A crash leaves the secret as it was; where it is lost, odds that were shown have to be shown anew.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { HostValues } from '../log/log.ts';

const secretKey = 'draw-secret';

/** The seed of each draw, hex: HMAC-SHA256 of the draw's id under the exercise's secret. */
export function drawSeeds(values: HostValues): (draw: string) => string {
  return (draw) => createHmac('sha256', secretOf(values)).update(draw).digest('hex');
}

function secretOf(values: HostValues): Buffer {
  const known = values.get(secretKey);
  if (known !== null) return Buffer.from(known, 'hex');
  const made = randomBytes(32);
  values.set(secretKey, made.toString('hex'));
  return made;
}
