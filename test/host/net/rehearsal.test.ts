import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '../../support/client.ts';
import { openHouse, type House } from './house.ts';

/** A rehearsal that is open, and its file. */
async function rehearsing(): Promise<{ house: House; ann: Client; file: string }> {
  const house = await openHouse({ empty: true });
  const ann = await house.control();
  const what = { act: 'new', scenario: 'mini', title: 'Dry run', mode: 'rehearsal', order: null };
  expect((await ann.home(what as Parameters<Client['home']>[0])).ok).toBe(true);
  await ann.until((c) => c.view('control') !== null);
  return { house, ann, file: house.host.session()?.meta.path ?? '' };
}

test('[NET24, ROOM13] a rehearsal lies apart, and closing it throws it away', async () => {
  const { house, ann, file } = await rehearsing();
  expect(path.basename(path.dirname(file))).toBe('Rehearsals');
  expect((await ann.home({ act: 'close', keep: false })).ok).toBe(true);
  await ann.until((c) => c.note('home')?.home.recent.length === 0);
  expect(readdirSync(path.dirname(file))).toEqual([]);
  expect(existsSync(path.join(house.folder, 'home', path.basename(file)))).toBe(false);
});

test('[NET24] a rehearsal that is to be kept moves to the exercises; one left by a crash is listed as such', async () => {
  const { house, ann, file } = await rehearsing();
  await house.restart();
  const again = await house.control();
  await again.until((c) => c.note('home') !== null);
  expect(again.note('home')?.home.recent).toMatchObject([{ path: file, rehearsal: true }]);
  expect((await again.home({ act: 'open', path: file })).ok).toBe(true);
  expect((await again.home({ act: 'close', keep: true })).ok).toBe(true);
  const kept = path.join(house.folder, 'home', path.basename(file));
  await again.until((c) => c.note('home')?.home.recent[0]?.rehearsal === false);
  expect(again.note('home')?.home.recent).toMatchObject([{ path: kept, rehearsal: false }]);
  expect(existsSync(file)).toBe(false);
  ann.cut();
});

test('[NET24] a rehearsal that somebody put elsewhere is theirs and stays', async () => {
  const { house, ann, file } = await rehearsing();
  expect((await ann.home({ act: 'close', keep: true })).ok).toBe(true);
  const kept = path.join(house.folder, 'home', path.basename(file));
  expect((await ann.home({ act: 'open', path: kept })).ok).toBe(true);
  expect((await ann.home({ act: 'close', keep: false })).ok).toBe(true);
  expect(existsSync(kept)).toBe(true);
});
