import type { Language, TermPack } from '../../core/protocol/words.ts';
import type { Phrases, Tree } from './translation.ts';

/*
 * Term packs. What a service calls a thing is a matter of its tradition, so a pack is a list of phrases and what
 * stands for them, run over the catalogues and over nothing else: no key, no parameter and no text of an exercise
 * is ever touched. The words of the catalogues themselves are HSEEP's.
 */

export async function loadTerms(language: Language, pack: TermPack): Promise<Phrases> {
  if (pack === 'hseep') return [];
  switch (language) {
    case 'en':
      return (await import('./strings/terms.en.ts')).termsEn[pack];
    case 'fr':
      return (await import('./strings/terms.fr.ts')).termsFr[pack];
    case 'ar':
      return (await import('./strings/terms.ar.ts')).termsAr[pack];
  }
}

const special = /[.*+?^${}()|[\]\\]/g;

/** Whole words only, and not the names of parameters. */
function matcher(phrases: Phrases): RegExp {
  const any = phrases.map(([from]) => from.replace(special, String.raw`\$&`)).join('|');
  return new RegExp(
    String.raw`\{\{.*?\}\}|(?<![\p{L}\p{M}\p{N}-])(?:${any})(?![\p{L}\p{M}\p{N}])`,
    'gu',
  );
}

export function inTerms(tree: Tree, phrases: Phrases): Tree {
  if (phrases.length === 0) return tree;
  const terms = new Map(phrases);
  const pattern = matcher(phrases);
  const walk = (part: Tree): Tree =>
    Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        typeof value === 'string'
          ? value.replace(pattern, (found) => terms.get(found) ?? found)
          : walk(value),
      ]),
    );
  return walk(tree);
}
