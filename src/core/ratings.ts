/**
 * How an objective or a critical task was performed: the four ratings of the Exercise Evaluation Guide of
 * HSEEP (the Homeland Security Exercise and Evaluation Program of FEMA), «Ratings Definitions» on its last
 * page. The only place where their words stand. They are quoted and never rewritten or translated, because a
 * paraphrase drifts: P, S and M all achieved the objective, and only U did not.
 */
export const ratingKeys = ['P', 'S', 'M', 'U'] as const;
export type Rating = (typeof ratingKeys)[number];

export interface RatingDefinition {
  readonly name: string;
  readonly definition: string;
  /** What sets it apart from the one before it, in the definition's own words. */
  readonly mark: string;
  /** Whether the objective was achieved. */
  readonly achieved: boolean;
}

const achieved =
  'The targets and critical tasks associated with the capability were completed in a manner that achieved the objective(s)';
const harmless =
  'did not negatively impact the performance of other activities. Performance of this activity did not contribute to additional health and/or safety risks for the public or for emergency workers, and it was conducted in accordance with applicable plans, policies, procedures, regulations, and laws.';
const improvable =
  'However, opportunities to enhance effectiveness and/or efficiency were identified.';
const harmful =
  'the completion negatively impacted the performance of other activities, contributed to additional health and/or safety risks for the public or for emergency workers, and/or was not conducted in accordance with applicable plans, policies, procedures, regulations, and laws.';
const failed =
  'The targets and critical tasks associated with the capability were not performed in a manner that achieved the objective(s).';

export const ratingDefinitions: Readonly<Record<Rating, RatingDefinition>> = {
  P: {
    name: 'Performed without Challenges',
    definition: `${achieved} and ${harmless}`,
    mark: `… ${harmless}`,
    achieved: true,
  },
  S: {
    name: 'Performed with Some Challenges',
    definition: `${achieved} and ${harmless} ${improvable}`,
    mark: improvable,
    achieved: true,
  },
  M: {
    name: 'Performed with Major Challenges',
    definition: `${achieved}; however, ${harmful}`,
    mark: `… ${harmful}`,
    achieved: true,
  },
  U: {
    name: 'Unable to be Performed',
    definition: failed,
    mark: failed,
    achieved: false,
  },
};
