import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { generateScenarioSchemas } from '../../../scripts/generate-scenario-schema.ts';
import { recompute, twoDiceLikelihood } from '../../../src/core/adjudicate/draw.ts';
import { limits } from '../../../src/core/limits.ts';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import { withRunningOrder } from '../../../src/core/scenario/running-order.ts';
import { scenarioSchema, type Scenario } from '../../../src/core/scenario/schema.ts';
import { coverage } from '../../../src/core/simulate/coverage.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { drawViewSchema } from '../../../src/core/view/schema-draw.ts';
import { compile } from '../../../src/core/world.ts';

function read(name: string): string {
  return readFileSync(path.join(import.meta.dirname, '../../../docs', name), 'utf8');
}

const manual = read('scenario-format.md');

function miniature(): string {
  return /<!-- miniature -->\s+```yaml\n([\s\S]*?)```/.exec(manual)?.[1] ?? '';
}

/** The miniature with every snippet that is written for it. */
function grown(): string {
  const parts = [...manual.matchAll(/<!-- addition -->\s+```yaml\n([\s\S]*?)```/g)];
  const whole = parse(miniature()) as Record<string, unknown>;
  for (const [, part = ''] of parts)
    for (const [section, list] of Object.entries(parse(part) as Record<string, unknown[]>))
      whole[section] = [...((whole[section] ?? []) as unknown[]), ...list];
  return stringify(whole);
}

function clean(text: string): Scenario {
  const { scenario, findings } = parseScenario([{ name: 'scenario.yaml', text }]);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  if (scenario === null) throw new Error('no scenario');
  return scenario;
}

function neverReached(scenario: Scenario): string[] {
  const world = compile(scenario);
  const runs = Array.from({ length: 60 }, (_, at) => simulate(world, { seed: at }));
  return Object.values(coverage(scenario, runs).neverReached).flat();
}

test(
  '[SCN8] the miniature in the manual is a clean scenario, and everything in it can happen',
  { timeout: 120_000 },
  () => {
    expect(neverReached(clean(miniature()))).toEqual([]);
  },
);

test(
  '[SCN8] so it is with all the snippets that are written for it, in its shorter order too',
  { timeout: 120_000 },
  () => {
    const scenario = clean(grown());
    expect(neverReached(scenario)).toEqual([]);
    const short = withRunningOrder(scenario, scenario.runningOrders[0]?.id ?? '');
    if (short === null) throw new Error('no running order');
    expect(neverReached(short)).toEqual([]);
  },
);

test('[SCN9] every snippet of sections in the manual has the shape that the program wants', () => {
  const blocks = [...manual.matchAll(/```yaml\n([a-z][A-Za-z]*:\n[\s\S]*?)```/g)];
  expect(blocks.length).toBeGreaterThan(5);
  for (const [, block = ''] of blocks)
    expect(scenarioSchema.partial().safeParse(parse(block)).error?.issues ?? []).toEqual([]);
});

test('[SCN9] the manual names every field and every word that the program knows', () => {
  const named = new Set(
    [...manual.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(/[^A-Za-z0-9]+/)),
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
    `${limits.criticalTasksPerObjectiveMax}`,
    `${limits.expressionCharsMax}, ${limits.expressionNodesMax}, ${limits.expressionDepthMax}, ${limits.expressionListMax}`,
    `${limits.effectsMax}, ${limits.delayedEffectsMax}`,
    `${limits.templatesMax}, ${limits.fieldsPerTemplateMax}, ${limits.fieldChoicesMax}`,
    `${limits.tablesMax}, ${limits.tableRowsMax}`,
    `${limits.boardsMax}, ${limits.clausesPerBoardMax}, ${limits.optionsPerClauseMax}`,
    `${limits.bodiesMax}, ${limits.membersPerBodyMax}, ${limits.preparedVotesMax}`,
    `${limits.runningOrdersMax}`,
    `${limits.textsPerBoardMax}, ${limits.textsPerPartyMax}, ${limits.votesCalledMax}`,
    `${limits.marksPerOptionMax}, ${limits.moveVersionsMax}`,
  ]) {
    expect(manual).toContain(`| ${row} `);
  }
});

test('[DRAW1, DRAW2] draws and odds in the protocol’s manual are those of the program', () => {
  const protocol = read('protocol.md');
  const examples = [...protocol.matchAll(/^ {4}(\{"id":.*"commitment":.*\})$/gm)];
  expect(examples).toHaveLength(2);
  for (const [, json = ''] of examples)
    expect(recompute(drawViewSchema.parse(JSON.parse(json)))).toMatchObject({
      seedFits: true,
      diceFit: true,
      outcomeFits: true,
    });
  const odds = /^\| percent \|(.*)\|$/m.exec(protocol)?.[1]?.split('|').map(Number);
  expect(odds).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map(twoDiceLikelihood));
});

/** Property names and enumerated words anywhere in a JSON Schema. */
function wordsOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') {
      for (const [name, of] of Object.entries(value as object)) {
        found.add(name);
        wordsOf(of, found);
      }
      continue;
    }
    if (key === 'enum') for (const word of value as unknown[]) found.add(String(word));
    if (key === 'const') found.add(String(value));
    wordsOf(value, found);
  }
  return found;
}
