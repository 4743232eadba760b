import { sameFor } from '../same.ts';
import type { InjectState, State } from '../state.ts';
import type { Observation, RatingState } from '../state-evaluate.ts';
import type { World } from '../world.ts';
import { injectContent } from './content.ts';
import { releasedInjects } from './inbox.ts';
import { publicParts } from './public.ts';
import type { ObservationView, RatingView, WatchedInject } from './schema-evaluate.ts';
import type { EvaluatorsView } from './schema.ts';

/**
 * Owns what evaluators get: what the room may see, and what they are there for: objectives, expected actions
 * of what was released, observations and ratings. They sit with the teams but are no team: briefs, inboxes,
 * moves and mail are not theirs, and control's notes are control's.
 */
export function evaluatorsView(world: World, state: State): EvaluatorsView {
  return {
    audience: 'evaluators',
    n: state.counters.evaluators,
    ...publicParts(world, state),
    objectives: world.scenario.objectives.map(
      ({ id, text, capability = '', target = '', criticalTasks }) => ({
        id,
        text,
        capability,
        target,
        criticalTasks: criticalTasks.map((task) => ({
          id: task.id,
          text: task.text,
          target: task.target ?? '',
        })),
      }),
    ),
    released: releasedInjects(state).map((inject) =>
      sameWatched(inject, world, () => watchedInject(world, state, inject)),
    ),
    observations: state.observations.map(observationView),
    ratings: ratingViews(state),
  };
}

const sameWatched = sameFor<InjectState, WatchedInject>();

function watchedInject(world: World, state: State, inject: InjectState): WatchedInject {
  const { title, to, method, from, body, expectedAction } = injectContent(
    world,
    state,
    inject.eventNo,
  );
  const planned = world.injects.get(inject.eventNo);
  return {
    eventNo: inject.eventNo,
    title,
    to: to === 'public' ? to : [...to],
    method,
    from,
    body,
    expectedAction,
    objectives: [...(planned?.objectives ?? [])],
    criticalTasks: [...(planned?.criticalTasks ?? [])],
    withdrawn: inject.status === 'recalled',
    releasedWallMs: inject.releasedAt?.wallMs ?? 0,
    releasedClockMs: inject.releasedAt?.clockMs ?? 0,
    phase: inject.releasedAt?.phase ?? '',
    totalTurn: inject.releasedAt?.totalTurn ?? 0,
    seen: inject.seen && { verdict: inject.seen.verdict, note: inject.seen.note },
  };
}

const sameObservation = sameFor<Observation, ObservationView>();

export function observationView(observation: Observation): ObservationView {
  return sameObservation(observation, null, () => {
    const { id, wallMs, clockMs, by, role, phase, totalTurn } = observation;
    const { text, eventNo, objective, rating, version, amendedWallMs, history } = observation;
    return {
      ...{ id, wallMs, clockMs, by, role, phase, totalTurn },
      arrivedWallMs: observation.arrivedWallMs,
      ...{ text, eventNo, objective, rating, version, amendedWallMs },
      history: history.map((old) => ({
        text: old.text,
        eventNo: old.eventNo,
        objective: old.objective,
        rating: old.rating,
        wallMs: old.wallMs,
      })),
    };
  });
}

/** The ratings that stand; what was taken back is in the record only. */
export function ratingViews(state: State): RatingView[] {
  return state.ratings.flatMap((given) =>
    given.rating === null ? [] : [ratingView(given, given.rating)],
  );
}

const sameRating = sameFor<RatingState, RatingView>();

function ratingView(given: RatingState, rating: RatingView['rating']): RatingView {
  return sameRating(given, null, () => {
    const { objective, task, grounds, by, role, wallMs, clockMs, phase, totalTurn } = given;
    return {
      ...{ objective, task, rating, grounds, by, role, wallMs, clockMs, phase, totalTurn },
      history: given.history.map((old) => ({
        rating: old.rating,
        grounds: old.grounds,
        wallMs: old.wallMs,
      })),
    };
  });
}
