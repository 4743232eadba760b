import type { Fact, FactOf } from '../fact.ts';
import type { MoveId } from '../ids.ts';
import { assertNever, must } from '../result.ts';
import { findMove, type MoveState, type State } from '../state.ts';

type MoveFact = Extract<Fact, { type: `move.${string}` | 'moves.locked' | 'rulings.revealed' }>;

/** Team moves and the rulings on them. A withdrawn move keeps its text. */
export function evolveMove(state: State, fact: MoveFact): State {
  switch (fact.type) {
    case 'move.submitted':
      return submitted(state, fact);
    case 'move.edited': {
      const { move, version, seat, text } = fact.data;
      const next = changeMove(state, move, (m) => ({
        ...m,
        version,
        seat,
        text,
        ...recorded(state, m.team, fact),
      }));
      return { ...next, lastMoveSeq: fact.seq };
    }
    case 'move.withdrawn': {
      const { move, reason } = fact.data;
      const next = changeMove(state, move, (m) => ({
        ...m,
        status: 'withdrawn',
        withdrawnReason: reason,
        ...recorded(state, m.team, fact),
      }));
      return { ...next, lastMoveSeq: fact.seq };
    }
    case 'moves.locked':
      return fact.data.moves.reduce(
        (s, move) => changeMove(s, move, (m) => ({ ...m, status: 'locked' })),
        state,
      );
    case 'move.ruled': {
      const { move, ruling } = fact.data;
      return changeMove(state, move, (m) => ({ ...m, status: 'ruled', ruling }));
    }
    case 'rulings.revealed':
      return fact.data.moves.reduce(revealed, state);
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
    withdrawnReason: '',
    ruling: null,
    argument: 'none',
    points: [],
    estimates: {},
    ...recorded(state, team, fact),
  };
  return {
    ...state,
    turns: {
      ...state.turns,
      [turn.totalTurn]: { ...turn, moves: { ...turn.moves, [move]: made } },
    },
    lastMoveSeq: fact.seq,
  };
}

/** The receipt is the number that the team's counter is about to have. */
function recorded(
  state: State,
  team: string,
  fact: { wallMs: number },
): Pick<MoveState, 'receipt' | 'recordedWallMs'> {
  return { receipt: (state.counters.teams[team] ?? 0) + 1, recordedWallMs: fact.wallMs };
}

function revealed(state: State, move: MoveId): State {
  const { text, ruling } = must(findMove(state, move), `move ${move}`);
  const next = changeMove(state, move, (m) => ({ ...m, status: 'revealed' }));
  if (text.option === null || ruling === null) return next;
  return { ...next, outcomes: { ...next.outcomes, [text.option]: ruling.outcome } };
}

export function changeMove(state: State, move: MoveId, to: (move: MoveState) => MoveState): State {
  const before = must(findMove(state, move), `move ${move}`);
  const turn = must(state.turns[before.totalTurn], `turn ${before.totalTurn}`);
  const moves = { ...turn.moves, [move]: to(before) };
  return { ...state, turns: { ...state.turns, [turn.totalTurn]: { ...turn, moves } } };
}

/** In a step before the lock, what was locked in this turn can be worked on again. */
export function reopenMoves(state: State): State {
  const chart = state.chart;
  if (chart === null || (chart.step !== 'brief' && chart.step !== 'plan')) return state;
  const locked = Object.values(state.turns[chart.totalTurn]?.moves ?? {}).filter(
    (m) => m.status === 'locked',
  );
  return locked.reduce(
    (s, move) => changeMove(s, move.id, (m) => ({ ...m, status: 'submitted' })),
    state,
  );
}
