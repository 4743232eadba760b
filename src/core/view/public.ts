import { seesBoard } from '../board.ts';
import type { Card } from '../card.ts';
import { assertNever } from '../result.ts';
import { sameFor } from '../same.ts';
import { findMove, findVote, type State } from '../state.ts';
import { phaseOf, type World } from '../world.ts';
import { isOpenResult, openResults } from './move.ts';
import { boardView, boardViews, voteView, voteViews, type Reader } from './negotiate.ts';
import { indicatorsFor, itemView, publicTeams } from './parts.ts';
import type { PublicView, ResolvedCard } from './schema.ts';
import { situationOf } from './situation.ts';
import { argumentView, argumentViews, isArgued, statementViews } from './talk.ts';

/** What the room's display gets. It holds nothing but what is public, so it cannot show a secret. */
export function publicView(world: World, state: State): PublicView {
  return {
    audience: 'public',
    n: state.counters.public,
    ...publicParts(world, state),
    program: resolveCard(world, state, state.display.program),
  };
}

const everybody: Reader = { kind: 'public' };

/** What everybody in the room may see, whatever hangs on the wall. */
export function publicParts(world: World, state: State) {
  return {
    situation: situationOf(world, state),
    teams: publicTeams(world),
    indicators: indicatorsFor(world, state, null),
    results: openResults(state),
    arguments: argumentViews(state),
    statements: statementViews(state),
    boards: boardViews(world, state, everybody),
    votes: voteViews(world, state, everybody),
    likelihoodScale: world.scenario.settings.likelihoodScale,
    path: publicPath(world, state),
  } satisfies Partial<PublicView>;
}

/** The way taken. */
export function publicPath(world: World, state: State): PublicView['path'] {
  return samePath(state.path, world, () =>
    state.path.map(({ phase }) => ({ phase, title: phaseOf(world, phase).title })),
  );
}

const samePath = sameFor<State['path'], PublicView['path']>();

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
      if (move === null || !isOpenResult(move)) return { kind: 'situation' };
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
    case 'board': {
      const board = world.boards.get(card.board);
      return board === undefined || !seesBoard(board, null)
        ? { kind: 'situation' }
        : { kind: 'board', board: boardView(world, board, state, everybody) };
    }
    case 'vote': {
      const vote = findVote(state, card.vote);
      const view = vote === null ? null : voteView(world, vote, everybody);
      return view === null ? { kind: 'situation' } : { kind: 'vote', vote: view };
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
