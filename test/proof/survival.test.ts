import { describe, expect, test } from 'vitest';
import { scriptedProcess } from './support/bundle.ts';
import { stepClock } from './support/clock-steps.ts';
import { everyPoint, failAt } from './support/io-errors.ts';
import { killAtEveryWrite } from './support/kill-at-write.ts';
import { compilerMissing, cutPower, recordRun } from './support/power-cut.ts';
import { scriptOf } from './support/script.ts';
import { straceMissing } from './support/strace.ts';

/** The short runs of what `npm run proof` does at length. Where a tool is missing they are skipped by name. */

const noStrace = straceMissing();
const noCompiler = compilerMissing();
const seed = Date.now() % 1_000_000;

describe.skipIf(noStrace !== null)(`system calls, injected into (${noStrace ?? 'strace'})`, () => {
  test('[KILL3] killed at its n-th write, an exercise stands as it was acknowledged and goes on to its end', async () => {
    const scripted = { bundle: await scriptedProcess(), lines: scriptOf(2) };
    const { tried, calls, violations } = await killAtEveryWrite(scripted, {
      from: 1 + (seed % 8),
      step: 8,
    });
    expect(violations, `from ${1 + (seed % 8)}`).toEqual([]);
    expect(tried).toBeGreaterThan(12);
    // Each kind of write by itself; some are made seldom.
    expect(Object.keys(calls)).toEqual(expect.arrayContaining(['pwrite64', 'write', 'fsync']));
  }, 120_000);

  test('[KILL4] whatever the disk answers at the n-th call, nothing acknowledged is lost and no command stays without an answer', async () => {
    const scripted = { bundle: await scriptedProcess(), lines: scriptOf(2) };
    const points = await everyPoint(scripted);
    const some = points.filter((_, n) => n % 24 === seed % 24);
    // Where a new file is closed for the first time: what could not be taken in must not get its name.
    const closing = points.filter(
      ({ failure: { error }, at, sticky }) => error === 'ENOSPC' && sticky && at >= 30 && at < 38,
    );
    expect(closing).toHaveLength(8);
    const violations = await failAt(scripted, [...some, ...closing]);
    expect(violations, `seed ${seed}`).toEqual([]);
  }, 120_000);
});

test.skipIf(noCompiler !== null)(
  `[KILL5] a power cut loses nothing acknowledged, and the same cuts catch a log that does not sync (${noCompiler ?? 'cc'})`,
  async () => {
    const scripted = { bundle: await scriptedProcess(), lines: scriptOf(60) };
    const cuts = { cuts: 30, seed };
    const full = cutPower(recordRun(scripted, 'FULL'), scripted.lines, cuts);
    expect(full.violations, `seed ${seed}`).toEqual([]);
    const normal = cutPower(recordRun(scripted, 'NORMAL'), scripted.lines, cuts);
    expect(normal.violations.length, `seed ${seed}`).toBeGreaterThan(0);
  },
  120_000,
);

test('[RUN15] a clock that is set and a machine that sleeps move no deadline, no step and no fact', async () => {
  const { steps, violations } = await stepClock(seed);
  expect(violations, `seed ${seed}`).toEqual([]);
  expect(steps).toBeGreaterThan(3);
}, 120_000);
