import { sameFor } from '../same.ts';
import type { Scenario } from '../scenario/schema.ts';

/** What authors write → what people read; looked up by id. */
export interface Names {
  readonly indicator: ReadonlyMap<string, string>;
  readonly outcome: ReadonlyMap<string, string>;
  readonly inject: ReadonlyMap<string, string>;
  readonly visited: ReadonlyMap<string, string>;
  readonly text: ReadonlyMap<string, string>;
  readonly vote: ReadonlyMap<string, string>;
  readonly clause: ReadonlyMap<string, string>;
  /** By clause, then by option: two clauses may have options called the same. */
  readonly clauseOption: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Made once per scenario: the console's view explains hundreds of guards at a time. */
const sameNames = sameFor<Scenario, Names>();

/** The same object for the same scenario. */
export function namesOf(scenario: Scenario): Names {
  return sameNames(scenario, null, () => {
    const clauses = scenario.boards.flatMap((board) => board.clauses);
    return {
      indicator: new Map(scenario.indicators.map(({ id, name }) => [id, name])),
      outcome: titles(scenario.options),
      inject: new Map(scenario.injects.map(({ eventNo, title }) => [eventNo, title])),
      visited: titles(scenario.phases),
      text: titles(scenario.boards),
      vote: titles(scenario.votes),
      clause: titles(clauses),
      clauseOption: new Map(clauses.map(({ id, options }) => [id, titles(options)])),
    };
  });
}

function titles(
  rows: readonly { readonly id: string; readonly title: string }[],
): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id, title }) => [id, title]));
}
