import type { BoardView } from '../../../core/view/schema-negotiate.ts';

/** A board as the wall can show it: a row for each clause, a column for what applies and for each text. */

export type BoardText = BoardView['texts'][number];
export type BoardClause = BoardView['clauses'][number];
export type BoardOption = BoardClause['options'][number];

/** More columns cannot be read from the last row of chairs. */
const columnsMost = { wide: 3, narrow: 2 };

export interface Columns {
  /** Whether anything is in force that the texts would change. */
  readonly inForce: boolean;
  readonly texts: readonly BoardText[];
  /** Texts on the table that found no place. */
  readonly left: number;
}

/** The newest texts that are on the table, oldest first. */
export function columnsOf(board: BoardView, narrow: boolean): Columns {
  const inForce = board.clauses.some((clause) => clause.inForce !== null);
  const tabled = board.texts.filter((text) => text.status === 'tabled');
  const most = columnsMost[narrow ? 'narrow' : 'wide'];
  const texts = tabled.slice(inForce ? 1 - most : -most);
  return { inForce, texts, left: tabled.length - texts.length };
}

export function optionOf(clause: BoardClause, id: string | null | undefined): BoardOption | null {
  return clause.options.find((option) => option.id === id) ?? null;
}

/**
 * The clauses that are shown where not all of them fit, in the order of the board: those first on which the
 * texts differ or that a text would change.
 */
export function clausesShown(
  { clauses }: BoardView,
  { inForce, texts }: Columns,
  shown: number,
): BoardClause[] {
  const weight = (clause: BoardClause): number => {
    // With nothing on the table, what applies is what there is to read.
    if (inForce && texts.length === 0) return clause.inForce === null ? 1 : 0;
    const named = new Set(texts.flatMap(({ choice }) => choice[clause.id] ?? []));
    if (named.size > 1) return 0;
    const [only] = named;
    if (only !== undefined && only !== clause.inForce) return 1;
    if (clause.options.some((option) => option.marks.some((mark) => mark.open))) return 2;
    return clause.inForce === null ? 3 : 4;
  };
  const chosen = [...clauses].sort((a, b) => weight(a) - weight(b)).slice(0, shown);
  return clauses.filter((clause) => chosen.includes(clause));
}
