import { expect, test } from 'vitest';
import { HomeFolder } from '../../../src/host/home.ts';
import { hex } from '../../../src/host/log/chain.ts';
import { keyPrint } from '../../../src/host/log/seal.ts';
import { openInProcess } from '../../support/in-process.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { newSigningKey } from '../support/keys.ts';
import { tempFolder } from '../support/temp.ts';

test('[LOG14] walls and consoles are told at the end what the record was sealed with, teams never', async () => {
  const key = newSigningKey();
  const { scenario } = loadWorld('mini');
  const house = await openInProcess({ scenario, signingKey: key });
  const control = await house.enter({ role: 'control', token: house.controlToken, name: 'Ann' });
  const wall = await house.enter({ role: 'display', code: house.room.joinCode });
  const looker = await house.enter({ role: 'look', code: house.room.joinCode });
  await house.command(control, 'exercise.start', {});
  expect(wall.last('seal'), 'nothing has ended').toBeUndefined();

  await house.command(control, 'exercise.end', { reason: '' });
  await house.settle();
  const { count, hash } = house.log.head();
  const seal = { record: hash, key: keyPrint(key.publicKey), wallMs: expect.any(Number) };
  for (const line of [control, wall]) expect(line.last('seal')).toEqual({ t: 'seal', seal });
  expect(looker.last('seal')).toBeUndefined();

  const late = await house.enter({ role: 'display', code: house.room.joinCode });
  expect(late.last('seal'), 'a wall that comes later').toEqual({ t: 'seal', seal });
  await house.command(control, 'bookmark.set', { text: 'Talk about this' });
  expect(house.log.head().count).toBeGreaterThan(count);
  expect(house.session.endSeal()?.hash, 'the end stays the end').toBe(hash);
  await house.close();
});

test('[LOG14] an installation keeps its key, and one that cannot keep it still has one', () => {
  const folder = tempFolder();
  const print = (at: string): string => hex(new HomeFolder(at).signingKey().publicKey);
  expect(print(folder)).toBe(print(folder));
  expect(print(folder)).not.toBe(print(tempFolder()));
  // A file system where Node's own way of making folders would go on for ever.
  const nowhere = '/proc/no-folder-can-be-made-here/home';
  expect(print(nowhere)).toMatch(/^[0-9a-f]{64}$/);
});
