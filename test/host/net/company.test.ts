import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../src/core/limits.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import type { Client } from '../../support/client.ts';
import { openInProcess, type InProcess, type Line } from '../../support/in-process.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { openHouse } from './house.ts';

async function open(): Promise<InProcess> {
  const house = await openInProcess({ scenario: loadWorld('mini').scenario });
  onTestFinished(async () => {
    await house.close();
    expect(house.faults).toEqual([]);
  });
  return house;
}

const enter = (house: InProcess, name: string, duty?: 'lead' | 'adjudicator' | 'injects') =>
  house.enter({ role: 'control', token: house.controlToken, name, duty });
const start = { expectTotalTurn: 1, expectStep: 'brief' } as const;
const wheel = (house: InProcess) => (house.session.view('control') as ControlView).wheel;
async function company(house: InProcess, line: Line) {
  house.clock.pass(limits.pingEveryMs);
  await house.settle();
  return line
    .last('presence')
    ?.presence.facilitators.map(({ name, duty, here }) => [name, duty, here]);
}

test('[WHEEL4] a console that is alone may do everything, whatever it says it is for', async () => {
  const house = await open();
  const only = await enter(house, 'Ann', 'adjudicator');
  expect(await house.command(only, 'exercise.start', {})).toMatchObject({ t: 'ack' });
  expect(await house.command(only, 'step.next', start)).toMatchObject({ t: 'ack' });
  expect(wheel(house).by).toBeNull();
});

test('[WHEEL9] the host says who acts and as what; a role is not taken from the message', async () => {
  const house = await open();
  const ann = await enter(house, 'Ann');
  const jo = await enter(house, 'Jo', 'adjudicator');
  await house.command(ann, 'exercise.start', {});
  const refused = await house.command(jo, 'inject.release', { eventNo: 'E01' });
  expect(refused).toMatchObject({ code: 'duty/not-yours', detail: { whose: 'lead injects' } });
  expect(await house.command(jo, 'hold.begin', { reason: '' })).toMatchObject({ t: 'ack' });
  const held = [...house.log.read()].at(-1);
  expect(held?.actor).toEqual({ kind: 'control', name: 'Jo', duty: 'adjudicator' });
});

test('[WHEEL12] everybody at the desk is known to all consoles, by name, role and honest presence', async () => {
  const house = await open();
  const ann = await enter(house, 'Ann');
  const jo = await enter(house, 'Jo', 'injects');
  expect(await company(house, ann)).toEqual([
    ['Ann', 'lead', true],
    ['Jo', 'injects', true],
  ]);
  jo.close(1006);
  expect(await company(house, ann)).toContainEqual(['Jo', 'injects', true]);
  house.clock.pass(limits.lateAfterMs);
  expect(await company(house, ann)).toEqual([['Ann', 'lead', true]]);
});

test('[WHEEL12] the lead gives roles, everybody changes their own, and nobody else’s', async () => {
  const house = await open();
  const ann = await enter(house, 'Ann');
  const jo = await enter(house, 'Jo', 'adjudicator');
  await enter(house, 'Lu', 'injects');
  jo.say({ t: 'duty', name: 'Lu', duty: 'lead' });
  await house.settle();
  expect(jo.last('refused')).toMatchObject({ code: 'duty/not-yours' });
  jo.say({ t: 'duty', name: 'Jo', duty: 'injects' });
  ann.say({ t: 'duty', name: 'Lu', duty: 'adjudicator' });
  ann.say({ t: 'duty', name: 'Nobody', duty: 'lead' });
  expect(await company(house, ann)).toEqual([
    ['Ann', 'lead', true],
    ['Jo', 'injects', true],
    ['Lu', 'adjudicator', true],
  ]);
  expect(ann.last('refused')).toMatchObject({ code: 'duty/nobody' });
  const display = await house.enter({ role: 'display', code: house.room.joinCode });
  display.say({ t: 'duty', name: 'Ann', duty: 'injects' });
  await house.settle();
  expect(display.last('refused')).toMatchObject({ code: 'protocol/not-yours' });
  expect(display.messages().some(({ t }) => t === 'presence')).toBe(false);
});

test('[WHEEL7] a reload keeps the wheel; 15 seconds of silence free it for the next press', async () => {
  const house = await open();
  const ann = await enter(house, 'Ann');
  const sam = await enter(house, 'Sam');
  await house.command(sam, 'exercise.start', {});
  sam.close(1006);
  await house.settle();
  expect(await house.command(ann, 'step.next', start)).toMatchObject({ code: 'wheel/held' });
  house.clock.pass(limits.lateAfterMs);
  expect(await house.command(ann, 'step.next', start)).toMatchObject({ t: 'ack' });
  expect(wheel(house).by).toBe('Ann');
  const back = await enter(house, 'Sam');
  const late = await house.command(back, 'clock.pause', {});
  expect(late).toMatchObject({ code: 'wheel/held', detail: { holder: 'Ann' } });
});

test('[WHEEL5, ROOM10] two consoles race over real sockets: one drives, the other is told who, what and when', async () => {
  const house = await openHouse();
  const ann = await house.control('Ann');
  const sam = await house.control('Sam');
  await sam.command('exercise.start', {});
  await ann.untilView<ControlView>('control', (view) => view.wheel.by === 'Sam');
  let told: unknown = null;
  ann.onMessage((message) => {
    if (message.t === 'reject') told = message;
  });
  const press = (client: Client) => client.command('inject.go', { expect: 'E01' });
  const [first, second] = await Promise.all([press(sam), press(ann)]);
  expect([first.ok, second.ok]).toEqual([true, false]);
  expect(told).toMatchObject({
    code: 'wheel/held',
    detail: { holder: 'Sam', by: 'Sam', did: 'inject.released', subject: 'E01' },
  });
  await sam.command('wheel.offer', { to: 'Ann' });
  await ann.command('wheel.take', { over: false });
  await sam.untilView<ControlView>('control', (view) => view.wheel.by === 'Ann');
  const logged = () => (sam.timelines.get('control') ?? []).map(({ code }) => code);
  await sam.until(() => logged().filter((code) => code === 'wheel.taken').length === 2, 'the log');
  expect(logged()).toContain('wheel.offered');
});

test('[WHEEL8] after a restart the wheel is with nobody until somebody drives', async () => {
  const house = await openHouse();
  const ann = await house.control('Ann');
  const sam = await house.control('Sam');
  await sam.command('exercise.start', {});
  await ann.untilView<ControlView>('control', (view) => view.wheel.by === 'Sam');
  await house.restart();
  const again = await house.control('Ann');
  await again.untilView<ControlView>('control', (view) => view.wheel.by === null);
});
