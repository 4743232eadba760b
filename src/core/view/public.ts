import type { Card } from '../card.ts';
import { assertNever } from '../result.ts';
import { findMove, type State } from '../state.ts';
import { phaseOf, type World } from '../world.ts';
import { indicatorsFor, itemView, openResults, publicTeams } from './parts.ts';
import type { PublicView, ResolvedCard } from './schema.ts';
import { situationOf } from './situation.ts';
import { argumentView, argumentViews, isArgued, statementViews } from './talk.ts';

/** What the room's display gets. It holds nothing but what is public, so it cannot show a secret. */
export function publicView(world: World, state: State): PublicView {
  return {
    audience: 'public',
    n: state.counters.public,
    situation: situationOf(world, state),
    teams: publicTeams(world),
    indicators: indicatorsFor(world, state, null),
    program: resolveCard(world, state, state.display.program),
    results: openResults(state),
    arguments: argumentViews(state),
    statements: statementViews(state),
    path: state.path.map(({ phase }) => ({ phase, title: phaseOf(world, phase).title })),
  };
}

/** A card with its content. What may not be shown (any more) falls back to the situation. */
export function resolveCard(world: World, state: State, card: Card): ResolvedCard {
  switch (card.kind) {
    case 'inject': {
      const inject = state.injects[card.eventNo];
      const isOut = inject?.status === 'released' || inject?.status === 'recalled';
      if (inject === undefined || !isOut) return { kind: 'situation' };
      const item = itemView(world, state, inject);
      return item.toAll ? { kind: 'inject', item } : { kind: 'situation' };
    }
    case 'results':
      return {
        kind: 'results',
        totalTurn: card.turn,
        results: openResults(state).filter((r) => r.totalTurn === card.turn),
      };
    case 'move': {
      const move = findMove(state, card.move);
      if (move?.status !== 'revealed' || move.ruling?.openToAll !== true)
        return { kind: 'situation' };
      return {
        kind: 'move',
        result: { team: move.team, title: move.text.title, action: move.text.action },
      };
    }
    case 'text':
      return { kind: 'text', title: card.title, text: card.text };
    case 'argument': {
      const move = findMove(state, card.move);
      if (move === null || !isArgued(move)) return { kind: 'situation' };
      return { kind: 'argument', argument: argumentView(move) };
    }
    case 'situation':
    case 'statements':
    case 'join':
    case 'indicators':
    case 'hold':
    case 'black':
      return { kind: card.kind };
    default:
      return assertNever(card);
  }
}
