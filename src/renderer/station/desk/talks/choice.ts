import type { Choice } from '../../../../core/fact-negotiate.ts';
import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { ownMark } from './marks.ts';
import type { BoardClause } from './waiting.ts';

/** What a text would settle, and what it would change. */

export function optionTitle({ options }: BoardClause, id: string): string {
  return options.find((option) => option.id === id)?.title ?? id;
}

export interface Settled {
  readonly clause: BoardClause;
  readonly option: string;
  readonly text: string;
  /** What is in force instead; null: nothing is. */
  readonly instead: string | null;
  readonly changes: boolean;
}

/** The clauses that a choice names, in the board's order, against what is in force. */
export function settledBy(board: BoardView, choice: Choice): Settled[] {
  return board.clauses.flatMap((clause) => {
    const id = choice[clause.id];
    if (id === undefined) return [];
    const { inForce } = clause;
    return [
      {
        clause,
        option: optionTitle(clause, id),
        text: clause.options.find((option) => option.id === id)?.text ?? '',
        instead: inForce === null ? null : optionTitle(clause, inForce),
        changes: inForce !== id,
      },
    ];
  });
}

/** What a team would table: the first wording that it accepts in the open, else what is in force. */
export function proposedChoice({ options, inForce }: BoardClause, team: string): string {
  // Tabling tells everybody: a private mark is not put into the text for its team.
  const accepted = options.find((option) => {
    const own = ownMark(option, team);
    return own?.mark === 'accept' && own.open;
  });
  return accepted?.id ?? inForce ?? '';
}
