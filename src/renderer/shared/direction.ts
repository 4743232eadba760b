import type { Language } from '../../core/protocol/words.ts';
import type { Tree } from './translation.ts';

/** Which way a language runs, and what keeps other people's words whole inside of it. */

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

const plain = /^\d*$/;

/**
 * A piece put into a right-to-left sentence, in the invisible marks that let it run its own way: without them
 * «Iran-13» would be read as «13-Iran», and a name's full stop would jump to its other end.
 */
export function isolated(piece: string): string {
  return plain.test(piece) ? piece : `\u2068${piece}\u2069`;
}

/** Begins with a piece that may be in any script: «{{name}}: {{from}} ← {{to}}». */
const led = /^[^\p{L}{]*\{\{(?!-)/u;

/**
 * A right-to-left catalogue whose every sentence says so from its first character. Lines of the record stand in
 * elements that take their direction from it, and a Latin name at the front would turn the sentence around.
 */
export function anchored(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]): [string, string | Tree] => {
      if (typeof value !== 'string') return [key, anchored(value)];
      return [key, led.test(value) ? `\u200f${value}` : value];
    }),
  );
}
