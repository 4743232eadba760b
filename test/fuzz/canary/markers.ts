import type { State } from '../../../src/core/state.ts';

/** Who reads frames. `hot` is a shared screen; `stranger` has nothing but the join code, or waits. */
export type Reader =
  'control' | 'evaluators' | 'public' | 'stranger' | `team:${string}` | `seat:${string}`;

/** Whether a reader may know a text, as the exercise stands. Written from the product's words, not from `project`. */
export type Rule = (reader: Reader, state: State) => boolean;

interface Secret {
  /** In the order of minting, from 0. */
  readonly no: number;
  readonly what: string;
  readonly rule: Rule;
  /** Once told, it cannot be untold. */
  readonly told: Set<Reader>;
}

/** What a mark is called and what stands behind it: the twin of a run hides something else under the same number. */
export type Dress = (no: number, mark: string) => { readonly mark: string; readonly more: string };

export interface Leak {
  readonly what: string;
  readonly reader: Reader;
  readonly frame: string;
}

const shape = /wcm[0-9a-z]{13}/g;

/**
 * Texts with a mark that occurs nowhere else, and the search for them: as they are, escaped as JSON or
 * in an address, in base64 at every offset, in hexadecimal, and backwards.
 */
export class Markers {
  readonly leaks: Leak[] = [];
  /** How many different marks each kind of reader was rightly shown: a search that finds nothing proves nothing. */
  readonly seen = new Map<Reader, Set<string>>();
  /** Everything that each kind of reader was sent, in order. */
  readonly transcripts = new Map<Reader, string[]>();
  readonly #secrets = new Map<string, Secret>();
  readonly #random: () => number;
  readonly #dress: Dress;

  constructor(random: () => number, dress: Dress = (_, mark) => ({ mark, more: '' })) {
    this.#random = random;
    this.#dress = dress;
  }

  /** The numbers of the texts that this reader came to know, rightly or not. */
  toldTo(reader: Reader): ReadonlySet<number> {
    const told = [...this.#secrets.values()].filter((secret) => secret.told.has(reader));
    return new Set(told.map(({ no }) => no));
  }

  get count(): number {
    return this.#secrets.size;
  }

  /** A new text that only those may read for whom the rule holds. */
  mint(what: string, rule: Rule): string {
    let mark = 'wcm';
    while (mark.length < 16) mark += Math.floor(this.#random() * 36).toString(36);
    const no = this.#secrets.size;
    const worn = this.#dress(no, mark);
    this.#secrets.set(worn.mark, { no, what, rule, told: new Set() });
    return `«${worn.mark}» "é"${worn.more}`;
  }

  /** Everything that a reader was sent since the last look. */
  search(reader: Reader, frames: readonly string[], state: State): void {
    const seen = this.seen.get(reader) ?? new Set<string>();
    this.seen.set(reader, seen);
    this.transcripts.set(reader, [...(this.transcripts.get(reader) ?? []), ...frames]);
    for (const frame of frames) {
      for (const mark of marksIn(frame)) {
        const secret = this.#secrets.get(mark);
        if (secret === undefined) continue;
        if (secret.told.has(reader) || secret.rule(reader, state)) {
          secret.told.add(reader);
          seen.add(mark);
        } else this.leaks.push({ what: secret.what, reader, frame });
      }
    }
  }
}

/** Every mark in a text, in whatever clothes. */
export function marksIn(text: string): Set<string> {
  const marks = new Set<string>();
  const take = (plain: string): void => {
    for (const [mark] of plain.matchAll(shape)) marks.add(mark);
  };
  take(text);
  take(
    text.replace(/\\+u([0-9a-fA-F]{4})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
  take(
    text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
  take(Array.from(text).reverse().join(''));
  for (const [run] of text.matchAll(/[0-9a-fA-F]{32,}/g)) {
    for (const offset of [0, 1]) take(Buffer.from(run.slice(offset), 'hex').toString('latin1'));
  }
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{20,}/g)) {
    for (const offset of [0, 1, 2, 3])
      take(Buffer.from(run.slice(offset), 'base64').toString('latin1'));
  }
  return marks;
}
