/**
 * Owns: a replay to hand out as pieces of text, made where reading a file may take its time. Does not own: the
 * page, what may be in it. Reads only.
 */
import { readFileSync } from 'node:fs';
import { handOutPage } from '../files/hand-out.ts';
import { LogError } from '../log/log.ts';
import { openSqliteLog } from '../log/sqlite-log.ts';
import type { PageWish } from './protocol.ts';

const pieceChars = 128 * 1024;

/** Throws `LogError` before the first piece where there will be no page. */
export function* openPage({ path, template, wish }: PageWish): Generator<string> {
  const log = openSqliteLog(path, { readOnly: true });
  try {
    const page = handOutPage(log, wish, readFileSync(template, 'utf8'));
    if (!page.ok) throw new LogError('notOurs', page.error.message);
    for (let at = 0; at < page.value.length; at += pieceChars)
      yield page.value.slice(at, at + pieceChars);
  } finally {
    log.close();
  }
}
