import type { Card } from '../card.ts';
import type { State } from '../state.ts';

/** What control put on the wall for a moment that has passed since; null: it is of now. */
export function staleness(state: State): 'phase' | 'turn' | null {
  const { program, since } = state.display;
  if (since === null || isOfNow(program)) return null;
  if (since.phase !== (state.chart?.phase ?? null)) return 'phase';
  return since.totalTurn === (state.chart?.totalTurn ?? 0) ? null : 'turn';
}

/** Cards that always show how things stand, whenever they were put up, and those that show nothing. */
function isOfNow({ kind }: Card): boolean {
  switch (kind) {
    case 'situation':
    case 'join':
    case 'indicators':
    case 'statements':
    case 'board':
    case 'hold':
    case 'black':
      return true;
    case 'inject':
    case 'results':
    case 'move':
    case 'argument':
    case 'vote':
    case 'text':
      return false;
  }
}
