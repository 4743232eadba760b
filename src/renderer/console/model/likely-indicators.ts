import type { Indicator, Scenario } from '../../../core/scenario/schema.ts';

const likelyMax = 4;

/**
 * The indicators that a team's prepared moves of this phase change oftenest: what an idea of its own most probably
 * changes too. Where the team has none prepared, those of all teams.
 */
export function likelyIndicators(scenario: Scenario, team: string, phase: string): Indicator[] {
  const here = scenario.options.filter((option) => option.phases.includes(phase));
  const own = here.filter((option) => option.team === team);
  const times = new Map<string, number>();
  for (const { effects } of own.length > 0 ? own : here)
    for (const { indicator } of Object.values(effects).flatMap((each) => each ?? []))
      times.set(indicator, (times.get(indicator) ?? 0) + 1);
  return scenario.indicators
    .toSorted((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0))
    .slice(0, likelyMax);
}
