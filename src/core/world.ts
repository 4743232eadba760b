import { openChart, type Chart } from './chart/drive.ts';
import { compileRules, type Rules } from './rules/rules.ts';
import type { Table } from './scenario/schema-moves.ts';
import type { Board, Body, PreparedVote } from './scenario/schema-negotiation.ts';
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
  readonly tables: ReadonlyMap<string, Table>;
  readonly boards: ReadonlyMap<string, Board>;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly votes: ReadonlyMap<string, PreparedVote>;
  /** Attachments that the scenario's injects name; more lie in no exercise file. */
  readonly media: ReadonlySet<string>;
  /** Whether any expression looks at `submittedTeams`; if none does, moves cannot move the chart. */
  readonly watchesMoves: boolean;
}

/** Once for a scenario: statechart and tables are made here, an expression is parsed when it is first asked for. */
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
    tables: new Map(scenario.tables.map((t) => [t.id, t])),
    boards: new Map(scenario.boards.map((b) => [b.id, b])),
    bodies: new Map(scenario.bodies.map((b) => [b.id, b])),
    votes: new Map(scenario.votes.map((v) => [v.id, v])),
    media: new Set(scenario.injects.flatMap((i) => i.media.map(({ file }) => file))),
    watchesMoves: JSON.stringify(scenario).includes('submittedTeams'),
  };
}

/** Throws a `Fault` for a phase that the scenario does not have. */
export function phaseOf(world: World, phase: string): Phase {
  return must(world.phases.get(phase), `phase ${phase}`);
}
