import type { EventNo } from './ids.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** Whether an inject can be released in the ordinary way now: its phase, and not used up. */
export function isAvailable(world: World, state: State, eventNo: EventNo): boolean {
  const inject = state.injects[eventNo];
  if (inject === undefined || state.chart === null) return false;
  if (inject.status === 'released' || inject.status === 'recalled' || inject.status === 'skipped')
    return false;
  const planned = world.injects.get(eventNo);
  return planned === undefined || planned.phases.includes(state.chart.phase);
}

/** Exercise-clock time at which a timed inject falls due; null: not timed, or not waiting in this phase. */
export function injectDueAt(world: World, state: State, eventNo: EventNo): number | null {
  const release = world.injects.get(eventNo)?.release;
  const visit = state.path.at(-1);
  if (release?.mode !== 'timed' || visit === undefined) return null;
  if (state.injects[eventNo]?.status !== 'planned' || !isAvailable(world, state, eventNo))
    return null;
  return visit.atClockMs + release.minutesIntoPhase * 60_000;
}
