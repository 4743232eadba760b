import type { AdjudicateFact } from '../evolve/adjudicate.ts';
import { assertNever } from '../result.ts';
import { findMove, type State } from '../state.ts';
import type { World } from '../world.ts';
import type { TimelineEntry } from './schema.ts';

/** Owns the parameters of log lines about how moves are judged. Nothing is stored. */
type Params = TimelineEntry['params'];

export function adjudicateParams(world: World, state: State, fact: AdjudicateFact): Params {
  switch (fact.type) {
    case 'rulings.revealed':
      return { count: fact.data.moves.length };
    case 'effect.delayed': {
      const { effect, due, because } = fact.data;
      return { name: indicatorName(world, effect.indicator), due: due.kind, because: because.kind };
    }
    case 'effect.came':
      return waited(world, state, fact.data.delayed);
    case 'effect.cancelled':
      return { ...waited(world, state, fact.data.delayed), reason: fact.data.reason };
    default:
      return { ...moveParams(world, state, fact.data.move), ...ofMove(fact) };
  }
}

/** Which indicator a waiting effect is about. It waits in the state before the fact alone. */
function waited(world: World, before: State, delayed: string): Params {
  const found = before.delayed.find((one) => one.id === delayed);
  return found === undefined ? {} : { name: indicatorName(world, found.effect.indicator) };
}

type AboutMove = Exclude<AdjudicateFact, { type: `effect.${string}` | 'rulings.revealed' }>;

function ofMove(fact: AboutMove): Params {
  switch (fact.type) {
    case 'move.returned':
      return { question: fact.data.question };
    case 'move.exposed':
    case 'ruling.reopened':
      return { reason: fact.data.reason };
    case 'ruling.claimed':
      return { by: fact.data.by };
    case 'ruling.letGo':
    case 'move.accepted':
      return {};
    case 'odds.shown': {
      const { method, likelihood, net, source } = fact.data;
      return { method, likelihood, net, source };
    }
    case 'draw.made':
      return { dice: fact.data.dice.join(' + '), outcome: fact.data.outcome };
    case 'move.ruled': {
      const { outcome, mode, override } = fact.data.ruling;
      return { outcome, mode, override: override?.reason ?? '' };
    }
    case 'ruling.signed':
      return { by: fact.data.by, reason: fact.data.alone };
    case 'ruling.returned':
      return { reason: fact.data.note };
    default:
      return assertNever(fact);
  }
}

/** What an audience that the fact touches may read of it; null: it has no line for outsiders. */
export function outsideAdjudicate(world: World, state: State, fact: AdjudicateFact): Params | null {
  switch (fact.type) {
    case 'move.returned':
    case 'move.accepted':
      return adjudicateParams(world, state, fact);
    case 'move.exposed':
      return publicParams(world, state, fact.data.move);
    case 'odds.shown': {
      const { method, likelihood } = fact.data;
      return { ...publicParams(world, state, fact.data.move), method, likelihood };
    }
    case 'rulings.revealed':
      return {};
    case 'ruling.claimed':
    case 'ruling.letGo':
    case 'draw.made':
    case 'move.ruled':
    case 'ruling.signed':
    case 'ruling.returned':
    case 'ruling.reopened':
    case 'effect.delayed':
    case 'effect.came':
    case 'effect.cancelled':
      return null;
    default:
      return assertNever(fact);
  }
}

/** A move's team, title and receipt. The receipt counts its team's moves. */
export function moveParams(world: World, state: State, id: string): Params {
  const move = findMove(state, id);
  if (move === null) return {};
  const team = world.teams.get(move.team)?.name ?? move.team;
  return { team, title: move.text.title, receipt: move.receipt };
}

/** What others may read of a move: its receipt would tell them how many moves they do not know of. */
function publicParams(world: World, state: State, id: string): Params {
  const { receipt: _, ...params } = moveParams(world, state, id);
  return params;
}

function indicatorName(world: World, indicator: string): string {
  return world.indicators.get(indicator)?.name ?? indicator;
}
