import type { EvaluateFact } from '../evolve/evaluate.ts';
import { assertNever } from '../result.ts';
import type { World } from '../world.ts';
import type { TimelineEntry } from './schema.ts';

/** The parameters of log lines about observations and ratings. Control and evaluators read the same. */
export function evaluateParams(world: World, fact: EvaluateFact): TimelineEntry['params'] {
  switch (fact.type) {
    case 'observation.recorded':
    case 'observation.amended':
      return { text: fact.data.text, rating: fact.data.rating ?? '' };
    case 'rating.given': {
      const { objective, task, rating, grounds } = fact.data;
      const rated = world.scenario.objectives.find((one) => one.id === objective);
      const about = rated?.criticalTasks.find((one) => one.id === task)?.text;
      return { about: about ?? rated?.text ?? objective, rating: rating ?? '', grounds };
    }
    default:
      return assertNever(fact);
  }
}
