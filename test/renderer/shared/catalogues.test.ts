import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/core/protocol/words.ts';
import { catalogueFiles, gaps, leavesOf, siblingOf, translations } from './catalogues.ts';

/** Languages that say everything. */
const complete: readonly Language[] = ['ar'];

describe.each(complete)('[LANG1] %s', (language) => {
  test('has a sibling of every catalogue, and no other', () => {
    const there = translations(language);
    expect(catalogueFiles.filter((file) => !there.has(siblingOf(file, language)))).toEqual([]);
  });

  test.each(catalogueFiles)('says everything of %s', async (file) => {
    const en = await leavesOf(file, 'en');
    const other = await leavesOf(siblingOf(file, language), language);
    expect(gaps(en, other, language)).toEqual([]);
  });
});

test('[LANG1] a forgotten key, a strange one, a lost parameter and a missing plural form are found', () => {
  const en = new Map([
    ['a', 'Released {{time}}'],
    ['n_one', '{{count}} move'],
    ['n_other', '{{count}} moves'],
    ['b', 'Close'],
  ]);
  const ar = new Map([
    ['a', 'صدر'],
    ['n_one', 'تحرك واحد'],
    ['n_other', '{{count}} تحرك'],
    ['c', 'زائد'],
  ]);
  expect(gaps(en, ar, 'ar').sort()).toEqual([
    'a does not name {{time}}',
    'b is missing',
    'c is not in the English catalogue',
    'n_few is missing',
    'n_many is missing',
    'n_two is missing',
    'n_zero is missing',
  ]);
});
