import { reportKey } from '../../../../core/aar/report/edits.ts';
import { limits } from '../../../../core/limits.ts';
import type { Shelf } from '../../../shared/link/outbox.ts';
import type { AllTyped, Typed } from './typed.ts';

/** This device's copy of what is being typed into one report. A full or forbidden shelf stops nobody. */
export class TypedShelf {
  readonly #shelf: Shelf;
  readonly #name: string;

  constructor(shelf: Shelf, file: string) {
    this.#shelf = shelf;
    this.#name = `wc.review.report|${file}`;
  }

  read(): Map<string, Typed> {
    try {
      const all: unknown = JSON.parse(this.#shelf.getItem(this.#name) ?? '[]');
      if (!Array.isArray(all)) return new Map();
      return new Map(all.flatMap((one) => (isEntry(one) ? [one] : [])));
    } catch {
      return new Map();
    }
  }

  put(typed: AllTyped): void {
    try {
      if (typed.size === 0) this.#shelf.removeItem(this.#name);
      else this.#shelf.setItem(this.#name, JSON.stringify([...typed]));
    } catch {
      // The page still has the words.
    }
  }
}

function isEntry(one: unknown): one is [string, Typed] {
  if (!Array.isArray(one) || one.length !== 2) return false;
  const [key, typed] = one as [unknown, Partial<Typed> | null];
  return (
    reportKey.safeParse(key).success &&
    isText(typed?.text) &&
    (typed?.to === null || isText(typed?.to)) &&
    (typed?.was === null || isText(typed?.was)) &&
    Array.isArray(typed?.sent) &&
    typed.sent.every((one) => one === null || isText(one))
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= limits.longTextCharsMax;
}
