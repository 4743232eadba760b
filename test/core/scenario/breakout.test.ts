import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import { outcomes, type PlayPhase } from '../../../src/core/scenario/schema.ts';
import type { RuleValues } from '../../../src/core/rules/environment.ts';
import { coverage } from '../../../src/core/simulate/coverage.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { temperamentIds } from '../../../src/core/simulate/temperament.ts';
import { seeded } from '../../support/random-play.ts';
import { loadWorld, scenarioFiles, scenarioFolder } from '../../support/scenarios.ts';

const id = 'breakout';
const world = loadWorld(id);
const { scenario } = world;
const playPhases = scenario.phases.filter((phase): phase is PlayPhase => phase.kind === 'play');

test('[BRK1] Breakout passes the preflight with nothing but its length', () => {
  expect(parseScenario(scenarioFiles(id)).findings.map((finding) => finding.code)).toEqual([
    'time/total',
  ]);
});

test('[BRK1] the rows R1 to R39 stand in order, each once, and each is carried by something', () => {
  const rows = Array.from({ length: 39 }, (_, at) => `R${at + 1}`);
  expect(scenario.sources.map((source) => source.row)).toEqual(rows);
  const carried = new Set(
    [
      ...scenario.injects,
      ...scenario.options,
      ...scenario.indicators,
      ...scenario.phases,
      ...playPhases.flatMap((phase) => phase.exits),
    ].flatMap((one) => one.rows),
  );
  expect([...carried].filter((row) => !rows.includes(row))).toEqual([]);
  const playable = scenario.sources.filter((source) => source.playable).map(({ row }) => row);
  expect(playable.filter((row) => !carried.has(row))).toEqual([]);
});

test('[BRK1] seven teams; each has two prepared moves or more in every phase, whatever has happened', () => {
  expect(scenario.teams.map((team) => team.id)).toEqual([
    'us',
    'iran',
    'e3',
    'russia',
    'china',
    'israel',
    'gulf',
  ]);
  for (const phase of playPhases) {
    for (const team of scenario.teams) {
      const own = scenario.options.filter((o) => o.team === team.id && o.phases.includes(phase.id));
      expect(own.length, `${team.id} in ${phase.id}`).toBeGreaterThanOrEqual(2);
      const always = own.filter((option) => option.when === undefined);
      expect(always.length, `${team.id} in ${phase.id}, unconditional`).toBeGreaterThanOrEqual(1);
    }
  }
});

test('[BRK1] at least forty injects, a third of them contingencies, and a planned one in every phase', () => {
  const contingencies = scenario.injects.filter((one) => one.category === 'contingency');
  expect(scenario.injects.length).toBeGreaterThanOrEqual(40);
  expect(contingencies.length * 3).toBeGreaterThanOrEqual(scenario.injects.length);
  expect(contingencies.filter((one) => one.useWhen === undefined)).toEqual([]);
  for (const phase of playPhases) {
    const planned = scenario.injects.filter(
      (one) => one.category === 'inject' && one.phases.includes(phase.id),
    );
    expect(planned.length, phase.id).toBeGreaterThanOrEqual(1);
  }
  expect(new Set(scenario.injects.map((one) => one.release.mode))).toEqual(
    new Set(['manual', 'timed', 'conditional']),
  );
});

test('[BRK1] the media that injects name are the media that are there', () => {
  const named = scenario.injects.flatMap((inject) => inject.media.map((media) => media.file));
  expect([...new Set(named)].sort()).toEqual(
    readdirSync(path.join(scenarioFolder(id), 'media')).sort(),
  );
  expect(new Set(named.map((file) => path.extname(file)))).toEqual(
    new Set(['.svg', '.txt', '.ogg']),
  );
});

test('[BRK1] every team can move something, for better and for worse', () => {
  for (const team of scenario.teams) {
    const own = scenario.options.filter((option) => option.team === team.id);
    const moved = own
      .flatMap((option) => option.effects.success ?? [])
      .filter((effect) => effect.by !== undefined)
      .map((effect) => {
        const good = world.indicators.get(effect.indicator)?.goodWhen;
        return Math.sign(effect.by ?? 0) * (good === 'high' ? 1 : good === 'low' ? -1 : 0);
      });
    expect(moved, `${team.id} can help`).toContain(1);
    expect(moved, `${team.id} can harm`).toContain(-1);
  }
});

test('[BRK1] the resolution on Syrian chemical weapons has its right number', () => {
  const text = scenarioFiles(id)
    .filter((file) => file.name !== 'references.yaml')
    .map((file) => file.text)
    .join('\n');
  expect(text).toContain('2118 (2013)');
  expect(text).not.toContain('3118');
});

test('[BRK2] no phase is a dead end on its last turn, whatever the numbers say', () => {
  const random = seeded(2118);
  for (const phase of playPhases) {
    for (let round = 0; round < 400; round += 1) {
      const values = anyValues(random, phase);
      const open = phase.exits.filter(
        (exit) => exit.when === undefined || world.rules.test(exit.when, values),
      );
      expect(open.length, `${phase.id}: ${JSON.stringify(values.indicator)}`).toBeGreaterThan(0);
    }
  }
});

function anyValues(random: () => number, phase: PlayPhase): RuleValues {
  const indicators = scenario.indicators.map((one) => {
    const value = one.kind === 'bool' ? random() < 0.5 : one.min + random() * (one.max - one.min);
    return [one.id, value] as const;
  });
  const results = ['none', ...outcomes] as const;
  const result = (): (typeof results)[number] => results[Math.floor(random() * 7)] ?? 'none';
  return {
    indicator: Object.fromEntries(indicators),
    outcome: Object.fromEntries(scenario.options.map((option) => [option.id, result()])),
    inject: Object.fromEntries(
      scenario.injects.map((one) => [one.eventNo, random() < 0.5 ? 'released' : 'planned']),
    ),
    visited: Object.fromEntries(scenario.phases.map((one) => [one.id, random() < 0.5])),
    phase: phase.id,
    turn: BigInt(phase.turnsMax),
    totalTurn: 9n,
    submittedTeams: 7n,
  };
}

test('[BRK3] played often enough, every phase, exit, end, inject and prepared move comes up', () => {
  const seeds = Array.from({ length: 40 }, (_, at) => at + 1);
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
  });
  expect(found.overridden).toBe(0);
  expect(Object.keys(found.endStates)).toHaveLength(6);
  for (const [end, count] of Object.entries(found.endStates)) {
    expect(count / found.runs, `share of ${end}`).toBeGreaterThan(0.03);
    expect(count / found.runs, `share of ${end}`).toBeLessThan(0.5);
  }
  const verdicts = verdictsByRoute(runs);
  for (const route of ['negotiation', 'pressure', 'force']) {
    expect(verdicts.get(route), `ends of ${route}`).toEqual(new Set(['good', 'mixed', 'bad']));
  }
}, 120_000);

const routes: Readonly<Record<string, string>> = {
  negotiatedStop: 'negotiation',
  pause: 'negotiation',
  pressureStop: 'pressure',
  coalitionPressure: 'pressure',
  strikeAbsorbed: 'force',
  strikeAnswered: 'force',
  struckAbsorbed: 'force',
  struckAnswered: 'force',
};

/** Which kinds of end each way of stopping a breakout came to. */
function verdictsByRoute(runs: readonly ReturnType<typeof simulate>[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const run of runs) {
    const end = world.phases.get(run.endPhase ?? '');
    const taken = run.facts.flatMap((fact) =>
      fact.type === 'phase.entered' ? [routes[fact.data.exit ?? ''] ?? ''] : [],
    );
    const route = taken.find((one) => one !== '');
    if (route === undefined || end?.kind !== 'end') continue;
    found.set(route, (found.get(route) ?? new Set()).add(end.verdict));
  }
  return found;
}
