import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The linter's configuration is code as well: planted faults prove that each rule is on. */

const root = path.resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-lint-'));
const faults = `
type Kind = 'a' | 'b';
const later = async (): Promise<number> => 1;
export default function planted(kind: Kind, anything: any): number {
  later();
  console.log(kind);
  const label = anything.label;
  switch (kind) {
    case 'a':
      return label.length;
  }
  return 0;
}
`;
let output = '';

beforeAll(() => {
  const base = path.join(root, 'tsconfig.base.json');
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ extends: base }));
  writeFileSync(path.join(folder, 'planted.ts'), faults);
  const oxlint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const config = path.join(root, '.oxlintrc.json');
  const args = [oxlint, '--format=unix', '--config', config, '.'];
  output = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout;
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  'no-floating-promises',
  'no-explicit-any',
  'no-unsafe-member-access',
  'no-unsafe-assignment',
  'switch-exhaustiveness-check',
  'no-default-export',
  'no-console',
])('[TIDY7] the linter bites on %s', (rule) => {
  expect(output).toContain(`(${rule})`);
});
