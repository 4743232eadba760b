import { existsSync } from 'node:fs';
import { LogError, type Verification } from '../host/log/log.ts';
import type { SealCheck } from '../host/log/seal.ts';
import { openSqliteLog } from '../host/log/sqlite-log.ts';
import { exitCodes, wrong, type CliCommand } from './command.ts';

/** Whether a record is whole, unaltered, and signed by a key that one knows. Never writes to the file. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  usage: 'FILE [--key FINGERPRINT] [--record FINGERPRINT] [--json]',
  summary: 'checks that a record is whole and unaltered, and who signed it',
  options: { json: 'flag', key: 'text', record: 'text' },
  words: ['FILE'],
  run(call, io) {
    const key = printOf(call.text('key'));
    const record = printOf(call.text('record'));
    const found = verify(call.word(0));
    const problem = found.ok ? strange(found, key, record) : found.problem;
    const { count, head, firstBadSeq, seals, sealedCount } = found;
    const ok = problem === '';
    if (call.flag('json')) {
      io.out(JSON.stringify({ ok, count, head, firstBadSeq, sealedCount, seals }));
    } else if (ok) {
      io.out(`The record is whole. Facts: ${count}; head: ${head}.`);
      for (const line of sealLines(found)) io.out(line);
    }
    if (!ok) io.err(problem);
    return ok ? exitCodes.ok : exitCodes.failed;
  },
};

/** As people copy it from the wall: groups and capitals do not matter. Null: not asked. */
function printOf(text: string | null): string | null {
  if (text === null) return null;
  const digits = text.replace(/[\s:-]/g, '').toLowerCase();
  if (/^[0-9a-f]{32,64}$/.test(digits)) return digits;
  throw wrong(verifyCommand, 'a fingerprint has at least 32 digits (0-9, a-f)');
}

/** What a sound record lacks of what was asked for; empty: nothing. */
function strange({ seals }: Verification, key: string | null, record: string | null): string {
  if (key !== null && !seals.some(({ keyPrint }) => keyPrint.startsWith(key)))
    return 'The record is whole, but this key has not signed it.';
  if (record !== null && !seals.some(({ hash }) => hash.startsWith(record)))
    return 'The record is whole, but it is not the one with this fingerprint.';
  return '';
}

function sealLines({ count, seals, sealedCount }: Verification): string[] {
  if (seals.length === 0) return ['Nobody has signed it.'];
  const rest = count - sealedCount;
  return [
    ...seals.map(sealLine),
    ...(rest === 0 ? [] : [`The last facts (${rest}) are not signed: it was not closed since.`]),
  ];
}

function sealLine({ count, hash, wallMs, keyPrint }: SealCheck): string {
  const when = new Date(wallMs).toISOString();
  return `Signed ${when} with ${count} facts; record ${hash}; key ${keyPrint}.`;
}

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
  return { ok: false, count: 0, head: '', firstBadSeq, problem, seals: [], sealedCount: 0 };
}
