import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../../src/core/protocol/words.ts';
import type { Tree } from '../../../src/renderer/shared/translation.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** Every English catalogue file of the pages, by its path in the repository. */
export const catalogueFiles = globSync(
  ['src/renderer/**/*.en.ts', 'src/renderer/**/strings/en.ts'],
  { cwd: root },
)
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => !file.endsWith('/terms.en.ts'))
  .sort();

export function siblingOf(file: string, language: Language): string {
  return file.replace(/\ben\.ts$/, `${language}.ts`);
}

export const translations = (language: Language) =>
  new Set(
    globSync(`src/renderer/**/*${language}.ts`, { cwd: root }).map((file) =>
      file.split(path.sep).join('/'),
    ),
  );

/** The one catalogue that a file exports, flat: `a.b.c` and its words. */
export async function leavesOf(file: string, language: Language): Promise<Map<string, string>> {
  const all = (await import(
    /* @vite-ignore */ pathToFileURL(path.join(root, file)).href
  )) as Record<string, Tree>;
  const ending = language.charAt(0).toUpperCase() + language.slice(1);
  const trees = Object.entries(all).filter(([name]) => name.endsWith(ending));
  if (trees.length !== 1) throw new Error(`${file} has to export one catalogue named …${ending}`);
  return flat(trees[0]?.[1] ?? {});
}

export function flat(tree: Tree, under = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') leaves.set(under + key, value);
    else for (const [rest, words] of flat(value, `${under}${key}.`)) leaves.set(rest, words);
  }
  return leaves;
}

const plural = /_(zero|one|two|few|many|other)$/;

export function parameters(words: string): string[] {
  return [
    ...new Set([...words.matchAll(/\{\{(?:- )?(\w+)\}\}/g)].map(([, name]) => name ?? '')),
  ].sort();
}

/** The forms that a whole number up to a thousand can ask for. */
function formsOf(language: Language): Set<string> {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 1001 }, (_, n) => rules.select(n)));
}

/** What a translation lacks, has too much, or says with other parameters; each in a line. */
export function gaps(
  en: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  const found = new Set<string>();
  for (const key of en.keys()) {
    const stem = key.replace(plural, '');
    const forms = plural.test(key)
      ? [...formsOf(language)].map((form) => `${stem}_${form}`)
      : [key];
    for (const form of forms) if (!other.has(form)) found.add(`${form} is missing`);
  }
  for (const [key, words] of other) {
    const stem = key.replace(plural, '');
    const english = [...en].filter(([each]) => each.replace(plural, '') === stem);
    if (english.length === 0) found.add(`${key} is not in the English catalogue`);
    else if (words.trim() === '' && english.some(([, said]) => said !== ''))
      found.add(`${key} says nothing`);
    else
      for (const gap of parameterGaps(
        key,
        words,
        english.map(([, said]) => said),
      ))
        found.add(gap);
  }
  return [...found].sort();
}

/** «One vote» need not say {{count}}, nor what English says of many only; nothing else can be named. */
function parameterGaps(key: string, words: string, english: readonly string[]): string[] {
  const given = parameters(words);
  const possible = new Set(english.flatMap(parameters));
  const few = /_(zero|one|two)$/.test(key);
  const needed = few
    ? [...possible].filter(
        (name) => name !== 'count' && english.every((said) => parameters(said).includes(name)),
      )
    : [...possible];
  return [
    ...given.filter((name) => !possible.has(name)).map((name) => `${key} names {{${name}}}`),
    ...needed
      .filter((name) => !given.includes(name))
      .map((name) => `${key} does not name {{${name}}}`),
  ];
}
