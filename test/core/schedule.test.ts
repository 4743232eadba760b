import { expect, test } from 'vitest';
import { nextTimer } from '../../src/core/schedule.ts';
import type { Scenario } from '../../src/core/scenario/schema.ts';
import type { State } from '../../src/core/state.ts';
import { compile, type World } from '../../src/core/world.ts';
import { loadWorld } from '../support/scenarios.ts';
import { host, openTable } from '../support/table.ts';

const minuteMs = 60_000;
const gaps = [0, 59, 60, 61, 600];

/** The mini scenario with one timed inject per gap, and a plan step that is long enough or has no bell. */
function timedWorld(auto: boolean, planMinutes?: number): World {
  const { scenario } = loadWorld('mini');
  const [first] = scenario.injects;
  const injects = gaps.map((minutesIntoPhase, at) => ({
    ...first,
    eventNo: `T${String(at + 10)}`,
    release: { mode: 'timed', minutesIntoPhase, auto },
    effects: [],
  })) as Scenario['injects'];
  const phases = scenario.phases.map((p) =>
    p.kind === 'play'
      ? { ...p, minutes: planMinutes === undefined ? {} : { plan: planMinutes } }
      : p,
  );
  return compile({ ...scenario, injects, phases });
}

/** As it comes back from the disk. */
function reopened(state: State): State {
  return JSON.parse(JSON.stringify(state)) as State;
}

test.each([true, false])(
  '[TIME1] after 0, 59, 60, 61 and 600 minutes, to the millisecond (auto %s)',
  (auto) => {
    const table = openTable(timedWorld(auto));
    const wanted = auto ? 'released' : 'due';
    for (const [at, minutes] of gaps.entries()) {
      const eventNo = `T${String(at + 10)}`;
      const now = at === 0 ? 0 : (gaps[at - 1] ?? 0) * minuteMs;
      const gap = minutes * minuteMs - now;
      if (gap > 0) {
        table.waits(gap - 1);
        expect(table.state.injects[eventNo]?.status).toBe('planned');
        table.waits(1);
      } else table.waits(0);
      expect(table.state.injects[eventNo]?.status).toBe(wanted);
      expect(table.facts.at(-1)?.clockMs).toBe(minutes * minuteMs);
    }
    expect(nextTimer(table.world, table.state)).toBe(null);
  },
);

test('[TIME1] after one long silence everything fires in order, each at its own time', () => {
  const table = openTable(timedWorld(false));
  const facts = table.waits(600 * minuteMs);
  expect(facts.map((fact) => fact.clockMs / minuteMs)).toEqual(gaps);
  expect(facts.every((fact) => fact.type === 'inject.due')).toBe(true);
});

test('[TIME2] a restart at any minute changes no deadline, and nothing fires before control goes on', () => {
  for (const minute of [0, 1, 58, 59, 60, 61, 599]) {
    const table = openTable(timedWorld(false, 240));
    table.goesTo('plan');
    table.waits(minute * minuteMs);
    const before = nextTimer(table.world, table.state);
    expect(nextTimer(table.world, reopened(table.state))).toEqual(before);
    table.does('host.recovered', {}, host);
    expect(nextTimer(table.world, reopened(table.state))).toBe(null);
    expect(table.waits(10 * 60 * minuteMs)).toEqual([]);
    table.does('clock.start', {});
    expect(nextTimer(table.world, reopened(table.state))).toEqual(before);
  }
});

test.each(gaps)(
  '[TIME3] a pause of %i minutes moves every deadline by as much, hold and stop too',
  (minutes) => {
    for (const [on, off] of [
      ['clock.pause', 'clock.start'],
      ['hold.begin', 'hold.end'],
      ['stop.declare', 'stop.lift'],
    ] as const) {
      const table = openTable(timedWorld(false, 70));
      table.goesTo('plan');
      table.waits(58 * minuteMs);
      if (on === 'clock.pause') table.does(on, {});
      else table.does(on, { reason: '' });
      expect(nextTimer(table.world, table.state)).toBe(null);
      expect(table.waits(minutes * minuteMs)).toEqual([]);
      table.does(off, {});
      table.waits(minuteMs - 1);
      expect(table.state.injects['T11']?.status).toBe('planned');
      table.waits(1);
      expect(table.state.injects['T11']?.status).toBe('due');
      table.waits(11 * minuteMs - 1);
      expect(table.state.chart?.step).toBe('plan');
      table.waits(1);
      expect(table.state.chart?.step).toBe('lock');
    }
  },
);

test.each(gaps)(
  '[TIME4] an extension counts from the deadline, or from now where that has passed: %i minutes',
  (minutes) => {
    const table = openTable(timedWorld(false, 10));
    table.goesTo('plan');
    table.waits(4 * minuteMs);
    const byMs = Math.min(minutes * minuteMs, 14_400_000);
    if (byMs === 0) {
      expect(table.refuses('deadline.extend', { byMs, reason: '' })).toBe('deadline/same');
    } else table.does('deadline.extend', { byMs, reason: '' });
    expect(table.state.chart?.dueAtClockMs).toBe(10 * minuteMs + byMs);
    table.waits(6 * minuteMs + byMs - 1);
    expect(table.state.chart?.step).toBe('plan');
    table.waits(1);
    expect(table.state.chart?.step).toBe('lock');
    // No bell stands now: an extension begins one.
    table.does('deadline.extend', { byMs: minuteMs, reason: '' });
    const rings = 11 * minuteMs + byMs;
    expect(table.state.chart?.dueAtClockMs).toBe(rings);
    expect(table.waits(minuteMs).map((fact) => fact.type)).toContain('deadline.passed');
    table.waits(3 * minuteMs);
    table.does('deadline.extend', { byMs: minuteMs, reason: '' });
    expect(table.state.chart?.dueAtClockMs).toBe(rings + 4 * minuteMs);
  },
);

test('[TIME5] a bell that was overtaken is void, and so is an inject that no longer waits', () => {
  const table = openTable(timedWorld(false, 10));
  table.goesTo('plan');
  const clock = { kind: 'system', part: 'clock' } as const;
  const bell = { dueAtClockMs: 10 * minuteMs };
  expect(table.refuses('timer.stepDue', bell, clock)).toBe('timer/void');
  expect(table.refuses('timer.injectDue', { eventNo: 'T11' }, clock)).toBe('timer/void');
  expect(table.refuses('timer.injectDue', { eventNo: 'E99' }, clock)).toBe('timer/void');
  table.does('inject.release', { eventNo: 'T10' });
  expect(table.refuses('timer.injectDue', { eventNo: 'T10' }, clock)).toBe('timer/void');
  table.does('step.next', { expectTotalTurn: 1, expectStep: 'plan' });
  table.waits(10 * minuteMs);
  expect(table.refuses('timer.stepDue', bell, clock)).toBe('timer/void');
});

test('[TIME6] whatever happens, the timer that comes next is one that will be taken', () => {
  // `waits` throws when a timer is refused: then it would come again and again.
  for (const scenario of ['mini', 'harbour', 'ransomware-morning', 'breakout']) {
    const table = openTable(scenario);
    for (const minutes of [...gaps, ...gaps]) table.waits(minutes * minuteMs);
    expect(nextTimer(table.world, table.state)).toBe(null);
  }
});
