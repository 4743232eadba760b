import { expect, test } from 'vitest';
import { commandData, mayIssue, type CommandType } from '../../../src/core/command.ts';
import type { Actor } from '../../../src/core/ids.ts';
import { lint } from '../../../src/core/scenario/lint.ts';
import { scenarioSchema } from '../../../src/core/scenario/schema.ts';
import { project } from '../../../src/core/view/project.ts';
import { describe as lineOf } from '../../../src/core/view/timeline.ts';
import { fold } from '../../../src/core/evolve.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { openTable, type Table } from '../../support/table.ts';

const eve: Actor = { kind: 'evaluator', name: 'Eve' };
const max: Actor = { kind: 'evaluator', name: 'Max' };
const plain = { eventNo: null, objective: null, rating: null };
const whole = { objective: 'talk', task: null, grounds: '' };

function observed(table: Table, text: string, actor = eve): string {
  table.does('observation.record', { text, ...plain }, actor);
  return table.last('observation.recorded').data.observation;
}

test('[ROOM12, EVAL2] an evaluator observes, rates and assesses, whatever stands still', () => {
  const table = openTable();
  table.waits(60_000);
  table.does('inject.release', { eventNo: 'E01' });
  table.does('hold.begin', { reason: '' });
  table.does('stop.declare', { reason: '' });
  observed(table, 'North asks first');
  table.does('rating.give', { ...whole, rating: 'S' }, eve);
  table.does('inject.assess', { eventNo: 'E01', seen: 'partly', note: '' }, eve);
  table.does('stop.lift', {});
  table.does('exercise.end', { reason: '' });
  observed(table, 'Afterwards');
  expect(table.state.observations).toMatchObject([
    { by: 'Eve', role: 'evaluator', clockMs: 60_000, phase: 'calm', totalTurn: 1 },
    { text: 'Afterwards' },
  ]);
  expect(project(table.world, table.state, 'evaluators').released[0]?.seen?.verdict).toBe('partly');
});

test('[EVAL2] nothing else is an evaluator’s to do', () => {
  const types = Object.keys(commandData) as CommandType[];
  expect(types.filter((type) => mayIssue(eve, type)).toSorted()).toEqual([
    'inject.assess',
    'observation.amend',
    'observation.record',
    'rating.give',
  ]);
  const table = openTable();
  expect(table.refuses('inject.release', { eventNo: 'E01' }, eve)).toBe('auth/not-allowed');
  expect(
    table.refuses('observation.record', { text: 'x', ...plain }, table.sits('s1', 'north')),
  ).toBe('auth/not-allowed');
});

test('[EVAL3] its author puts an observation into other words, and the moment and the earlier words stay', () => {
  const table = openTable();
  const observation = observed(table, 'North asks');
  table.waits(30_000);
  const words = { observation, text: 'North asks late', ...plain, rating: 'M' as const };
  table.does('observation.amend', { ...words, expectVersion: 1 }, eve);
  expect(table.state.observations).toMatchObject([
    {
      text: 'North asks late',
      rating: 'M',
      clockMs: 0,
      version: 2,
      history: [{ text: 'North asks' }],
    },
  ]);
  const again = { ...words, expectVersion: 2 };
  expect(table.refuses('observation.amend', { ...again, expectVersion: 1 }, eve)).toBe(
    'observation/version-conflict',
  );
  for (const actor of [max, { kind: 'control', name: 'Eve' } as const])
    expect(table.refuses('observation.amend', again, actor)).toBe('observation/not-yours');
  const controls = observed(table, 'Seen by Ann', { kind: 'control', name: 'Ann' });
  table.does('observation.amend', { ...words, observation: controls, expectVersion: 1 });
  expect(table.refuses('observation.amend', { ...again, observation: 'none' }, eve)).toBe(
    'observation/unknown',
  );
});

test('[EVAL11] what was written before it arrived is stamped with the moment, phase and turn of its writing', () => {
  const table = openTable();
  table.waits(60_000);
  const turn = table.state.chart?.totalTurn ?? 0;
  table.waits(20_000);
  const begun = table.last('exercise.started').wallMs;
  table.goesTo('reveal');
  table.does('turn.next', { expectTotalTurn: turn });
  table.waits(40_000);
  const write = (madeWallMs: number): void =>
    void table.does('observation.record', { text: 'Late', ...plain, madeWallMs }, eve);
  const now = table.facts.at(-1)!.wallMs + 40_000;
  for (const made of [begun + 50_000, 7, now + 3_600_000, now - 5_000]) write(made);
  const last = table.facts.at(-1)!;
  expect(table.state.observations).toMatchObject([
    { wallMs: begun + 50_000, clockMs: 50_000, totalTurn: turn },
    { wallMs: table.state.exercise.createdWallMs, clockMs: 0, phase: null, totalTurn: 0 },
    { totalTurn: turn + 1, arrivedWallMs: null },
    { wallMs: last.wallMs, clockMs: last.clockMs, totalTurn: turn + 1, arrivedWallMs: null },
  ]);
  expect(table.state.observations[0]?.arrivedWallMs).toBeGreaterThan(begun + 100_000);
  expect(fold(table.world, table.facts)).toEqual(table.state);
});

test('[EVAL12] a rating keeps what its author thought before', () => {
  const table = openTable();
  table.does('rating.give', { ...whole, rating: 'S', grounds: 'At once' }, eve);
  table.does('rating.give', { ...whole, rating: null }, eve);
  table.does('rating.give', { ...whole, rating: 'M' }, eve);
  expect(project(table.world, table.state, 'control').ratings).toMatchObject([
    { rating: 'M', history: [{ rating: 'S', grounds: 'At once' }, { rating: null }] },
  ]);
});

test('[EVAL4] a later rating takes the place of the same evaluator’s earlier one, of the same task', () => {
  const table = openTable();
  const seen = (): string =>
    project(table.world, table.state, 'control')
      .ratings.map(({ by, task, rating }) => `${by} ${task ?? 'whole'} ${rating}`)
      .join(', ');
  table.does('rating.give', { ...whole, rating: 'S' }, eve);
  table.does('rating.give', { ...whole, task: 'callFirst', rating: 'P', grounds: 'At once' }, eve);
  table.does('rating.give', { ...whole, rating: 'U' }, max);
  table.does('rating.give', { ...whole, rating: 'M', grounds: 'Too late' }, eve);
  expect(seen()).toBe('Eve whole M, Eve callFirst P, Max whole U');
  expect(table.refuses('rating.give', { ...whole, rating: 'U' }, max)).toBe('rating/same');
  table.does('rating.give', { ...whole, rating: null }, max);
  expect(seen()).toBe('Eve whole M, Eve callFirst P');
  expect(table.refuses('rating.give', { ...whole, rating: null }, max)).toBe('rating/same');
  expect(table.refuses('rating.give', { ...whole, task: 'none', rating: 'P' }, eve)).toBe(
    'task/unknown',
  );
  expect(table.refuses('rating.give', { ...whole, objective: 'no', rating: 'P' }, eve)).toBe(
    'objective/unknown',
  );
  expect(fold(table.world, table.facts)).toEqual(table.state);
});

test('[EVAL5] evaluators have what the room has, expected actions of what is out, and nothing of a team', () => {
  const table = openTable();
  table.does('inject.release', { eventNo: 'E01' });
  const { audience, n, released, objectives, observations, ratings, ...shared } = project(
    table.world,
    table.state,
    'evaluators',
  );
  const { audience: _a, n: _n, program: _p, ...room } = project(table.world, table.state, 'public');
  expect(shared).toEqual(room);
  expect({ audience, n, observations, ratings }).toMatchObject({ observations: [], ratings: [] });
  expect(objectives[0]?.criticalTasks.map((task) => task.id)).toEqual(['callFirst', 'agreeVoice']);
  const planned = table.world.scenario.injects.find((inject) => inject.eventNo === 'E01');
  expect(released.map((one) => one.expectedAction)).toEqual([planned?.expectedAction]);
  const text = JSON.stringify({ released, objectives });
  for (const team of table.world.scenario.teams) expect(text).not.toContain(team.brief);
});

test('[EVAL5] neither a team nor the room learns of an observation, a rating or a verdict', () => {
  const table = openTable();
  table.sits('s1', 'north');
  table.does('inject.release', { eventNo: 'E01' });
  const others = ['public', 'team:north', 'team:south', 'seat:s1'] as const;
  const look = (): string =>
    JSON.stringify(others.map((one) => project(table.world, table.state, one)));
  const before = table.state;
  const seen = look();
  observed(table, 'North asks');
  table.does('rating.give', { ...whole, rating: 'U' }, eve);
  table.does('inject.assess', { eventNo: 'E01', seen: 'no', note: 'Nobody did' }, eve);
  expect(look()).toBe(seen);
  const fresh = table.facts.filter((fact) => fact.seq > before.seq);
  const codes = (audience: 'evaluators' | (typeof others)[number]): string[] =>
    fresh.flatMap((fact) => lineOf(table.world, before, table.state, fact, audience)?.code ?? []);
  for (const audience of others) expect(codes(audience)).toEqual([]);
  expect(codes('evaluators')).toEqual(['observation.recorded', 'rating.given', 'inject.assessed']);
});

test('[EVAL6] an inject that names a critical task of none is found, and so is a task that stands twice', () => {
  const { scenario } = loadWorld('mini');
  const codes = (change: (copy: typeof scenario) => void): string[] => {
    const copy = structuredClone(scenario);
    change(copy);
    return lint(copy).flatMap(({ severity, code, path }) =>
      severity === 'error' ? [`${code} ${path}`] : [],
    );
  };
  expect(codes(() => {})).toEqual([]);
  expect(codes((copy) => copy.injects[0]?.criticalTasks.push('nobody'))).toEqual([
    'task/unknown injects.E01.criticalTasks',
  ]);
  const twice = codes((copy) => {
    const tasks = copy.objectives[0]?.criticalTasks;
    if (tasks?.[0] !== undefined) tasks.push(tasks[0]);
  });
  expect(twice.some((line) => line.includes('criticalTasks'))).toBe(true);
});

test('[EVAL6] a scenario from before critical tasks reads as one that has none', () => {
  const old = JSON.parse(JSON.stringify(loadWorld('mini').scenario)) as {
    objectives: Record<string, unknown>[];
    injects: Record<string, unknown>[];
  };
  for (const one of [...old.objectives, ...old.injects]) delete one['criticalTasks'];
  const read = scenarioSchema.parse(old);
  expect(read.objectives[0]?.criticalTasks).toEqual([]);
  expect(read.injects[0]?.criticalTasks).toEqual([]);
});
