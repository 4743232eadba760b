/**
 * Owns: what both logs ask of remarks: that there is room for another, and in which order they are read.
 * Pure; a crash leaves nothing here.
 */
import { limits } from '../../core/limits.ts';
import type { Remark } from '../../core/remark.ts';
import { LogError } from './log.ts';

/** Throws when there are as many as a file may hold. */
export function checkRoom(count: number): void {
  if (count >= limits.remarksMax)
    throw new LogError('io', `A record can have ${limits.remarksMax} remarks, and this one has.`);
}

export function byTime(a: Remark, b: Remark): number {
  if (a.wallMs !== b.wallMs) return a.wallMs - b.wallMs;
  return a.id < b.id ? -1 : 1;
}
