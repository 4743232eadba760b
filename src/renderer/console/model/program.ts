import type { Card } from '../../../core/card.ts';
import type { ControlView } from '../../../core/view/schema.ts';

/** Black and hold cover a picture; they are not one that «last public picture» could mean. */
export function isPicture(card: Card): boolean {
  return card.kind !== 'black' && card.kind !== 'hold';
}

/** The newest turn whose rulings have been revealed, for the results card; null: none yet. */
export function lastRevealedTurn(view: ControlView): number | null {
  const turns = view.moves
    .filter((move) => move.status === 'revealed')
    .map((move) => move.totalTurn);
  return turns.length === 0 ? null : Math.max(...turns);
}

/** The cards that can always be put up, with the results of the newest revealed turn. */
export function standingCards(view: ControlView): Card[] {
  const turn = lastRevealedTurn(view);
  return [
    { kind: 'situation' },
    { kind: 'indicators' },
    ...(turn === null ? [] : [{ kind: 'results', turn } as const]),
    ...(view.statements.some((each) => each.retired === null)
      ? [{ kind: 'statements' } as const]
      : []),
    { kind: 'join' },
  ];
}
