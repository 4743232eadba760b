/**
 * Owns: a record as it comes from a reading process, with a limit on how long it may be silent and how long
 * it may take. Does not own: the process, the file. Whatever the file does, the host answers with a sentence.
 */
import type { Remark } from '../../core/remark.ts';
import type { Result } from '../../core/result.ts';
import { kinSchema, type Kin } from '../../core/review/kin.ts';
import { LogError, type Verification } from '../log/log.ts';
import { packageAnswerSchema, type PackageAnswer } from '../package/answer.ts';
import { remarkAnswerSchema } from '../session/remark-deeds.ts';
import { verdictLine } from './lines.ts';
import type {
  ExportTask,
  PackageTask,
  PageWish,
  ReadWish,
  RemarkTask,
  StartReader,
} from './protocol.ts';
import { Replies, wholeOf, type ReaderLimits, type Reply } from './replies.ts';

const usualLimits: ReaderLimits = { silentMs: 20_000, wholeMs: 300_000 };

/**
 * Answers once something of the file is there; the rest comes as it is asked for. Throws `LogError` for a
 * file of which nothing can be shown. Who stops asking ends the process.
 */
export async function readRecord(
  start: StartReader,
  wish: ReadWish,
  limits: ReaderLimits = usualLimits,
): Promise<AsyncGenerator<string, void>> {
  const replies = new Replies(start, { t: 'read', ...wish }, limits);
  const first = await replies.next();
  switch (first.t) {
    case 'lines':
    case 'verdict':
      return endedBy(replies, piecesOf(replies, first));
    case 'refused':
      replies.end();
      throw new LogError(first.kind, first.message);
    case 'done':
    case 'gone':
    case 'late':
      replies.end();
      throw new LogError('corrupt', sentences[first.t === 'late' ? 'late' : 'gone']);
  }
}

/** Pages and exports are made whole before their first piece comes. */
const pageLimits: ReaderLimits = { silentMs: 120_000, wholeMs: 300_000 };

/** A replay to hand out, whole. Throws `LogError` where there is none. */
export function readPage(
  start: StartReader,
  wish: PageWish,
  limits: ReaderLimits = pageLimits,
): Promise<string> {
  return wholeOf(new Replies(start, { t: 'handOut', ...wish }, limits), {
    troubles: harmful(sentences),
  });
}

/** An export, whole: half of one is never handed out. Throws `LogError` where there is none. */
export async function readExport(
  start: StartReader,
  task: ExportTask,
  limits: ReaderLimits = pageLimits,
): Promise<Uint8Array> {
  const replies = new Replies(start, { t: 'export', ...task }, limits);
  return Buffer.from(await wholeOf(replies, { troubles: harmful(sentences) }), 'base64');
}

/** Far more than all remarks that a file has room for. */
const answerCharsMax = 64 * 1024 * 1024;

/** Does something with the remarks of a closed file. Rejections: those of `doRemarks`. Throws `LogError`. */
export async function workOnRemarks(
  start: StartReader,
  task: RemarkTask,
  limits: ReaderLimits = usualLimits,
): Promise<Result<readonly Remark[]>> {
  const text = await wholeOf(new Replies(start, { t: 'remarks', ...task }, limits), {
    charsMax: answerCharsMax,
    troubles: harmful(sentences),
  });
  const answer = remarkAnswerSchema.safeParse(parsed(text));
  if (!answer.success) throw new LogError('corrupt', sentences.gone);
  return answer.data;
}

/** A package is answered at once, or was made to take long; writing its files says so one by one. */
const packageLimits: ReaderLimits = { silentMs: 20_000, wholeMs: 60_000 };
const packageCharsMax = 1024 * 1024;

/** What a scenario package holds, with its files put into a folder where one is named. Throws `LogError`. */
export async function lookIntoPackage(
  start: StartReader,
  task: PackageTask,
  limits: ReaderLimits = packageLimits,
): Promise<PackageAnswer> {
  const text = await wholeOf(new Replies(start, { t: 'package', ...task }, limits), {
    charsMax: packageCharsMax,
    troubles: harmful(packageSentences),
  });
  const answer = packageAnswerSchema.safeParse(parsed(text));
  if (!answer.success) throw new LogError('corrupt', packageSentences.gone);
  return answer.data;
}

/** For lists: nobody waits long for what one file says about itself. */
const kinLimits: ReaderLimits = { silentMs: 20_000, wholeMs: 60_000 };

/**
 * What each of these files says about itself; null: nothing that can be used. A file over which the process ends, or
 * falls silent, is passed by, and the others are read all the same.
 */
export async function readKins(
  start: StartReader,
  paths: readonly string[],
  limits: ReaderLimits = kinLimits,
): Promise<(Kin | null)[]> {
  const found: (Kin | null)[] = [];
  while (found.length < paths.length) {
    const replies = new Replies(start, { t: 'kin', paths: paths.slice(found.length) }, limits);
    try {
      while (found.length < paths.length) {
        const next = await replies.next();
        const kin = next.t === 'lines' ? kinSchema.safeParse(parsed(next.text)) : null;
        found.push(kin?.success === true ? kin.data : null);
        if (next.t !== 'lines') break;
      }
    } finally {
      replies.end();
    }
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function harmful({ late, gone }: Readonly<Record<'late' | 'gone', string>>) {
  return { late: new LogError('corrupt', late), gone: new LogError('corrupt', gone) };
}

const packageSentences = {
  late: 'Reading the package took too long and was stopped: it may have been made to do harm.',
  gone: 'Reading the package took more than it may and was stopped: it may have been made to do harm.',
};

const sentences = {
  late: 'Reading the exercise file took too long and was stopped: it may have been made to do harm.',
  gone: 'Reading the exercise file took more than it may and was stopped: it may have been made to do harm.',
};

/** Whoever gives up before the first piece ends the process as well: a generator that was not begun does nothing then. */
function endedBy(
  replies: Replies,
  pieces: AsyncGenerator<string, void>,
): AsyncGenerator<string, void> {
  const leave = pieces.return.bind(pieces);
  pieces.return = (value) => {
    replies.end();
    return leave(value);
  };
  return pieces;
}

async function* piecesOf(
  replies: Replies,
  first: Extract<Reply, { t: 'lines' | 'verdict' }>,
): AsyncGenerator<string, void> {
  try {
    let next: Reply = first;
    // Once the whole file is judged, a break is one of the way here: there is no end, and nothing else is said.
    let isJudged = false;
    for (;;) {
      switch (next.t) {
        case 'lines':
          yield next.text;
          break;
        case 'verdict':
          isJudged = true;
          yield next.text;
          break;
        case 'done':
          return;
        case 'refused':
          if (!isJudged) yield verdictLine(stopped(next.message));
          return;
        case 'gone':
        case 'late':
          if (!isJudged) yield verdictLine(stopped(sentences[next.t]));
          return;
      }
      next = await replies.next();
    }
  } finally {
    replies.end();
  }
}

/** There is no end after it: what came before is all that is known. */
function stopped(problem: string): Verification {
  const nothing = { count: 0, head: '', firstBadSeq: null, seals: [], sealedCount: 0 };
  return { ok: false, problem, ...nothing };
}
