import { expect, test } from 'vitest';
import { ControlKeys, Signer, newSecret } from '../../../src/host/net/room/credentials.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const hourMs = 3_600_000;

test('[NET4] a ticket opens one window, once, within two minutes, and brings a token', () => {
  const clock = new FakeClock();
  const keys = new ControlKeys(new Signer(newSecret(), clock), clock);
  const ticket = keys.ticket();
  expect(keys.holds(ticket)).toBe(false);
  const first = keys.enter(ticket);
  expect(first.ok && first.renewed !== null && keys.holds(first.renewed)).toBe(true);
  expect(keys.enter(ticket)).toEqual({ ok: false });
  const late = keys.ticket();
  clock.pass(2 * 60_000 + 1);
  expect(keys.enter(late)).toEqual({ ok: false });
});

test('[NET4] a control token holds for twelve hours, is renewed in the second half, and outlives a restart', () => {
  const clock = new FakeClock();
  const secret = newSecret();
  const token = new ControlKeys(new Signer(secret, clock), clock).token();
  const restarted = new ControlKeys(new Signer(secret, clock), clock);
  expect(restarted.enter(token)).toEqual({ ok: true, renewed: null });
  clock.pass(7 * hourMs);
  const renewed = restarted.enter(token);
  expect(renewed.ok && renewed.renewed !== null).toBe(true);
  clock.pass(5 * hourMs + 1);
  expect(restarted.enter(token)).toEqual({ ok: false });
  expect(renewed.ok && restarted.holds(renewed.renewed ?? '')).toBe(true);
});

test('[NET4] a token opens only the door it was made for, of the host that made it', () => {
  const clock = new FakeClock();
  const signer = new Signer(newSecret(), clock);
  const token = signer.issue('hotSeat\nexercise-1');
  expect(signer.livesMs('hotSeat\nexercise-1', token)).toBeGreaterThan(0);
  for (const purpose of ['hotSeat\nexercise-2', 'control', '', 'hotSeat\nexercise-1\n']) {
    expect(signer.livesMs(purpose, token)).toBe(0);
  }
  expect(new Signer(newSecret(), clock).livesMs('hotSeat\nexercise-1', token)).toBe(0);
  const [until = '', salt = '', mark = ''] = token.split('.');
  const later = (Number.parseInt(until, 36) + 1).toString(36);
  for (const forged of [
    `${later}.${salt}.${mark}`,
    `${until}.${salt}x.${mark}`,
    `${until}.${salt}`,
    '',
    '..',
    `${token}.x`,
  ]) {
    expect(signer.livesMs('hotSeat\nexercise-1', forged), forged).toBe(0);
  }
});
