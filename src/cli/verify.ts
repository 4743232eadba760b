import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { isBundle, verifyBundle, type BundleVerification } from '../host/export/verify-bundle.ts';
import { LogError, type Verification } from '../host/log/log.ts';
import type { SealCheck } from '../host/log/seal.ts';
import { openSqliteLog } from '../host/log/sqlite-log.ts';
import { exitCodes, wrong, type CliCommand } from './command.ts';

/** Whether a record or a bundle is whole, unaltered, and signed by a key that one knows. Only reads. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  usage: 'FILE [--key FINGERPRINT] [--record FINGERPRINT] [--json]',
  summary: 'checks that a record, or an exported bundle, is whole and unaltered, and who signed it',
  options: { json: 'flag', key: 'text', record: 'text' },
  words: ['FILE'],
  run(call, io) {
    const key = printOf(call.text('key'));
    const record = printOf(call.text('record'));
    const found = verify(call.word(0));
    const problem = found.ok ? strange(found, key, record) : found.problem;
    const { count, head, firstBadSeq, seals, sealedCount, proven } = found;
    const ok = problem === '';
    if (call.flag('json')) {
      io.out(JSON.stringify({ ok, count, head, firstBadSeq, sealedCount, seals, proven }));
    } else if (ok) {
      io.out(`The record is whole. Facts: ${count}; head: ${head}.`);
      if (proven !== undefined) io.out(provenLine(proven));
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

/** How much a bundle shows: what was changed for it can only be believed. */
function provenLine({ all, stamp, place }: BundleVerification['proven']): string {
  return (
    `It is a bundle: ${all} facts are as they were recorded; of ${stamp} the content was changed, ` +
    `of ${place} the actor or the time, when it was made.`
  );
}

type Found = Verification & Partial<Pick<BundleVerification, 'proven'>>;

/** A file that cannot be opened at all is not whole either. */
function verify(file: string): Found {
  if (!existsSync(file)) return unreadable(`There is no file ${file}.`, null);
  if (startsLikeBundle(file)) return verifyBundle(readFileSync(file));
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

function startsLikeBundle(file: string): boolean {
  const head = new Uint8Array(4);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head);
    return isBundle(head);
  } catch {
    // A folder, say: the log says what is wrong with it.
    return false;
  } finally {
    closeSync(handle);
  }
}

function unreadable(problem: string, firstBadSeq: number | null): Verification {
  return { ok: false, count: 0, head: '', firstBadSeq, problem, seals: [], sealedCount: 0 };
}
