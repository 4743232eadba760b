import type { CommandOf } from '../command.ts';
import { ok, reject, type Result } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import { beginExercise } from './chart.ts';
import { finish, notRunning } from './finish.ts';

/**
 * Owns the exercise as a whole: begin, end, hold, stop, clock, deadlines. Not here: what a deadline does
 * when it comes (`chart.ts`). A crash leaves hold and stop as recorded, and the clock paused.
 */
export function decideExercise(
  scratch: Scratch,
  command: CommandOf<
    | 'exercise.start'
    | 'exercise.end'
    | 'hold.begin'
    | 'hold.end'
    | 'stop.declare'
    | 'stop.lift'
    | 'clock.start'
    | 'clock.pause'
    | 'deadline.extend'
    | 'deadline.clear'
  >,
): Result<void> {
  const { state } = scratch;
  switch (command.type) {
    case 'exercise.start':
      if (state.exercise.status !== 'lobby')
        return reject('exercise/started', 'the exercise has already started');
      return beginExercise(scratch);
    case 'exercise.end':
      if (state.exercise.status !== 'running') return notRunning();
      finish(scratch, command.data.reason, null);
      return ok(undefined);
    case 'hold.begin':
      if (state.hold !== null) return reject('hold/on', 'the exercise is on hold already');
      return freeze(scratch, 'hold', command.data.reason);
    case 'hold.end':
      if (state.hold === null) return reject('hold/off', 'the exercise is not on hold');
      return thaw(scratch, 'hold', state.hold.clockWasRunning);
    case 'stop.declare':
      if (state.stop !== null) return reject('stop/on', 'the real-world stop stands already');
      return freeze(scratch, 'stop', command.data.reason);
    case 'stop.lift':
      if (state.stop === null) return reject('stop/off', 'there is no real-world stop');
      return thaw(scratch, 'stop', state.stop.clockWasRunning);
    case 'clock.start':
      return startClock(scratch);
    case 'clock.pause':
      if (!state.clock.running) return reject('clock/paused', 'the clock is paused already');
      scratch.emit({ type: 'clock.paused', data: { cause: 'control' } });
      return ok(undefined);
    case 'deadline.extend':
      return changeDeadline(
        scratch,
        command.data.reason,
        // Shortened to before now, it rings now.
        (due) =>
          Math.max(scratch.now.clockMs, Math.max(scratch.now.clockMs, due) + command.data.byMs),
      );
    case 'deadline.clear':
      return changeDeadline(scratch, command.data.reason, () => null);
  }
}

function freeze(scratch: Scratch, what: 'hold' | 'stop', reason: string): Result<void> {
  if (scratch.state.exercise.status !== 'running') return notRunning();
  scratch.emit(
    what === 'hold'
      ? { type: 'hold.began', data: { reason } }
      : { type: 'stop.declared', data: { reason } },
  );
  if (scratch.state.clock.running) scratch.emit({ type: 'clock.paused', data: { cause: what } });
  return ok(undefined);
}

/** Ending one of hold and stop starts the clock only if it ran before and the other is not on. */
function thaw(scratch: Scratch, what: 'hold' | 'stop', clockWasRunning: boolean): Result<void> {
  scratch.emit(
    what === 'hold' ? { type: 'hold.ended', data: {} } : { type: 'stop.lifted', data: {} },
  );
  const { hold, stop, clock } = scratch.state;
  if (clockWasRunning && hold === null && stop === null && !clock.running)
    scratch.emit({ type: 'clock.started', data: {} });
  return ok(undefined);
}

function startClock(scratch: Scratch): Result<void> {
  const { exercise, clock, hold, stop } = scratch.state;
  if (exercise.status !== 'running') return notRunning();
  if (clock.running) return reject('clock/running', 'the clock is running already');
  if (stop !== null) return reject('stop/on', 'lift the real-world stop first');
  if (hold !== null) return reject('hold/on', 'end the hold first');
  scratch.emit({ type: 'clock.started', data: {} });
  return ok(undefined);
}

function changeDeadline(
  scratch: Scratch,
  reason: string,
  to: (due: number) => number | null,
): Result<void> {
  const chart = scratch.state.chart;
  if (scratch.state.exercise.status !== 'running' || chart === null) return notRunning();
  const dueAtClockMs = to(chart.dueAtClockMs ?? scratch.now.clockMs);
  if (dueAtClockMs === chart.dueAtClockMs) return reject('deadline/same', 'that changes nothing');
  scratch.emit({ type: 'deadline.changed', data: { dueAtClockMs, reason } });
  return ok(undefined);
}
