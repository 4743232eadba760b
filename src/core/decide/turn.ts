import type { Draft } from '../command.ts';
import { limits } from '../limits.ts';
import { checkForm, templateFor } from '../adjudicate/form.ts';
import { moveTextSchema, plainMoveParts } from '../move-text.ts';
import { must } from '../result.ts';
import type { Scratch } from '../scratch.ts';
import { findMove, presentMoves, type State } from '../state.ts';
import type { MoveState } from '../state-move.ts';
import { applyEffects } from './effects.ts';

/**
 * Owns what a turn does with moves when its steps change: hand in, lock, reveal. Not here: when steps
 * change (`chart.ts`). All of it happens in the facts of one command, so a crash leaves no half of it.
 */

/** Submits drafts that are whole enough to be moves, as long as their team has moves left. */
export function handIn(scratch: Scratch, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { seat, team } = draft;
    const form = templateFor(scratch.world, team, scratch.state.chart?.phase ?? '');
    const words = { option: null, effect: '', reasons: [] };
    const blank = { ...plainMoveParts, ...words, visibility: form?.visibility[0] ?? 'public' };
    const text = moveTextSchema.safeParse({ ...blank, ...draft.text });
    if (!text.success || !scratch.world.teams.has(team)) continue;
    // What the form still asks for stays with its author, words and all.
    if (!checkForm(form, text.data).ok) continue;
    const targets = text.data.targets.filter((target) => scratch.world.teams.has(target));
    if (movesOf(scratch.state, team).length >= movesPerTurn(scratch)) continue;
    if (isFlooded(scratch.state, team)) continue;
    // A draft is not looked at while it is typed: what it may not name is left out, its words stay.
    const named = text.data.option;
    const option = named !== null && isOffered(scratch, team, named) ? named : null;
    // Its own prepared move of an earlier situation: nobody means it any more as it stands.
    if (option === null && scratch.world.options.get(named ?? '')?.team === team) continue;
    scratch.emit({
      type: 'move.submitted',
      data: {
        move: scratch.newId(),
        team,
        seat,
        text: { ...text.data, option, targets },
        atBell: true,
      },
    });
  }
}

/** Locks what is still open of this turn; also where control went back and leaves from before `plan`. */
export function lockMoves(scratch: Scratch): void {
  const moves = presentMoves(scratch.state).filter((move) => move.status === 'submitted');
  if (moves.length > 0)
    scratch.emit({ type: 'moves.locked', data: { moves: moves.map((move) => move.id) } });
}

/**
 * Reveals all rulings at once. Effects are applied here and not when control rules, so that nobody
 * learns a result from an indicator; they add up in the order of the rulings' moves.
 */
export function revealRulings(
  scratch: Scratch,
  countsFrom: 'thisTurn' | 'nextTurn' = 'thisTurn',
): void {
  const ruled = Object.values(scratch.state.turns)
    .flatMap((turn) => Object.values(turn.moves))
    .filter(isRevealable);
  revealMoves(scratch, ruled, countsFrom);
}

/** Ruled on, and not waiting for a signature or for changes. */
export function isRevealable({ status, review }: MoveState): boolean {
  return status === 'ruled' && (review.state === 'none' || review.state === 'signed');
}

export function revealMoves(
  scratch: Scratch,
  ruled: readonly MoveState[],
  countsFrom: 'thisTurn' | 'nextTurn' = 'thisTurn',
): void {
  if (ruled.length === 0) return;
  scratch.emit({ type: 'rulings.revealed', data: { moves: ruled.map((move) => move.id) } });
  for (const { id } of ruled) {
    const move = must(findMove(scratch.state, id), `move ${id}`);
    const ruling = must(move.ruling, `ruling on ${id}`);
    applyEffects(scratch, ruling.effects, { kind: 'ruling', ref: id }, '', countsFrom);
  }
}

/** A team's moves of the present turn that were not withdrawn. */
export function movesOf(state: State, team: string): MoveState[] {
  return presentMoves(state).filter((move) => move.team === team && move.status !== 'withdrawn');
}

/** How many moves a team has in a turn. */
export function movesPerTurn(scratch: Scratch): number {
  return scratch.world.scenario.settings.movesPerTurn;
}

/** Whether a prepared move is on offer to a team in this turn. */
export function isOffered(scratch: Scratch, team: string, option: string): boolean {
  const { state, world } = scratch;
  return world.options.get(option)?.team === team && state.chart?.offered.includes(option) === true;
}

/** Withdrawn moves do not count as moves, but each one stays on record and in every view. */
export function isFlooded(state: State, team: string): boolean {
  const recorded = presentMoves(state).filter((move) => move.team === team);
  return recorded.length >= limits.movesRecordedPerTeamPerTurnMax;
}
