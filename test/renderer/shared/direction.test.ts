// @vitest-environment jsdom
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consoleText } from '../../../src/renderer/console/text.ts';
import { sharedText } from '../../../src/renderer/shared/i18n.ts';
import { chooseLanguage } from '../../../src/renderer/shared/language.ts';
import { listed } from '../../../src/renderer/shared/majority.ts';
import { stationText } from '../../../src/renderer/station/text.ts';

const first = '\u2068';
const last = '\u2069';

beforeAll(() => chooseLanguage('ar'));
afterAll(() => chooseLanguage(null));

test('[RTL3, ROOM27] the page runs to the left, and what is put into its sentences runs its own way', () => {
  expect(document.documentElement.dir).toBe('rtl');
  const receipt = stationText.text('receipt.line', { label: 'Iran-13', time: '10:32' });
  expect(receipt).toBe(`سُجّل باسم ${first}Iran-13${last} في ${first}10:32${last}`);
  expect(sharedText.text('turn', { turn: 2, of: 3 })).toBe('الجولة 2 من 3');
});

test('[RTL3] a command that is copied holds nothing that cannot be seen', () => {
  const command = consoleText.text('summary.verify', { path: '/tmp/a b.whitecell' });
  expect(command).toBe('npm run -s cli -- verify "/tmp/a b.whitecell"');
});

test('[RTL3] a line of the record runs to the left, whatever name stands in front of it', () => {
  const line = consoleText.text('log.line.indicator_changed', {
    name: 'Tension',
    from: 59,
    to: 60,
  });
  expect(line).toBe(`\u200f${first}Tension${last}: 59 ← 60`);
  expect(listed(['Upper Valley', 'Delta'])).toBe(
    `${first}Upper Valley${last} و${first}Delta${last}`,
  );
});

test('[RTL3] in English nothing is put around a name', async () => {
  await chooseLanguage('en');
  expect(sharedText.text('inject.from', { from: 'وكالة' })).toBe('From وكالة');
  await chooseLanguage('ar');
});

test('[RTL4] counts are said in all six forms', () => {
  const said = [0, 1, 2, 3, 11, 100].map((count) => stationText.text('inbox.all', { count }));
  expect(said).toEqual([
    'لا مواد',
    'مادة واحدة',
    'مادتان',
    '\u200f3 مواد',
    '\u200f11 مادة',
    '\u200f100 مادة',
  ]);
});
