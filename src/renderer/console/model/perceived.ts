import type { Indicator, Scenario } from '../../../core/scenario/schema.ts';

/** An indicator with what somebody believes of it. */
export interface Perceived {
  readonly real: Indicator;
  readonly beliefs: readonly Indicator[];
}

/** The scenario's indicators in their order, each belief beside what it is about. */
export function perceivedGroups(scenario: Scenario): Perceived[] {
  const known = new Set(scenario.indicators.map((row) => row.id));
  const about = (row: Indicator): string | null =>
    row.perceives !== undefined && known.has(row.perceives) ? row.perceives : null;
  return scenario.indicators
    .filter((row) => about(row) === null)
    .map((real) => ({
      real,
      beliefs: scenario.indicators.filter((row) => about(row) === real.id),
    }));
}

/** How far a belief is from what is so: belief less real; null: both are yes or no, and differ or agree. */
export function gapOf(
  real: number | boolean,
  belief: number | boolean,
): { readonly by: number | null; readonly right: boolean } {
  if (typeof real === 'number' && typeof belief === 'number') {
    // Sums of decimals are not exact; three places are more than any indicator shows.
    const by = Math.round((belief - real) * 1000) / 1000;
    return { by, right: by === 0 };
  }
  return { by: null, right: real === belief };
}
