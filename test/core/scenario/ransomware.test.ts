import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import type { PlayPhase } from '../../../src/core/scenario/schema.ts';
import { coverage } from '../../../src/core/simulate/coverage.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { temperamentIds } from '../../../src/core/simulate/temperament.ts';
import { loadWorld, scenarioFiles, scenarioFolder } from '../../support/scenarios.ts';

const id = 'ransomware-morning';
const world = loadWorld(id);
const { scenario } = world;
const playPhases = scenario.phases.filter((phase): phase is PlayPhase => phase.kind === 'play');

test('[SCN2] the ransomware morning passes the preflight with nothing to remark', () => {
  expect(parseScenario(scenarioFiles(id)).findings.map((finding) => finding.code)).toEqual([]);
});

test('[SCN2] every team has two prepared moves or more in every phase, whatever has happened', () => {
  for (const phase of playPhases) {
    for (const team of scenario.teams) {
      const options = scenario.options.filter(
        (option) =>
          option.team === team.id && option.phases.includes(phase.id) && option.when === undefined,
      );
      expect(options.length, `${team.id} in ${phase.id}`).toBeGreaterThanOrEqual(2);
    }
  }
});

test('[SCN2] the straight way through takes eighty minutes, which leaves ten for the hot wash', () => {
  const straight = ['discovery', 'paperWards', 'hardChoices', 'restoration'];
  const minutes = playPhases
    .filter((phase) => straight.includes(phase.id))
    .flatMap((phase) => phase.steps.map((step) => phase.minutes[step] ?? 0));
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(80);
});

test('[SCN2] the media that injects name are the media that are there', () => {
  const named = scenario.injects.flatMap((inject) => inject.media.map((media) => media.file));
  expect([...new Set(named)].sort()).toEqual(
    readdirSync(path.join(scenarioFolder(id), 'media')).sort(),
  );
});

test('[SCN2] it uses every kind of indicator and every kind of inject', () => {
  expect(new Set(scenario.indicators.map((one) => one.kind))).toEqual(
    new Set(['int', 'double', 'bool']),
  );
  expect(new Set(scenario.injects.map((one) => one.release.mode))).toEqual(
    new Set(['manual', 'timed', 'conditional']),
  );
  expect(scenario.injects.filter((one) => one.category === 'contingency')).toHaveLength(4);
});

test(
  '[SCN3] played often enough, every phase, exit, end, inject and prepared move comes up',
  { timeout: 120_000 },
  () => {
    const seeds = Array.from({ length: 60 }, (_, at) => at + 1);
    const runs = (['mixed', ...temperamentIds] as const).flatMap((temperament) =>
      seeds.map((seed) => simulate(world, { seed, temperament })),
    );
    const found = coverage(scenario, runs);
    expect(found.neverReached).toEqual({
      phases: [],
      injects: [],
      endStates: [],
      exits: [],
      options: [],
      clauses: [],
      votes: [],
      rows: [],
    });
    // No end is the rule: a scenario that always comes out the same teaches nothing.
    for (const [end, count] of Object.entries(found.endStates)) {
      expect(count / found.runs, `share of ${end}`).toBeGreaterThan(0.03);
      expect(count / found.runs, `share of ${end}`).toBeLessThan(0.8);
    }
  },
);
