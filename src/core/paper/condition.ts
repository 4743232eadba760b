import { explain } from '../rules/explain.ts';
import { ruleValues, type RuleValues } from '../rules/environment.ts';
import { compileRules, type Rules } from '../rules/rules.ts';
import type { Scenario } from '../scenario/schema.ts';
import { initialState } from '../state.ts';
import type { Explanation } from '../view/schema.ts';

/** A condition as it can be printed beforehand: what is tested, without what the value is just now. */
export type Condition = Explanation;

/** Reads a scenario's expressions for print. */
export function conditionsOf(scenario: Scenario): (source: string | undefined) => Condition | null {
  const rules: Rules = compileRules(scenario);
  const values: RuleValues = ruleValues(scenario, initialState(scenario));
  return (source) =>
    source === undefined ? null : timeless(explain(scenario, rules, source, values));
}

function timeless({ now: _, ...rest }: Explanation): Condition {
  if (rest.parts === undefined) return rest;
  return { ...rest, parts: rest.parts.map(timeless) };
}
