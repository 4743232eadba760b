import type { ArgumentView } from '../../../../core/view/schema-talk.ts';
import type { Seat } from '../seat.tsx';

/**
 * The moves that are open to argument and of which this seat has said nothing yet. Where no seat keeps count of
 * estimates, a point of the team's own says that it has seen them.
 */
export function argumentsWaiting({ view, estimates, watching }: Seat): ArgumentView[] {
  if (watching) return [];
  return view.arguments.filter(({ open, move, points }) => {
    if (!open) return false;
    if (estimates === null) return !points.some((point) => point.team === view.team.id);
    return !estimates.some((each) => each.move === move);
  });
}
