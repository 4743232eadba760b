import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import {
  checkScenarioFolder,
  readMedia,
  readScenarioFolder,
  shippedScenarios,
} from '../../../src/host/files/scenario-folder.ts';
import { makePackage } from '../../../src/host/package/write.ts';
import { readPackage } from '../../../src/host/package/read.ts';
import { scenarioFolder } from '../../support/scenarios.ts';
import { rawZip, type RawEntry } from './raw-zip.ts';

const folders = [
  ...shippedScenarios().map(({ folder }) => folder),
  ...['mini', 'harbour'].map(scenarioFolder),
];

test.each(folders)(
  '[PKG3] a scenario that was packed is the same scenario with the same media: %s',
  async (folder) => {
    const source = readScenarioFolder(folder);
    const { scenario } = checkScenarioFolder(source);
    expect(scenario).not.toBeNull();
    const packed = await makePackage(source);
    expect(Buffer.from(await makePackage(source)).equals(packed)).toBe(true);
    const content = await readPackage(Buffer.from(packed));
    expect(content.media).toEqual(readMedia(source));
    const texts = content.texts.filter(({ name }) => name.endsWith('.yaml'));
    expect(parseScenario(texts, { mediaFiles: [...content.media.keys()] }).scenario).toEqual(
      scenario,
    );
    const notes = content.texts.filter(({ name }) => name.endsWith('.md'));
    expect(notes.map(({ name }) => name)).toEqual(source.notes);
  },
);

test('[PKG3] a package may be a folder as desktops pack one, with what they leave in it', async () => {
  const folder = scenarioFolder('harbour');
  const data = readFileSync(path.join(folder, 'scenario.yaml'));
  const gate = readFileSync(path.join(folder, 'media', 'gate.svg'));
  const entries: RawEntry[] = [
    { name: 'Mein Hafen/', attributes: (0o040755 << 16) | 0x10, method: 0 },
    { name: 'Mein Hafen/scenario.yaml', data, attributes: (0o100644 << 16) >>> 0 },
    { name: 'Mein Hafen/media/', attributes: (0o040755 << 16) | 0x10, method: 0 },
    // As a Mac writes it: no flag that says how names are written.
    { name: 'Mein Hafen/media/gate.svg', data: gate, flags: 0 },
    { name: 'Mein Hafen/media/.DS_Store', data: 'x' },
    { name: '__MACOSX/Mein Hafen/media/._gate.svg', data: 'x' },
    { name: 'Mein Hafen/Thumbs.db', data: 'x' },
  ];
  const { texts, media } = await readPackage(rawZip(entries));
  expect(texts.map(({ name }) => name)).toEqual(['scenario.yaml']);
  expect([...media]).toEqual([['gate.svg', gate]]);
});
