import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { citationFindings, trustFindings } from './citations.ts';
import { show } from './finding.ts';
import { cycleFindings, layerFindings, pathFindings } from './layers.ts';
import { declarationFindings, packageFindings, readDependencies } from './packages.ts';
import { longFiles, shapeFindings } from './shape.ts';
import { readSource, type Source } from './source.ts';
import { styleFindings } from './styles.ts';
import { wordFindings } from './words.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const patterns = [
  'src/**/*.{ts,tsx,mjs}',
  'scripts/**/*.{mjs,ts}',
  'test/**/*.{ts,tsx}',
  '*.config.ts',
];

let sources: Source[] = [];

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function manifestPackages(): string[] {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.keys(manifest[kind] ?? {}),
  );
}

beforeAll(() => {
  sources = globSync(patterns, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => readSource(file, read(file)));
});

test('[TIDY1] layers import in one direction', () => {
  expect(show(layerFindings(sources))).toEqual([]);
});

test('[TIDY2] imports are paths that exist, with their extension', () => {
  const exists = (file: string) => existsSync(path.join(root, file));
  expect(show(pathFindings(sources, exists))).toEqual([]);
});

test('[TIDY3] no import cycle, through types neither', () => {
  expect(show(cycleFindings(sources))).toEqual([]);
});

test('[TIDY4] each package is imported only where its row in docs/dependencies.md says', () => {
  const dependencies = readDependencies(read('docs/dependencies.md'));
  expect(show(packageFindings(sources, dependencies))).toEqual([]);
  expect(show(declarationFindings(manifestPackages(), dependencies))).toEqual([]);
});

test('[TIDY5] files and functions keep their shape', () => {
  for (const line of longFiles(sources)) process.stdout.write(`worth a question: ${line}\n`);
  expect(show(shapeFindings(sources))).toEqual([]);
});

test('[TIDY6] rules and tests cite each other', () => {
  const tests = sources.filter(({ file }) => file.startsWith('test/'));
  expect(show(citationFindings(read('test/RULES.md'), tests))).toEqual([]);
});

test('[TIDY8] a style sheet and what uses it agree on the classes', () => {
  const sheets = globSync('src/**/*.module.css', { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => ({ file, text: read(file) }));
  expect(show(styleFindings(sheets, sources))).toEqual([]);
});

test('[TIDY6] every threat in docs/trust.md names rules and proofs that there are', () => {
  const trust = read('docs/trust.md');
  expect(trust.match(/^\| T\d/gm)?.length).toBeGreaterThanOrEqual(22);
  const proofs = readdirSync(path.join(root, 'test', 'proof', 'proofs')).map(
    (name) => path.parse(name).name,
  );
  expect(show(trustFindings(trust, read('test/RULES.md'), proofs))).toEqual([]);
});

test('[LANG3] what a person reads on a page comes from a catalogue', () => {
  expect(show(wordFindings(sources))).toEqual([]);
});
