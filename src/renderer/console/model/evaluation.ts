import { ratingDefinitions } from '../../../core/ratings.ts';
import type { Objective, Scenario } from '../../../core/scenario/schema.ts';
import type { ObservationView, RatingView } from '../../../core/view/schema-evaluate.ts';
import type { ControlView } from '../../../core/view/schema.ts';

type Evaluated = Pick<ControlView, 'observations' | 'ratings'>;

/** An objective as a whole, or one of its critical tasks, with what everybody thinks of it. */
export interface RatedRow {
  /** Null: the objective as a whole. */
  readonly task: string | null;
  readonly text: string;
  readonly ratings: readonly RatingView[];
  readonly agreement: Agreement;
}

/** `outcome`: not even whether it was achieved is agreed. */
export type Agreement = 'none' | 'agreed' | 'letter' | 'outcome';

export interface RatedObjective {
  readonly id: string;
  readonly text: string;
  readonly rows: readonly RatedRow[];
  readonly observed: number;
}

export function ratedObjectives(scenario: Scenario, view: Evaluated): RatedObjective[] {
  return scenario.objectives.map((objective) => ({
    id: objective.id,
    text: objective.text,
    rows: rowsOf(objective, view.ratings),
    observed: view.observations.filter((one) => one.objective === objective.id).length,
  }));
}

function rowsOf(
  { id, text, criticalTasks }: Objective,
  ratings: readonly RatingView[],
): RatedRow[] {
  const row = (task: string | null, words: string): RatedRow => {
    const own = ratings.filter((one) => one.objective === id && one.task === task);
    return { task, text: words, ratings: own, agreement: agreementOf(own) };
  };
  return [row(null, text), ...criticalTasks.map((task) => row(task.id, task.text))];
}

export function agreementOf(ratings: readonly Pick<RatingView, 'rating'>[]): Agreement {
  if (ratings.length < 2) return 'none';
  if (new Set(ratings.map(({ rating }) => rating)).size === 1) return 'agreed';
  const outcomes = new Set(ratings.map(({ rating }) => ratingDefinitions[rating].achieved));
  return outcomes.size === 1 ? 'letter' : 'outcome';
}

/** The widest disagreement anywhere under an objective; null: none. */
export function disagreementOf({ rows }: RatedObjective): 'letter' | 'outcome' | null {
  const found = rows.map(({ agreement }) => agreement);
  if (found.includes('outcome')) return 'outcome';
  return found.includes('letter') ? 'letter' : null;
}

/** Objectives that nobody has rated in any part, nor observed. */
export function untouched(objectives: readonly RatedObjective[]): RatedObjective[] {
  return objectives.filter(
    ({ rows, observed }) => observed === 0 && rows.every(({ ratings }) => ratings.length === 0),
  );
}

/** Which observations are looked at: all, those of one objective, or those of none. */
export type ObservationFilter = '' | 'none' | `objective:${string}`;

export function filtered(
  observations: readonly ObservationView[],
  filter: ObservationFilter,
): ObservationView[] {
  const fits = ({ objective }: ObservationView): boolean => {
    if (filter === '') return true;
    return filter === 'none' ? objective === null : `objective:${objective}` === filter;
  };
  return observations.filter(fits).toReversed();
}
