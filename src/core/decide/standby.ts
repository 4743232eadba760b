import { isAvailable } from '../availability.ts';
import type { EventNo } from '../ids.ts';
import type { Scratch } from '../scratch.ts';

/** Puts the next inject of the running order on standby; contingencies stay in their cart. */
export function moveStandby(scratch: Scratch): void {
  const { state, world } = scratch;
  const order = world.scenario.injects
    .filter((inject) => inject.category === 'inject')
    .map((inject) => inject.eventNo);
  const from = state.standby === null ? -1 : order.indexOf(state.standby);
  const eventNo = nextAvailable(scratch, order.slice(from + 1)) ?? nextAvailable(scratch, order);
  if (eventNo !== state.standby) scratch.emit({ type: 'standby.set', data: { eventNo } });
}

/** Whether what stands by can still be released here: then another phase is no reason to pass it over. */
export function isOnStandby({ state, world }: Scratch): boolean {
  return state.standby !== null && isAvailable(world, state, state.standby);
}

function nextAvailable(scratch: Scratch, order: readonly EventNo[]): EventNo | null {
  return order.find((eventNo) => mayStandBy(scratch, eventNo)) ?? null;
}

/**
 * What waits for its time or condition is not armed by itself before that has come, and what was
 * deferred not at all: somebody decides when later is.
 */
function mayStandBy({ world, state }: Scratch, eventNo: EventNo): boolean {
  if (!isAvailable(world, state, eventNo)) return false;
  const status = state.injects[eventNo]?.status;
  if (status === 'due') return true;
  return status === 'planned' && world.injects.get(eventNo)?.release.mode === 'manual';
}
