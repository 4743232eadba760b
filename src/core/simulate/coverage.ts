import type { Scenario } from '../scenario/schema.ts';
import { everything, groups, happenedIn, type Group } from './happened.ts';
import type { Run } from './simulate.ts';

/** In how many of the runs something happened. What never happened is listed apart. */
export interface Coverage extends Readonly<Record<Group, Readonly<Record<string, number>>>> {
  readonly runs: number;
  /** Runs in which the facilitator had to override because no exit was possible. */
  readonly overridden: number;
  readonly neverReached: Readonly<Record<Group, readonly string[]>>;
}

/** Counts over any number of runs, one after the other; the runs need not be kept. */
export function coverage(scenario: Scenario, runs: Iterable<Run>): Coverage {
  const all = everything(scenario);
  const counts = forGroups((group): Record<string, number> =>
    Object.fromEntries(all[group].map((id) => [id, 0])),
  );
  let total = 0;
  let overridden = 0;
  for (const run of runs) {
    total += 1;
    const seen = happenedIn(scenario, run);
    for (const group of groups)
      for (const id of seen[group])
        if (id in counts[group]) counts[group][id] = (counts[group][id] ?? 0) + 1;
    if (run.facts.some((fact) => fact.type === 'phase.entered' && fact.data.exit === null))
      overridden += 1;
  }
  const neverReached = forGroups((group) => all[group].filter((id) => counts[group][id] === 0));
  return { runs: total, ...counts, overridden, neverReached };
}

function forGroups<T>(make: (group: Group) => T): Record<Group, T> {
  return Object.fromEntries(groups.map((group) => [group, make(group)])) as Record<Group, T>;
}
