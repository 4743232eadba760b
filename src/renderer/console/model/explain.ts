import type { Explanation } from '../../../core/view/schema.ts';

/** Turns a word key and its values into a sentence; the screens pass i18next's `t`. */
export type Say = (key: ExplainKey, values?: Record<string, string | number>) => string;
type ExplainKey = 'explain.and' | 'explain.or' | 'explain.not' | 'explain.test' | 'explain.bare';

/** The names a guard's paths stand for, e.g. `indicator.verification` → «Verification confidence». */
export type NameOf = (path: string) => string;

export const operators: Readonly<Record<string, string>> = {
  '>=': '≥',
  '<=': '≤',
  '==': '=',
  '!=': '≠',
  '>': '>',
  '<': '<',
};

/**
 * A guard in words: «Verification confidence ≥ 60, is 45». Parts that already hold are told too, so that
 * the whole condition can be read; the caller marks them by `ok`.
 */
export function explain(why: Explanation, say: Say, nameOf: NameOf): string {
  const parts = why.parts ?? [];
  switch (why.kind) {
    case 'test':
      return test(why, say, nameOf);
    case 'not':
      return say('explain.not', {
        part: parts.map((part) => explain(part, say, nameOf)).join(' '),
      });
    case 'all':
      return joined(parts, say('explain.and'), say, nameOf);
    case 'any':
      return joined(parts, say('explain.or'), say, nameOf);
  }
}

/** Only what stands in the way, one sentence each; empty when the guard holds. */
export function missing(why: Explanation | null, say: Say, nameOf: NameOf): string[] {
  if (why === null || why.ok) return [];
  const parts = why.parts ?? [];
  if (why.kind === 'all') return parts.flatMap((part) => missing(part, say, nameOf));
  return [explain(why, say, nameOf)];
}

function joined(parts: readonly Explanation[], word: string, say: Say, nameOf: NameOf): string {
  return parts
    .map((part) => {
      const text = explain(part, say, nameOf);
      return (part.kind === 'all' || part.kind === 'any') && (part.parts?.length ?? 0) > 1
        ? `(${text})`
        : text;
    })
    .join(` ${word} `);
}

function test(why: Explanation, say: Say, nameOf: NameOf): string {
  const left = nameOf(why.left ?? '');
  if (why.op === undefined || why.right === undefined) {
    return why.now === undefined ? left : say('explain.bare', { left, now: why.now });
  }
  const claim = `${left} ${operators[why.op] ?? why.op} ${nameOf(why.right)}`;
  return why.now === undefined || why.now === why.right
    ? claim
    : say('explain.test', { claim, now: nameOf(why.now) });
}
