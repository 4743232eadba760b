import type { Fact, FactOf } from '../fact.ts';
import type { MoveId } from '../ids.ts';
import { assertNever, must } from '../result.ts';
import { findMove, type State } from '../state.ts';
import { noReview } from '../ruling.ts';
import type { MoveState } from '../state-move.ts';

type MoveFact = Extract<
  Fact,
  { type: 'move.submitted' | 'move.edited' | 'move.withdrawn' | 'moves.locked' }
>;

/** What teams enter, and when it is locked. A withdrawn move keeps its text, an edited one its versions. */
export function evolveMove(state: State, fact: MoveFact): State {
  switch (fact.type) {
    case 'move.submitted':
      return submitted(state, fact);
    case 'move.edited': {
      const next = changeMove(state, fact.data.move, (m) => edited(state, m, fact));
      return { ...next, lastMoveSeq: fact.seq };
    }
    case 'move.withdrawn': {
      const { move, reason } = fact.data;
      const next = changeMove(state, move, (m) => ({
        ...m,
        status: 'withdrawn',
        withdrawnReason: reason,
        recordedWallMs: fact.wallMs,
      }));
      return { ...next, lastMoveSeq: fact.seq };
    }
    case 'moves.locked':
      return fact.data.moves.reduce(
        (s, move) => changeMove(s, move, (m) => ({ ...m, status: 'locked' })),
        state,
      );
    default:
      return assertNever(fact);
  }
}

function submitted(state: State, fact: FactOf<'move.submitted'>): State {
  const { move, team, seat, text, atBell } = fact.data;
  const chart = must(state.chart, 'a chart position');
  const turn = state.turns[chart.totalTurn] ?? {
    totalTurn: chart.totalTurn,
    phase: chart.phase,
    turn: chart.turn,
    moves: {},
  };
  const receipt = (state.receipts[team] ?? 0) + 1;
  const made: MoveState = {
    id: move,
    team,
    totalTurn: chart.totalTurn,
    phase: chart.phase,
    status: 'submitted',
    version: 1,
    seat,
    text,
    atBell,
    receipt,
    recordedWallMs: fact.wallMs,
    history: [],
    withdrawnReason: '',
    question: null,
    exposed: null,
    ruling: null,
    review: noReview,
    draws: [],
    argument: 'none',
    points: [],
    estimates: {},
  };
  return {
    ...state,
    turns: {
      ...state.turns,
      [turn.totalTurn]: { ...turn, moves: { ...turn.moves, [move]: made } },
    },
    receipts: { ...state.receipts, [team]: receipt },
    lastMoveSeq: fact.seq,
  };
}

/** Who answers a question after the lock hands the move in again, and it is locked at once. */
function edited(state: State, move: MoveState, fact: FactOf<'move.edited'>): MoveState {
  const { version, seat, text } = fact.data;
  const { version: before, seat: author, text: earlier, recordedWallMs } = move;
  return {
    ...move,
    status: statusOnReturn(state, move),
    history: [...move.history, { version: before, seat: author, text: earlier, recordedWallMs }],
    version,
    seat,
    text,
    // What was said about the earlier words, and drawn for them, is not said about these.
    argument: 'none',
    points: [],
    estimates: {},
    draws: [],
    recordedWallMs: fact.wallMs,
  };
}

/** Before the lock of its turn a move can still be worked on; afterwards it is locked like the others. */
export function statusOnReturn({ chart }: State, move: MoveState): 'submitted' | 'locked' {
  const isPresent = chart?.totalTurn === move.totalTurn;
  return isPresent && (chart.step === 'brief' || chart.step === 'plan') ? 'submitted' : 'locked';
}

export function changeMove(state: State, move: MoveId, to: (move: MoveState) => MoveState): State {
  const before = must(findMove(state, move), `move ${move}`);
  const turn = must(state.turns[before.totalTurn], `turn ${before.totalTurn}`);
  const moves = { ...turn.moves, [move]: to(before) };
  return { ...state, turns: { ...state.turns, [turn.totalTurn]: { ...turn, moves } } };
}

/** In a step before the lock, what was locked in this turn can be worked on again. */
export function reopenMoves(state: State): State {
  const { chart } = state;
  const isBefore = chart?.step === 'brief' || chart?.step === 'plan';
  return isBefore ? turnAll(state, 'locked', 'submitted') : state;
}

/** After a step was taken back, the moves are as that step has them: open before the lock, locked after it. */
export function fitMoves(state: State): State {
  const { chart } = state;
  const isBefore = chart?.step === 'brief' || chart?.step === 'plan';
  return isBefore ? reopenMoves(state) : turnAll(state, 'submitted', 'locked');
}

/** Turns the present turn's moves of one status into another. */
function turnAll(state: State, from: MoveState['status'], to: MoveState['status']): State {
  const moves = state.turns[state.chart?.totalTurn ?? 0]?.moves ?? {};
  return Object.values(moves)
    .filter((move) => move.status === from)
    .reduce((s, move) => changeMove(s, move.id, (m) => ({ ...m, status: to })), state);
}
