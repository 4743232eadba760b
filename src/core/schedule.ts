import { injectDueAt } from './availability.ts';
import type { CommandBody } from './command.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

export interface Timer {
  /** Exercise-clock time. */
  readonly atClockMs: number;
  readonly command: CommandBody;
}

/**
 * The next thing that time alone will bring, derived from the state and never stored: a step's bell,
 * a timed inject, the end of a vote, or a message that was delayed. Null while the clock is paused.
 */
export function nextTimer(world: World, state: State): Timer | null {
  if (state.exercise.status !== 'running' || !state.clock.running) return null;
  const timers: Timer[] = [];
  const dueAtClockMs = state.chart?.dueAtClockMs ?? null;
  if (dueAtClockMs !== null && !state.bellRang) {
    timers.push({
      atClockMs: dueAtClockMs,
      command: { type: 'timer.stepDue', data: { dueAtClockMs } },
    });
  }
  for (const { eventNo } of world.scenario.injects) {
    const at = injectDueAt(world, state, eventNo);
    if (at !== null)
      timers.push({ atClockMs: at, command: { type: 'timer.injectDue', data: { eventNo } } });
  }
  for (const { id, status, dueAtClockMs: due } of Object.values(state.votes)) {
    if (status !== 'open' || due === null) continue;
    timers.push({
      atClockMs: due,
      command: { type: 'timer.voteDue', data: { vote: id, dueAtClockMs: due } },
    });
  }
  for (const { id, status, dueAtClockMs: due } of Object.values(state.messages)) {
    if (status !== 'held' || due === null) continue;
    timers.push({
      atClockMs: due,
      command: { type: 'timer.messageDue', data: { message: id, dueAtClockMs: due } },
    });
  }
  return timers.reduce<Timer | null>(
    (first, timer) => (first === null || timer.atClockMs < first.atClockMs ? timer : first),
    null,
  );
}
