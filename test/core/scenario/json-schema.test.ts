import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generateScenarioSchemas } from '../../../scripts/generate-scenario-schema.ts';

const docs = path.join(import.meta.dirname, '../../../docs');

test.each([...generateScenarioSchemas()])(
  '[SCN1] the committed docs/%s is what the program checks',
  (name, wanted) => {
    // Windows checkouts may turn line ends; the content is what counts.
    const committed = readFileSync(path.join(docs, name), 'utf8').replaceAll('\r\n', '\n');
    expect(committed, 'stale: run `npm run scenario-schema`').toBe(wanted);
  },
);

test('[SCN1] the published schema asks for nothing that may stand in another file', () => {
  const schema = JSON.parse(generateScenarioSchemas().get('scenario.schema.json') ?? '') as {
    required: string[];
    properties: Record<string, { minItems?: number }>;
  };
  expect(schema.required).toEqual([
    'format',
    'id',
    'title',
    'summary',
    'version',
    'startDate',
    'start',
  ]);
  expect(schema.properties['phases']?.minItems).toBeUndefined();
});
