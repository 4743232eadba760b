/**
 * Owns: what both logs ask of remarks: that there is room for another, in which order they are read, and that a row
 * is one.
 * Pure; a crash leaves nothing here.
 */
import { limits } from '../../core/limits.ts';
import { remarkSchema, type Remark } from '../../core/remark.ts';
import { LogError } from './log.ts';
import { parseJson } from './parse-json.ts';

/** Throws when there are as many as a file may hold. */
export function checkRoom(count: number): void {
  if (count >= limits.remarksMax)
    throw new LogError('io', `A record can have ${limits.remarksMax} remarks, and this one has.`);
}

export function byTime(a: Remark, b: Remark): number {
  if (a.wallMs !== b.wallMs) return a.wallMs - b.wallMs;
  return a.id < b.id ? -1 : 1;
}

/** Rows of a file as remarks; what is none is left out, and so is what no file of ours has room for. */
export function remarksIn(rows: Iterable<{ readonly body: unknown }>): Remark[] {
  const found: Remark[] = [];
  for (const { body } of rows) {
    const remark = remarkSchema.safeParse(parseJson(body));
    if (remark.success) found.push(remark.data);
    if (found.length >= limits.remarksMax) break;
  }
  return found;
}
