import type { Outcome } from '../scenario/primitives.ts';
import type { Scenario } from '../scenario/schema.ts';
import { findBoard, presentMoves, type State } from '../state.ts';
import { inForce, versionInForce } from '../state-negotiate.ts';

/** What a guard or effect can see: plain values under the names that authors write. */
export interface RuleValues {
  readonly indicator: Readonly<Record<string, number | bigint | boolean>>;
  readonly outcome: Readonly<Record<string, Outcome | 'none'>>;
  readonly inject: Readonly<Record<string, string>>;
  readonly visited: Readonly<Record<string, boolean>>;
  /** Option in force of each clause, or `none`. */
  readonly clause: Readonly<Record<string, string>>;
  /** Version in force of each board's text; 0: none. */
  readonly text: Readonly<Record<string, bigint>>;
  /** How the last vote on each of the scenario's questions went, `open` while it runs, or `none`. */
  readonly vote: Readonly<Record<string, string>>;
  readonly phase: string;
  readonly turn: bigint;
  /** The phase has no turn after this one. */
  readonly lastTurn: boolean;
  readonly totalTurn: bigint;
  readonly submittedTeams: bigint;
}

/** Reads the values for an expression from a state. Pure; cheap enough to do per question. */
export function ruleValues(scenario: Scenario, state: State): RuleValues {
  const chart = state.chart;
  return {
    indicator: indicatorValues(scenario, state),
    outcome: Object.fromEntries(
      scenario.options.map((o) => [o.id, state.outcomes[o.id] ?? 'none']),
    ),
    inject: Object.fromEntries(
      scenario.injects.map((i) => [i.eventNo, state.injects[i.eventNo]?.status ?? 'planned']),
    ),
    visited: visitedPhases(scenario, state),
    ...negotiated(scenario, state),
    phase: chart?.phase ?? '',
    turn: BigInt(chart?.turn ?? 0),
    lastTurn: isLastTurn(scenario, chart?.phase, chart?.turn ?? 0),
    totalTurn: BigInt(chart?.totalTurn ?? 0),
    submittedTeams: BigInt(submittedTeams(state).length),
  };
}

/** Has the phase no turn after this one? */
export function isLastTurn({ phases }: Scenario, id: string | undefined, turn: number): boolean {
  const phase = phases.find((one) => one.id === id);
  return phase?.kind === 'play' && turn >= phase.turnsMax;
}

/** Teams with at least one move in the present turn that was not withdrawn. */
export function submittedTeams(state: State): string[] {
  const standing = presentMoves(state).filter((move) => move.status !== 'withdrawn');
  return [...new Set(standing.map((move) => move.team))];
}

function indicatorValues(
  scenario: Scenario,
  state: State,
): Record<string, number | bigint | boolean> {
  const values: Record<string, number | bigint | boolean> = {};
  for (const indicator of scenario.indicators) {
    const value = state.indicators[indicator.id] ?? indicator.initial;
    values[indicator.id] =
      indicator.kind === 'int' && typeof value === 'number' ? BigInt(Math.round(value)) : value;
  }
  return values;
}

function visitedPhases(scenario: Scenario, state: State): Record<string, boolean> {
  const seen = new Set(state.path.map((visit) => visit.phase));
  return Object.fromEntries(scenario.phases.map((phase) => [phase.id, seen.has(phase.id)]));
}

function negotiated(
  scenario: Scenario,
  state: State,
): Pick<RuleValues, 'clause' | 'text' | 'vote'> {
  const clause: Record<string, string> = {};
  const text: Record<string, bigint> = {};
  for (const { id, clauses } of scenario.boards) {
    const board = findBoard(state, id);
    const choice = board === null ? null : inForce(board);
    text[id] = BigInt(board === null ? 0 : versionInForce(board));
    for (const one of clauses) clause[one.id] = choice?.[one.id] ?? 'none';
  }
  const vote: Record<string, string> = Object.fromEntries(
    scenario.votes.map((v) => [v.id, 'none']),
  );
  for (const { prepared, status, result } of Object.values(state.votes)) {
    if (prepared === null || status === 'cancelled') continue;
    vote[prepared] = result?.outcome ?? 'open';
  }
  return { clause, text, vote };
}
