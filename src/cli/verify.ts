import { existsSync } from 'node:fs';
import { LogError, type Verification } from '../host/log/log.ts';
import { openSqliteLog } from '../host/log/sqlite-log.ts';
import { exitCodes, type CliCommand } from './command.ts';

/** Whether a record is whole and unaltered. Never writes to the file. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  usage: 'FILE [--json]',
  summary: 'checks that a record is whole and unaltered',
  options: { json: 'flag' },
  words: ['FILE'],
  run(call, io) {
    const { ok, count, head, firstBadSeq, problem } = verify(call.word(0));
    if (call.flag('json')) io.out(JSON.stringify({ ok, count, head, firstBadSeq }));
    else if (ok) io.out(`The record is whole. Facts: ${count}; head: ${head}.`);
    if (!ok) io.err(problem);
    return ok ? exitCodes.ok : exitCodes.failed;
  },
};

/** A file that cannot be opened at all is not whole either. */
function verify(file: string): Verification {
  if (!existsSync(file)) return unreadable(`There is no file ${file}.`, null);
  try {
    const log = openSqliteLog(file, { readOnly: true, evenIfAltered: true });
    try {
      return log.verify();
    } finally {
      log.close();
    }
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return unreadable(error.message, error.seq);
  }
}

function unreadable(problem: string, firstBadSeq: number | null): Verification {
  return { ok: false, count: 0, head: '', firstBadSeq, problem };
}
