import { takeAutomaticExit } from './decide/chart.ts';
import { fallDue } from './decide/inject.ts';
import { isAvailable } from './availability.ts';
import { limits } from './limits.ts';
import { assert } from './result.ts';
import type { Scratch } from './scratch.ts';
import type { State } from './state.ts';

/**
 * Lets everything follow that now follows by itself: automatic exits, then conditional injects, and
 * again until nothing moves. Bounded; a scenario that never comes to rest is a fault before the disk.
 */
export function settle(scratch: Scratch, before: State): void {
  let seen = before;
  for (let round = 0; !sawSame(scratch, seen); round += 1) {
    assert(
      round < limits.settleRoundsMax,
      'the scenario does not come to rest: its rules chase each other',
    );
    seen = scratch.state;
    takeAutomaticExit(scratch);
    releaseConditional(scratch);
  }
}

/** Guards are pure, so while what they can see is the very same object there is nothing to ask. */
function sawSame(scratch: Scratch, seen: State): boolean {
  const now = scratch.state;
  if (now.exercise.status !== 'running') return true;
  const turn = now.chart?.totalTurn ?? 0;
  return (
    now.indicators === seen.indicators &&
    now.outcomes === seen.outcomes &&
    now.injects === seen.injects &&
    now.chart === seen.chart &&
    now.path === seen.path &&
    (!scratch.world.watchesMoves || now.turns[turn] === seen.turns[turn])
  );
}

function releaseConditional(scratch: Scratch): void {
  for (const inject of scratch.world.scenario.injects) {
    if (
      inject.release.mode !== 'conditional' ||
      scratch.state.injects[inject.eventNo]?.status !== 'planned'
    )
      continue;
    if (!isAvailable(scratch.world, scratch.state, inject.eventNo)) continue;
    if (scratch.world.rules.test(inject.release.when, scratch.values()))
      fallDue(scratch, inject.eventNo, 'condition');
  }
}
