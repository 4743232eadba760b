import { expect, test } from 'vitest';
import { openHouse } from './house.ts';

const british = { language: 'fr', terms: 'uk' } as const;

test('[LANG7] control chooses the room’s language and terms: every screen is told, and it is kept beside the record', async () => {
  const house = await openHouse();
  const ann = await house.control();
  const bo = await house.player('Bo', 'north', ann);
  const code = house.host.lan.joinCode;
  const display = await house.enter({ role: 'display', code });
  const look = await house.enter({ role: 'look', code });
  const hotSeat = await house.hotSeat();
  const everybody = [ann, bo, display, look, hotSeat];
  for (const one of everybody)
    expect(one.welcome?.words).toEqual({ language: null, terms: 'hseep' });
  const seq = house.host.session()?.state().seq;

  expect((await ann.home({ act: 'words', words: british })).ok).toBe(true);
  for (const one of everybody) await one.until((c) => c.note('words')?.words.terms === 'uk');
  expect(house.host.session()?.state().seq).toBe(seq);
  expect((await house.enter({ role: 'look', code })).welcome?.words).toEqual(british);

  await house.restart();
  const again = await house.control();
  expect(again.welcome?.words).toEqual(british);
  expect((await again.home({ act: 'close', keep: true })).ok).toBe(true);
  const fresh = { act: 'new', scenario: 'mini', title: '', mode: 'live', order: null } as const;
  expect((await again.home(fresh)).ok).toBe(true);
  expect((await house.control()).welcome?.words).toEqual(british);
  expect((await again.home({ act: 'close', keep: true })).ok).toBe(true);
  expect(await again.home({ act: 'words', words: british })).toMatchObject({
    ok: false,
    code: 'room/no-exercise',
  });
});
