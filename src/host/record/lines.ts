/**
 * Owns: a record as lines of JSON: head, scenario, every fact that can be read, the verdict on the whole
 * file, and the end said aloud. Does not own: reading and judging the file (log). Reads only.
 */
import type { Verification } from '../log/log.ts';
import { openVetting, type Vetting } from '../log/vet.ts';
import type { ReadWish } from './protocol.ts';

/** Pieces are large enough to be worth a message and small enough not to fill anything. */
const pieceChars = 128 * 1024;

export interface Piece {
  /** Whole lines, each with its end. */
  readonly text: string;
  /** The verdict: it does not wait behind facts that are still to be handed out. */
  readonly isVerdict: boolean;
}

/** Throws `LogError` before the first piece where nothing of the file can be read. */
export function openLines(wish: ReadWish): Generator<Piece> {
  return piecesOf(openVetting(wish.path), wish);
}

function* piecesOf(vetting: Vetting, { path, live, ownKey }: ReadWish): Generator<Piece> {
  const { exercise, claimed } = vetting;
  try {
    // What is needed for the first picture goes ahead of the rest.
    let piece =
      line({
        kind: 'head',
        path,
        exercise: exercise.id,
        title: exercise.title,
        live,
        ownKey,
        claimed,
      }) + `{"kind":"scenario","scenario":${oneLine(exercise.scenario)}}\n`;
    let count = 0;
    let wanted = pieceChars / 4;
    const facts = vetting.follow();
    for (;;) {
      const next = facts.next();
      if (next.done === true) {
        if (piece !== '') yield plain(piece);
        yield { text: verdictLine(next.value), isVerdict: true };
        yield plain(line({ kind: 'end', count }));
        return;
      }
      piece += line({ kind: 'fact', fact: next.value });
      count += 1;
      if (piece.length < wanted) continue;
      yield plain(piece);
      piece = '';
      wanted = pieceChars;
    }
  } finally {
    vetting.close();
  }
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
