import type { Language } from '../../core/protocol/words.ts';

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
