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

/** The cards that can be put up at any time, each in its place; `card` is null while there is nothing to show on it. */
export function standingCards(view: ControlView): readonly {
  readonly kind: 'situation' | 'indicators' | 'results' | 'statements' | 'join';
  readonly card: Card | null;
}[] {
  const turn = lastRevealedTurn(view);
  const isSaid = view.statements.some((each) => each.retired === null);
  return [
    { kind: 'situation', card: { kind: 'situation' } },
    { kind: 'indicators', card: { kind: 'indicators' } },
    { kind: 'results', card: turn === null ? null : { kind: 'results', turn } },
    { kind: 'statements', card: isSaid ? { kind: 'statements' } : null },
    { kind: 'join', card: { kind: 'join' } },
  ];
}
