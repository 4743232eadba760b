import type { TeamView } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { turnWithin } from '../../shared/turn-within.ts';
import { useSeat } from './seat.tsx';

export type TurnName =
  | { readonly kind: 'phase'; readonly title: string; readonly turn: number; readonly of: number }
  | { readonly kind: 'earlier'; readonly title: string }
  | { readonly kind: 'number'; readonly turn: number };

/**
 * What a turn is called. The header counts within the phase, so a bare number of the whole exercise would
 * contradict it. Of earlier phases the view tells the title alone, and that only where this team has moved.
 */
export function turnName(
  totalTurn: number,
  { situation, moves }: Pick<TeamView, 'situation' | 'moves'>,
): TurnName {
  const { phase } = situation;
  const within = turnWithin(totalTurn, situation);
  if (phase !== null && within !== null)
    return { kind: 'phase', title: phase.title, turn: within, of: phase.turnsMax };
  const moved = moves.find((move) => move.totalTurn === totalTurn);
  return moved === undefined
    ? { kind: 'number', turn: totalTurn }
    : { kind: 'earlier', title: moved.phaseTitle };
}

/** The same in words. */
export function useTurnName(): (totalTurn: number) => string {
  const shared = sharedText.useText();
  const { view } = useSeat();
  return (totalTurn) => {
    const name = turnName(totalTurn, view);
    if (name.kind === 'number') return shared('turnTotal', { turn: name.turn });
    if (name.kind === 'earlier') return name.title;
    const turn = { turn: name.turn, of: name.of };
    return `${name.title} · ${name.of > 1 ? shared('turn', turn) : shared('turnPlain', turn)}`;
  };
}
