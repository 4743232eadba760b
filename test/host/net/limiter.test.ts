import { expect, test } from 'vitest';
import {
  codeAlphabet,
  codeLength,
  newJoinCode,
  normalCode,
  sameSecret,
} from '../../../src/host/net/room/codes.ts';
import { FailureLimiter, Pace } from '../../../src/host/net/doors/limiter.ts';
import { FakeClock } from '../../support/fake-clock.ts';

test('[NET2] five wrong codes a minute from one address, then it has to wait for the oldest to age', () => {
  const clock = new FakeClock();
  const limiter = new FailureLimiter(clock);
  for (let i = 0; i < 5; i += 1) {
    expect(limiter.waitMs('a')).toBe(0);
    limiter.failed('a');
    clock.pass(1_000);
  }
  expect(limiter.waitMs('a')).toBe(55_000);
  expect(limiter.waitMs('b')).toBe(0);
  clock.pass(54_999);
  expect(limiter.waitMs('a')).toBe(1);
  clock.pass(1);
  expect(limiter.waitMs('a')).toBe(0);
  limiter.failed('a');
  expect(limiter.waitMs('a')).toBe(1_000);
});

test('[NET2] thirty wrong codes a minute from everywhere, then everybody has to wait', () => {
  const clock = new FakeClock();
  const limiter = new FailureLimiter(clock);
  for (let i = 0; i < 30; i += 1) {
    expect(limiter.waitMs(`address ${i}`)).toBe(0);
    limiter.failed(`address ${i}`);
  }
  expect(limiter.waitMs('nobody yet')).toBe(60_000);
  clock.pass(60_000);
  expect(limiter.waitMs('nobody yet')).toBe(0);
});

test('[NET2] a hundred thousand guesses over hours are almost all refused before they are looked at', () => {
  const clock = new FakeClock();
  const limiter = new FailureLimiter(clock);
  let looked = 0;
  for (let i = 0; i < 100_000; i += 1) {
    if (limiter.waitMs(`address ${i % 1000}`) === 0) {
      looked += 1;
      limiter.failed(`address ${i % 1000}`);
    }
    clock.pass(288); // eight hours in all
  }
  expect(looked).toBeLessThanOrEqual(30 * 60 * 8 + 30);
  // Against one code of 31^6: a chance well under one in ten thousand.
  expect(looked / codeAlphabet.length ** codeLength).toBeLessThan(1e-4);
});

test('[NET2] who talks too fast is read more slowly, by as much as is needed', () => {
  const clock = new FakeClock();
  const pace = new Pace(clock, 100, 10);
  for (let i = 0; i < 10; i += 1) expect(pace.takeMs()).toBe(0);
  expect(pace.takeMs()).toBe(10);
  expect(pace.takeMs()).toBe(20);
  clock.pass(20);
  expect(pace.takeMs()).toBe(10);
  clock.pass(60_000);
  for (let i = 0; i < 10; i += 1) expect(pace.takeMs()).toBe(0);
  expect(pace.takeMs()).toBe(10);
});

test('[NET3] join codes have six symbols that nobody mixes up, all equally often', () => {
  const counts = new Map<string, number>();
  const codes = 20_000;
  for (let i = 0; i < codes; i += 1) {
    const code = newJoinCode();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    for (const symbol of code) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  expect([...counts.keys()].sort().join('')).toBe(codeAlphabet);
  const expected = (codes * 6) / 31;
  const chiSquare = [...counts.values()].reduce(
    (sum, n) => sum + (n - expected) ** 2 / expected,
    0,
  );
  // 30 degrees of freedom: above 70 once in 40,000 runs.
  expect(chiSquare).toBeLessThan(70);
});

test('[NET3] a code is what was meant, not how it was typed', () => {
  expect(normalCode(' k7q-2 mx ')).toBe('K7Q2MX');
  expect(sameSecret('K7Q2MX', normalCode('k7q2mx'))).toBe(true);
  expect(sameSecret('K7Q2MX', 'K7Q2MY')).toBe(false);
  expect(sameSecret('K7Q2MX', 'K7Q2M')).toBe(false);
});
