import { openChart, type Chart } from './chart/drive.ts';
import { compileRules, type Rules } from './rules/rules.ts';
import type { Indicator, Inject, MoveOption, Phase, Scenario, Team } from './scenario/schema.ts';
import { must } from './result.ts';

/** A scenario made ready for play: looked-up tables, parsed expressions, the statechart. Immutable. */
export interface World {
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly chart: Chart;
  readonly teams: ReadonlyMap<string, Team>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly phases: ReadonlyMap<string, Phase>;
  readonly injects: ReadonlyMap<string, Inject>;
  readonly options: ReadonlyMap<string, MoveOption>;
  /** Whether any expression looks at `submittedTeams`; if none does, moves cannot move the chart. */
  readonly watchesMoves: boolean;
}

export function compile(scenario: Scenario): World {
  return {
    scenario,
    rules: compileRules(scenario),
    chart: openChart(scenario),
    teams: new Map(scenario.teams.map((t) => [t.id, t])),
    indicators: new Map(scenario.indicators.map((i) => [i.id, i])),
    phases: new Map(scenario.phases.map((p) => [p.id, p])),
    injects: new Map(scenario.injects.map((i) => [i.eventNo, i])),
    options: new Map(scenario.options.map((o) => [o.id, o])),
    watchesMoves: JSON.stringify(scenario).includes('submittedTeams'),
  };
}

export function phaseOf(world: World, phase: string): Phase {
  return must(world.phases.get(phase), `phase ${phase}`);
}
