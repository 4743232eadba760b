import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/core/protocol/words.ts';
import { inTerms, loadTerms } from '../../../src/renderer/shared/terms.ts';
import {
  catalogueFiles,
  flat,
  gaps,
  leavesOf,
  parameters,
  siblingOf,
  translations,
} from './catalogues.ts';

/** Languages that say everything. */
const complete: readonly Language[] = ['ar', 'fr'];

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
  expect(gaps(en, ar, 'ar')).toEqual([
    'a does not name {{time}}',
    'b is missing',
    'c is not in the English catalogue',
    'n_few is missing',
    'n_many is missing',
    'n_two is missing',
    'n_zero is missing',
  ]);
});

/** Words that French and English share, and what is no language: names, signs, commands. */
const alike = new Set([
  '{{title}}, version {{version}}',
  'Mode',
  'Note',
  'Version',
  'Format',
  'Word (DOCX)',
  'PDF',
  'Markdown',
  'HSEEP',
  'Moment',
  'A4',
  'Console',
  'Table',
  'absent',
  '{{count}} inject',
  '{{count}} injects',
  'Whitecell',
  'Phase',
  'Phases',
  'phase',
  'Date',
  'Secret',
  'secret',
  'Public',
  'Situation',
  'Version {{n}}',
  'Version {{n}}, {{time}}',
  'Version {{n}}, {{date}}',
  'Version {{version}}',
  'Version {{version}}, {{day}}, {{time}}',
  'version {{n}}',
  'version {{version}}',
  'Messages',
  'Message',
  'Clause',
  'Clauses',
  'Parties',
  'Inject',
  'Injects',
  'inject {{no}}',
  'Vote',
  'Votes',
  'Observations',
  'Notes',
  'Annotation',
  '{{count}} note',
  '{{count}} notes',
  'Observation',
  'Signature',
  'Code',
  'GO',
  'Brier',
  'Word',
  'A B C D E F',
  'Question',
  'Pause',
  'Zoom',
  'Menu',
  'veto',
  '{{count}} message',
  '{{count}} messages',
  '{{count}} observation',
  '{{count}} observations',
  '{{count}} minute',
  '{{count}} minutes',
  '{{count}} min',
  '+{{count}} min',
  'possible',
]);

/** Commands and expressions are no language. */
const code = /^npm run |^indicator\./;

test('[LANG2] French is French: what is as in English is a word of both, or none', async () => {
  const same = new Set<string>();
  for (const file of catalogueFiles) {
    const en = await leavesOf(file, 'en');
    for (const [key, words] of await leavesOf(siblingOf(file, 'fr'), 'fr')) {
      const plain = words.replace(/\{\{\w+\}\}/g, '');
      if (en.get(key) === words && /\p{L}/u.test(plain) && !code.test(words)) same.add(words);
    }
  }
  expect([...same].filter((words) => !alike.has(words))).toEqual([]);
});

test('[LANG11] French is set as French is: guillemets, apostrophes, and no line that begins with a sign', async () => {
  const unset = / [:;!?»%…]|[\p{L}\p{N}}][;!?»]|«[^\u00a0]|\p{L}'\p{L}/u;
  const wrong: string[] = [];
  for (const file of catalogueFiles) {
    for (const [key, words] of await leavesOf(siblingOf(file, 'fr'), 'fr'))
      if (unset.test(words) && !code.test(words)) wrong.push(`${key}: ${words}`);
  }
  expect(wrong).toEqual([]);
});

test('[LANG12] English is set as English is: its own quotation marks and apostrophes', async () => {
  const wrong: string[] = [];
  for (const file of catalogueFiles) {
    for (const [key, words] of await leavesOf(file, 'en'))
      if (/[«»]|\p{L}'\p{L}/u.test(words) && !code.test(words)) wrong.push(`${key}: ${words}`);
  }
  expect(wrong).toEqual([]);
});

describe.each(['uk', 'nato'] as const)('[LANG8] the terms of %s', (pack) => {
  test.each(['en', ...complete] as const)(
    'in %s change labels, and nothing else',
    async (language) => {
      const phrases = await loadTerms(language, pack);
      let changed = 0;
      for (const file of catalogueFiles) {
        const plain = await leavesOf(siblingOf(file, language), language);
        const other = flat(inTerms(Object.fromEntries(plain), phrases));
        expect([...other.keys()]).toEqual([...plain.keys()]);
        for (const [key, words] of plain) {
          const said = other.get(key) ?? '';
          expect(parameters(said)).toEqual(parameters(words));
          if (said === words) continue;
          changed += 1;
          expect(
            phrases.some(([from]) => words.includes(from)),
            words,
          ).toBe(true);
        }
      }
      expect(changed).toBeGreaterThan(phrases.length > 0 ? 50 : -1);
    },
  );
});
