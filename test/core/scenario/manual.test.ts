import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generateScenarioSchemas } from '../../../scripts/generate-scenario-schema.ts';
import { limits } from '../../../src/core/limits.ts';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import { coverage } from '../../../src/core/simulate/coverage.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { compile } from '../../../src/core/world.ts';

const manual = readFileSync(
  path.join(import.meta.dirname, '../../../docs/scenario-format.md'),
  'utf8',
);

function miniature(): string {
  return /<!-- miniature -->\s+```yaml\n([\s\S]*?)```/.exec(manual)?.[1] ?? '';
}

test(
  '[SCN8] the miniature in the manual is a clean scenario, and everything in it can happen',
  { timeout: 120_000 },
  () => {
    const { scenario, findings } = parseScenario([{ name: 'scenario.yaml', text: miniature() }]);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    if (scenario === null) throw new Error('no scenario');
    const world = compile(scenario);
    const runs = Array.from({ length: 60 }, (_, at) => simulate(world, { seed: at }));
    expect(Object.values(coverage(scenario, runs).neverReached).flat()).toEqual([]);
  },
);

test('[SCN9] the manual names every field and every word that the program knows', () => {
  const named = new Set(
    [...manual.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(/[^A-Za-z]+/)),
  );
  const missing = [
    ...wordsOf(JSON.parse(generateScenarioSchemas().get('scenario.schema.json') ?? '')),
  ].filter((word) => !named.has(word));
  expect(missing).toEqual([]);
});

test('[SCN9] the limits in the manual are the limits of the program', () => {
  for (const row of [
    `${limits.scenarioFileBytesMax / 1024} KiB, ${limits.scenarioBytesMax / 1024 ** 2} MiB, ${limits.scenarioFilesMax}`,
    `${limits.mediaBytesMax / 1024 ** 2} MiB, ${limits.mediaFilesMax}`,
    `${limits.teamsMax}, ${limits.phasesMax}, ${limits.exitsPerPhaseMax}, ${limits.turnsPerPhaseMax}`,
    `${limits.indicatorsMax}, ${limits.injectsMax}, ${limits.optionsMax}, ${limits.objectivesMax}`,
    `${limits.expressionCharsMax}, ${limits.expressionNodesMax}, ${limits.expressionDepthMax}, ${limits.expressionListMax}`,
  ]) {
    expect(manual).toContain(`| ${row} `);
  }
});

/** Property names and enumerated words anywhere in a JSON Schema. */
function wordsOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) found.add(name);
    if (key === 'enum') for (const word of value as unknown[]) found.add(String(word));
    if (key === 'const') found.add(String(value).replace(/\d/g, ''));
    wordsOf(value, found);
  }
  return found;
}
