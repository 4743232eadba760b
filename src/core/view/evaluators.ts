import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { injectContent } from './content.ts';
import { releasedInjects } from './inbox.ts';
import { publicTeams } from './parts.ts';
import type { EvaluatorsView } from './schema.ts';
import { situationOf } from './situation.ts';

/** What evaluators get: where the exercise stands, what to watch for, and what was observed. */
export function evaluatorsView(world: World, state: State): EvaluatorsView {
  return {
    audience: 'evaluators',
    n: state.counters.evaluators,
    situation: situationOf(world, state),
    teams: publicTeams(world),
    objectives: world.scenario.objectives.map(({ id, text }) => ({ id, text })),
    released: releasedInjects(state).map((inject) => {
      const { title, expectedAction } = injectContent(world, state, inject.eventNo);
      return {
        eventNo: inject.eventNo,
        title,
        expectedAction,
        withdrawn: inject.status === 'recalled',
      };
    }),
    observations: state.observations.map(observationView),
  };
}

export function observationView(
  observation: State['observations'][number],
): EvaluatorsView['observations'][number] {
  const { id, wallMs, clockMs, by, text, eventNo, objective, rating, phase, totalTurn } =
    observation;
  return { id, wallMs, clockMs, by, text, eventNo, objective, rating, phase, totalTurn };
}
