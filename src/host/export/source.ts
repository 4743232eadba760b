/**
 * Owns: a record opened for export: sound, read once, with what its rows prove. Does not own: the file's
 * inside (log), what is told of it. Reads only; a crash leaves nothing here.
 */
import type { Fact } from '../../core/fact.ts';
import type { Remark } from '../../core/remark.ts';
import { scenarioSchema, type Scenario } from '../../core/scenario/schema.ts';
import type { ReadRow } from '../log/chain.ts';
import { sha256 } from '../log/digest.ts';
import { LogError, type Head, type MediaEntry } from '../log/log.ts';
import { factOf } from '../log/row.ts';
import type { Seal } from '../log/seal.ts';
import { verifyLog, type Verifiable } from '../log/verify.ts';
import { openVetting } from '../log/vet.ts';

export interface ExportSource {
  readonly exercise: string;
  readonly title: string;
  readonly mode: 'live' | 'rehearsal';
  readonly scenario: Scenario;
  /** Canonical JSON (RFC 8785), as it is in the file. */
  readonly scenarioText: string;
  readonly scenarioDigest: string;
  readonly media: readonly MediaEntry[];
  readonly head: Head;
  readonly seals: readonly Seal[];
  /** What lies beside the record, oldest first. */
  readonly remarks: readonly Remark[];
  /** In order, each with what it holds. */
  readonly rows: readonly { readonly row: ReadRow; readonly fact: Fact }[];
}

/** Reads a file. Throws `LogError` for one that cannot be read, or that somebody changed. */
export function readForExport(path: string): ExportSource {
  const vetting = openVetting(path);
  try {
    return sourceOf(vetting.log, vetting.remarks());
  } finally {
    vetting.close();
  }
}

/** Throws `LogError` where the record does not hold: no export lends it the look of one that does. */
export function sourceOf(log: Verifiable, remarks: readonly Remark[] = []): ExportSource {
  const { ok, problem, firstBadSeq } = verifyLog(log);
  if (!ok) {
    const seq = firstBadSeq === null ? {} : { seq: firstBadSeq };
    throw new LogError('corrupt', problem, seq);
  }
  const text = log.scenarioText();
  return {
    exercise: log.meta.exercise,
    title: log.meta.title,
    mode: log.meta.mode,
    scenario: scenarioSchema.parse(JSON.parse(text)),
    scenarioText: text,
    scenarioDigest: sha256(text),
    media: log.mediaEntries(),
    head: log.head(),
    seals: log.seals(),
    remarks,
    rows: [...log.rows()].map((row) => ({ row, fact: factOf(row) })),
  };
}
