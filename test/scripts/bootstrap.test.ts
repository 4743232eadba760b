import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  atLeast,
  head,
  isInstalled,
  lockStamp,
  npmCommand,
  tail,
} from '../../scripts/bootstrap.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'whitecell-bootstrap-'));
  writeFileSync(path.join(folder, 'package-lock.json'), '{"a":1}');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function stamp(text: string): void {
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  writeFileSync(path.join(folder, 'node_modules', '.whitecell-lock'), text);
}

describe('[SET1] packages are installed when needed', () => {
  test('not yet on a fresh clone, nor after an interrupted installation', () => {
    expect(isInstalled(folder)).toBe(false);
    mkdirSync(path.join(folder, 'node_modules'));
    expect(isInstalled(folder)).toBe(false);
  });

  test('until the lockfile changes', () => {
    stamp(lockStamp(folder));
    expect(isInstalled(folder)).toBe(true);
    writeFileSync(path.join(folder, 'package-lock.json'), '{"a":2}');
    expect(isInstalled(folder)).toBe(false);
  });

  test('not after npm ci by hand, but again when that was of another lockfile', () => {
    const lock = (version: string) =>
      JSON.stringify({
        packages: {
          '': {},
          'node_modules/a': { version },
          'node_modules/b': { version, optional: true },
        },
      });
    writeFileSync(path.join(folder, 'package-lock.json'), lock('1.0.0'));
    mkdirSync(path.join(folder, 'node_modules'));
    const record = path.join(folder, 'node_modules', '.package-lock.json');
    writeFileSync(record, JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));
    expect(isInstalled(folder)).toBe(true);
    writeFileSync(path.join(folder, 'package-lock.json'), lock('1.0.1'));
    expect(isInstalled(folder)).toBe(false);
  });

  test('again on another platform', () => {
    stamp(lockStamp(folder).replace(process.platform, 'elsewhere'));
    expect(isInstalled(folder)).toBe(false);
  });
});

test.each([
  ['22.18.0', '22.18.0', true],
  ['24.0.1', '22.18.0', true],
  ['22.17.9', '22.18.0', false],
  ['20.20.2', '22.18.0', false],
  ['22.18.1', '22.18.0', true],
  ['9.99.0', '18.0.0', false],
])('version %s against %s', (have, wanted, expected) => {
  expect(atLeast(have, wanted)).toBe(expected);
});

test('npm is called through the script that started us, through a shell on Windows', () => {
  const script = path.join(folder, 'npm-cli.js');
  writeFileSync(script, '');
  expect(npmCommand({ npm_execpath: script }, 'linux')).toEqual({
    command: process.execPath,
    args: [script],
    shell: false,
  });
  expect(npmCommand({}, 'win32')).toEqual({ command: 'npm', args: [], shell: true });
  // Another package manager's script is not npm.
  expect(npmCommand({ npm_execpath: path.join(folder, 'yarn.js') }, 'linux').command).toBe('npm');
});

test('head and tail of an output skip blank lines', () => {
  expect(head('\na\n\nb\r\n\nc\n', 2)).toBe('a\nb');
  expect(tail('a\n\nb\r\n\nc\n', 2)).toBe('b\nc');
});
