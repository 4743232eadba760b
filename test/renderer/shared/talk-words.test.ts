import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scaleIds, scales } from '../../../src/core/adjudicate/likelihood.ts';
import { refusalWords } from '../../../src/renderer/console/refusal.ts';
import { bandWord } from '../../../src/renderer/shared/band.ts';
import { refusedText, sharedText } from '../../../src/renderer/shared/i18n.ts';

const core = path.join(import.meta.dirname, '../../../src/core');

/** Every code that is refused with in these files. */
function codesIn(files: readonly string[]): string[] {
  const text = files.map((file) => readFileSync(path.join(core, file), 'utf8')).join('\n');
  return [...text.matchAll(/reject\(\s*'([a-z]+\/[a-z-]+)'/g)].map((match) => match[1] ?? '');
}

/** Between facilitators: only a console ever meets these, and has the words. */
const amongFacilitators = /^(wheel|duty)\/|^(undo\/not-yours|(display|ruling)\/moved-on)$/;

test('[SAY1] every refusal that a person can meet has a sentence of its own', () => {
  const decided = readdirSync(path.join(core, 'decide')).map((file) => `decide/${file}`);
  const codes = codesIn([...decided, 'adjudicate/form.ts', 'decide.ts']);
  expect(codes.length).toBeGreaterThan(100);
  const wordless = codes.filter((code) => {
    const words = amongFacilitators.test(code) ? refusalWords : refusedText;
    return words({ code, message: code, detail: null }) === code;
  });
  expect([...new Set(wordless)]).toEqual([]);
});

test('[SAY1] what is missing on a form is named as people know it', () => {
  const refused = { code: 'move/form-missing', message: 'x', detail: { field: 'trigger' } };
  expect(refusedText(refused)).toBe(
    'Still to fill in: What brings it into the open. Your text is kept.',
  );
});

test('[SAY1] every band of every likelihood scale has its words', () => {
  for (const scale of scaleIds) {
    const words = scales[scale].map(({ from, to }) =>
      bandWord((from + to) / 2, sharedText.text, scale),
    );
    expect(words).toContain('likely');
    expect(new Set(words).size).toBe(scales[scale].length);
    expect(words.filter((word) => word.startsWith('band.'))).toEqual([]);
  }
});
