import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateExportSchemas } from '../../../scripts/generate-export-schema.ts';
import { factData } from '../../../src/core/fact.ts';

test.each([...generateExportSchemas()])(
  '[EXP4] docs/%s is what the program makes',
  (name, wanted) => {
    const committed = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    expect(committed, 'stale: run `npm run export-schema`').toBe(wanted);
  },
);

test('[EXP4] the schema has every type of fact, and says what is a name and what free text', () => {
  const schema = generateExportSchemas().get('export/fact.schema.json') ?? '';
  for (const type of Object.keys(factData)) expect(schema).toContain(`"const": "${type}"`);
  expect(schema).toContain('"mark": "person"');
  expect(schema).toContain('"mark": "freeText"');
});
