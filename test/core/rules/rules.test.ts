import { expect, test } from 'vitest';
import { explain } from '../../../src/core/rules/explain.ts';
import { ruleValues } from '../../../src/core/rules/environment.ts';
import { openTable, move } from '../../support/table.ts';

const table = openTable();
const { world } = table;
const values = () => ruleValues(world.scenario, table.state);
const check = (source: string, wanted: 'bool' | 'number' = 'bool') =>
  world.rules.check(source, wanted);

test('[EXPR1] an expression is checked against what the scenario declares, before play', () => {
  expect(check('indicator.trust >= 40.0 && outcome.northToll == "none"')).toBe(null);
  expect(check('indicator.nope > 1.0')).toMatch(/nope/);
  expect(check('outcome.nope == "none"')).toMatch(/nope/);
  expect(check('inject.E99 == "released"')).toMatch(/E99/);
  expect(check('indicator.trust + 1 > 2.0')).toMatch(/overload/);
  expect(check('indicator.trust')).toMatch(/true or false/);
  expect(check('"text"', 'number')).toMatch(/number/);
  expect(check('1 +')).toMatch(/./);
});

test('[EXPR2] what could run for ever or grow without bound is refused, not timed out', () => {
  const nested = '[1,2,3].all(a, [1,2,3].all(b, [1,2,3].all(c, true)))';
  expect(check(nested)).toMatch(/not part of this language/);
  expect(check('"a".matches("(a+)+$")')).toMatch(/not part of this language/);
  expect(check('matches("a", "(a+)+$")')).toMatch(/not part of this language/);
  expect(check(`${'turn > 1 || ('.repeat(30)}true${')'.repeat(30)}`)).toMatch(/maxDepth/);
  expect(check(Array.from({ length: 240 }, () => 'true').join('&&'))).toMatch(/./);
});

test('[EXPR3] values follow the state: indicators, outcomes, injects, phases, turns and teams', () => {
  const t = openTable();
  const now = () => ruleValues(t.world.scenario, t.state);
  expect(
    t.world.rules.test(
      'turn == 1 && phase == "calm" && visited.calm && !visited.storm && inject.E01 == "planned"',
      now(),
    ),
  ).toBe(true);
  t.does('inject.release', { eventNo: 'E01' });
  t.goesTo('plan');
  t.does('move.submit', { team: 'north', text: move('Go') });
  expect(
    t.world.rules.test(
      'inject.E01 == "released" && submittedTeams == 1 && indicator.trust == 45.0',
      now(),
    ),
  ).toBe(true);
  expect(t.world.rules.value('max(indicator.trust - 50.0, 1.5)', now())).toBe(1.5);
  expect(t.world.rules.value('indicator.fear + 1', now())).toBe(3);
});

test('[EXPR4] a guard is explained in the scenario’s own words, with the present value', () => {
  const why = explain(world.scenario, world.rules, 'indicator.trust < 40.0 || turn >= 2', values());
  expect(why).toEqual({
    kind: 'any',
    ok: false,
    parts: [
      {
        kind: 'compare',
        ok: false,
        left: { is: 'indicator', name: 'Trust' },
        op: '<',
        right: { is: 'number', value: 40 },
        now: 50,
      },
      {
        kind: 'compare',
        ok: false,
        left: { is: 'turn' },
        op: '>=',
        right: { is: 'number', value: 2 },
        now: 1,
      },
    ],
  });
  expect(explain(world.scenario, world.rules, 'succeeded(outcome.northMend)', values())).toEqual({
    kind: 'claim',
    ok: false,
    claim: { is: 'succeeded', move: 'Mend the bridge' },
    wanted: true,
  });
  expect(
    explain(
      world.scenario,
      world.rules,
      '!indicator.sealed && phase in ["calm", "storm"]',
      values(),
    ),
  ).toMatchObject({
    kind: 'all',
    ok: true,
    parts: [
      { kind: 'claim', ok: true, claim: { is: 'indicator', name: 'Pact sealed' }, wanted: false },
      {
        kind: 'any',
        ok: true,
        parts: [
          { kind: 'choice', ok: true, of: { is: 'phase' }, value: 'Calm', now: 'Calm' },
          { kind: 'choice', ok: false, of: { is: 'phase' }, value: 'Storm', now: 'Calm' },
        ],
      },
    ],
  });
});

test('[EXPR5] every guard of the shipped scenarios can be explained, brackets and all', () => {
  let guards = 0;
  const formulas: string[] = [];
  for (const id of ['mini', 'ransomware-morning', 'breakout']) {
    const t = openTable(id);
    const now = ruleValues(t.world.scenario, t.state);
    const explained = (source: string | undefined): void => {
      if (source === undefined) return;
      guards += 1;
      const why = explain(t.world.scenario, t.world.rules, source, now);
      expect(why.ok).toBe(t.world.rules.test(source, now));
      if (JSON.stringify(why).includes('"formula"')) formulas.push(source);
    };
    for (const phase of t.world.scenario.phases) {
      if (phase.kind === 'play') for (const exit of phase.exits) explained(exit.when);
    }
    for (const option of t.world.scenario.options) explained(option.when);
    for (const inject of t.world.scenario.injects) {
      if (inject.release.mode === 'conditional') explained(inject.release.when);
    }
  }
  expect(guards).toBeGreaterThan(30);
  expect(formulas).toEqual([]);
  const bracketed =
    '(turn >= 9 || (turn >= 1 && !(indicator.trust > 60.0))) && (turn + 1) * 2 >= 4';
  expect(explain(world.scenario, world.rules, bracketed, values()).ok).toBe(true);
});
