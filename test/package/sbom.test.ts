import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bomOf, closure, shippedPackages } from '../../scripts/sbom.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const lockfile = JSON.parse(read('package-lock.json')) as Parameters<typeof bomOf>[0];
const page = read('docs/dependencies.md');
const bom = bomOf(lockfile, page);

test('[PACK5] the list of parts has what is shipped, with version, licence and digest, and no tool', () => {
  const names = bom.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['better-sqlite3', 'electron', 'react', 'fastify']));
  expect(names).toEqual(expect.arrayContaining(shippedPackages(page)));
  for (const tool of ['vite', 'vitest', 'typescript', '@playwright/test', 'electron-builder'])
    expect(names).not.toContain(tool);
  for (const { name, version, purl, licenses, hashes } of bom.components) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    expect(purl, name).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(licenses?.[0]?.expression, name).toMatch(/^[\w.() -]+$/);
    expect(hashes?.[0]?.content, name).toMatch(/^[0-9a-f]{128}$/);
  }
});

test('[PACK5] the same lockfile gives the same list; another one gives another number', () => {
  expect(bomOf(lockfile, page)).toEqual(bom);
  expect(bom.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const { zod, ...rest } = { zod: lockfile.packages['node_modules/zod']!, ...lockfile.packages };
  const packages = { ...rest, 'node_modules/zod': { ...zod, version: '0.0.0' } };
  expect(bomOf({ ...lockfile, packages }, page).serialNumber).not.toBe(bom.serialNumber);
});

test('[PACK5] a part is found where Node finds it, and a missing one is told', () => {
  const lock = {
    'node_modules/a': { version: '1.0.0', dependencies: { b: '*' }, optionalDependencies: {} },
    'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '*' } },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0', dependencies: { a: '*' } },
  };
  expect([...closure(lock, ['a'])]).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
  ]);
  expect(() => closure(lock, ['d'])).toThrow('does not have d');
});
