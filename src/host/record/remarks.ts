/**
 * Owns: what is done with the remarks on a closed file, in the process that may be killed over it. Does not own: the
 * deeds (session), the judgement on the file (log). A crash leaves: what was acknowledged.
 */
import type { LogError } from '../log/log.ts';
import { openSqliteLog } from '../log/sqlite-log.ts';
import { openVetting } from '../log/vet.ts';
import { Remarks } from '../session/remarks.ts';
import { doRemarks, isWriting } from '../session/remark-deeds.ts';
import type { RemarkTask } from './protocol.ts';

const pieceChars = 128 * 1024;

/**
 * Remarks are read from a file that was altered too. Nothing is written into one that does not hold from its schema to
 * its last fact: what a remark points at could be anything there, and what may be evidence stays as it is. Throws
 * `LogError`.
 */
export function remarkPieces(task: RemarkTask): string[] {
  const text = JSON.stringify(
    isWriting(task.deed) ? written(task) : { ok: true, value: read(task) },
  );
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceChars) pieces.push(text.slice(at, at + pieceChars));
  return pieces;
}

function read({ path }: RemarkTask): unknown {
  const vetting = openVetting(path);
  try {
    return vetting.remarks();
  } finally {
    vetting.close();
  }
}

function written({ path, deed }: RemarkTask): unknown {
  const log = openSqliteLog(path);
  try {
    const failed = (error: LogError): never => {
      throw error;
    };
    const done = doRemarks(new Remarks(log, failed), deed);
    if (done.ok) return done;
    const { code, message } = done.error;
    return { ok: false, error: { code, message } };
  } finally {
    log.close();
  }
}
