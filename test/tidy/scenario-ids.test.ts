import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scenarioFiles } from '../support/scenarios.ts';
import { show } from './finding.ts';
import { idsIn, scenarioIdFindings, type Allowed } from './scenario-ids.ts';
import { readSource } from './source.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Each with the meaning that the program itself gives to it. */
const allowed: readonly Allowed[] = [
  { word: 'pause', why: 'what the clock and the replay do' },
  { word: 'verified', why: 'the state of a record' },
  { word: 'signed', why: 'the state of a record' },
];

const ids = new Map(
  readdirSync(path.join(root, 'assets', 'scenarios')).flatMap((scenario) =>
    scenarioFiles(scenario)
      .filter(({ name }) => name.endsWith('.yaml'))
      .flatMap(({ name, text }) => idsIn(text).map((id) => [id, `${scenario}/${name}`] as const)),
  ),
);

test('[TIDY5] nothing in the program mentions an id of a shipped scenario', () => {
  const findings = globSync('src/**/*.{ts,tsx}', { cwd: root }).flatMap((file) => {
    const { code } = readSource(file, readFileSync(path.join(root, file), 'utf8'));
    return scenarioIdFindings(file, code, ids, allowed);
  });
  expect(show(findings)).toEqual([]);
});

test('[TIDY5] an id of a scenario in the program is found, whatever its quotes', () => {
  const some = new Map([['paperWards', 'hospital/phases.yaml']]);
  for (const quote of ["'", '"', '`']) {
    const code = `const a = 1;\nif (phase === ${quote}paperWards${quote}) skip();\n`;
    expect(show(scenarioIdFindings('src/core/a.ts', code, some, []))).toEqual([
      'src/core/a.ts:2 knows "paperWards", an id in hospital/phases.yaml',
    ]);
  }
  const code = `skip('paperWards', 'paper');`;
  expect(scenarioIdFindings('src/a.ts', code, some, [{ word: 'paperWards', why: '' }])).toEqual([]);
});

test('[TIDY5] ids are found wherever they stand in a scenario', () => {
  const yaml = '- id: a\n  exits:\n    - { id: b, to: c }\n- eventNo: E01\n';
  expect(idsIn(yaml)).toEqual(['a', 'b', 'E01']);
  expect(ids.size).toBeGreaterThan(100);
});

test('[TIDY5] every exception is one that a scenario needs', () => {
  expect(allowed.filter(({ word, why }) => !ids.has(word) || why === '')).toEqual([]);
});
