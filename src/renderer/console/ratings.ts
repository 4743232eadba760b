/**
 * The four ratings of the exercise-evaluation practice that this follows (HSEEP), with their exact names. They
 * are names of a standard, so no catalogue changes them; S and M both achieved the objective.
 */
export const ratings = {
  P: 'Performed without Challenges',
  S: 'Performed with Some Challenges',
  M: 'Performed with Major Challenges',
  U: 'Unable to be Performed',
} as const;
export type Rating = keyof typeof ratings;
export const ratingKeys = ['P', 'S', 'M', 'U'] as const satisfies readonly Rating[];
