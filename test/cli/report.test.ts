import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { quickly, tempFolder } from './spawn.ts';

test('[AAR16] what the command line cannot write it says in a sentence, before anything starts', async () => {
  const folder = tempFolder();
  const file = path.join(folder, 'x.whitecell');
  writeFileSync(file, 'no exercise');
  const said = async (...args: string[]) => {
    const { code, err } = await quickly('report', ...args);
    return `${code}: ${err.split('\n')[0]}`;
  };
  const to = path.join(folder, 'report.docx');
  expect(await said('gone.whitecell', '--to', to)).toMatch(
    /^2: There is no file .*gone\.whitecell/,
  );
  expect(await said(file)).toBe('2: --to is missing: the file to write.');
  expect(await said(file, '--to', file)).toBe(`2: There is already a file ${file}.`);
  expect(await said(file, '--to', '/nowhere/r.docx')).toBe('2: There is no folder /nowhere.');
  expect(await said(file, '--to', to, '--format', 'odt')).toBe(
    '2: --format wants docx or pdf or html or md, not "odt".',
  );
  expect(await said(file, '--to', to, '--terms', 'xx')).toMatch(/^2: --terms wants hseep/);
  expect(await said(file, '--to', to, '--language', 'xx')).toMatch(/^2: --language wants en/);
});
