import { expect, test } from 'vitest';
import { ann, host, move, openTable } from '../../support/table.ts';

const types = (facts: readonly { type: string }[]): string[] => facts.map((fact) => fact.type);

test('[EX1] an exercise starts once, in the first phase, with its clock running', () => {
  const table = openTable('mini', false);
  expect(table.refuses('step.next', { expectTotalTurn: 0, expectStep: 'brief' })).toBe(
    'exercise/not-running',
  );
  expect(types(table.does('exercise.start', {}))).toEqual(['exercise.started', 'clock.started']);
  expect(table.state.chart).toMatchObject({
    phase: 'calm',
    step: 'brief',
    turn: 1,
    totalTurn: 1,
    scenarioDate: '2031-01-31',
  });
  expect(table.refuses('exercise.start', {})).toBe('exercise/started');
});

test('[ROOM6, EX2] a hold closes entry and pauses the clock, and ending it starts the clock again', () => {
  const table = openTable();
  const seat = table.sits('s1', 'north');
  table.goesTo('plan');
  expect(types(table.does('hold.begin', { reason: 'Coffee' }))).toEqual([
    'hold.began',
    'clock.paused',
  ]);
  expect(table.refuses('move.submit', { team: 'north', text: move('Go') }, seat)).toBe('hold/on');
  expect(table.refuses('clock.start', {})).toBe('hold/on');
  table.waits(3_600_000);
  expect(types(table.does('hold.end', {}))).toEqual(['hold.ended', 'clock.started']);
  expect(table.state.clock.anchorClockMs).toBe(0);
  table.does('move.submit', { team: 'north', text: move('Go') }, seat);
});

test('[ROOM6, EX3] a real-world stop and a hold are separate, and the clock waits for both', () => {
  const table = openTable();
  table.does('hold.begin', { reason: '' });
  table.does('stop.declare', { reason: 'Fire alarm' });
  table.does('hold.end', {});
  expect(table.state.clock.running).toBe(false);
  expect(table.refuses('clock.start', {})).toBe('stop/on');
  table.does('stop.lift', {});
  // The clock stood when the stop was declared, so lifting it does not start it by itself.
  expect(table.state.clock.running).toBe(false);
  table.does('clock.start', {});
  expect(table.state.clock.running).toBe(true);
});

test('[ROOM6, EX4] pausing the clock alone leaves entry open', () => {
  const table = openTable();
  const seat = table.sits('s1', 'south');
  table.goesTo('plan');
  table.does('clock.pause', {});
  table.does('move.submit', { team: 'south', text: move('Go') }, seat);
  expect(table.waits(3_600_000)).toEqual([]);
});

test('[EX5] the bell rings once at its time, hands in what was typed and closes entry', () => {
  const table = openTable();
  const seat = table.sits('s1', 'north');
  table.goesTo('plan');
  expect(table.state.chart?.dueAtClockMs).toBe(600_000);
  expect(types(table.waits(599_999))).toEqual(['inject.due']);
  expect(types(table.waits(1))).toEqual(['deadline.passed', 'step.entered']);
  expect(table.state.chart?.step).toBe('lock');
  expect(table.refuses('move.submit', { team: 'north', text: move('Late') }, seat)).toBe(
    'move/phase-closed',
  );
  expect(table.waits(3_600_000)).toEqual([]);
});

test('[ROOM11, EX6] a deadline can be moved and taken away, and then it does not ring', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('deadline.extend', { byMs: 60_000, reason: '' });
  expect(table.state.chart?.dueAtClockMs).toBe(660_000);
  table.waits(600_000);
  expect(table.state.chart?.step).toBe('plan');
  table.does('deadline.clear', { reason: 'Let them talk' });
  table.waits(7_200_000);
  expect(table.state.chart?.step).toBe('plan');
});

test('[EX6] a deadline that is shortened to before now rings now, and not in the past', () => {
  const table = openTable();
  table.goesTo('plan');
  table.waits(60_000);
  table.does('deadline.extend', { byMs: -3_600_000, reason: '' });
  expect(table.state.chart?.dueAtClockMs).toBe(60_000);
  table.waits(0);
  expect(table.state.chart?.step).toBe('lock');
});

test('[EX7] time while paused does not count, at every tenth of a second around the deadline', () => {
  for (let pausedAt = 599_000; pausedAt < 600_000; pausedAt += 100) {
    const table = openTable();
    table.goesTo('plan');
    table.waits(pausedAt);
    table.does('clock.pause', {});
    table.waits(86_400_000);
    expect(table.state.chart?.step).toBe('plan');
    table.does('clock.start', {});
    table.waits(600_000 - pausedAt - 1);
    expect(table.state.chart?.step).toBe('plan');
    table.waits(1);
    expect(table.state.chart?.step).toBe('lock');
  }
});

test('[EX8] after a crash the clock comes back paused, and only the host says so', () => {
  const table = openTable();
  expect(table.refuses('host.recovered', {}, ann)).toBe('auth/not-allowed');
  expect(types(table.does('host.recovered', {}, host))).toEqual(['clock.paused']);
  expect(table.refuses('host.recovered', {}, host)).toBe('clock/paused');
});

test('[EX9] ending keeps everything and closes everything', () => {
  const table = openTable();
  const seat = table.sits('s1', 'north');
  table.goesTo('plan');
  table.does('exercise.end', { reason: 'Out of time' });
  expect(table.state.exercise).toMatchObject({ status: 'ended', endedReason: 'Out of time' });
  expect(table.state.clock.running).toBe(false);
  expect(table.refuses('move.submit', { team: 'north', text: move('Late') }, seat)).toBe(
    'exercise/not-running',
  );
  expect(table.refuses('inject.release', { eventNo: 'E01' })).toBe('exercise/not-running');
  expect(
    table.does('observation.record', {
      text: 'They were tired',
      eventNo: null,
      objective: null,
      rating: 'S',
    }),
  ).toHaveLength(1);
});
