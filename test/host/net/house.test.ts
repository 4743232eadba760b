import { readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ControlView, PublicView, TeamView } from '../../../src/core/view/schema.ts';
import { move } from '../../support/table.ts';
import type { Client } from '../../support/client.ts';
import { scenarioFolder } from '../../support/scenarios.ts';
import { newExerciseFile, openHouse, type House } from './house.ts';

const originOf = (url: string): string => new URL(url).origin;

async function started(): Promise<{ house: House; ann: Client; bo: Client }> {
  const house = await openHouse();
  const ann = await house.control();
  const bo = await house.player('Bo', 'north', ann);
  await ann.command('exercise.start', {});
  return { house, ann, bo };
}

test('[NET13] a seat comes back after a refresh, with its draft, and the tab before it is told', async () => {
  const { house, ann, bo } = await started();
  await ann.command('step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  bo.send({ t: 'draft', slot: 'new', text: { title: 'half' } });
  await bo.until((c) => c.note('draftSaved') !== null);
  const again = await house.enter({ role: 'seat', token: bo.token });
  await again.until((c) => c.view('team:north') !== null && c.note('drafts') !== null);
  expect(again.note('drafts')?.drafts).toMatchObject([{ slot: 'new', text: { title: 'half' } }]);
  expect(again.welcome?.seat).toBe(bo.welcome?.seat);
  await bo.untilClosed();
  expect(bo.bye).toBe('replaced');
});

test('[ROOM15, NET13] seat, display, hot seat and console come back after a restart; the join code is the same', async () => {
  const { house, ann, bo } = await started();
  const display = await house.enter({ role: 'display', code: house.host.lan.joinCode });
  const hot = await house.hotSeat();
  const { joinCode } = house.host.lan;
  const token = house.host.control.token;
  const hotToken = await grant(house, 'hotSeat');
  await ann.command('step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  const sent = await bo.command('move.submit', { team: 'north', text: move('Kept') });
  expect(sent.ok).toBe(true);
  await house.restart();
  for (const client of [ann, bo, display, hot]) {
    await client.untilClosed();
    expect(client.bye).toBe('closed');
  }
  expect(house.host.lan.joinCode).toBe(joinCode);
  const bo2 = await house.enter({ role: 'seat', token: bo.token });
  await bo2.untilView<TeamView>('team:north', (view) => view.moves[0]?.text.title === 'Kept');
  const display2 = await house.enter({ role: 'display', code: display.token });
  await display2.until((c) => c.view('public') !== null);
  const ann2 = await house.enter({ role: 'control', token, name: 'Ann' });
  await ann2.untilView<ControlView>(
    'control',
    (view) => view.moves.length === 1 && !view.situation.clock.running,
  );
  expect(ann2.welcome?.session).toBe(ann.welcome?.session);
  const hot2 = await house.enter({ role: 'hotSeat', token: hotToken.split('#')[1] ?? '' });
  expect(hot2.welcome?.role).toBe('hotSeat');
});

test('[ROOM15, NET13] tokens and drafts of one exercise are worth nothing in the next', async () => {
  const { house, ann, bo } = await started();
  const display = await house.enter({ role: 'display', code: house.host.lan.joinCode });
  const hotUrl = await grant(house, 'hotSeat');
  const other = newExerciseFile(house.folder, 'mini', 'exercise-2');
  expect((await ann.home({ act: 'open', path: other })).ok).toBe(true);
  await bo.untilClosed();
  expect(bo.bye).toBe('closed');
  await ann.until((c) => c.welcome?.session === 'exercise-2' && c.view('control') !== null);
  const back = await house.enter({ role: 'seat', token: bo.token });
  expect(back.refused?.code).toBe('seat/unknown');
  expect((await house.enter({ role: 'display', code: display.token })).refused?.code).toBe(
    'join/code',
  );
  expect(
    (await house.enter({ role: 'hotSeat', token: hotUrl.split('#')[1] ?? '' })).refused?.code,
  ).toBe('auth/token');
  expect(JSON.stringify([back.notes, back.audiences])).not.toContain('Bridge day');
});

test('[NET13] who was removed or has left is told goodbye and does not come back with the old token', async () => {
  const { house, ann, bo } = await started();
  await ann.command('seat.remove', { seat: bo.welcome?.seat ?? '' });
  await bo.untilClosed();
  expect(bo.bye).toBe('removed');
  expect((await house.enter({ role: 'seat', token: bo.token })).refused?.code).toBe('seat/unknown');
  const cy = await house.player('Cy', 'south', ann);
  expect((await cy.command('seat.leave', {})).ok).toBe(true);
  await cy.untilClosed();
  expect(cy.bye).toBe('removed');
});

test('[NET13] moved to another team, a seat loses the first team’s view and gets the other’s', async () => {
  const { ann, bo } = await started();
  const seat = bo.welcome?.seat ?? '';
  const moved = await ann.command('seat.admit', { seat, team: 'south' });
  if (!moved.ok) return expect(moved.code).toMatch(/^seat\//);
  await bo.until((c) => c.view('team:south') !== null);
});

test('[ROOM8, NET15] see-as is the payload of the audience, byte for byte, at once and after each change', async () => {
  const house = await openHouse();
  const ann = await house.control('Ann', { keepFrames: true });
  const bo = await house.player('Bo', 'north', ann, { keepFrames: true });
  const display = await house.enter(
    { role: 'display', code: house.host.lan.joinCode },
    { keepFrames: true },
  );
  const wholeOf = (client: Client): string =>
    client.frames.findLast((f) => f.startsWith('{"t":"view"'))?.split(',"view":')[1] ?? '';
  const seenBy = (client: Client): string =>
    client.frames.findLast((f) => f.startsWith('{"t":"seeAs"'))?.split(',"view":')[1] ?? '';
  for (const [audience, client] of [
    ['team:north', bo],
    ['public', display],
  ] as const) {
    ann.send({ t: 'seeAs', audience });
    await ann.until((c) => c.note('seeAs')?.audience === audience);
    expect(seenBy(ann)).toBe(wholeOf(client));
  }
  ann.send({ t: 'seeAs', audience: 'team:north' });
  await ann.command('exercise.start', {});
  await ann.until(
    (c) => (c.note('seeAs')?.view as TeamView | undefined)?.situation.status === 'running',
  );
  bo.send({ t: 'resync', audience: 'team:north' });
  await bo.until(() => wholeOf(bo).includes('"status":"running"'));
  expect(seenBy(ann)).toBe(wholeOf(bo));
  ann.send({ t: 'seeAs', audience: null });
  await ann.command('bookmark.set', { text: 'x' });
  const seen = ann.frames.filter((f) => f.startsWith('{"t":"seeAs"')).length;
  await ann.command('indicator.set', { indicator: 'trust', to: 3, reason: 'x' });
  await ann.untilView<ControlView>('control', (view) => view.indicators.some((i) => i.value === 3));
  expect(ann.frames.filter((f) => f.startsWith('{"t":"seeAs"')).length).toBe(seen);
});

test('[NET6] a file is there for those in whose view it stands, from its release to its recall', async () => {
  const { house, ann, bo } = await started();
  const display = await house.enter({ role: 'display', code: house.host.lan.joinCode });
  const get = (client: Client, range?: string) =>
    fetch(
      `${originOf(house.host.lan.url)}/media/fog.svg?g=${client.welcome?.mediaToken}`,
      range === undefined ? {} : { headers: { range } },
    );
  expect((await get(ann)).status).toBe(200);
  expect((await get(bo)).status).toBe(404);
  await ann.command('inject.release', { eventNo: 'E01' });
  await bo.untilView<TeamView>('team:north', (view) => view.inbox.length === 1);
  const whole = await get(bo);
  expect(whole.status).toBe(200);
  const bytes = readFileSync(path.join(scenarioFolder('mini'), 'media', 'fog.svg'));
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes);
  expect(whole.headers.get('content-type')).toBe('image/svg+xml');
  expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
  expect(whole.headers.get('cache-control')).toBe('no-store');
  expect(whole.headers.get('content-security-policy')).toContain('sandbox');
  const part = await get(bo, 'bytes=1-3');
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes 1-3/${bytes.length}`);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(1, 4));
  expect((await get(bo, `bytes=${bytes.length}-`)).status).toBe(416);
  // The display shows it only while the card is on.
  expect((await get(display)).status).toBe(404);
  await ann.command('display.take', { card: { kind: 'inject', eventNo: 'E01' } });
  await display.untilView<PublicView>('public', (view) => view.program.kind === 'inject');
  expect((await get(display)).status).toBe(200);
  await ann.command('inject.recall', { eventNo: 'E01', reason: 'too early' });
  await bo.untilView<TeamView>('team:north', (view) => view.inbox[0]?.withdrawn === true);
  expect((await get(bo)).status).toBe(404);
  const answers = await Promise.all(
    [
      '/media/fog.svg',
      '/media/fog.svg?g=x',
      '/media/nothing.svg',
      '/media/..%2f..%2fsecret.txt?g=x',
      '/media/',
    ].map(async (at) => (await fetch(originOf(house.host.lan.url) + at)).status),
  );
  expect(answers).toEqual([404, 404, 404, 404, 404]);
  const token = bo.welcome?.mediaToken;
  await bo.close();
  expect((await fetch(`${originOf(house.host.lan.url)}/media/fog.svg?g=${token}`)).status).toBe(
    404,
  );
});

test('[NET7] the LAN listener serves stations and displays, and knows nothing of console, review or grants', async () => {
  const house = await openHouse();
  const lan = originOf(house.host.lan.url);
  const control = originOf(house.host.control.url);
  const title = async (url: string): Promise<string> => {
    const answer = await fetch(url);
    return answer.ok
      ? (/<title>(.*)<\/title>/.exec(await answer.text())?.[1] ?? '')
      : String(answer.status);
  };
  const pages = ['/', '/station', '/display', '/console', '/review', '/hotseat'];
  expect(await Promise.all(pages.map((page) => title(lan + page)))).toEqual([
    'station',
    'station',
    'display',
    '404',
    '404',
    '404',
  ]);
  expect(await Promise.all(pages.map((page) => title(control + page)))).toEqual([
    'console',
    'station',
    'display',
    'console',
    'review',
    'hotseat',
  ]);
  for (const at of [
    '/console/index.html',
    '/../secret.txt',
    '/secret.txt',
    '/assets/../secret.txt',
    '/assets/..%2fsecret.txt',
    '/assets/',
    '/api/review/exercise',
    '/api/grant',
    '/station/../console/index.html',
  ]) {
    expect((await raw(lan, at)).status, at).not.toBe(200);
  }
  const asset = await fetch(`${lan}/assets/app-1234.js`);
  expect(asset.status).toBe(200);
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(
    (
      await fetch(`${lan}/api/grant`, {
        method: 'POST',
        headers: { authorization: `Bearer ${house.host.control.token}` },
      })
    ).status,
  ).toBe(404);
  const csp = (await fetch(`${control}/console`)).headers.get('content-security-policy') ?? '';
  expect(csp).toContain("script-src 'self';");
  expect(csp).not.toContain('upgrade-insecure-requests');
  expect((await fetch(`${control}/console`)).headers.get('strict-transport-security')).toBeNull();
});

test('[SPEED2] script goes out compressed to who takes it so, and plain to who does not', async () => {
  const house = await openHouse();
  const at = `${originOf(house.host.lan.url)}/assets/app-1234.js`;
  for (const [accepted, encoding] of [
    ['gzip, deflate', 'gzip'],
    ['identity', null],
  ] as const) {
    const answer = await fetch(at, { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    expect(await answer.text()).toBe('export {};');
  }
});

test('[NET1] both real listeners turn away strangers by Host and Origin, pages and sockets alike', async () => {
  const house = await openHouse();
  for (const base of [originOf(house.host.lan.url), originOf(house.host.control.url)]) {
    const { port } = new URL(base);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${Number(port) + 1}`,
    ]) {
      for (const at of ['/', '/assets/app-1234.js', '/media/fog.svg', '/ws', '/nothing']) {
        expect((await raw(base, at, { host })).status, `${host} ${at}`).toBe(421);
      }
      expect(await upgradeStatus(base, { host })).toBe(421);
    }
    for (const origin of ['http://evil.example', 'null', `http://127.0.0.1:${Number(port) + 1}`]) {
      expect((await raw(base, '/', { origin })).status).toBe(421);
      expect(await upgradeStatus(base, { origin })).toBe(421);
    }
    expect(await upgradeStatus(base, { origin: base })).toBe(101);
    expect(await upgradeStatus(base, {})).toBe(101);
    expect(await upgradeStatus(base, {}, '/elsewhere')).toBe(404);
  }
});

test('[NET21] review gets the head with the verdict, the scenario, every fact and the end', async () => {
  const { house, ann } = await started();
  const at = `${originOf(house.host.control.url)}/api/review/exercise`;
  const headers = { authorization: `Bearer ${house.host.control.token}` };
  expect((await fetch(at)).status).toBe(401);
  expect(
    (await fetch(at, { headers: { authorization: 'Bearer xxxxxxxxxxxxxxxxxxxxxxxx' } })).status,
  ).toBe(401);
  const answer = await fetch(at, { headers });
  expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
  const lines = (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const { seq } = house.host.session()?.state() ?? { seq: 0 };
  expect(lines[0]).toMatchObject({
    kind: 'head',
    exercise: 'exercise-1',
    live: true,
    claimed: seq,
  });
  expect(lines[1]).toMatchObject({ kind: 'scenario', scenario: { id: 'mini' } });
  expect(lines.at(-2)).toMatchObject({ kind: 'verdict', verify: { ok: true, count: seq } });
  expect(lines.at(-1)).toEqual({ kind: 'end', count: seq });
  expect(lines.slice(2, -2).map((line) => (line['fact'] as { seq: number }).seq)).toEqual(
    Array.from({ length: seq }, (_, i) => i + 1),
  );
  // A live file that is being read goes on being written.
  expect((await ann.command('bookmark.set', { text: 'after' })).ok).toBe(true);
  const junk = path.join(house.folder, 'junk.whitecell');
  writeFileSync(junk, 'not an exercise');
  const bad = await fetch(`${at}?path=${encodeURIComponent(junk)}`, { headers });
  expect(bad.status).toBe(422);
  expect(await bad.json()).toMatchObject({
    code: 'log/notOurs',
    message: expect.stringMatching(/\.$/),
  });
  expect(
    (await fetch(`${at}?path=${encodeURIComponent('/no/such/file')}`, { headers })).status,
  ).toBe(422);
});

test('[NET19] from the home screen: make, close, open again, each console going along', async () => {
  const house = await openHouse({ empty: true });
  const ann = await house.control();
  const eve = await house.control('Eve');
  await ann.until((c) => c.note('home') !== null);
  expect(ann.welcome?.session).toBe('home');
  expect(ann.note('home')?.home.scenarios.find((one) => one.id === 'mini')).toMatchObject({
    title: 'The bridge',
    teams: 2,
    problems: 0,
  });
  expect((await house.enter({ role: 'look', code: 'AAAAAA' })).refused).toMatchObject({
    code: 'room/no-exercise',
    retryAfterMs: expect.any(Number),
  });
  const made = await ann.home({
    act: 'new',
    scenario: 'mini',
    title: 'Tuesday: a "test" / run',
    mode: 'live',
    order: null,
  });
  expect(made).toMatchObject({ ok: true });
  for (const client of [ann, eve]) {
    await client.untilView<ControlView>('control', (view) => view.situation.status === 'lobby');
    await client.until((c) => (c.note('home')?.home.recent.length ?? 0) === 1);
  }
  const file = house.host.session()?.meta.path ?? '';
  expect(path.basename(file)).toMatch(/^Tuesday a test run \d{4}-\d{2}-\d{2}\.whitecell$/);
  const bo = await house.player('Bo', 'north', ann);
  expect((await ann.home({ act: 'close', keep: true })).ok).toBe(true);
  await bo.untilClosed();
  await eve.until((c) => c.welcome?.session === 'home');
  expect((await eve.command('bookmark.set', { text: 'x' })) satisfies object).toMatchObject({
    ok: false,
    code: 'room/no-exercise',
  });
  expect((await ann.home({ act: 'open', path: file })).ok).toBe(true);
  await ann.untilView<ControlView>('control', (view) => view.seats.length === 1);
  const before = house.host.lan.joinCode;
  expect((await ann.home({ act: 'newJoinCode' })).ok).toBe(true);
  await ann.until((c) => c.note('room')?.room.joinCode !== before);
  expect((await house.enter({ role: 'look', code: before })).refused?.code).toBe('join/code');
});

test('[NET19] what cannot be opened or made is a sentence with a code, and what was open stays open', async () => {
  const { house, ann } = await started();
  const junk = path.join(house.folder, 'junk.whitecell');
  writeFileSync(junk, 'not an exercise');
  for (const what of [
    { act: 'open', path: junk },
    { act: 'open', path: '/no/such/file.whitecell' },
    { act: 'open', path: house.folder },
    { act: 'new', scenario: 'no-such', title: '', mode: 'live', order: null },
    { act: 'new', scenario: '../mini', title: '', mode: 'live', order: null },
    { act: 'new', scenario: 'mini', title: '', mode: 'live', order: 'no-such' },
  ] as const) {
    const answer = await ann.home(what);
    expect(answer).toMatchObject({
      ok: false,
      code: expect.stringMatching(/^(log|scenario)\/[a-zA-Z]+$/),
      message: expect.stringMatching(/\.$/),
    });
    expect(JSON.stringify(answer)).not.toMatch(/at .*\.ts:\d+/);
  }
  expect(house.host.session()?.meta.exercise).toBe('exercise-1');
  expect((await ann.command('bookmark.set', { text: 'still here' })).ok).toBe(true);
});

test('[NET19] a port that is taken is replaced by a free one, and a sentence says so', async () => {
  const first = await openHouse();
  const taken = {
    controlPort: Number(new URL(first.host.control.url).port),
    lanPort: Number(new URL(first.host.lan.url).port),
  };
  const second = await openHouse(taken);
  expect(second.host.notices).toEqual([
    expect.stringMatching(
      new RegExp(`^Port ${taken.controlPort} is taken by another program; using \\d+ instead\\.$`),
    ),
    expect.stringMatching(
      new RegExp(`^Port ${taken.lanPort} is taken by another program; using \\d+ instead\\.$`),
    ),
  ]);
  expect((await second.control()).welcome).not.toBeNull();
});

test('[NET4] a ticket address opens one console, which then holds a token of its own', async () => {
  const house = await openHouse();
  const ticket = house.host.ticketUrl().split('#')[1] ?? '';
  const ann = await house.enter({ role: 'control', token: ticket, name: 'Ann' });
  const again = await house.enter({ role: 'control', token: ticket, name: 'Eve' });
  expect(again.refused?.code).toBe('auth/token');
  expect(
    (await house.enter({ role: 'control', token: ann.token, name: 'Ann' })).welcome,
  ).not.toBeNull();
  for (const what of ['console', 'review', 'hotSeat', 'display'] as const) {
    const url = await grant(house, what);
    expect(url).toMatch(
      new RegExp(`^${originOf(house.host.control.url)}/${what.toLowerCase()}#[\\w.-]+$`),
    );
  }
});

async function grant(house: House, what: string): Promise<string> {
  const answer = await fetch(`${originOf(house.host.control.url)}/api/grant`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${house.host.control.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ for: what }),
  });
  return ((await answer.json()) as { url: string }).url;
}

/** A request with headers and paths that `fetch` would mend. */
function raw(
  base: string,
  at: string,
  headers: Record<string, string> = {},
): Promise<{ status: number }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: at, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0 }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

function upgradeStatus(base: string, headers: Record<string, string>, at = '/ws'): Promise<number> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asked = request({
      hostname,
      port,
      path: at,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      },
    });
    asked.on('upgrade', (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('[NET19] the exercise that is open is the same one through a link', async () => {
  const { host, file, folder } = await openHouse();
  const link = path.join(folder, 'link.whitecell');
  symlinkSync(file, link);
  const open = host.session();
  expect(await host.open(link)).toEqual({ ok: true, value: null });
  expect(host.session()).toBe(open);
  expect(open?.meta.path).toBe(realpathSync(file));
});
