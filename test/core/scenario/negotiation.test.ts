import { describe, expect, test } from 'vitest';
import { lint } from '../../../src/core/scenario/lint.ts';
import { scenarioSchema, type Scenario } from '../../../src/core/scenario/schema.ts';
import { withRunningOrder } from '../../../src/core/scenario/running-order.ts';
import { must } from '../../../src/core/result.ts';
import { pactScenario } from '../../support/pact.ts';

const pact = pactScenario();

/** What the preflight says to the scenario with one thing changed. */
function findings(change: (scenario: Scenario) => void): string[] {
  const copy = structuredClone(pact);
  change(copy);
  const parsed = scenarioSchema.parse(copy);
  return lint(parsed)
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => `${finding.code} ${finding.path}`);
}

function first<T>(list: readonly T[]): T {
  return must(list[0], 'a first one');
}

describe('[SCN10] the preflight knows boards, bodies, votes, tables, forms and running orders', () => {
  test('[SCN10] as it stands the scenario is clean', () => {
    expect(findings(() => undefined)).toEqual([]);
  });
  test.each<[string, (scenario: Scenario) => void]>([
    ['team/unknown boards.toll.parties', (s) => first(s.boards).parties.push('moon')],
    ['board/party-twice boards.toll.parties', (s) => first(s.boards).parties.push('north')],
    ['phase/unknown boards.toll.phases', (s) => first(s.boards).phases.push('pact')],
    [
      'option/unknown boards.toll.clauses.payer.inForce',
      (s) => (first(first(s.boards).clauses).inForce = 'x'),
    ],
    [
      'team/no-party boards.toll.instructions.0',
      (s) => (first(first(s.boards).instructions).team = 'ferry'),
    ],
    [
      'clause/unknown boards.toll.instructions.0',
      (s) => (first(first(s.boards).instructions).clause = 'x'),
    ],
    ['id/twice clauses.payer', (s) => (first(must(s.boards[1], 'b').clauses).id = 'payer')],
    [
      'id/reserved boards.toll.clauses.payer',
      (s) => (first(first(first(s.boards).clauses).options).id = 'none'),
    ],
    [
      'body/unknown boards.watch.adoption',
      (s) => (must(s.boards[1], 'b').adoption = { vote: 'x' }),
    ],
    [
      'team/unknown bodies.council.members.northMayor',
      (s) => (first(first(s.bodies).members).team = 'moon'),
    ],
    [
      'body/out-of-reach bodies.council.passes',
      (s) => (first(s.bodies).passes = { yes: 9, of: 'cast' }),
    ],
    ['body/unknown votes.mandate.body', (s) => (first(s.votes).body = 'x')],
    ['expression/wrong votes.mandate.when', (s) => (first(s.votes).when = 'clause.nothing == "x"')],
    ['table/unknown options.southFerry.table', (s) => (must(s.options.at(-1), 'o').table = 'x')],
    [
      'expression/wrong tables.crossing.rows.0.when',
      (s) => (first(first(s.tables).rows).when = 'turn'),
    ],
    ['table/no-last-row tables.crossing.rows', (s) => void first(s.tables).rows.pop()],
    [
      'field/unknown templates.ferryForm.fields.required',
      (s) => first(s.templates).fields.required.push('x'),
    ],
    [
      'inject/unknown runningOrders.short.leaveOut',
      (s) => first(s.runningOrders).leaveOut.push('E99'),
    ],
    [
      'phase/unknown runningOrders.short.turnsMax',
      (s) => (first(s.runningOrders).turnsMax['pact'] = 1),
    ],
    [
      'indicator/unknown indicators.trustSeen.perceives',
      (s) => (must(s.indicators.at(-1), 'i').perceives = 'x'),
    ],
    [
      'indicator/wrong-kind indicators.trustSeen.perceives',
      (s) => (must(s.indicators.at(-1), 'i').perceives = 'sealed'),
    ],
    [
      'board/vote-leaks boards.toll.adoption',
      (s) => (first(s.boards).adoption = { vote: 'council' }),
    ],
    [
      'body/secret-veto bodies.jury.ballot',
      (s) => (first(must(s.bodies[1], 'jury').members).veto = true),
    ],
    [
      'id/reserved templates.ferryForm.fields.constructor',
      (s) => {
        const { properties } = first(s.templates).fields;
        Object.defineProperty(properties, 'constructor', {
          value: properties['night'],
          enumerable: true,
        });
      },
    ],
    ['id/reserved votes.true', (s) => (first(s.votes).id = 'true')],
    [
      'field/empty templates.ferryForm.fields.properties.boats',
      (s) =>
        Object.assign(first(s.templates).fields.properties['boats'] ?? {}, {
          minimum: 1.2,
          maximum: 1.8,
        }),
    ],
  ])('[SCN10] %s', (finding, change) => {
    expect(findings(change)).toContain(finding);
  });
  test('[SCN10] a running order leaves out nothing that an expression waits for', () => {
    const waits = (s: Scenario): void => {
      const exit = s.phases[0]?.kind === 'play' ? first(s.phases[0].exits) : null;
      if (exit !== null) exit.when = "inject.E02 == 'released'";
    };
    expect(findings(waits)).toContain('inject/needed runningOrders.short.leaveOut');
  });
});

test('[SCN11] a running order shortens the scenario before an exercise is made from it', () => {
  const short = must(withRunningOrder(pact, 'short'), 'the order');
  const calm = short.phases[0];
  expect(calm).toMatchObject({ turnsMax: 1, minutes: { plan: 4 } });
  expect(short.phases.slice(1)).toEqual(pact.phases.slice(1));
  expect(short.injects.map((inject) => inject.eventNo)).toEqual(['E01', 'E03', 'E04', 'E05']);
  expect(lint(scenarioSchema.parse(short)).filter((one) => one.severity === 'error')).toEqual([]);
  expect(withRunningOrder(short, 'short')).toEqual(short);
  expect(withRunningOrder(pact, 'other')).toBeNull();
});
