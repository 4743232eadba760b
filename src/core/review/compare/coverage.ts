import { everything } from '../../simulate/happened.ts';
import { allMoves } from '../../view/parts.ts';
import type { World } from '../../world.ts';
import type { RunAtEnd } from './runs.ts';

/** What of the scenario came up over all runs, and what in none of them. */
export type CompareCoverage = Readonly<Record<CoverageGroup, readonly Covered[]>>;

export const coverageGroups = ['exits', 'injects', 'options', 'endStates'] as const;
export type CoverageGroup = (typeof coverageGroups)[number];

export interface Covered {
  /** `phase/exit`, an event number, an option, an end state. */
  readonly id: string;
  /** For each run how often. */
  readonly times: readonly number[];
}

export function coverageOf(worlds: readonly World[], runs: readonly RunAtEnd[]): CompareCoverage {
  const happened = runs.map(happenedIn);
  const all = worlds.map(({ scenario }) => everything(scenario));
  const covered = (group: CoverageGroup): Covered[] =>
    [...new Set(all.flatMap((one) => one[group]))].map((id) => ({
      id,
      times: happened.map((one) => one[group].get(id) ?? 0),
    }));
  return {
    exits: covered('exits'),
    injects: covered('injects'),
    options: covered('options'),
    endStates: covered('endStates'),
  };
}

/** What came up in none of the runs. */
export function neverIn(covered: readonly Covered[]): Covered[] {
  return covered.filter(({ times }) => times.every((count) => count === 0));
}

type Counts = ReadonlyMap<string, number>;

/** As it stands at the end: what was taken back did not happen, what was recalled did. */
function happenedIn({ recording, end }: RunAtEnd): Record<CoverageGroup, Counts> {
  const { phases } = recording.world;
  return {
    exits: counted(
      end.path.flatMap(({ from, exit }) => (exit === null ? [] : [`${from ?? ''}/${exit}`])),
    ),
    injects: counted(
      Object.values(end.injects).flatMap(({ eventNo, order }) => (order > 0 ? [eventNo] : [])),
    ),
    options: counted(
      allMoves(end).flatMap(({ status, text }) =>
        status === 'withdrawn' || text.option === null ? [] : [text.option],
      ),
    ),
    endStates: counted(
      end.path.flatMap(({ phase }) => (phases.get(phase)?.kind === 'end' ? [phase] : [])),
    ),
  };
}

function counted(ids: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
