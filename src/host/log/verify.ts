/**
 * Owns: the check of a whole log against itself: chain, readable facts, scenario, media, head, seals.
 * Used by both logs and by the vetting of a file. Reads only; a crash leaves nothing here.
 */
import type { Fact, FactOf } from '../../core/fact.ts';
import { brokenLink, emptyReadLink, hex, type ReadLink, type ReadRow } from './chain.ts';
import { mediaDigest, sha256 } from './digest.ts';
import { LogError, type Head, type LogMeta, type MediaEntry, type Verification } from './log.ts';
import { factOf } from './row.ts';
import { checkOf, isGenuine, type Seal, type SealCheck } from './seal.ts';

export interface Verifiable {
  readonly meta: Pick<LogMeta, 'exercise' | 'title' | 'mode'>;
  rows(): Iterable<ReadRow>;
  /** What was noted at the last append. */
  head(): Head;
  /** Oldest first. */
  seals(): readonly Seal[];
  scenarioText(): string;
  mediaEntries(): readonly MediaEntry[];
  /** The digest of a file's bytes as they are stored now. */
  mediaBytesDigest(file: string): string;
}

export function verifyLog(log: Verifiable): Verification {
  const following = followLog(log, { readOn: false });
  for (;;) {
    const next = following.next();
    if (next.done === true) return next.value;
  }
}

export interface FollowOptions {
  /**
   * What comes after the first bad row is handed out as well, as far as it can be read, and a file that
   * cannot be read on is a verdict instead of an exception.
   */
  readonly readOn: boolean;
}

/** Hands out the facts one by one while it checks them, and answers with the verdict on the whole. */
export function* followLog(
  log: Verifiable,
  { readOn }: FollowOptions,
): Generator<Fact, Verification> {
  const chain = new ChainCheck(log);
  const seals: SealCheck[] = [];
  const verdict = (firstBadSeq: number | null, problem: string): Verification => ({
    ok: problem === '',
    count: chain.link.count,
    head: chain.link.hash,
    firstBadSeq,
    problem: problem === '' ? '' : `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`,
    seals,
    sealedCount: Math.max(0, ...seals.map(({ count }) => count)),
  });

  let bad: Verification | null = null;
  // A row that was blacked out holds no fact: what comes after it cannot be told in order.
  let readable = true;
  try {
    const waiting = [...log.seals()].sort((a, b) => a.count - b.count);
    for (const row of log.rows()) {
      if (bad === null) {
        const broken = chain.follow(row);
        if (broken !== null) bad = verdict(chain.link.count + 1, broken);
        else {
          const unsealed = checkSeals(chain, waiting, seals);
          if (unsealed !== null) bad = verdict(lastSealed(seals) + 1, unsealed);
        }
      } else if (!readable) break;
      else chain.look(row);
      if (bad !== null && !readOn) return bad;
      const { fact } = chain;
      readable &&= fact !== null;
      if (readable && fact !== null) yield fact;
    }
    return bad ?? verdictOnRest(log, chain, waiting, verdict);
  } catch (error) {
    if (!readOn) throw error;
    return bad ?? verdict(chain.link.count + 1, 'the file is damaged from here on');
  }
}

function verdictOnRest(
  log: Verifiable,
  chain: ChainCheck,
  waiting: readonly Seal[],
  verdict: (firstBadSeq: number | null, problem: string) => Verification,
): Verification {
  const end = chain.end();
  if (end !== null) return verdict(end.firstBadSeq, end.problem);
  const over = waiting[0];
  if (over !== undefined) {
    const missing = `the record was sealed with ${over.count} facts and has ${chain.link.count}`;
    return verdict(chain.link.count + 1, missing);
  }
  const media = badMedia(log);
  if (media !== null) return verdict(chain.link.count === 0 ? null : 1, media);
  return verdict(null, '');
}

/** Takes the seals that end at the present fact out of `waiting`; the first that does not fit is told. */
function checkSeals(chain: ChainCheck, waiting: Seal[], good: SealCheck[]): string | null {
  for (let seal = waiting[0]; seal !== undefined && seal.count <= chain.link.count;) {
    waiting.shift();
    const fits = seal.count === chain.link.count && hex(seal.hash) === chain.link.hash;
    if (!fits) return `the record was changed after it was sealed with ${seal.count} facts`;
    if (!isGenuine(chain.exercise, seal)) return `the seal on ${seal.count} facts is not genuine`;
    good.push(checkOf(seal));
    seal = waiting[0];
  }
  return null;
}

function lastSealed(seals: readonly SealCheck[]): number {
  return seals.at(-1)?.count ?? 0;
}

/** Follows the rows one by one, and knows in which exercise each was written. */
class ChainCheck {
  readonly #log: Verifiable;
  link: ReadLink = emptyReadLink;
  /** A fork's first facts were written in the exercise it comes from. */
  exercise = '';
  /** What the last row holds; null: nothing, or nothing that follows on what was before. */
  fact: Fact | null = null;
  #seq = 0;
  #named: FactOf<'exercise.created' | 'exercise.forked'>['data'] | null = null;

  constructor(log: Verifiable) {
    this.#log = log;
    this.exercise = log.meta.exercise;
  }

  /** Why a row cannot stand here; null when it does. */
  follow(row: ReadRow): string | null {
    const fact = this.look(row);
    if (typeof fact === 'string') return fact;
    if (fact?.type === 'exercise.created' || fact?.type === 'exercise.forked') {
      this.exercise = fact.data.exercise;
      this.#named = fact.data;
    }
    const broken = brokenLink(this.exercise, row, this.link) ?? unbound(this.#log, row, fact);
    if (broken === null) this.link = { count: row.seq, hash: row.hash };
    return broken;
  }

  /** Only reads a row. */
  look(row: ReadRow): Fact | string | null {
    const fact = row.payload === null ? null : readable(row);
    this.#seq += 1;
    this.fact = typeof fact === 'string' || row.seq !== this.#seq ? null : fact;
    return fact;
  }

  /** Whether the rows end where the head says, and belong to the exercise that the file names. */
  end(): { readonly firstBadSeq: number | null; readonly problem: string } | null {
    const { link } = this;
    const head = this.#log.head();
    if (head.count > link.count) {
      return { firstBadSeq: link.count + 1, problem: `fact ${link.count + 1} is missing` };
    }
    if (head.count < link.count || head.hash !== link.hash) {
      const problem = 'the file ends elsewhere than its head says';
      return { firstBadSeq: head.count + 1, problem };
    }
    if (this.#named === null) return null;
    const { exercise, title, mode } = this.#named;
    const { meta } = this.#log;
    return exercise === meta.exercise && title === meta.title && mode === meta.mode
      ? null
      : { firstBadSeq: 1, problem: 'the facts belong to another exercise' };
  }
}

/** The fact in a row, or why it cannot be read. */
function readable(row: ReadRow): Fact | string {
  try {
    return factOf(row);
  } catch (error) {
    if (error instanceof LogError) return error.message.replace(/\.$/, '');
    throw error;
  }
}

/** Fact 1 says which scenario and which media this exercise is about. */
function unbound(log: Verifiable, row: ReadRow, fact: Fact | null): string | null {
  if (row.seq !== 1) return null;
  if (fact?.type !== 'exercise.created')
    return 'the first fact does not say which exercise this is';
  if (fact.data.scenarioDigest !== sha256(log.scenarioText())) {
    return 'the scenario in the file was changed';
  }
  return fact.data.mediaDigest === mediaDigest(log.mediaEntries())
    ? null
    : 'the media in the file were changed';
}

function badMedia(log: Verifiable): string | null {
  const changed = log
    .mediaEntries()
    .find((entry) => log.mediaBytesDigest(entry.file) !== entry.digest);
  return changed === undefined ? null : `the media file ${changed.file} was changed`;
}
