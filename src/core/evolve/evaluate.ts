import type { Fact, FactOf, FactStamp } from '../fact.ts';
import { evaluateFacts } from '../fact-evaluate.ts';
import { assertNever } from '../result.ts';
import { authorOf, findRating, type Observation, type Stamp } from '../state-evaluate.ts';
import type { State } from '../state.ts';

export type EvaluateFact = Extract<Fact, { type: keyof typeof evaluateFacts }>;

export function isEvaluate(fact: Fact): fact is EvaluateFact {
  return Object.hasOwn(evaluateFacts, fact.type);
}

/** What was observed and how it was rated. Earlier words stay with the later ones. */
export function evolveEvaluate(state: State, fact: EvaluateFact): State {
  switch (fact.type) {
    case 'observation.recorded': {
      const { observation, madeWallMs, ...observed } = fact.data;
      const made: Observation = {
        id: observation,
        ...observed,
        ...authorOf(fact.actor),
        ...(madeWallMs === undefined
          ? stampOf(state, fact)
          : stampAt(state, madeWallMs, fact.clockMs)),
        seq: fact.seq,
        arrivedWallMs: madeWallMs === undefined ? null : fact.wallMs,
        version: 1,
        amendedWallMs: null,
        history: [],
      };
      return { ...state, observations: [...state.observations, made] };
    }
    case 'observation.amended': {
      const observations = state.observations.map((one) =>
        one.id === fact.data.observation ? amended(one, fact) : one,
      );
      return { ...state, observations };
    }
    case 'rating.given':
      return rated(state, fact);
    default:
      return assertNever(fact);
  }
}

/** The stamp stays: it says when something was seen, not when it was put into better words. */
function amended(one: Observation, { data, wallMs }: FactOf<'observation.amended'>): Observation {
  const { text, eventNo, objective, rating } = one;
  const before = { text, eventNo, objective, rating, wallMs: one.amendedWallMs ?? one.wallMs };
  const { observation: _, ...changed } = data;
  return { ...one, ...changed, amendedWallMs: wallMs, history: [...one.history, before] };
}

/** A later rating takes the place of the same author's earlier one; the record has them all. */
function rated(state: State, fact: FactOf<'rating.given'>): State {
  const author = authorOf(fact.actor);
  const { objective, task } = fact.data;
  const before = findRating(state.ratings, author, objective, task);
  const history =
    before === null
      ? []
      : [
          ...before.history,
          { rating: before.rating, grounds: before.grounds, wallMs: before.wallMs },
        ];
  const given = { ...fact.data, ...author, ...stampOf(state, fact), history };
  const ratings =
    before === null
      ? [...state.ratings, given]
      : state.ratings.map((one) => (one === before ? given : one));
  return { ...state, ratings };
}

/** Remembers where the exercise stands whenever that changes. */
export function rememberMoment(before: State, after: State, { wallMs }: Fact): State {
  const { phase = null, totalTurn = 0 } = after.chart ?? {};
  const last = after.moments.at(-1);
  if (after.clock === before.clock && last?.phase === phase && last.totalTurn === totalTurn)
    return after;
  return {
    ...after,
    moments: [...after.moments, { wallMs, clock: after.clock, phase, totalTurn }],
  };
}

/** The clock at a moment that has passed; never later than it is now. */
function stampAt(state: State, wallMs: number, nowClockMs: number): Stamp {
  const moment = state.moments.findLast((one) => one.wallMs <= wallMs);
  if (moment === undefined) return { wallMs, clockMs: 0, phase: null, totalTurn: 0 };
  const { clock, phase, totalTurn } = moment;
  const elapsed = clock.running ? Math.max(0, wallMs - clock.anchorWallMs) : 0;
  const clockMs = Math.min(nowClockMs, clock.anchorClockMs + elapsed);
  return { wallMs, clockMs, phase, totalTurn };
}

function stampOf(state: State, { wallMs, clockMs }: FactStamp): Stamp {
  const { phase = null, totalTurn = 0 } = state.chart ?? {};
  return { wallMs, clockMs, phase, totalTurn };
}
