import { expect, onTestFinished, test } from 'vitest';
import { Signer, newSecret } from '../../../src/host/net/room/credentials.ts';
import { Room } from '../../../src/host/net/room/room.ts';
import { openInProcess, type InProcess, type Line } from '../../support/in-process.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { move } from '../../support/table.ts';

const tokenOf = (line: Line): string =>
  line
    .messages()
    .flatMap((m) => (m.t === 'welcome' && m.seatToken !== null ? [m.seatToken] : []))[0] ?? '';
const seatOf = (line: Line): string => line.last('welcome')?.seat ?? '';

async function open() {
  const house = await openInProcess({ scenario: loadWorld('mini').scenario });
  onTestFinished(async () => {
    await house.close();
    expect(house.faults).toEqual([]);
  });
  const control = await house.enter({ role: 'control', token: house.controlToken, name: 'Ann' });
  const code = house.room.joinCode;
  const bo = await house.enter({ role: 'join', code, name: 'Bo', team: 'north' });
  await house.command(control, 'seat.admit', { seat: seatOf(bo), team: 'north' });
  await house.command(control, 'exercise.start', {});
  await house.command(control, 'step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  return { house, control, code, bo, seat: seatOf(bo) };
}

/** Beats go on meanwhile, as people who are there answer them. */
function pass(house: InProcess, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 1_000) house.clock.pass(1_000);
  return house.settle();
}

const silentNames = (line: Line): string[] =>
  (line.last('lobby')?.teams ?? []).flatMap((team) => team.silent.map(({ name }) => name));

test('[TAKE2, ROOM15] a seat is offered after ninety silent seconds and not before, by its name only', async () => {
  const { house, code, bo, seat } = await open();
  await house.command(bo, 'move.submit', { team: 'north', text: move('Only the north knows') });
  bo.terminate();
  const look = await house.enter({ role: 'look', code });
  await pass(house, 85_000);
  expect(silentNames(look)).toEqual([]);
  // The offer comes with the presence, which looks every few seconds.
  await pass(house, 11_000);
  expect(silentNames(look)).toEqual(['Bo']);
  expect(look.last('lobby')?.teams.find((team) => team.id === 'north')?.silent).toEqual([
    { seat, name: 'Bo' },
  ]);
  expect(look.frames.join()).not.toContain('Only the north knows');
  const stranger = await house.enter({ role: 'look', code: 'AAAAAA' }, '10.0.0.9');
  expect(stranger.frames.join()).not.toContain('Bo');
  const hot = await house.enter({ role: 'hotSeat', token: house.room.hotSeatToken() });
  expect(hot.frames.join()).not.toContain('Bo');
});

test('[TAKE2, ROOM15] who is there cannot be taken over, however the question is put', async () => {
  const { house, code, seat } = await open();
  await pass(house, 200_000);
  const thief = await house.enter({ role: 'takeOver', code, seat });
  expect(thief.last('refused')?.code).toBe('seat/not-silent');
  expect(thief.last('welcome')).toBeUndefined();
  const guess = await house.enter({ role: 'takeOver', code: 'AAAAAA', seat }, '10.0.0.9');
  expect(guess.last('refused')?.code).toBe('join/code');
  const nobody = await house.enter({ role: 'takeOver', code, seat: 'nobody' });
  expect(nobody.last('refused')?.code).toBe('seat/unknown');
});

test('[TAKE3, ROOM15] the seat goes on on the new device with all that is its own, once control agrees', async () => {
  const { house, control, code, bo, seat } = await open();
  bo.say({ t: 'draft', slot: 'new', text: { title: 'half a thought' } });
  await house.settle();
  await house.command(bo, 'inject.markRead', { no: 1 });
  const token = tokenOf(bo);
  bo.terminate();
  await house.command(control, 'room.lock', {});
  await pass(house, 91_000);
  const phone = await house.enter({ role: 'takeOver', code, seat });
  expect(phone.last('welcome')?.seat).not.toBe(seat);
  expect(phone.frames.join()).not.toContain('half a thought');
  expect(phone.messages().some((m) => m.t === 'view' && m.audience === 'team:north')).toBe(false);
  expect(house.session.view('control')).toMatchObject({ nextAction: { kind: 'admit' } });
  await house.command(control, 'seat.handOver', { seat: seatOf(phone) });
  await house.settle();
  expect(phone.last('welcome')).toMatchObject({ seat, seatToken: null });
  expect(phone.last('drafts')?.drafts).toMatchObject([{ text: { title: 'half a thought' } }]);
  expect(phone.messages().some((m) => m.t === 'view' && m.audience === 'team:north')).toBe(true);
  const sent = await house.command(phone, 'move.submit', { team: 'north', text: move('Whole') });
  expect(sent).toMatchObject({ t: 'ack' });
  const again = await house.enter({ role: 'seat', token: tokenOf(phone) });
  expect(again.last('welcome')?.seat).toBe(seat);
  const sleeper = await house.enter({ role: 'seat', token });
  expect(sleeper.last('bye')?.code).toBe('takenOver');
  expect(sleeper.last('welcome')).toBeUndefined();
});

test('[TAKE3] a device that wakes before control agrees is seen; after it, it is told goodbye at once', async () => {
  const { house, control, code, bo, seat } = await open();
  const token = tokenOf(bo);
  bo.terminate();
  await pass(house, 91_000);
  const phone = await house.enter({ role: 'takeOver', code, seat });
  const awake = await house.enter({ role: 'seat', token });
  await pass(house, 1_000);
  const present = control.last('presence')?.presence.seats.find((each) => each.seat === seat);
  expect(present?.connected).toBe(true);
  await house.command(control, 'seat.handOver', { seat: seatOf(phone) });
  await house.settle();
  expect(awake.last('bye')?.code).toBe('takenOver');
  const late = await house.command(phone, 'move.submit', { team: 'north', text: move('Ours') });
  expect(late.t).toBe('ack');
});

test('[TAKE4] the record says who goes on where, and holds no credential', async () => {
  const { house, control, code, bo, seat } = await open();
  bo.terminate();
  await pass(house, 91_000);
  const phone = await house.enter({ role: 'takeOver', code, seat });
  const asking = seatOf(phone);
  await house.command(control, 'seat.handOver', { seat: asking });
  await house.settle();
  const facts = [...house.log.read()];
  const handed = facts.find((fact) => fact.type === 'seat.handedOver');
  expect(handed?.data).toEqual({ seat, to: asking, name: 'Bo', team: 'north' });
  for (const token of [tokenOf(bo), tokenOf(phone)]) {
    expect(token.length).toBeGreaterThan(20);
    expect(JSON.stringify(facts)).not.toContain(token);
  }
});

test('[TAKE3] a host that dies between record and tokens puts them right when it opens the exercise again', async () => {
  const { house, code, bo, seat } = await open();
  bo.terminate();
  await pass(house, 91_000);
  const phone = await house.enter({ role: 'takeOver', code, seat });
  const { session, clock } = house;
  house.room.close();
  const handed = await session.submit({
    type: 'seat.handOver',
    data: { seat: seatOf(phone) },
    id: session.newId(),
    actor: { kind: 'control', name: 'Ann' },
  });
  expect(handed.ok).toBe(true);
  expect(session.tokens.seatOf(tokenOf(bo))).toBe(seat);
  for (let opening = 0; opening < 2; opening += 1) {
    const signer = new Signer(newSecret(), clock);
    new Room({ session, clock, signer, addresses: () => [], onFault: () => {} }).close();
    expect(session.tokens.seatOf(tokenOf(phone))).toBe(seat);
    expect(session.tokens.seatOf(tokenOf(bo))).toBeNull();
    expect(session.tokens.isTakenAway(tokenOf(bo))).toBe(true);
  }
});
