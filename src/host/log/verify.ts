/**
 * Owns: the check of a whole log against itself: chain, readable facts, scenario, media, head.
 * Used by both logs and by the vetting of a file. Reads only; a crash leaves nothing here.
 */
import { brokenLink, emptyLink, hex, type Link, type Row } from './chain.ts';
import { mediaDigest, sha256 } from './digest.ts';
import { LogError, type Head, type LogMeta, type MediaEntry, type Verification } from './log.ts';
import { factOf } from './row.ts';

export interface Verifiable {
  readonly meta: Pick<LogMeta, 'exercise' | 'title' | 'mode'>;
  rows(): Iterable<Row>;
  /** What was noted at the last append. */
  head(): Head;
  scenarioText(): string;
  mediaEntries(): readonly MediaEntry[];
  /** The digest of a file's bytes as they are stored now. */
  mediaBytesDigest(file: string): string;
}

export function verifyLog(log: Verifiable): Verification {
  let link: Link = emptyLink;
  const bad = (firstBadSeq: number | null, problem: string): Verification => ({
    ok: false,
    count: link.count,
    head: hex(link.hash),
    firstBadSeq,
    problem: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`,
  });

  for (const row of log.rows()) {
    const broken = brokenLink(log.meta.exercise, row, link) ?? unreadable(row) ?? unbound(log, row);
    if (broken !== null) return bad(link.count + 1, broken);
    link = { count: row.seq, hash: row.hash };
  }
  const head = log.head();
  if (head.count > link.count) return bad(link.count + 1, `fact ${link.count + 1} is missing`);
  if (head.count < link.count || head.hash !== hex(link.hash)) {
    return bad(head.count + 1, 'the file ends elsewhere than its head says');
  }
  const media = badMedia(log);
  if (media !== null) return bad(link.count === 0 ? null : 1, media);
  return { ok: true, count: link.count, head: hex(link.hash), firstBadSeq: null, problem: '' };
}

function unreadable(row: Row): string | null {
  if (row.payload === null) return null;
  try {
    factOf(row);
    return null;
  } catch (error) {
    if (error instanceof LogError) return error.message.replace(/\.$/, '');
    throw error;
  }
}

/** Fact 1 says which scenario and which media this exercise is about. */
function unbound(log: Verifiable, row: Row): string | null {
  if (row.seq !== 1) return null;
  if (row.type !== 'exercise.created' || row.payload === null) {
    return 'the first fact does not say which exercise this is';
  }
  const fact = factOf(row);
  if (fact.type !== 'exercise.created') return 'the first fact cannot be read';
  const { exercise, title, mode, scenarioDigest } = fact.data;
  const { meta } = log;
  if (exercise !== meta.exercise || title !== meta.title || mode !== meta.mode) {
    return 'the first fact belongs to another exercise';
  }
  if (scenarioDigest !== sha256(log.scenarioText())) return 'the scenario in the file was changed';
  if (fact.data.mediaDigest !== mediaDigest(log.mediaEntries())) {
    return 'the media in the file were changed';
  }
  return null;
}

function badMedia(log: Verifiable): string | null {
  const changed = log
    .mediaEntries()
    .find((entry) => log.mediaBytesDigest(entry.file) !== entry.digest);
  return changed === undefined ? null : `the media file ${changed.file} was changed`;
}
