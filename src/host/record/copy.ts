/**
 * Owns: a copy of an exercise file as a process of its own makes it, with a limit on how long that may take. Does not
 * own: the copying (log). Whatever the other disk does, it does it to that process.
 */
import { z } from 'zod';
import type { CopyWish } from '../log/hot-copy.ts';
import { LogError, type Head } from '../log/log.ts';
import type { StartReader } from './protocol.ts';
import { Replies, wholeOf } from './replies.ts';

const headSchema = z.strictObject({ count: z.int().nonnegative(), hash: z.string() });

export class CopyLate extends Error {
  override readonly name = 'CopyLate';
}

export interface Copying {
  /** How far the copy goes. Rejects with `LogError`, and with `CopyLate` where it took longer than it may. */
  readonly done: Promise<Head>;
  /** It is wanted no more: what lay there before stays. */
  readonly giveUp: () => void;
}

export function copyThrough(start: StartReader, wish: CopyWish, withinMs: number): Copying {
  const limits = { silentMs: withinMs, wholeMs: withinMs };
  const replies = new Replies(start, { t: 'copy', ...wish }, limits);
  const troubles = {
    late: new CopyLate('Copying took too long and was given up.'),
    gone: new LogError('io', 'The process that copies ended before it was done.'),
  };
  return {
    done: wholeOf(replies, { troubles }).then((text) => headSchema.parse(JSON.parse(text))),
    giveUp: () => replies.giveUp(),
  };
}
