import type { ControlMove } from '../../../core/view/schema-move.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import type { Scenario, Team } from '../../../core/scenario/schema.ts';
import { isRuled, needsRuling } from './review.ts';

/** What one team has handed in for one turn. */
export interface TeamTray {
  readonly team: Team;
  readonly moves: readonly ControlMove[];
  /** Players' team, present turn, nothing handed in: who is being waited for. */
  readonly missing: boolean;
  readonly ruled: number;
  readonly countable: number;
}

export function trays(scenario: Scenario, view: ControlView, totalTurn: number): TeamTray[] {
  // Before the plan step nobody can have handed in, and after it nobody is waited for.
  const asked = totalTurn === view.situation.totalTurn && view.situation.step === 'plan';
  return scenario.teams
    .map((team): TeamTray => {
      const moves = view.moves
        .filter((move) => move.team === team.id && move.totalTurn === totalTurn)
        .toSorted((a, b) => a.receipt - b.receipt);
      const standing = moves.filter((move) => move.status !== 'withdrawn');
      return {
        team,
        moves,
        missing: asked && team.playedBy === 'players' && standing.length === 0,
        ruled: standing.filter(isRuled).length,
        countable: standing.length,
      };
    })
    .filter((tray) => tray.moves.length > 0 || tray.team.playedBy === 'players');
}

/** Turns that have moves, and the present one; newest first. */
export function turnsWithMoves(view: ControlView): number[] {
  const turns = new Set(view.moves.map((move) => move.totalTurn));
  if (view.situation.totalTurn > 0) turns.add(view.situation.totalTurn);
  return [...turns].toSorted((a, b) => b - a);
}

/** The next move that waits for a ruling after this one, in the order of the trays. */
export function nextToRule(list: readonly TeamTray[], after: string | null): string | null {
  const moves = list.flatMap((tray) => tray.moves);
  const at = moves.findIndex((move) => move.id === after);
  const turned = [...moves.slice(at + 1), ...moves.slice(0, Math.max(at, 0))];
  return turned.find(needsRuling)?.id ?? null;
}
