import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../../src/core/limits.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { calledName, freeName } from '../../../src/host/net/room/names.ts';
import { openInProcess, type InProcess, type Line } from '../../support/in-process.ts';
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

const enter = (house: InProcess, name: string): Promise<Line> =>
  house.enter({ role: 'control', token: house.controlToken, name });
const called = (line: Line): string | null | undefined => line.last('welcome')?.name;

test.each([
  ['Anna', [], 'Anna'],
  ['Anna', ['Bo'], 'Anna'],
  ['Anna', ['anna', 'Bo'], 'Anna 2'],
  ['Anna', ['Anna', 'Anna 2'], 'Anna 3'],
  ['Anna 2', ['Anna 2'], 'Anna 3'],
  ['آنا', ['آنا'], 'آنا 2'],
])('[NET23] «%s» beside %j is called «%s»', (wanted, taken, given) => {
  expect(freeName(wanted, taken)).toBe(given);
});

test('[NET23] a name that was numbered still fits where names are written down', () => {
  const long = 'x'.repeat(60);
  const second = freeName(long, [long]);
  expect(second).toHaveLength(57);
  expect(freeName(long, [long, second])).not.toBe(second);
  expect(calledName('')).toBe('Facilitator');
});

test('[NET23] two facilitators have different names, are told so, and act under them', async () => {
  const house = await open();
  const first = await enter(house, 'Anna');
  const second = await enter(house, 'Anna');
  const third = await enter(house, '');
  expect([first, second, third].map(called)).toEqual(['Anna', 'Anna 2', 'Facilitator']);
  await house.command(first, 'exercise.start', {});
  await house.command(first, 'step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  await house.command(first, 'move.submit', { team: 'north', text: move('Talk', null) });
  await house.command(first, 'step.next', { expectTotalTurn: 1, expectStep: 'plan' });
  const view = (): ControlView => house.session.view('control') as ControlView;
  const id = view().moves[0]?.id ?? '';
  await house.command(second, 'ruling.claim', { move: id, over: false });
  expect(view().moves[0]?.review.claimedBy).toBe('Anna 2');
  const refused = await house.command(first, 'ruling.claim', { move: id, over: false });
  expect(refused).toMatchObject({ code: 'ruling/claimed', detail: { by: 'Anna 2' } });
});

test('[NET23] each keeps its own name over a reconnect, whoever comes back first', async () => {
  const house = await open();
  const first = await enter(house, 'Anna');
  const second = await enter(house, 'Anna');
  first.close(1006);
  second.close(1006);
  await house.settle();
  const back = await enter(house, called(second) ?? '');
  expect(called(back)).toBe('Anna 2');
  expect(called(await enter(house, called(first) ?? ''))).toBe('Anna');
});

test('[NET23] a line that has fallen silent holds no name', async () => {
  const house = await open();
  const dead = await enter(house, 'Anna');
  dead.answersPings = false;
  house.clock.pass(limits.lateAfterMs);
  expect(called(await enter(house, 'Anna'))).toBe('Anna');
  expect(dead.terminated).toBe(true);
});

test('[NET23] players and displays are told no name', async () => {
  const house = await open();
  const display = await house.enter({ role: 'display', code: house.room.joinCode });
  expect(called(display)).toBeNull();
});
