import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pageWeight, stationOnDemand, total } from '../../scripts/page-weight.mjs';
import { languages } from '../../src/core/protocol/words.ts';

const dist = path.resolve(import.meta.dirname, '..', '..', 'dist', 'renderer');

/** A room of phones on one access point. */
const stationBytesMax = 220_000;

for (const language of languages)
  test(`[SPEED1] script and style of a station stay under 220 kB, compressed (${language})`, () => {
    const asked = { page: 'station', language };
    const door = pageWeight(dist, { ...asked, later: (name) => name === 'start' });
    const desk = pageWeight(dist, { ...asked, later: (name) => !stationOnDemand.includes(name) });
    const all = pageWeight(dist, { ...asked, later: () => true });
    // Nothing found weighs nothing, and a part that has another name now would not be left out.
    expect(Object.keys(door).length).toBeGreaterThan(10);
    expect(total(desk)).toBeGreaterThan(total(door));
    expect(total(all)).toBeGreaterThan(total(desk));
    expect(total(desk), JSON.stringify(desk, null, 1)).toBeLessThan(stationBytesMax);
  });

test('[SPEED2] what goes out compressed is what goes out otherwise', () => {
  const files = globSync('assets/*.{js,css}', { cwd: dist });
  expect(files.length).toBeGreaterThan(10);
  const others = files.filter((file) => {
    const plain = path.join(dist, file);
    return !gunzipSync(readFileSync(`${plain}.gz`)).equals(readFileSync(plain));
  });
  expect(others).toEqual([]);
});
