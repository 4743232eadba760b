import { amountOf } from '../rules/amount.ts';
import { explain } from '../rules/explain.ts';
import { ruleValues } from '../rules/environment.ts';
import type { Amount, Explanation } from '../explanation.ts';
import { namesOf } from '../rules/names.ts';
import { compileRules } from '../rules/rules.ts';
import type { Scenario } from '../scenario/schema.ts';
import { initialState } from '../state.ts';

/** A condition as it can be told beforehand: what is tested, without what the value is just now. */
export type Condition = Explanation;

/** Reads a scenario's expressions for print and for what is told of later. Throws on one that is not well formed. */
export interface Reader {
  /** Whether it is well formed, and about things that the scenario has. */
  reads(source: string): boolean;
  condition(source: string): Condition;
  /** What an indicator is set to: a number, or something that holds or does not. */
  value(source: string): Amount | Condition;
}

/** Compiles the scenario's expressions: worth keeping for as long as one reads. */
export function readerOf(scenario: Scenario): Reader {
  const rules = compileRules(scenario);
  const values = ruleValues(scenario, initialState(scenario));
  const names = namesOf(scenario);
  const condition = (source: string): Condition =>
    timeless(explain(scenario, rules, source, values));
  return {
    reads: (source) =>
      rules.check(source, 'bool') === null || rules.check(source, 'number') === null,
    condition,
    value: (source) =>
      rules.check(source, 'number') === null
        ? amountOf(rules.tree(source), names)
        : condition(source),
  };
}

/** The same for parts of a scenario that need not have a condition. */
export function conditionsOf(scenario: Scenario): (source: string | undefined) => Condition | null {
  const reader = readerOf(scenario);
  return (source) => (source === undefined ? null : reader.condition(source));
}

function timeless(why: Explanation): Condition {
  switch (why.kind) {
    case 'all':
    case 'any':
      return { ...why, parts: why.parts.map(timeless) };
    case 'not':
      return { ...why, part: timeless(why.part) };
    case 'choice':
    case 'compare': {
      const { now: _, ...rest } = why;
      return rest;
    }
    case 'claim':
    case 'formula':
      return why;
  }
}
