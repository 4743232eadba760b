import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { limits } from '../../../src/core/limits.ts';
import { protocolVersion } from '../../../src/core/protocol/version.ts';
import { LogError } from '../../../src/host/log/log.ts';
import { allowList } from '../../../src/host/net/doors/allow-list.ts';
import { listen, type Listener, type ListenerOptions } from '../../../src/host/net/doors/http.ts';
import { tempFolder } from '../support/temp.ts';
import { openInProcess, type InProcess } from '../../support/in-process.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { move } from '../../support/table.ts';

async function open(): Promise<InProcess> {
  const house = await openInProcess({ scenario: loadWorld('mini').scenario });
  onTestFinished(async () => {
    await house.close();
    expect(house.faults).toEqual([]);
  });
  return house;
}

async function seat(house: InProcess, name: string, team: string) {
  const control = await house.enter({ role: 'control', token: house.controlToken, name: 'Ann' });
  const line = await house.enter({ role: 'join', code: house.room.joinCode, name, team });
  await house.command(control, 'seat.admit', { seat: line.last('welcome')?.seat, team });
  await house.settle();
  return { control, line };
}

test('[NET8] a reader who lost a message asks, and gets the whole view as it is now', async () => {
  const house = await open();
  const { control, line } = await seat(house, 'Bo', 'north');
  await house.command(control, 'exercise.start', {});
  await house.settle();
  const delta = line.last('delta');
  expect(delta).toMatchObject({ audience: 'team:north' });
  line.say({ t: 'resync', audience: 'team:north' });
  await house.settle();
  const whole = line.last('view');
  expect(whole).toMatchObject({ audience: 'team:north', n: delta?.n });
  expect(whole?.view).toEqual(JSON.parse(JSON.stringify(house.session.view('team:north'))));
});

test('[NET8] deltas join up: each starts where the message before it ended, and a burst is one message', async () => {
  const house = await open();
  const display = await house.enter({ role: 'display', code: house.room.joinCode });
  const { control } = await seat(house, 'Bo', 'north');
  await house.command(control, 'exercise.start', {});
  await house.settle();
  const before = display.frames.length;
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      house.command(control, 'indicator.set', { indicator: 'trust', to: 20 + i, reason: 'test' }),
    ),
  );
  await house.settle();
  const sent = display.frames.length - before;
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThanOrEqual(3);
  let n = -1;
  for (const message of display.messages()) {
    if (message.t === 'view') n = message.n;
    if (message.t !== 'delta') continue;
    expect(message.from).toBe(n);
    expect(message.n).toBeGreaterThan(n);
    n = message.n;
  }
});

test('[NET8] acknowledgements do not wait for the tick of the views', async () => {
  const house = await open();
  const { control } = await seat(house, 'Bo', 'north');
  const at = house.clock.monoMs();
  control.say({ t: 'command', id: 'command-1', type: 'exercise.start', data: {} });
  control.say({ t: 'command', id: 'command-2', type: 'bookmark.set', data: { text: 'here' } });
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
  const answered = control.messages().flatMap((m) => (m.t === 'ack' ? [m.id] : []));
  expect(answered.slice(-2)).toEqual(['command-1', 'command-2']);
  expect(house.clock.monoMs()).toBe(at);
});

test('[NET9] a reader for whom a megabyte is waiting is let go, and nobody else notices', async () => {
  const house = await open();
  const { control } = await seat(house, 'Bo', 'north');
  const slow = await house.enter({ role: 'display', code: house.room.joinCode });
  const fast = await house.enter({ role: 'display', code: house.room.joinCode });
  slow.stalled = true;
  const text = 'x'.repeat(3900);
  for (let i = 0; i < 600 && slow.closedWith === null; i += 1) {
    await house.command(control, 'display.take', {
      card: { kind: 'text', title: `Card ${i}`, text },
    });
    await house.settle();
    if (i % 3 === 0) slow.bufferedAmount += 64 * 1024;
  }
  expect(slow.bufferedAmount).toBeGreaterThan(limits.queuedBytesMax);
  expect(slow.closedWith).toBe(1013);
  house.clock.pass(2_000);
  expect(fast.closedWith).toBeNull();
  expect(fast.last('bye')).toBeUndefined();
  const again = await house.enter({ role: 'display', code: house.room.joinCode });
  expect(again.last('view')?.view).toEqual(
    JSON.parse(JSON.stringify(house.session.view('public'))),
  );
}, 60_000);

test('[NET9] one frame larger than the bound is no reason, a heap of them is', async () => {
  const house = await open();
  const { line } = await seat(house, 'Bo', 'north');
  line.stalled = true;
  const big = 'x'.repeat(3 * limits.queuedBytesMax);
  line.connection?.sendFrame(big);
  line.connection?.sendFrame('next');
  expect(line.closedWith).toBeNull();
  line.connection?.sendFrame(big);
  line.connection?.sendFrame('next');
  expect(line.closedWith).toBe(1013);
  expect(line.bufferedAmount).toBeLessThan(2.1 * big.length);
});

test('[NET9] who says nothing is let go: before a hello after five seconds, later when no ping is answered', async () => {
  const house = await open();
  const mute = house.line('lan', '10.0.0.9');
  house.clock.pass(limits.helloWithinMs - 1);
  expect(mute.closedWith).toBeNull();
  house.clock.pass(1);
  expect(mute.closedWith).toBe(1008);
  const dead = await house.enter({ role: 'display', code: house.room.joinCode });
  dead.answersPings = false;
  const alive = await house.enter({ role: 'display', code: house.room.joinCode });
  for (let ms = 0; ms < limits.deadAfterMs + limits.pingEveryMs; ms += limits.pingEveryMs) {
    house.clock.pass(limits.pingEveryMs);
  }
  expect(dead.pings).toBeGreaterThan(5);
  expect(dead.closedWith).not.toBeNull();
  expect(alive.closedWith).toBeNull();
});

test('[NET9] there are only so many connections, altogether and from one address', async () => {
  const house = await open();
  const lines = Array.from({ length: limits.socketsPerAddressMax }, () =>
    house.line('lan', '10.0.0.9'),
  );
  const one = house.line('lan', '10.0.0.9');
  expect(one.last('refused')).toMatchObject({ code: 'limit/connections' });
  expect(one.closedWith).toBe(1008);
  expect(house.line('lan', '10.0.0.8').closedWith).toBeNull();
  lines[0]?.close(1000);
  expect(house.line('lan', '10.0.0.9').closedWith).toBeNull();
  while (house.front.size < limits.socketsMax) house.line('control', '127.0.0.1');
  expect(house.line('control', '127.0.0.1').last('refused')).toMatchObject({
    code: 'limit/connections',
  });
});

test('[NET9] only so many are nobody yet; who is let in or leaves makes room for the next', async () => {
  const house = await open();
  const strangers = Array.from({ length: limits.strangersMax }, (_, n) =>
    house.line('lan', `10.0.${n % 4}.${n % 250}`),
  );
  expect(house.front.takesStrangers).toBe(false);
  const { port } = await lanListener(house);
  expect(await upgraded(port)).toBe(503);
  strangers[0]?.close(1000);
  expect(house.front.takesStrangers).toBe(true);
  const next = house.line('lan', '10.0.0.251');
  expect(house.front.takesStrangers).toBe(false);
  next.say({
    t: 'hello',
    protocol: protocolVersion,
    as: { role: 'look', code: house.room.joinCode },
  });
  await house.settle();
  expect(next.last('welcome')).toMatchObject({ role: 'look' });
  expect(house.front.takesStrangers).toBe(true);
  expect(await upgraded(port)).toBe(101);
});

/** The room's listener, for real, with this front behind it. */
async function lanListener({ front }: InProcess): Promise<Listener> {
  const folder = tempFolder();
  mkdirSync(path.join(folder, 'assets'));
  const allowed: ListenerOptions['allowed'] = (at) => allowList(['127.0.0.1'], at);
  const at = {
    surface: 'lan',
    host: '127.0.0.1',
    port: 0,
    rendererDir: folder,
    identity: null,
  } as const;
  const listener = await listen({ ...at, front, allowed });
  onTestFinished(() => listener.close());
  return listener;
}

/** What a request for a socket is answered with. */
function upgraded(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
    socket.on('error', reject);
    socket.on('upgrade', ({ statusCode = 0 }) => resolve(statusCode));
    socket.on('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
    onTestFinished(() => socket.terminate());
  });
}

test('[ROOM9, NET16] presence is honest: late after fifteen silent seconds, not before, and back at once', async () => {
  const house = await open();
  const { control, line } = await seat(house, 'Bo', 'north');
  const id = line.last('welcome')?.seat ?? '';
  const here = async () => {
    await house.settle();
    return control.last('presence')?.presence.seats.find((one) => one.seat === id)?.connected;
  };
  expect(await here()).toBe(true);
  line.close(1001);
  house.clock.pass(13_000);
  expect(await here()).toBe(true);
  house.clock.pass(8_000);
  expect(await here()).toBe(false);
  expect(control.last('presence')?.presence.consoles).toBe(1);
});

test('[NET16] consoles see that somebody is typing, and nobody sees what', async () => {
  const house = await open();
  const { control, line } = await seat(house, 'Bo', 'north');
  await house.command(control, 'exercise.start', {});
  await house.command(control, 'step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  const other = await house.enter({
    role: 'join',
    code: house.room.joinCode,
    name: 'Cy',
    team: 'north',
  });
  await house.command(control, 'seat.admit', { seat: other.last('welcome')?.seat, team: 'north' });
  line.say({ t: 'draft', slot: 'new', text: { title: 'a secret of Bo' } });
  await house.settle();
  expect(line.last('draftSaved')).toMatchObject({ slot: 'new' });
  const seats = control.last('presence')?.presence.seats ?? [];
  expect(seats.find((one) => one.seat === line.last('welcome')?.seat)?.draftWallMs).toBeGreaterThan(
    0,
  );
  expect(control.frames.concat(other.frames).join('\n')).not.toContain('a secret of Bo');
});

test('[NET18] a command that is sent twice happens once and is answered twice', async () => {
  const house = await open();
  const { control, line } = await seat(house, 'Bo', 'north');
  await house.command(control, 'exercise.start', {});
  await house.command(control, 'step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  const message = {
    t: 'command',
    id: 'same-id-0001',
    type: 'move.submit',
    data: { team: 'north', text: move('Once') },
  } as const;
  line.say(message);
  await house.settle();
  line.say(message);
  await house.settle();
  const acks = line.messages().filter((m) => m.t === 'ack' && m.id === 'same-id-0001');
  expect(acks).toHaveLength(2);
  expect(acks[0]).toEqual(acks[1]);
  const view = house.session.view('team:north');
  expect('moves' in view && view.moves.length).toBe(1);
});

test('[NET22] a full disk is told to consoles at once, nothing is acknowledged meanwhile, and its end is told as well', async () => {
  const house = await open();
  const { control, line } = await seat(house, 'Bo', 'north');
  await house.command(control, 'exercise.start', {});
  const { seq } = house.session.state();
  const whole = house.log.append.bind(house.log);
  house.log.append = () => {
    throw new LogError('full', 'The disk is full.');
  };
  const refused = await house.command(control, 'bookmark.set', { text: 'lost' });
  expect(refused).toMatchObject({ t: 'reject', code: 'log/full' });
  expect(control.last('file')).toMatchObject({ trouble: 'diskFull', message: 'The disk is full.' });
  expect(line.messages().some((m) => m.t === 'file')).toBe(false);
  expect(house.session.state().seq).toBe(seq);
  const late = await house.enter({ role: 'control', token: house.controlToken, name: 'Eve' });
  expect(late.last('file')).toMatchObject({ trouble: 'diskFull' });
  house.log.append = whole;
  for (let i = 0; i < 10 && control.last('file')?.trouble !== 'none'; i += 1) await house.settle();
  expect(control.last('file')).toMatchObject({ trouble: 'none' });
  expect((await house.command(control, 'bookmark.set', { text: 'kept' })).t).toBe('ack');
});
