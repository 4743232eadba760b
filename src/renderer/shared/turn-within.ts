import type { Situation } from '../../core/view/schema.ts';

/**
 * Which turn of the phase in hand a turn of the whole exercise is, as the header counts them; null of an earlier phase
 * and after the end, where the header counts none.
 */
export function turnWithin(
  totalTurn: number,
  { phase, turn, totalTurn: now }: Pick<Situation, 'phase' | 'turn' | 'totalTurn'>,
): number | null {
  const within = totalTurn - (now - turn);
  return phase?.kind === 'play' && within >= 1 && within <= turn ? within : null;
}
