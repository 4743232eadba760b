import type { Scenario } from '../scenario/schema.ts';
import type { Run } from './simulate.ts';

/** In how many of the runs something happened. What never happened is listed apart. */
export interface Coverage {
  readonly runs: number;
  readonly phases: Readonly<Record<string, number>>;
  readonly injects: Readonly<Record<string, number>>;
  readonly endStates: Readonly<Record<string, number>>;
  /** Keys are `phase/exit`. */
  readonly exits: Readonly<Record<string, number>>;
  /** Prepared moves that a team made and did not withdraw. */
  readonly options: Readonly<Record<string, number>>;
  /** Runs in which the facilitator had to override because no exit was possible. */
  readonly overridden: number;
  readonly neverReached: Readonly<Record<Group, readonly string[]>>;
}

const groups = ['phases', 'injects', 'endStates', 'exits', 'options'] as const;
type Group = (typeof groups)[number];

/** Counts over any number of runs, one after the other; the runs need not be kept. */
export function coverage(scenario: Scenario, runs: Iterable<Run>): Coverage {
  const counts = emptyCounts(scenario);
  let total = 0;
  let overridden = 0;
  for (const run of runs) {
    total += 1;
    const seen = happenedIn(run);
    for (const group of groups) {
      for (const id of seen[group])
        if (id in counts[group]) counts[group][id] = (counts[group][id] ?? 0) + 1;
    }
    if (run.facts.some((fact) => fact.type === 'phase.entered' && fact.data.exit === null))
      overridden += 1;
  }
  const never = (group: Group): string[] =>
    Object.keys(counts[group]).filter((id) => counts[group][id] === 0);
  return {
    runs: total,
    ...counts,
    overridden,
    neverReached: {
      phases: never('phases'),
      injects: never('injects'),
      endStates: never('endStates'),
      exits: never('exits'),
      options: never('options'),
    },
  };
}

function emptyCounts(scenario: Scenario): Record<Group, Record<string, number>> {
  const zeros = (ids: readonly string[]): Record<string, number> =>
    Object.fromEntries(ids.map((id) => [id, 0]));
  const ends = scenario.phases.filter((phase) => phase.kind === 'end');
  return {
    phases: zeros(scenario.phases.map((phase) => phase.id)),
    injects: zeros(scenario.injects.map((inject) => inject.eventNo)),
    endStates: zeros(ends.map((phase) => phase.id)),
    exits: zeros(
      scenario.phases.flatMap((phase) =>
        phase.kind === 'play' ? phase.exits.map((exit) => `${phase.id}/${exit.id}`) : [],
      ),
    ),
    options: zeros(scenario.options.map((option) => option.id)),
  };
}

function happenedIn(run: Run): Record<Group, ReadonlySet<string>> {
  const exits = new Set<string>();
  const playing = new Map<string, string>();
  for (const fact of run.facts) {
    if (fact.type === 'phase.entered' && fact.data.exit !== null) {
      exits.add(`${fact.data.from}/${fact.data.exit}`);
    } else if (fact.type === 'move.submitted' || fact.type === 'move.edited') {
      if (fact.data.text.option !== null) playing.set(fact.data.move, fact.data.text.option);
    } else if (fact.type === 'move.withdrawn') {
      playing.delete(fact.data.move);
    }
  }
  return {
    phases: new Set(run.path),
    injects: new Set(run.released),
    endStates: new Set(run.endPhase === null ? [] : [run.endPhase]),
    exits,
    options: new Set(playing.values()),
  };
}
