import type { Draw } from '../state-move.ts';
import type { DrawView } from './schema-draw.ts';

/** The odds, and what was drawn where that may be seen. */
export function drawView(draw: Draw, made: boolean): DrawView {
  const { id, method, likelihood, net, source, commitment } = draw;
  return {
    id,
    method,
    likelihood,
    net,
    source,
    commitment,
    made: made && draw.made !== null ? { ...draw.made, dice: [...draw.made.dice] } : null,
  };
}
