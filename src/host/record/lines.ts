/**
 * Owns: a record as lines of JSON: head, scenario, every fact that can be read, the verdict on the whole
 * file somewhere between them, and the end said aloud. Does not own: reading and judging the file (log). Reads only.
 */
import type { Fact } from '../../core/fact.ts';
import type { Verification } from '../log/log.ts';
import { openVetting, type Vetting } from '../log/vet.ts';
import type { ReadWish } from './protocol.ts';

/** Characters. Pieces are large enough to be worth a message and small enough not to fill anything. */
const pieceChars = 128 * 1024;

/**
 * Characters of facts that go out while the file is checked: all of most exercises. Those of a long record are made
 * after the verdict, from the rows once more: until then the processor is the check's, and not the page's that works on
 * what it got, and nothing of a long record has to wait in memory.
 */
const aheadChars = 8 * pieceChars;

/** While nothing else is said, every so many facts say that the check goes on. */
const factsInSilence = 4096;

export interface Piece {
  /** Whole lines, each with its end; none: the reading goes on. */
  readonly text: string;
  /** The verdict: it does not wait behind facts that are still to be handed out. */
  readonly isVerdict: boolean;
}

/** Throws `LogError` before the first piece where nothing of the file can be read. */
export function openLines(wish: ReadWish): Generator<Piece> {
  return piecesOf(openVetting(wish.path), wish);
}

function* piecesOf(vetting: Vetting, wish: ReadWish): Generator<Piece> {
  try {
    const { verify, count, told } = yield* factsAhead(vetting, headLines(vetting, wish));
    yield { text: verdictLine(verify), isVerdict: true };
    for (const text of lumps(vetting.facts(told + 1, count))) yield plain(text);
    yield plain(line({ kind: 'end', count }));
  } finally {
    vetting.close();
  }
}

interface Checked {
  readonly verify: Verification;
  /** So many facts can be read. */
  readonly count: number;
  /** So many of them were handed out. */
  readonly told: number;
}

/** Checks the whole file and hands out its first facts, behind `start`, as soon as they are checked. */
function* factsAhead(vetting: Vetting, start: string): Generator<Piece, Checked> {
  const facts = vetting.follow();
  // What is needed for the first picture goes ahead of the rest.
  let wanted = pieceChars / 4;
  let piece = start;
  let chars = 0;
  let told = 0;
  for (let count = 0; ; count += 1) {
    const next = facts.next();
    const isLast = next.done === true;
    if (!isLast && chars < aheadChars) {
      piece += factLine(next.value);
      told += 1;
    } else if (!isLast && count % factsInSilence === 0) yield plain('');
    if (piece.length >= wanted || (isLast && piece !== '')) {
      yield plain(piece);
      chars += piece.length;
      piece = '';
      wanted = pieceChars;
    }
    if (isLast) return { verify: next.value, count, told };
  }
}

function* lumps(facts: Iterable<Fact>): Generator<string> {
  let text = '';
  for (const fact of facts) {
    text += factLine(fact);
    if (text.length < pieceChars) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function headLines({ exercise, claimed }: Vetting, { path, live, ownKey }: ReadWish): string {
  const { id, title, scenario } = exercise;
  const head = line({ kind: 'head', path, exercise: id, title, live, ownKey, claimed });
  return `${head}{"kind":"scenario","scenario":${oneLine(scenario)}}\n`;
}

function factLine(fact: Fact): string {
  return line({ kind: 'fact', fact });
}

export function plain(text: string): Piece {
  return { text, isVerdict: false };
}

/** One after the other, each as it is there. */
export function* plainly(texts: Iterable<string>): Generator<Piece> {
  for (const text of texts) yield plain(text);
}

export function verdictLine(verify: Verification): string {
  return line({ kind: 'verdict', verify });
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** A file may hold its scenario with line breaks, which would end the line. */
function oneLine(json: string): string {
  return /[\r\n]/.test(json) ? JSON.stringify(JSON.parse(json)) : json;
}
