import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scenarioFolder } from '../support/scenarios.ts';
import { cli, copyOfScenario, finished, patience, quickly, start, tempFolder } from './spawn.ts';

test(
  '[PKG5] a scenario is packed, checked and added; a second one only with --replace',
  patience,
  async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'harbour.whitescenario');
    const packed = await cli('scenario', 'pack', scenarioFolder('harbour'), '--to', file);
    expect(packed).toEqual({ code: 0, out: `${file}\n`, err: '' });
    const checked = await quickly('scenario', 'check', file, '--json');
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({ ok: true, id: 'harbour', media: 1 });
    const env = { WHITECELL_HOME: path.join(folder, 'home') };
    const add = (...more: string[]) => finished(start(['scenario', 'add', file, ...more], { env }));
    expect(await add()).toEqual({ code: 0, out: 'harbour\n', err: '' });
    const again = await add();
    expect(again.code).toBe(1);
    expect(again.err).toContain('--replace');
    expect((await add('--replace')).code).toBe(0);
    expect(readdirSync(path.join(folder, 'home', 'Scenarios'))).toEqual(['harbour']);
    const made = path.join(folder, 'x.whitecell');
    expect((await finished(start(['new', 'harbour', made], { env }))).code).toBe(0);
  },
);

test('[PKG5] what cannot be packed, checked or added is said in words', patience, async () => {
  const folder = tempFolder();
  const broken = copyOfScenario('ransomware-morning');
  writeFileSync(path.join(broken, 'teams.yaml'), '- id: 9\n');
  const to = path.join(folder, 'x.whitescenario');
  const packed = await quickly('scenario', 'pack', broken, '--to', to);
  expect(packed.code).toBe(1);
  expect(packed.err).toMatch(/^teams\.yaml:1 error /m);
  writeFileSync(path.join(broken, 'media', 'ward-board.svg'), '<html></html>');
  writeFileSync(
    path.join(broken, 'teams.yaml'),
    readFileSync(path.join(scenarioFolder('ransomware-morning'), 'teams.yaml')),
  );
  const lying = await quickly('scenario', 'pack', broken, '--to', to);
  expect(lying.err).toContain('media/ward-board.svg in the package is not what its ending says');
  writeFileSync(to, 'no zip');
  const checked = await quickly('scenario', 'check', to);
  expect(checked).toMatchObject({ code: 1, err: '' });
  expect(checked.out).toContain('not a scenario package');
  expect((await quickly('scenario', 'check', path.join(folder, 'none'))).err).toBe(
    'There is no such file.\n',
  );
  for (const args of [['scenario'], ['scenario', 'eat', to], ['scenario', 'pack', broken]])
    expect((await quickly(...args)).code).toBe(2);
});
