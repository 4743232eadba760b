/**
 * Owns: the file of a fork: the parent's rows as they are, its scenario and media, and then the facts that
 * make it an exercise of its own. Drafts, seats' tokens, seals and the host's values stay behind: they
 * belong to the parent. Does not own: where a fork may begin (core).
 * A crash leaves at most a hidden temporary file, and the parent as it was.
 */
import { randomBytes } from 'node:crypto';
import type { Fact } from '../../core/fact.ts';
import { emptyLink, type Link } from './chain.ts';
import { connectReadOnly, connectWriter, settle } from './connect.ts';
import { bringIntoBeing, fill } from './create.ts';
import { LogError, type LogMeta } from './log.ts';
import { rowOf } from './row.ts';
import type { LogSeed } from './seed.ts';
import { openSqliteLog } from './sqlite-log.ts';
import { prepare, type Statements } from './statements.ts';

export interface ForkSource {
  readonly meta: LogMeta;
  /** The fact after which the fork goes its own way, counted from 1. */
  readonly at: number;
}

/** Makes the file at `path`, with `facts` after the shared ones. Throws `LogError`; then nothing has been made. */
export function createForkFile(
  path: string,
  source: ForkSource,
  seed: Omit<LogSeed, 'media'>,
  facts: readonly Fact[],
): void {
  const from = source.meta.path;
  if (from === null) throw new LogError('io', 'An exercise in memory cannot be forked.');
  bringIntoBeing(path, (temp) => {
    fill(temp, seed);
    const parent = connectReadOnly(from);
    const fork = connectWriter(temp);
    try {
      const [read, write] = [prepare(parent), prepare(fork)];
      fork.transaction(() => {
        copyMedia(read, write);
        let link = copyRows(read, write, source.at);
        for (const fact of facts) {
          const row = rowOf(seed.exercise, fact, link, randomBytes(16));
          write.insertFact.run(row);
          link = { count: row.seq, hash: row.hash };
        }
        write.setHead.run(link.count, link.hash);
      })();
      settle(fork);
    } finally {
      fork.close();
      parent.close();
    }
    // Vetted like any file before it gets its name.
    openSqliteLog(temp).close();
  });
}

function copyMedia(read: Statements, write: Statements): void {
  for (const { file, bytes, digest } of read.mediaList.all()) {
    write.insertMedia.run(file, bytes, digest);
    for (let n = 0; ; n += 1) {
      const chunk = read.chunk.get(file, n);
      if (chunk === undefined) break;
      write.insertChunk.run(file, n, chunk.content);
    }
  }
}

function copyRows(read: Statements, write: Statements, at: number): Link {
  let link = emptyLink;
  for (const row of read.facts.iterate(1, at)) {
    write.insertFact.run(row);
    link = { count: row.seq, hash: row.hash };
  }
  if (link.count !== at) throw new LogError('corrupt', `The record has no fact ${at}.`);
  return link;
}
