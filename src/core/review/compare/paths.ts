import type { PhaseId } from '../../ids.ts';
import type { World } from '../../world.ts';
import { allSame, unionById, type RunAtEnd } from './runs.ts';

/** The ways through the statechart, over each other. */
export interface Paths {
  /** One for each run, in the order gone through. */
  readonly visits: readonly (readonly Visit[])[];
  /** So many visits from the first are the same in all: the same phases by the same exits. */
  readonly shared: number;
  /** Every way from one phase to another that any of them took. */
  readonly ways: readonly Way[];
  readonly differs: boolean;
}

export interface Visit {
  readonly phase: PhaseId;
  /** How it was come to; null: the start, or control went there by override. */
  readonly exit: string | null;
  /** Turns played there; 0 in an end state. */
  readonly turns: number;
}

export interface Way {
  readonly from: PhaseId;
  readonly exit: string | null;
  readonly to: PhaseId;
  /** How often each of the runs went it. */
  readonly times: readonly number[];
}

export function pathsOf(worlds: readonly World[], runs: readonly RunAtEnd[]): Paths {
  const visits = runs.map(visitsOf);
  const shared = sharedVisits(visits);
  const longest = Math.max(...visits.map((list) => list.length));
  return { visits, shared, ways: waysOf(worlds, runs), differs: shared < longest };
}

function visitsOf({ recording, end }: RunAtEnd): Visit[] {
  const isEnd = (phase: PhaseId): boolean => recording.world.phases.get(phase)?.kind === 'end';
  return end.path.map(({ phase, exit, firstTotalTurn }, index) => {
    const next = end.path[index + 1];
    // A phase of play begins with a turn of its own; an end is reached in the last turn before it.
    const after =
      next === undefined || isEnd(next.phase)
        ? (next?.firstTotalTurn ?? end.chart?.totalTurn ?? 0) + 1
        : next.firstTotalTurn;
    return { phase, exit, turns: isEnd(phase) ? 0 : Math.max(0, after - firstTotalTurn) };
  });
}

function sharedVisits(all: readonly (readonly Visit[])[]): number {
  const steps = all.map((visits) => visits.map(({ phase, exit }) => ({ phase, exit })));
  let shared = 0;
  while (steps.every((list) => list[shared] !== undefined)) {
    if (!allSame(steps.map((list) => list[shared]))) break;
    shared += 1;
  }
  return shared;
}

function waysOf(worlds: readonly World[], runs: readonly RunAtEnd[]): Way[] {
  const found = new Map<string, Omit<Way, 'times'> & { readonly times: number[] }>();
  for (const [index, { end }] of runs.entries()) {
    for (const { phase, from, exit } of end.path) {
      if (from === null) continue;
      const key = JSON.stringify([from, exit, phase]);
      const way = found.get(key) ?? { from, exit, to: phase, times: runs.map(() => 0) };
      way.times[index] = (way.times[index] ?? 0) + 1;
      found.set(key, way);
    }
  }
  const order = unionById(worlds, ({ scenario }) => scenario.phases).map(({ id }) => id);
  const rank = ({ from, to }: Pick<Way, 'from' | 'to'>): number =>
    order.indexOf(from) * order.length + order.indexOf(to);
  return [...found]
    .sort(([a, one], [b, other]) => rank(one) - rank(other) || (a < b ? -1 : 1))
    .map(([, way]) => way);
}
