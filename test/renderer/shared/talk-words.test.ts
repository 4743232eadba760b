import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { icd203 } from '../../../src/core/adjudicate/likelihood.ts';
import { bandWord } from '../../../src/renderer/shared/band.ts';
import { refusedText, sharedText } from '../../../src/renderer/shared/i18n.ts';

test('[SAY1] every refusal of a point, a message or a statement has a sentence of its own', () => {
  const file = path.join(import.meta.dirname, '../../../src/core/decide/talk.ts');
  const codes = readFileSync(file, 'utf8').match(/(?:argument|message|statement)\/[a-z-]+/g) ?? [];
  expect(codes.length).toBeGreaterThan(10);
  const wordless = codes.filter((code) => refusedText({ code, message: code }) === code);
  expect(wordless).toEqual([]);
});

test('[SAY1] every band of the likelihood scale has its words', () => {
  const words = icd203.map(({ from, to }) => bandWord((from + to) / 2, sharedText.text));
  expect(words).toContain('roughly even chance');
  expect(new Set(words).size).toBe(icd203.length);
  expect(words.filter((word) => word.startsWith('band.'))).toEqual([]);
});
