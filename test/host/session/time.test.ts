import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/core/fact.ts';
import { MemoryLog } from '../../../src/host/log/memory-log.ts';
import { openDesk, planning, type Desk } from '../support/desk.ts';
import { harbourSeed } from '../support/harbour.ts';
import { settled } from '../support/sim-clock.ts';

const minute = 60_000;

function find(desk: Desk, type: Fact['type']): Fact[] {
  return [...desk.log.read()].filter((fact) => fact.type === type);
}

/** E02 of the scenario is released by itself ten minutes into the phase. */
function released(desk: Desk): Fact[] {
  return find(desk, 'inject.released');
}

describe('deadlines', () => {
  test('[RUN8] an inject is released by itself at its minute, once', async () => {
    const desk = await openDesk();
    await desk.must({ type: 'exercise.start', data: {} });
    await desk.clock.pass(10 * minute - 1);
    expect(released(desk)).toEqual([]);
    await desk.clock.pass(1);
    await settled();
    expect(released(desk)).toMatchObject([{ data: { eventNo: 'E02' }, clockMs: 10 * minute }]);
    await desk.clock.pass(30 * minute);
    expect(released(desk)).toHaveLength(1);
  });

  test('[RUN8] the bell of a step rings at its minute, once', async () => {
    const desk = await openDesk();
    await desk.must({ type: 'exercise.start', data: {} });
    await desk.clock.pass(minute);
    await settled();
    const rung = find(desk, 'deadline.passed');
    expect(rung).toMatchObject([{ clockMs: minute }]);
    await desk.clock.pass(5 * minute);
    expect(find(desk, 'deadline.passed')).toHaveLength(1);
  });

  // Pausing in steps of 100 ms around the deadline: paused time never counts, running time always does.
  test.each(Array.from({ length: 11 }, (_, i) => 10 * minute - 500 + i * 100))(
    '[RUN8] a pause at %i ms moves the deadline by the pause and by nothing else',
    async (pauseAtMs) => {
      const desk = await openDesk();
      await desk.must({ type: 'exercise.start', data: {} });
      await desk.clock.pass(pauseAtMs);
      await settled();
      await desk.must({ type: 'clock.pause', data: {} });
      const before = released(desk).length;
      await desk.clock.pass(25 * minute + 40);
      expect(released(desk)).toHaveLength(before);
      expect(desk.session.nowClockMs()).toBe(pauseAtMs);
      await desk.must({ type: 'clock.start', data: {} });
      await desk.clock.pass(Math.max(0, 10 * minute - pauseAtMs));
      await settled();
      expect(released(desk)).toMatchObject([{ clockMs: 10 * minute }]);
    },
  );

  test.each([100, 59_900, 60_000, 60_100, 599_900, 600_000, 600_100])(
    '[RUN8] a restart at %i ms keeps every deadline',
    async (restartAtMs) => {
      const log = new MemoryLog(harbourSeed());
      const first = await openDesk({ log });
      await first.must({ type: 'exercise.start', data: {} });
      await first.clock.pass(restartAtMs);
      await settled();
      // Closed properly; MemoryLog refuses afterwards, so the facts move to a new one.
      const facts = [...log.read()];
      await first.close();
      const last = [...log.read()].slice(facts.length);
      const again = new MemoryLog(harbourSeed());
      again.append([...facts, ...last]);
      const desk = await openDesk({ log: again, clock: first.clock });
      expect(desk.session.state().clock).toMatchObject({
        running: false,
        anchorClockMs: restartAtMs,
      });
      await desk.clock.pass(90 * minute);
      await desk.must({ type: 'clock.start', data: {} });
      await desk.clock.pass(11 * minute);
      expect(find(desk, 'deadline.passed')).toMatchObject([{ clockMs: minute }]);
      expect(released(desk)).toMatchObject([{ clockMs: 10 * minute }]);
    },
  );

  test('[RUN8] a deadline moved while it runs rings at its new time only', async () => {
    const desk = await openDesk();
    await desk.must({ type: 'exercise.start', data: {} });
    await desk.clock.pass(59_900);
    await desk.must({ type: 'deadline.extend', data: { byMs: 30_000, reason: 'late start' } });
    await desk.clock.pass(30_000);
    expect(find(desk, 'deadline.passed')).toEqual([]);
    await desk.clock.pass(100);
    await settled();
    expect(find(desk, 'deadline.passed')).toMatchObject([{ clockMs: 90_000 }]);
  });
});

describe('a machine that sleeps', () => {
  for (const monotonicGoesOn of [true, false]) {
    test.each([59, 60, 61, 600])(
      `[RUN9] for %i minutes (monotonic clock ${monotonicGoesOn ? 'goes on' : 'stands still'}) wakes up paused`,
      async (minutes) => {
        const desk = await openDesk();
        await desk.must({ type: 'exercise.start', data: {} });
        await desk.clock.pass(30_500);
        desk.clock.sleep(minutes * minute, monotonicGoesOn);
        await desk.clock.pass(2000);
        await settled();
        const [paused] = find(desk, 'clock.paused');
        expect(paused).toMatchObject({ data: { cause: 'recovery' } });
        expect(paused!.clockMs).toBeGreaterThanOrEqual(30_000);
        expect(paused!.clockMs).toBeLessThanOrEqual(31_500);
        expect(find(desk, 'deadline.passed')).toEqual([]);
        expect(released(desk)).toEqual([]);
        await desk.must({ type: 'clock.start', data: {} });
        await desk.clock.pass(10 * minute);
        expect(find(desk, 'deadline.passed')).toMatchObject([{ clockMs: minute }]);
        expect(released(desk)).toMatchObject([{ clockMs: 10 * minute }]);
      },
    );
  }

  test('[RUN9] a command that comes first after waking is decided on a paused clock', async () => {
    const desk = await openDesk();
    await planning(desk);
    await desk.clock.pass(20_000);
    desk.clock.sleep(60 * minute, true);
    await desk.must({ type: 'bookmark.set', data: { text: 'we are back' } });
    const tail = [...desk.log.read()].slice(-2);
    expect(tail).toMatchObject([{ type: 'clock.paused' }, { type: 'bookmark.set' }]);
    expect(tail.every((fact) => fact.clockMs <= 21_000)).toBe(true);
  });

  test('[RUN9] and says so beforehand stops its clock at that very moment, once', async () => {
    const desk = await openDesk();
    await desk.must({ type: 'exercise.start', data: {} });
    await desk.clock.pass(30_700);
    desk.session.machineSleeps();
    await settled();
    expect(find(desk, 'clock.paused')).toMatchObject([
      { clockMs: 30_700, data: { cause: 'recovery' } },
    ]);
    desk.clock.sleep(60 * minute, true);
    desk.session.machineSleeps();
    await desk.clock.pass(5000);
    expect(find(desk, 'clock.paused')).toHaveLength(1);
    expect(desk.session.nowClockMs()).toBe(30_700);
    await desk.must({ type: 'clock.start', data: {} });
    await desk.clock.pass(29_300);
    await settled();
    expect(find(desk, 'deadline.passed')).toMatchObject([{ clockMs: minute }]);
  });

  test('[RUN9] for a moment only, with a word on waking, is paused as well', async () => {
    const desk = await openDesk();
    await desk.must({ type: 'exercise.start', data: {} });
    await desk.clock.pass(20_000);
    desk.clock.sleep(3000, true);
    desk.session.machineSleeps();
    await settled();
    expect(find(desk, 'clock.paused')).toHaveLength(1);
  });

  test('[RUN9] sleep while the clock is paused is nothing', async () => {
    const desk = await openDesk();
    await desk.must({ type: 'exercise.start', data: {} });
    await desk.must({ type: 'clock.pause', data: {} });
    const { count } = desk.log.head();
    desk.clock.sleep(600 * minute, true);
    await desk.clock.pass(5000);
    await desk.must({ type: 'clock.start', data: {} });
    await desk.clock.pass(5000);
    expect(desk.log.head().count).toBe(count + 1);
    expect(desk.session.nowClockMs()).toBe(5000);
  });

  test('[RUN9] a wall clock set back by a day changes nothing', async () => {
    const desk = await openDesk();
    await desk.must({ type: 'exercise.start', data: {} });
    await desk.clock.pass(30_000);
    desk.clock.setWall(-24 * 60 * minute);
    await desk.clock.pass(29_000);
    expect(desk.session.state().clock.running).toBe(true);
    expect(desk.session.nowClockMs()).toBe(59_000);
    await desk.clock.pass(1000);
    await settled();
    expect(find(desk, 'deadline.passed')).toMatchObject([{ clockMs: minute }]);
  });
});

describe('after a crash', () => {
  test('[RUN10] comes back paused, at most five seconds before where the clock stood', async () => {
    const log = new MemoryLog(harbourSeed());
    const first = await openDesk({ log });
    await first.must({ type: 'exercise.start', data: {} });
    await first.clock.pass(53_000);
    // The first session is simply left where it is: nothing of it reaches the log any more.
    const desk = await openDesk({ log });
    const [paused] = find(desk, 'clock.paused');
    expect(paused!.clockMs).toBeGreaterThanOrEqual(48_000);
    expect(paused!.clockMs).toBeLessThanOrEqual(53_000);
    expect(desk.session.state().clock).toMatchObject({
      running: false,
      anchorClockMs: paused!.clockMs,
    });
    await desk.must({ type: 'clock.start', data: {} });
    await desk.clock.pass(13_000);
    expect(find(desk, 'deadline.passed')).toMatchObject([{ clockMs: minute }]);
  });

  test('[RUN10] a note from an earlier run of the clock is not believed', async () => {
    const log = new MemoryLog(harbourSeed());
    const first = await openDesk({ log });
    await first.must({ type: 'exercise.start', data: {} });
    await first.clock.pass(40_000);
    log.hostValues.set('clock', '123 9999999');
    const desk = await openDesk({ log });
    expect(desk.session.state().clock.anchorClockMs).toBe(0);
  });
});
