import type { Fact, FactOf } from '../fact.ts';
import { assertNever } from '../result.ts';
import { noWheel } from '../state-desk.ts';
import type { State } from '../state.ts';

type ExerciseFact = Extract<
  Fact,
  {
    type:
      | `exercise.${string}`
      | `hold.${string}`
      | `stop.${string}`
      | `clock.${string}`
      | `deadline.${string}`;
  }
>;

/** The exercise as a whole: its beginning and end, hold and stop, its clock. */
export function evolveExercise(state: State, fact: ExerciseFact): State {
  switch (fact.type) {
    case 'exercise.created':
      return {
        ...state,
        exercise: {
          ...state.exercise,
          id: fact.data.exercise,
          title: fact.data.title,
          mode: fact.data.mode,
          scenarioDigest: fact.data.scenarioDigest,
          createdWallMs: fact.wallMs,
        },
      };
    case 'exercise.forked':
      return forked(state, fact);
    case 'exercise.started':
      return started(state, fact);
    case 'exercise.ended':
      return ended(state, fact);
    case 'hold.began':
      return {
        ...state,
        hold: {
          reason: fact.data.reason,
          sinceWallMs: fact.wallMs,
          clockWasRunning: state.clock.running,
        },
      };
    case 'hold.ended':
      return { ...state, hold: null };
    case 'stop.declared':
      return {
        ...state,
        stop: {
          reason: fact.data.reason,
          sinceWallMs: fact.wallMs,
          clockWasRunning: state.clock.running,
        },
      };
    case 'stop.lifted':
      return { ...state, stop: null };
    case 'clock.started':
      return {
        ...state,
        clock: { running: true, anchorClockMs: fact.clockMs, anchorWallMs: fact.wallMs },
      };
    case 'clock.paused':
      return {
        ...state,
        clock: { running: false, anchorClockMs: fact.clockMs, anchorWallMs: fact.wallMs },
      };
    case 'deadline.changed':
      return state.chart === null
        ? state
        : {
            ...state,
            bellRang: false,
            chart: { ...state.chart, dueAtClockMs: fact.data.dueAtClockMs },
          };
    case 'deadline.passed':
      return { ...state, bellRang: true };
    default:
      return assertNever(fact);
  }
}

function forked(state: State, { data, wallMs }: FactOf<'exercise.forked'>): State {
  const { exercise: id, title, mode, parent } = data;
  // Who sat there played in the other exercise; their names stay with what they did.
  const seats = Object.fromEntries(
    Object.values(state.seats).map((seat) => [
      seat.id,
      seat.status === 'admitted' || seat.status === 'waiting'
        ? { ...seat, status: 'left' as const, takes: null }
        : seat,
    ]),
  );
  return {
    ...state,
    exercise: { ...state.exercise, id, title, mode, parent, createdWallMs: wallMs },
    wheel: noWheel,
    seats,
  };
}

function started(state: State, fact: FactOf<'exercise.started'>): State {
  const chart = fact.data.chart;
  return {
    ...state,
    exercise: { ...state.exercise, status: 'running' },
    chart,
    path: [
      {
        phase: chart.phase,
        from: null,
        exit: null,
        atClockMs: fact.clockMs,
        firstTotalTurn: chart.totalTurn,
      },
    ],
    display:
      // What control has put up on purpose stays until the next TAKE.
      state.display.program.kind === 'join'
        ? {
            ...state.display,
            program: { kind: 'situation' },
            since: { wallMs: fact.wallMs, phase: chart.phase, totalTurn: chart.totalTurn },
          }
        : state.display,
  };
}

function ended(state: State, fact: FactOf<'exercise.ended'>): State {
  return {
    ...state,
    exercise: { ...state.exercise, status: 'ended', endedReason: fact.data.reason },
    votes: withoutOpen(state.votes),
    wheel: noWheel,
    hold: null,
    stop: null,
  };
}

/** The end calls off what was still being voted on. */
function withoutOpen(votes: State['votes']): State['votes'] {
  return Object.fromEntries(
    Object.values(votes).map((vote) => [
      vote.id,
      vote.status === 'open' ? { ...vote, status: 'cancelled', dueAtClockMs: null } : vote,
    ]),
  );
}
