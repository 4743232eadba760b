import { isAvailable } from '../availability.ts';
import type { EventNo } from '../ids.ts';
import type { Scratch } from '../scratch.ts';

/**
 * Puts the next inject of the running order on standby; contingencies stay in their cart. What has fallen due comes
 * before what waits for a hand, as on the card that says what to do next.
 */
export function moveStandby(scratch: Scratch): void {
  const { standby } = scratch.state;
  const order = runningOrder(scratch);
  const from = standby === null ? -1 : order.indexOf(standby);
  const eventNo =
    firstDue(scratch) ?? nextByHand(scratch, order.slice(from + 1)) ?? nextByHand(scratch, order);
  if (eventNo !== standby) scratch.emit({ type: 'standby.set', data: { eventNo } });
}

/**
 * A phase arms its first inject before its conditions have been asked: what they let fall due in the same moment goes
 * first. Later nothing takes the place of a standby that somebody may be about to release.
 */
export function armDue(scratch: Scratch): void {
  const due = firstDue(scratch);
  const { standby, injects } = scratch.state;
  if (due === null || (standby !== null && injects[standby]?.status === 'due')) return;
  scratch.emit({ type: 'standby.set', data: { eventNo: due } });
}

/** Whether what stands by can still be released here: then another phase is no reason to pass it over. */
export function isOnStandby({ state, world }: Scratch): boolean {
  return state.standby !== null && isAvailable(world, state, state.standby);
}

function runningOrder({ world }: Scratch): EventNo[] {
  return world.scenario.injects
    .filter((inject) => inject.category === 'inject')
    .map((inject) => inject.eventNo);
}

function firstDue(scratch: Scratch): EventNo | null {
  const { world, state } = scratch;
  return (
    runningOrder(scratch).find(
      (eventNo) => state.injects[eventNo]?.status === 'due' && isAvailable(world, state, eventNo),
    ) ?? null
  );
}

/**
 * What waits for its time or condition is not armed by itself before that has come, and what was
 * deferred not at all: somebody decides when later is.
 */
function nextByHand({ world, state }: Scratch, order: readonly EventNo[]): EventNo | null {
  return (
    order.find(
      (eventNo) =>
        state.injects[eventNo]?.status === 'planned' &&
        world.injects.get(eventNo)?.release.mode === 'manual' &&
        isAvailable(world, state, eventNo),
    ) ?? null
  );
}
