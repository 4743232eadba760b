import type { Choice } from '../../../core/fact-negotiate.ts';
import type { Effect } from '../../../core/scenario/primitives.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';
import type { ControlView } from '../../../core/view/schema.ts';

/** What is asked of a negotiation board in many places of the console. */
export type Board = ControlView['boards'][number];
export type BoardClause = Board['clauses'][number];
export type BoardOption = BoardClause['options'][number];
export type BoardText = Board['texts'][number];

export function onTable(board: Board): BoardText[] {
  return board.texts.filter((text) => text.status === 'tabled');
}

/** What waits for control first, then the newest. */
export function textOrder(board: Board): BoardText[] {
  const rank = (text: BoardText) => (isAgreed(board, text) ? 0 : 1);
  return onTable(board)
    .toReversed()
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Parties by what they have said to a text. */
export function answersTo(
  board: Board,
  text: BoardText,
): { readonly agree: string[]; readonly refuse: string[]; readonly missing: string[] } {
  const said = new Map(text.answers.map(({ team, answer }) => [team, answer]));
  const who = (what: 'agree' | 'refuse' | undefined) =>
    board.parties.filter((team) => said.get(team) === what);
  return { agree: who('agree'), refuse: who('refuse'), missing: who(undefined) };
}

export function isAgreed(board: Board, text: BoardText): boolean {
  return answersTo(board, text).agree.length === board.parties.length;
}

/** How control can put a text into force; `override`: against the rule, with a reason. */
export type Way = 'consent' | 'control' | 'vote' | 'override';

export function wayOf(board: Board, text: BoardText): Way {
  if (board.adoption !== 'consent') return board.adoption;
  return isAgreed(board, text) ? 'consent' : 'override';
}

/** The vote that runs on a text; null: none does. */
export function voteOn(view: ControlView, text: string): ControlView['votes'][number] | null {
  return view.votes.find((vote) => vote.status === 'open' && vote.about?.text === text) ?? null;
}

/** Texts to which every party has agreed and that wait for control alone. */
export function waitingTexts(
  view: ControlView,
): { readonly board: Board; readonly text: BoardText }[] {
  if (view.situation.status !== 'running') return [];
  return view.boards.flatMap((board) =>
    onTable(board)
      .filter((text) => isAgreed(board, text) && voteOn(view, text.id) === null)
      .map((text) => ({ board, text })),
  );
}

/** One clause of a text beside what is in force. */
export interface ClauseChange {
  readonly clause: BoardClause;
  readonly before: BoardOption | null;
  readonly option: BoardOption;
  readonly kind: 'new' | 'changed' | 'same';
}

/** What a text says, clause by clause; clauses it does not speak of stay as they are. */
export function changesOf(board: Board, choice: Choice): ClauseChange[] {
  return board.clauses.flatMap((clause) => {
    const option = clause.options.find((each) => each.id === choice[clause.id]);
    if (option === undefined) return [];
    const before = clause.options.find((each) => each.id === clause.inForce) ?? null;
    const kind = before === null ? 'new' : before.id === option.id ? 'same' : 'changed';
    return [{ clause, before, option, kind }];
  });
}

/** Clauses that the text leaves as they are; those that apply, and those that would stay unsettled. */
export function untouched(
  board: Board,
  choice: Choice,
): { readonly standing: BoardClause[]; readonly unsettled: BoardClause[] } {
  const rest = board.clauses.filter((clause) => choice[clause.id] === undefined);
  return {
    standing: rest.filter((clause) => clause.inForce !== null),
    unsettled: rest.filter((clause) => clause.inForce === null),
  };
}

export interface SourcedEffect {
  readonly effect: Effect;
  /** Where it comes from, in people's words. */
  readonly source: string;
}

/** What the options set off that would be newly in force, in the order in which they would apply. */
export function effectsOfText(scenario: Scenario, board: Board, choice: Choice): SourcedEffect[] {
  const authored = scenario.boards.find((each) => each.id === board.id)?.clauses ?? [];
  return changesOf(board, choice).flatMap(({ clause, option, kind }) => {
    if (kind === 'same') return [];
    // Options that were added in play have no effects of their own.
    const effects =
      authored.find((each) => each.id === clause.id)?.options.find((each) => each.id === option.id)
        ?.effects ?? [];
    return effects.map((effect) => ({ effect, source: `${clause.title}: ${option.title}` }));
  });
}

/** The option in force of each clause that has one. */
export function inForce(board: Board): { clause: BoardClause; option: BoardOption }[] {
  return board.clauses.flatMap((clause) => {
    const option = clause.options.find((each) => each.id === clause.inForce);
    return option === undefined ? [] : [{ clause, option }];
  });
}

/** Boards that are open first, then those with a text in force or on the table, then the others. */
export function boardOrder(boards: readonly Board[]): Board[] {
  const rank = (board: Board) =>
    board.open ? 0 : board.version > 0 || onTable(board).length > 0 ? 1 : 2;
  return boards.toSorted((a, b) => rank(a) - rank(b));
}

/** Every party accepts it or could live with it: here a text could land. */
export function isZone(board: Board, option: BoardOption): boolean {
  return board.parties.every((team) => {
    const mark = option.marks.find((each) => each.team === team)?.mark;
    return mark === 'accept' || mark === 'couldLive';
  });
}
