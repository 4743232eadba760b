import path from 'node:path';
import { expect, test } from 'vitest';
import { quickly, tempFolder } from './spawn.ts';

const out = (): string => path.join(tempFolder(), 'pack');

test('[PAPER19] what the command line cannot print it says in a sentence, before anything starts', async () => {
  const said = async (...args: string[]) => {
    const { code, err } = await quickly('paper', ...args);
    return `${code}: ${err.split('\n')[0]}`;
  };
  expect(await said('breakout')).toBe('2: --out is missing: the folder for the PDFs.');
  expect(await said('breakout', '--out', '/nowhere/at/all')).toBe(
    '2: There is no folder /nowhere/at.',
  );
  expect(await said('breakout', '--out', out(), '--paper', 'a5')).toBe(
    '2: --paper wants a4 or letter, not "a5".',
  );
  expect(await said('breakout', '--out', out(), '--only', 'runSheet,poster')).toMatch(
    /^2: --only wants some of runSheet, .*, not "poster"\.$/,
  );
  expect(await said('breakout', '--out', out(), '--language', 'xx')).toMatch(
    /^2: --language wants/,
  );
  expect(await said('breakout', '--out', out(), '--order', 'never')).toMatch(
    /^2: There is no running order never/,
  );
  expect(await said('nothing-there', '--out', out())).toMatch(/^2: There is no folder/);
  expect(await said('gone.whitecell', '--out', out())).toBe('2: There is no file gone.whitecell.');
});
