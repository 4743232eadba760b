import type { TermPack } from '../../core/protocol/words.ts';

/** How a catalogue looks in other languages: the same tree, with the plural forms of that language. */

export interface Tree {
  readonly [key: string]: string | Tree;
}
export type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Stem<K> = K extends `${infer S}_${Plural}` ? S : never;

/** A forgotten key, and one that English has not, are type errors. Of plural forms only `_other` is always there. */
export type Translation<T> = {
  readonly [
    K in keyof T as K extends `${string}_${Plural}` ? `${Stem<K>}_other` : K
  ]: T[K] extends string ? string : Translation<T[K]>;
} & { readonly [K in keyof T as `${Stem<K>}_${Exclude<Plural, 'other'>}`]?: string };

/** With every form that the language can ask for: one that is not said apart is as `_other`. */
export function withForms(tree: Tree, language: string): Tree {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const whole: Record<string, string | Tree> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== 'string') whole[key] = withForms(value, language);
    else {
      const stem = key.endsWith('_other') ? key.slice(0, -'other'.length) : null;
      for (const form of stem === null ? [] : pluralCategories) whole[`${stem}${form}`] ??= value;
      whole[key] = value;
    }
  }
  return whole;
}

/** What a term pack says instead of the catalogue's words. Longer phrases first: what was put in is not looked at again. */
export type Phrases = readonly (readonly [from: string, to: string])[];
export type Terms = Readonly<Record<Exclude<TermPack, 'hseep'>, Phrases>>;
