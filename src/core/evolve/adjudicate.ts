import type { Fact, FactOf } from '../fact.ts';
import { adjudicateFacts } from '../fact-adjudicate.ts';
import type { MoveId } from '../ids.ts';
import { assertNever, must } from '../result.ts';
import { noReview, type Review } from '../ruling.ts';
import type { MoveState } from '../state-move.ts';
import { findMove, type State } from '../state.ts';
import { changeMove, statusOnReturn } from './move.ts';

export type AdjudicateFact = Extract<Fact, { type: keyof typeof adjudicateFacts }>;

export function isAdjudicate(fact: Fact): fact is AdjudicateFact {
  return Object.hasOwn(adjudicateFacts, fact.type);
}

/** How moves are judged: who has them in hand, odds and draws, rulings, results, and effects that wait. */
export function evolveAdjudicate(state: State, fact: AdjudicateFact): State {
  switch (fact.type) {
    case 'move.returned': {
      const { move, question } = fact.data;
      return changeMove(state, move, (m) => ({ ...m, status: 'returned', question }));
    }
    case 'move.accepted':
      return changeMove(state, fact.data.move, (m) => ({ ...m, status: statusOnReturn(state, m) }));
    case 'move.exposed':
      return changeMove(state, fact.data.move, (m) => ({ ...m, exposed: fact.data.reason }));
    case 'odds.shown':
    case 'draw.made':
      return drawn(state, fact);
    case 'ruling.claimed':
    case 'ruling.letGo':
    case 'ruling.signed':
    case 'ruling.returned':
    case 'ruling.reopened':
      return reviewed(state, fact);
    case 'move.ruled':
      return changeMove(state, fact.data.move, (m) => ruled(m, fact));
    case 'rulings.revealed':
      return fact.data.moves.reduce(revealed, state);
    case 'effect.delayed':
      return { ...state, delayed: [...state.delayed, fact.data] };
    case 'effect.came':
    case 'effect.cancelled':
      return { ...state, delayed: state.delayed.filter((one) => one.id !== fact.data.delayed) };
    default:
      return assertNever(fact);
  }
}

function drawn(state: State, fact: FactOf<'odds.shown'> | FactOf<'draw.made'>): State {
  if (fact.type === 'odds.shown') {
    const { draw, move, ...odds } = fact.data;
    const shown = { id: draw, ...odds, made: null };
    // Odds that nothing was drawn with are replaced; what was drawn stays on record.
    return changeMove(state, move, (m) => ({
      ...m,
      draws: [...m.draws.filter((one) => one.made !== null), shown],
    }));
  }
  const { draw, move, dice, seed, outcome } = fact.data;
  return changeMove(state, move, (m) => ({
    ...m,
    draws: m.draws.map((one) =>
      one.id === draw ? { ...one, made: { dice, seed, outcome } } : one,
    ),
  }));
}

type ReviewFact = Extract<
  AdjudicateFact,
  {
    type:
      'ruling.claimed' | 'ruling.letGo' | 'ruling.signed' | 'ruling.returned' | 'ruling.reopened';
  }
>;

function reviewed(state: State, fact: ReviewFact): State {
  const change = (part: Partial<Review>, more: Partial<MoveState> = {}): State =>
    changeMove(state, fact.data.move, (m) => ({
      ...m,
      ...more,
      review: { ...m.review, ...part },
    }));
  switch (fact.type) {
    case 'ruling.claimed':
      return change({ claimedBy: fact.data.by });
    case 'ruling.letGo':
      return change({ claimedBy: null });
    case 'ruling.signed':
      return change({ state: 'signed', signedBy: fact.data.by, note: fact.data.alone });
    case 'ruling.returned':
      return change({ state: 'changes', note: fact.data.note });
    case 'ruling.reopened':
      return change(
        { state: 'changes', signedBy: '', note: fact.data.reason },
        { status: 'locked' },
      );
    default:
      return assertNever(fact);
  }
}

function ruled(move: MoveState, fact: FactOf<'move.ruled'>): MoveState {
  const { ruling } = fact.data;
  const ruledBy = fact.actor.kind === 'control' ? fact.actor.name : '';
  const state = ruling.signOff ? 'pending' : 'none';
  const { claimedBy } = move.review;
  return { ...move, status: 'ruled', ruling, review: { ...noReview, claimedBy, ruledBy, state } };
}

function revealed(state: State, move: MoveId): State {
  const { text, ruling } = must(findMove(state, move), `move ${move}`);
  const next = changeMove(state, move, (m) => ({ ...m, status: 'revealed' }));
  if (text.option === null || ruling === null) return next;
  return { ...next, outcomes: { ...next.outcomes, [text.option]: ruling.outcome } };
}
