import type { Scenario } from '../../../core/scenario/schema.ts';
import type { ControlView } from '../../../core/view/schema.ts';

type Statement = ControlView['statements'][number];

/** A statement that a ruling can rest on. */
export interface Quotable {
  readonly statement: Statement;
  /** Its team has declared one of its red lines, or says that it is one. */
  readonly redLine: boolean;
}

/**
 * What has been declared and still stands, red lines first, then the newest. What a draft quotes already stays
 * in the list, also when it was taken down meanwhile.
 */
export function quotable(
  scenario: Scenario,
  statements: readonly Statement[],
  chosen: readonly string[],
  redLineWord: string,
): Quotable[] {
  const rows = statements
    .filter(({ id, retired }) => retired === null || chosen.includes(id))
    .map((statement) => ({ statement, redLine: isRedLine(scenario, statement, redLineWord) }));
  return rows.toReversed().toSorted((a, b) => Number(b.redLine) - Number(a.redLine));
}

function isRedLine(scenario: Scenario, { by, text }: Statement, word: string): boolean {
  const said = text.toLocaleLowerCase();
  if (said.includes(word.toLocaleLowerCase())) return true;
  const lines =
    by.kind === 'team' ? (scenario.teams.find((team) => team.id === by.team)?.redLines ?? []) : [];
  return lines.some((line) => said.includes(line.toLocaleLowerCase()));
}
