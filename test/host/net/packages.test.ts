import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { goodPackage } from '../package/corpus.ts';
import { hostileTexts } from '../package/hostile-texts.ts';
import { rawZip } from '../package/raw-zip.ts';
import type { Down } from '../../../src/core/protocol/down.ts';
import { scenarioFolder } from '../../support/scenarios.ts';
import type { StartReader } from '../../../src/host/record/protocol.ts';
import { startReader } from '../../../src/host/record/start.ts';
import { newExerciseFile, openHouse, temp } from './house.ts';

/** A host that has one scenario of its own. */
async function hosted() {
  const scenariosDir = temp();
  cpSync(scenarioFolder('mini'), path.join(scenariosDir, 'mini'), { recursive: true });
  const house = await openHouse({ empty: true, scenariosDir });
  const ann = await house.control('Ann', { keepFrames: true });
  await ann.until((c) => c.note('home') !== null);
  const listed = () => ann.note('home')?.home.scenarios.map(({ id, added }) => [id, added]);
  const send = (name: string, bytes: Buffer) => {
    const file = path.join(house.folder, name);
    writeFileSync(file, bytes);
    return ann.home({ act: 'addScenario', path: file, replace: false });
  };
  return { house, ann, listed, send };
}

const yaml = readFileSync(path.join(scenarioFolder('harbour'), 'scenario.yaml'), 'utf8');

test('[PKG6] a package is added from the home screen, listed beside the others, played and removed', async () => {
  const { house, ann, listed, send } = await hosted();
  expect(listed()).toEqual([['mini', false]]);
  expect(await send('sent.whitescenario', goodPackage)).toMatchObject({ ok: true });
  await ann.until(() => listed()?.length === 2);
  expect(listed()).toEqual([
    ['mini', false],
    ['harbour', true],
  ]);
  expect(await send('sent.whitescenario', goodPackage)).toMatchObject({
    ok: false,
    code: 'package/there',
  });
  const made = await ann.home({
    act: 'new',
    scenario: 'harbour',
    title: '',
    mode: 'live',
    order: null,
  });
  expect(made).toMatchObject({ ok: true });
  expect(house.host.session()?.meta.title).toBe('Harbour Morning');
  await ann.home({ act: 'close', keep: false });
  expect(await ann.home({ act: 'removeScenario', scenario: 'mini' })).toMatchObject({
    ok: false,
    code: 'package/gone',
  });
  expect(await ann.home({ act: 'removeScenario', scenario: 'harbour' })).toMatchObject({
    ok: true,
  });
  await ann.until(() => listed()?.length === 1);
  expect(readdirSync(path.join(house.folder, 'home', 'Scenarios'))).toEqual([]);
}, 60_000);

test('[PKG6] a package that takes long to look into holds up neither opening nor closing', async () => {
  const looked = Promise.withResolvers<void>();
  const startSilent: StartReader = () => {
    const line = startReader();
    // Nothing is heard of a package; what else is asked goes on.
    return {
      ...line,
      post: (request) => (request.t === 'package' ? looked.resolve() : line.post(request)),
    };
  };
  const house = await openHouse({ empty: true, startReader: startSilent });
  const ann = await house.control();
  const adding = ann.home({ act: 'addScenario', path: '/x/slow.whitescenario', replace: false });
  adding.catch(() => {});
  await looked.promise;
  const file = newExerciseFile(temp());
  expect(await ann.home({ act: 'open', path: file })).toMatchObject({ ok: true });
  expect(await ann.home({ act: 'close', keep: true })).toMatchObject({ ok: true });
  await house.host.close();
}, 60_000);

test('[PKG6] why a package was not taken is said with a code, and a scenario’s errors with their places', async () => {
  const { ann, listed, send } = await hosted();
  const html = Buffer.from('<html></html>');
  const lying = rawZip([
    { name: 'scenario.yaml', data: yaml },
    { name: 'media/gate.svg', data: html },
  ]);
  const said = () =>
    ann.frames.map((frame) => JSON.parse(frame) as Down).findLast(({ t }) => t === 'reject');
  await send('a.zip', lying);
  expect(said()).toMatchObject({ code: 'package/type', detail: { file: 'media/gate.svg' } });
  const broken = hostileTexts(yaml).find(({ name }) => name === 'twice the same key');
  const wrong = rawZip([{ name: 'scenario.yaml', data: broken?.files['scenario.yaml'] ?? '' }]);
  await send('b.zip', wrong);
  expect(said()).toMatchObject({
    code: 'package/wrong',
    findings: [{ severity: 'error', code: 'format/yaml', file: 'scenario.yaml' }],
  });
  expect(listed()).toEqual([['mini', false]]);
}, 60_000);

test('[PKG7] a picture with a script goes out as a picture, and nothing in it may run or load', async () => {
  const { house, ann, send } = await hosted();
  const data = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await send(
    'a.zip',
    rawZip([
      { name: 'scenario.yaml', data: yaml },
      { name: 'media/gate.svg', data },
    ]),
  );
  await ann.home({ act: 'new', scenario: 'harbour', title: '', mode: 'live', order: null });
  await ann.until((c) => c.view('control') !== null);
  const origin = new URL(house.host.control.url).origin;
  const got = await fetch(`${origin}/media/gate.svg?g=${ann.welcome?.mediaToken}`);
  expect(await got.text()).toBe(data);
  expect(Object.fromEntries(got.headers)).toMatchObject({
    'content-type': 'image/svg+xml',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    'cross-origin-resource-policy': 'same-origin',
  });
}, 60_000);
