import type { Actor } from '../../src/core/ids.ts';
import { ratingKeys } from '../../src/core/ratings.ts';
import type { Issued } from './issued.ts';
import { ann, type Table } from './table.ts';

/** What evaluators, and control in their place, may think of. */
export function evaluateChoices({ state, world }: Table, random: () => number): (() => Issued)[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const who = (): Actor =>
    pick<Actor>([ann, { kind: 'evaluator', name: 'Eve' }, { kind: 'evaluator', name: 'Max' }]);
  const objective = pick(world.scenario.objectives);
  return [
    () => {
      const one = state.observations.length > 0 ? pick(state.observations) : null;
      const data = {
        observation: one?.id ?? 'none',
        expectVersion: one?.version ?? 1,
        text: 'Seen otherwise',
        eventNo: null,
        objective: objective?.id ?? null,
        rating: random() < 0.5 ? pick(ratingKeys) : null,
      };
      return { body: { type: 'observation.amend', data }, actor: who() };
    },
    () => {
      const data = {
        objective: objective?.id ?? 'none',
        task: random() < 0.5 ? (objective?.criticalTasks[0]?.id ?? null) : null,
        rating: random() < 0.8 ? pick(ratingKeys) : null,
        grounds: random() < 0.5 ? 'Because' : '',
      };
      return { body: { type: 'rating.give', data }, actor: who() };
    },
    () => ({
      body: {
        type: 'inject.assess',
        data: {
          eventNo: pick(Object.keys(state.injects)),
          seen: pick(['yes', 'partly', 'no'] as const),
          note: '',
        },
      },
      actor: who(),
    }),
  ];
}
