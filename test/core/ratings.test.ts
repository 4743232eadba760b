import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ratingDefinitions, ratingKeys } from '../../src/core/ratings.ts';

test('[EVAL1] the ratings have the names and definitions of the standard, word for word', () => {
  const { P, S, M, U } = ratingDefinitions;
  expect(ratingKeys.map((key) => ratingDefinitions[key].name)).toEqual([
    'Performed without Challenges',
    'Performed with Some Challenges',
    'Performed with Major Challenges',
    'Unable to be Performed',
  ]);
  expect(P.definition).toBe(
    'The targets and critical tasks associated with the capability were completed in a manner that achieved the objective(s) and did not negatively impact the performance of other activities. Performance of this activity did not contribute to additional health and/or safety risks for the public or for emergency workers, and it was conducted in accordance with applicable plans, policies, procedures, regulations, and laws.',
  );
  expect(S.definition).toBe(
    `${P.definition} However, opportunities to enhance effectiveness and/or efficiency were identified.`,
  );
  expect(M.definition).toBe(
    'The targets and critical tasks associated with the capability were completed in a manner that achieved the objective(s); however, the completion negatively impacted the performance of other activities, contributed to additional health and/or safety risks for the public or for emergency workers, and/or was not conducted in accordance with applicable plans, policies, procedures, regulations, and laws.',
  );
  expect(U.definition).toBe(
    'The targets and critical tasks associated with the capability were not performed in a manner that achieved the objective(s).',
  );
  expect(ratingKeys.filter((key) => ratingDefinitions[key].achieved)).toEqual(['P', 'S', 'M']);
});

test('[EVAL1] nothing else in the program words them again', () => {
  const elsewhere = globSync('src/**/*.{ts,tsx}').filter((file) =>
    /Performed with|Unable to be Performed|Some Difficulty|Satisfactory/i.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(elsewhere).toEqual(['src/core/ratings.ts']);
});
