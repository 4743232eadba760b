import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportKinds } from '../../../src/core/export/wish.ts';
import { verifyBundle } from '../../../src/host/export/verify-bundle.ts';
import { openHouse, type House } from './house.ts';

const open = { names: 'real', texts: 'kept', times: 'wall' };
const closed = { names: 'pseudonyms', texts: 'leftOut', times: 'fromZero' };

function asked(house: House, body: unknown, token = house.host.control.token): Promise<Response> {
  return fetch(`${new URL(house.host.control.url).origin}/api/review/export`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

test('[EXP10] control gets every kind of export of the open exercise as a file', async () => {
  const house = await openHouse();
  const ann = await house.control();
  await house.player('Bo Surname', 'north', ann);
  await ann.command('exercise.start', {});
  for (const as of exportKinds) {
    const answer = await asked(house, { path: null, as, privacy: closed });
    expect(answer.status, as).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''exercise\./,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.byteLength, as).toBeGreaterThan(30);
    const files = as === 'bundle' || as === 'msel' ? Object.values(unzipSync(bytes)) : [bytes];
    for (const file of files) expect(Buffer.from(file).toString(), as).not.toContain('Bo Surname');
  }
  const whole = await asked(house, { path: null, as: 'bundle', privacy: open });
  const verdict = verifyBundle(new Uint8Array(await whole.arrayBuffer()));
  expect(verdict).toMatchObject({ ok: true, proven: { all: verdict.count } });
  expect(verdict.count).toBeGreaterThan(3);
});

test('[EXP10] nobody without the key of control gets one, and what cannot be made is a sentence', async () => {
  const house = await openHouse();
  const wish = { path: null, as: 'csv', privacy: open };
  expect((await asked(house, wish, 'not-the-key-of-anybody')).status).toBe(401);
  expect((await asked(house, { ...wish, as: 'pdf' })).status).toBe(400);
  const lan = `${new URL(house.host.lan.url).origin}/api/review/export`;
  expect((await fetch(lan, { method: 'POST' })).status).toBe(404);
  const file = path.join(house.folder, 'foreign.whitecell');
  writeFileSync(file, 'once upon a time '.repeat(99));
  const foreign = await asked(house, { ...wish, path: file });
  expect(foreign.status).toBe(422);
  expect(await foreign.json()).toMatchObject({ code: 'log/notOurs' });
  await house.host.closeExercise(true);
  expect((await asked(house, wish)).status).toBe(409);
});
