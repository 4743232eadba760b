import { expect, test } from 'vitest';
import { bounded } from '../../../src/core/decide/effects.ts';
import { explain } from '../../../src/core/rules/explain.ts';
import { ruleValues } from '../../../src/core/rules/environment.ts';
import { lint } from '../../../src/core/scenario/lint.ts';
import type { PlayPhase, Scenario } from '../../../src/core/scenario/schema.ts';
import { project } from '../../../src/core/view/project.ts';
import { compile } from '../../../src/core/world.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { openTable, type Table } from '../../support/table.ts';

const mini = loadWorld('mini').scenario;

/** The mini scenario with its first phase changed. */
function withCalm(change: Partial<PlayPhase>): Scenario {
  const phases = mini.phases.map((p) =>
    p.id === 'calm' && p.kind === 'play' ? { ...p, ...change } : p,
  );
  return { ...mini, phases };
}

function calm(): PlayPhase {
  return mini.phases.find((p) => p.id === 'calm') as PlayPhase;
}

function codes(scenario: Scenario): string[] {
  return lint(scenario)
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => finding.code);
}

const withoutValue = [
  '10 / (indicator.fear - indicator.fear) > 1',
  'turn % (turn - 1) == 1',
  'indicator.fear * 9223372036854775807 > 1',
  'int(string(indicator.trust) + "x") > 1',
  '[1, 2][turn + 5] == 1',
  '{"a": 1}.b == 1',
];

test.each(withoutValue)(
  '[EXPR8] a guard without a value is false and never a fault: %s',
  (when) => {
    const [exit] = calm().exits;
    const inject = { ...mini.injects[0], eventNo: 'E90' } as (typeof mini.injects)[number];
    const scenario: Scenario = {
      ...withCalm({ exits: exit === undefined ? [] : [{ ...exit, when, mode: 'auto' }] }),
      injects: [...mini.injects, { ...inject, release: { mode: 'conditional', when, auto: true } }],
    };
    expect(
      lint(scenario).filter((f) => f.severity === 'error' && f.code !== 'phase/unreachable'),
    ).toEqual([]);
    const table = openTable(compile(scenario));
    expect(table.state.chart?.phase).toBe('calm');
    expect(project(table.world, table.state, 'control').exits[0]).toMatchObject({
      possible: false,
      why: { ok: false },
    });
    expect(table.state.injects['E90']?.status).toBe('planned');
  },
);

test('[EXPR8] an effect without a value is left out, and those after it apply', () => {
  const onTurn = [
    { indicator: 'trust', to: '1.0 / (indicator.trust - indicator.trust)' },
    { indicator: 'fear', to: '7 / (indicator.fear - indicator.fear)' },
    { indicator: 'plot', by: 3 },
  ];
  const table = openTable(compile(withCalm({ onTurn })));
  table.goesTo('reveal');
  table.does('turn.next', { expectTotalTurn: 1 });
  expect(table.state.indicators).toMatchObject({ trust: 50, fear: 2, plot: 3 });
});

test('[EXPR6] an expression as long as it may be is explained, whatever its spaces', () => {
  const part = 'indicator.trust>1.0&&';
  const source = `${part.repeat(23)}true`;
  expect(source.length).toBeLessThanOrEqual(500);
  const { world, state } = openTable();
  const why = explain(world.scenario, world.rules, source, ruleValues(world.scenario, state));
  expect(why).toMatchObject({ kind: 'all', ok: true });
  expect(world.rules.check(`${source}${'&&true'.repeat(4)}`, 'bool')).toMatch(/too long/);
});

test('[EXPR7] a division by what may be zero is a warning, by a number it is none', () => {
  const guarded = (when: string): string[] =>
    codes(withCalm({ exits: calm().exits.map((exit) => ({ ...exit, when })) }));
  expect(guarded('10 / indicator.fear > 1')).toContain('expression/may-fail');
  expect(guarded('indicator.fear / 2 > 1')).not.toContain('expression/may-fail');
});

function ring(when?: string): Scenario {
  const base = { title: 'On', effects: [], rows: [], mode: 'auto' as const };
  const on = (id: string, to: string) => ({
    id,
    to,
    ...base,
    ...(when === undefined ? {} : { when }),
  });
  return {
    ...mini,
    phases: mini.phases.map((p) => {
      if (p.kind === 'end') return p;
      const exits = p.id === 'calm' ? [on('go', 'storm')] : [on('back', 'calm')];
      return {
        ...p,
        onEnter: [],
        exits: [...exits, ...p.exits.map((e) => ({ ...e, mode: 'control' as const }))],
      };
    }),
  };
}

test('[CHART11] a circle of automatic exits refuses the command and changes nothing', () => {
  const table = openTable(compile(ring('indicator.sealed')));
  const set = { indicator: 'sealed', to: true, reason: 'x' } as const;
  expect(table.refuses('indicator.set', set)).toBe('scenario/restless');
  expect(table.state.indicators['sealed']).toBe(false);
  table.does('indicator.set', { indicator: 'trust', to: 20, reason: 'play goes on' });
});

test('[CHART11] a long chain of conditional injects is no circle', () => {
  const [first] = mini.injects;
  const chain = Array.from({ length: 90 }, (_, at) => `F${String(at + 100)}`);
  const injects = chain.map((eventNo, at) => {
    const after = chain[at + 1];
    const when = after === undefined ? 'indicator.sealed' : `inject.${after} == "released"`;
    return { ...first, eventNo, release: { mode: 'conditional', when, auto: true } };
  }) as Scenario['injects'];
  const table = openTable(compile({ ...mini, injects: [...mini.injects, ...injects] }));
  table.does('indicator.set', { indicator: 'sealed', to: true, reason: 'x' });
  expect(chain.every((eventNo) => table.state.injects[eventNo]?.status === 'released')).toBe(true);
});

test('[READ7] preflight refuses what could only fail in play', () => {
  expect(codes(ring())).toContain('exit/circle');
  expect(codes(ring('indicator.sealed'))).not.toContain('exit/circle');
  expect(codes(withCalm({ steps: ['brief', 'plan'] }))).toContain('step/order');
  expect(codes(withCalm({ steps: ['plan', 'lock', 'brief'] }))).toContain('step/order');
  for (const id of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
    const [team] = mini.teams;
    expect(
      codes({ ...mini, teams: [...mini.teams, { ...team, id }] as Scenario['teams'] }),
    ).toEqual(['id/reserved']);
  }
  const indicator = (over: object): string[] =>
    codes({
      ...mini,
      indicators: mini.indicators.map((i) => (i.id === 'fear' ? { ...i, ...over } : i)),
    });
  expect(indicator({ max: 1e19 })).toEqual(['indicator/too-large']);
  expect(indicator({ min: 0.5 })).toEqual(['indicator/not-whole']);
  expect(indicator({ min: 5, max: 3 })).toContain('indicator/out-of-range');
});

test('[FOLD6] an indicator is never minus zero, which would come back from the record as zero', () => {
  const table: Table = openTable();
  const trust = table.world.indicators.get('trust');
  expect(trust && Object.is(bounded({ ...trust, min: -5 }, -0.0001), 0)).toBe(true);
});
