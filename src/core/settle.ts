import { takeAutomaticExit } from './decide/chart.ts';
import { bringDelayed } from './decide/effects.ts';
import { fallDue } from './decide/inject.ts';
import { armDue } from './decide/standby.ts';
import { isAvailable } from './availability.ts';
import { limits } from './limits.ts';
import { ok, reject, type Result } from './result.ts';
import type { Scratch } from './scratch.ts';
import type { State } from './state.ts';

/**
 * Lets everything follow that now follows by itself: automatic exits, delayed effects, then conditional
 * injects, and again until nothing moves; what fell due on entering a phase stands by first. An inject falls due and an effect comes once, so only exits can go on for ever: then the
 * command is refused and nothing has happened, because a scenario's mistake is no fault of ours.
 */
export function settle(scratch: Scratch, before: State): Result<void> {
  let seen = before;
  let exits = 0;
  while (!sawSame(scratch, seen)) {
    seen = scratch.state;
    if (takeAutomaticExit(scratch)) exits += 1;
    if (exits > limits.automaticExitsMax)
      return reject('scenario/restless', 'the scenario’s automatic exits chase each other');
    bringDelayed(scratch);
    releaseConditional(scratch);
  }
  if (scratch.state.path.length > before.path.length) armDue(scratch);
  return ok(undefined);
}

/** Guards are pure, so while what they can see is the very same object there is nothing to ask. */
function sawSame(scratch: Scratch, seen: State): boolean {
  const now = scratch.state;
  if (now.exercise.status !== 'running') return true;
  const turn = now.chart?.totalTurn ?? 0;
  return (
    now.indicators === seen.indicators &&
    now.outcomes === seen.outcomes &&
    hasSameStatuses(now, seen) &&
    now.chart === seen.chart &&
    now.path === seen.path &&
    now.delayed === seen.delayed &&
    hasSameTexts(now, seen) &&
    hasSameVotes(now, seen) &&
    (!scratch.world.watchesMoves || now.turns[turn] === seen.turns[turn])
  );
}

/** That somebody has read an inject is nothing to a guard, and a full room reads a lot. */
function hasSameStatuses(now: State, seen: State): boolean {
  return (
    now.injects === seen.injects ||
    Object.values(now.injects).every(
      (inject) => inject.status === seen.injects[inject.eventNo]?.status,
    )
  );
}

/** Guards read what is in force; a full board is marked a lot. */
function hasSameTexts(now: State, seen: State): boolean {
  return (
    now.boards === seen.boards ||
    Object.values(now.boards).every(({ id, versions }) => versions === seen.boards[id]?.versions)
  );
}

/** Guards read that a vote runs and how it went, not who has voted. */
function hasSameVotes(now: State, seen: State): boolean {
  return (
    now.votes === seen.votes ||
    Object.values(now.votes).every(({ id, status }) => status === seen.votes[id]?.status)
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
