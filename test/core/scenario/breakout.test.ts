import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import { outcomes } from '../../../src/core/scenario/primitives.ts';
import { withRunningOrder } from '../../../src/core/scenario/running-order.ts';
import { lint } from '../../../src/core/scenario/lint.ts';
import { phaseMinutes } from '../../../src/core/scenario/lint-reach.ts';
import type { PlayPhase, Scenario } from '../../../src/core/scenario/schema.ts';
import type { RuleValues } from '../../../src/core/rules/environment.ts';
import { coverage } from '../../../src/core/simulate/coverage.ts';
import { must } from '../../../src/core/result.ts';
import { simulate, type Run } from '../../../src/core/simulate/simulate.ts';
import { temperamentIds } from '../../../src/core/simulate/temperament.ts';
import { seeded } from '../../support/random-play.ts';
import { loadWorld, scenarioFiles, scenarioFolder } from '../../support/scenarios.ts';

const id = 'breakout';
const world = loadWorld(id);
const { scenario } = world;
const playPhases = playPhasesOf(scenario);
const clauses = scenario.boards.flatMap((board) => board.clauses);
/** `clause/option` that some capital cannot sign. */
const redLined = new Set(
  scenario.boards
    .flatMap((board) => board.instructions)
    .filter((one) => one.mark === 'redLine')
    .map((one) => `${one.clause}/${one.option}`),
);
type ClauseOption = (typeof clauses)[number]['options'][number];
const rows = Array.from({ length: 39 }, (_, at) => `R${at + 1}`);

function playPhasesOf({ phases }: Scenario): PlayPhase[] {
  return phases.filter((phase): phase is PlayPhase => phase.kind === 'play');
}

test('[BRK1] Breakout passes the preflight with nothing to remark', () => {
  expect(parseScenario(scenarioFiles(id)).findings.map((finding) => finding.code)).toEqual([]);
});

test('[BRK1] the rows R1 to R39 stand in order, each once, and each is carried by something', () => {
  expect(scenario.sources.map((source) => source.row)).toEqual(rows);
  expect(scenario.sources.filter((one) => !one.playable || one.note === undefined)).toEqual([]);
  const carried = new Set(
    [
      ...scenario.injects,
      ...scenario.options,
      ...scenario.indicators,
      ...scenario.phases,
      ...playPhases.flatMap((phase) => phase.exits),
      ...scenario.votes,
      ...scenario.boards,
      ...clauses,
      ...clauses.flatMap((clause) => clause.options),
    ].flatMap((one) => one.rows),
  );
  expect([...carried].filter((row) => !rows.includes(row))).toEqual([]);
  expect(rows.filter((row) => !carried.has(row))).toEqual([]);
});

test('[BRK4] every row is named by a test that plays it', () => {
  const titles = ['breakout-rows.test.ts', 'breakout-rows-negotiation.test.ts'].flatMap((name) => {
    const text = readFileSync(path.join(import.meta.dirname, name), 'utf8');
    return [...text.matchAll(/test\('\[BRK4\] ((?:R\d+(?:, )?)+):/g)].map(
      (found) => found[1] ?? '',
    );
  });
  const named = new Set(titles.flatMap((title) => title.split(', ')));
  expect(rows.filter((row) => !named.has(row))).toEqual([]);
});

test('[BRK1] five boards; each clause can be agreed on, each option has a defender, each capital has a red line', () => {
  expect(scenario.boards.map((board) => board.id)).toEqual([
    'interimTerm',
    'finalAgreement',
    'gulfAssurance',
    'israelAssurance',
    'settlement',
  ]);
  for (const board of scenario.boards) {
    const marks = (clause: string, option: string): string[] =>
      board.instructions
        .filter((one) => one.clause === clause && one.option === option)
        .map((one) => one.mark);
    for (const { id: clause, options } of board.clauses) {
      const free = options.filter((option) => !marks(clause, option.id).includes('redLine'));
      expect(free.length, `${board.id}.${clause} has room`).toBeGreaterThan(0);
      for (const option of options) {
        const defended = marks(clause, option.id).some((mark) => mark !== 'redLine');
        expect(defended, `${clause}/${option.id} has a defender`).toBe(true);
      }
    }
    for (const team of board.parties) {
      const own = board.instructions.filter((one) => one.team === team);
      expect(own.length, `${team} at ${board.id}`).toBeGreaterThan(2);
    }
  }
  const drawn = scenario.boards.flatMap((board) => board.instructions);
  for (const { id } of scenario.teams)
    expect(
      drawn.filter((one) => one.team === id && one.mark === 'redLine').length,
      `red lines of ${id}`,
    ).toBeGreaterThan(0);
});

test('[BRK1] no option of a clause is better than another in everything that anybody wants', () => {
  const wanted = new Set(['leadershipTolerance', 'usResolve']);
  const judged = new Set([...wanted, 'iranEconomy', 'sanctionsPressure', 'reliefDelivered']);
  const by = (option: ClauseOption, id: string): number =>
    option.effects
      .filter((one) => one.indicator === id)
      .reduce((sum, one) => sum + (one.by ?? 0), 0);
  for (const { id: clause, options } of clauses) {
    for (const one of options)
      for (const other of options) {
        if (one === other) continue;
        const better = scenario.indicators.some(({ id, goodWhen }) => {
          const gain = by(other, id) - by(one, id);
          if (judged.has(id) && !wanted.has(id)) return gain !== 0;
          return goodWhen === 'low'
            ? gain < 0
            : (goodWhen === 'high' || wanted.has(id)) && gain > 0;
        });
        expect(better, `${clause}: ${other.id} has something over ${one.id}`).toBe(true);
      }
  }
});

test('[BRK1] forms ask for little, and tables always have an answer', () => {
  for (const { id, fields } of scenario.templates) {
    expect(fields.required.length, id).toBeLessThanOrEqual(2);
    expect(Object.keys(fields.properties).length, id).toBeLessThanOrEqual(4);
  }
  const tables = new Set(scenario.options.map((option) => option.table));
  for (const { id } of scenario.tables) expect(tables, id).toContain(id);
});

test('[BRK2] a running order whose quickest way takes longer than there is time says which phases to shorten', () => {
  const [order] = scenario.runningOrders;
  const hurried = { ...scenario, runningOrders: [{ ...order!, minutes: 10 }] };
  const [finding] = lint(hurried);
  expect(finding).toMatchObject({ code: 'time/over', path: `runningOrders.${order!.id}` });
  expect(finding?.message).toMatch(/minutes, and there are 10: shorten steps \(interimDeal \d+/);
});

const usualPath = ['interimDeal', 'finalDeal', 'breakoutDetected', 'response', 'dayAfter'];

test.each(scenario.runningOrders.map((order) => order.id))(
  '[BRK1, BRK2] the running order %s is clean, has an exit on every last turn, and keeps its promise of time',
  (order) => {
    const shorter = must(withRunningOrder(scenario, order), order);
    expect(lint(shorter).map((finding) => finding.code)).toEqual([]);
    for (const phase of playPhasesOf(shorter)) expectWayOut(phase, 100);
    const minutes = playPhasesOf(shorter)
      .filter((phase) => usualPath.includes(phase.id))
      .reduce((sum, phase) => sum + phase.turnsMax * phaseMinutes(phase), 0);
    const [{ minutes: promised } = { minutes: 0 }] = shorter.runningOrders;
    // The rest is for the welcome with the briefs and for the hot wash.
    expect(promised - minutes).toBeGreaterThanOrEqual(15);
    expect(promised - minutes).toBeLessThanOrEqual(25);
  },
);

test('[BRK5] in ninety minutes every turn leaves people time to speak, to rule and to listen', () => {
  const short = must(withRunningOrder(scenario, 'ninety-minutes'), 'order');
  for (const { id: phase, minutes } of playPhasesOf(short)) {
    expect(minutes.plan, phase).toBeGreaterThanOrEqual(4);
    expect(minutes.argue, phase).toBeGreaterThanOrEqual(2);
    expect(minutes.adjudicate, phase).toBeGreaterThanOrEqual(3);
  }
});

test('[BRK6] whatever was ruled, a finding can be answered on its last turn, and only then be talked to death', () => {
  const short = must(withRunningOrder(scenario, 'ninety-minutes'), 'order');
  for (const order of [scenario, short]) {
    const phase = must(
      playPhasesOf(order).find((one) => one.id === 'breakoutDetected') ?? null,
      '',
    );
    expect(phase.exits.at(-1)?.id).toBe('fades');
    const random = seeded(39);
    for (let round = 0; round < 100; round += 1) {
      const values = anyValues(random, phase);
      const { findingSettled, findingVerified } = values.indicator;
      const open = phase.exits.filter((exit) => world.rules.test(exit.when ?? 'true', values));
      const answered = open.some((exit) => exit.to === 'response');
      expect(answered).toBe(findingSettled !== true || findingVerified === true);
      const earlier = { ...values, turn: 1n, lastTurn: false };
      expect(world.rules.test(phase.exits.at(-1)?.when ?? '', earlier)).toBe(false);
    }
  }
});

test('[SCN12] what is timed comes as far into a shorter phase as into the whole one', () => {
  const short = must(withRunningOrder(scenario, 'ninety-minutes'), 'order');
  const release = short.injects.find((one) => one.eventNo === 'E03')?.release;
  expect(release).toEqual({ mode: 'timed', minutesIntoPhase: 6.5, auto: false });
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

test('[BRK2] no phase is a dead end on its last turn, whatever the numbers, texts and votes say', () => {
  for (const phase of playPhases) expectWayOut(phase, 400);
});

function expectWayOut(phase: PlayPhase, rounds: number): void {
  const random = seeded(2118);
  for (let round = 0; round < rounds; round += 1) {
    const values = anyValues(random, phase);
    const open = phase.exits.filter(
      (exit) => exit.when === undefined || world.rules.test(exit.when, values),
    );
    const { indicator, clause, text, vote } = values;
    const seen = JSON.stringify({
      indicator,
      clause,
      vote,
      texts: Object.values(text).map(Number),
    });
    expect(open.length, `${phase.id}: ${seen}`).toBeGreaterThan(0);
  }
}

function anyValues(random: () => number, phase: PlayPhase): RuleValues {
  const indicators = scenario.indicators.map((one) => {
    const value = one.kind === 'bool' ? random() < 0.5 : one.min + random() * (one.max - one.min);
    return [one.id, value] as const;
  });
  const results = ['none', ...outcomes] as const;
  const result = (): (typeof results)[number] => results[Math.floor(random() * 7)] ?? 'none';
  const oneOf = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const ballots = ['none', 'open', 'passed', 'failed', 'vetoed'];
  return {
    indicator: Object.fromEntries(indicators),
    outcome: Object.fromEntries(scenario.options.map((option) => [option.id, result()])),
    inject: Object.fromEntries(
      scenario.injects.map((one) => [one.eventNo, random() < 0.5 ? 'released' : 'planned']),
    ),
    visited: Object.fromEntries(scenario.phases.map((one) => [one.id, random() < 0.5])),
    clause: Object.fromEntries(
      clauses.map(({ id, options }) => [id, oneOf(['none', ...options.map((one) => one.id)])]),
    ),
    text: Object.fromEntries(scenario.boards.map((one) => [one.id, random() < 0.5 ? 0n : 1n])),
    vote: Object.fromEntries(scenario.votes.map((one) => [one.id, oneOf(ballots)])),
    phase: phase.id,
    turn: BigInt(phase.turnsMax),
    lastTurn: true,
    totalTurn: 9n,
    submittedTeams: 7n,
  };
}

test('[BRK3] played often enough, every phase, exit, end, inject, prepared move, clause and vote comes up', () => {
  const seeds = Array.from({ length: 40 }, (_, at) => at + 1);
  const verdicts = new Map<string, Set<string>>();
  // One after the other: all of them at once fill the memory with what nobody looks at again.
  function* runs(): Generator<Run> {
    for (const temperament of ['mixed', ...temperamentIds] as const) {
      for (const seed of seeds) {
        const run = simulate(world, { seed, temperament });
        noteVerdict(verdicts, run);
        yield run;
      }
    }
  }
  const found = coverage(scenario, runs());
  const { clauses: neverInForce, ...never } = found.neverReached;
  expect(never).toEqual({
    phases: [],
    injects: [],
    endStates: [],
    exits: [],
    options: [],
    votes: [],
    rows: [],
  });
  // What a capital cannot sign, its delegation may never have signed; everything else was in force somewhere.
  expect(neverInForce.filter((option) => !redLined.has(option))).toEqual([]);
  expect(found.overridden).toBe(0);
  expect(Object.keys(found.endStates)).toHaveLength(6);
  for (const [end, count] of Object.entries(found.endStates)) {
    expect(count / found.runs, `share of ${end}`).toBeGreaterThan(0.03);
    expect(count / found.runs, `share of ${end}`).toBeLessThan(0.5);
  }
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
function noteVerdict(verdicts: Map<string, Set<string>>, run: Run): void {
  const end = world.phases.get(run.endPhase ?? '');
  const taken = run.facts.flatMap((fact) =>
    fact.type === 'phase.entered' ? [routes[fact.data.exit ?? ''] ?? ''] : [],
  );
  const route = taken.find((one) => one !== '');
  if (route === undefined || end?.kind !== 'end') return;
  verdicts.set(route, (verdicts.get(route) ?? new Set()).add(end.verdict));
}
