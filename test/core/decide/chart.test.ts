import { expect, test } from 'vitest';
import type { Scenario } from '../../../src/core/scenario/schema.ts';
import { compile } from '../../../src/core/world.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { ann, move, openTable, ruling } from '../../support/table.ts';

test('[CHART1] a turn goes through its steps in order, and the last step ends it', () => {
  const table = openTable();
  const seen = [table.state.chart?.step];
  for (const step of ['brief', 'plan', 'lock', 'argue', 'adjudicate'] as const) {
    table.does('step.next', { expectTotalTurn: 1, expectStep: step });
    seen.push(table.state.chart?.step);
  }
  expect(seen).toEqual(['brief', 'plan', 'lock', 'argue', 'adjudicate', 'reveal']);
  expect(table.refuses('step.next', { expectTotalTurn: 1, expectStep: 'reveal' })).toBe(
    'chart/last-step',
  );
});

test('[CHART2] a further turn goes on in scenario time and applies what the author planned', () => {
  const table = openTable();
  expect(table.refuses('turn.next', { expectTotalTurn: 1 })).toBe('chart/turn-not-over');
  table.goesTo('reveal');
  table.does('turn.next', { expectTotalTurn: 1 });
  expect(table.state.chart).toMatchObject({
    phase: 'calm',
    step: 'brief',
    turn: 2,
    totalTurn: 2,
    scenarioDate: '2031-02-28',
  });
  expect(table.state.indicators['trust']).toBe(49);
});

test('[CHART3] the last planned turn cannot be followed by another one, but control can override', () => {
  const table = openTable();
  for (const turn of [1, 2]) {
    table.goesTo('reveal');
    table.does('turn.next', { expectTotalTurn: turn });
  }
  table.goesTo('reveal');
  expect(table.refuses('turn.next', { expectTotalTurn: 3 })).toBe('chart/no-more-turns');
  table.does('phase.override', { phase: 'calm', step: 'plan', reason: 'One more round' });
  expect(table.state.chart).toMatchObject({ phase: 'calm', step: 'plan' });
});

test('[CHART4] an exit is taken only while its condition holds, and its effects and the phase’s apply', () => {
  const table = openTable();
  expect(table.refuses('phase.take', { exit: 'toStorm', expectTotalTurn: 1 })).toBe(
    'phase/not-possible',
  );
  expect(table.refuses('phase.take', { exit: 'nowhere', expectTotalTurn: 1 })).toBe(
    'phase/no-such-exit',
  );
  table.does('indicator.set', { indicator: 'trust', to: 39, reason: 'For the test' });
  table.does('phase.take', { exit: 'toStorm', expectTotalTurn: 1 });
  expect(table.state.chart).toMatchObject({
    phase: 'storm',
    step: 'plan',
    turn: 1,
    totalTurn: 2,
    scenarioDate: '2031-06-01',
  });
  expect(table.state.indicators).toMatchObject({ trust: 29, plot: 5 });
  expect(table.state.path.map((visit) => visit.phase)).toEqual(['calm', 'storm']);
});

test('[CHART5] an automatic exit is taken as soon as it is possible, and an end state ends the exercise', () => {
  const table = openTable();
  table.does('indicator.set', { indicator: 'trust', to: 39, reason: 'x' });
  table.does('phase.take', { exit: 'toStorm', expectTotalTurn: 1 });
  const facts = table.does('indicator.set', {
    indicator: 'trust',
    to: 5,
    reason: 'The pier gives way',
  });
  expect(facts.map((fact) => fact.type)).toContain('phase.entered');
  expect(table.state.chart).toMatchObject({ phase: 'ruin', step: null });
  expect(table.state.exercise.status).toBe('ended');
  expect(new Set(facts.map((fact) => fact.cause)).size).toBe(1);
});

test('[CHART6] two facilitators press together: the exercise moves once and the other is told', () => {
  const table = openTable();
  table.does('step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  expect(table.refuses('step.next', { expectTotalTurn: 1, expectStep: 'brief' })).toBe(
    'chart/moved-on',
  );
  expect(table.state.chart?.step).toBe('plan');
});

test('[CHART7] an override goes anywhere, with a reason on record', () => {
  const table = openTable();
  expect(table.refuses('phase.override', { phase: 'moon', step: null, reason: 'x' })).toBe(
    'phase/unknown',
  );
  expect(table.refuses('phase.override', { phase: 'storm', step: 'argue', reason: 'x' })).toBe(
    'phase/no-such-step',
  );
  table.does('phase.override', { phase: 'storm', step: 'adjudicate', reason: 'Short of time' });
  expect(table.last('phase.entered').data).toMatchObject({
    from: 'calm',
    exit: null,
    reason: 'Short of time',
  });
  table.does('phase.override', { phase: 'pact', step: null, reason: 'And done' });
  expect(table.state.exercise.status).toBe('ended');
});

test('[CHART8] offers are fixed when a turn begins: a condition met later counts from the next turn', () => {
  const table = openTable();
  expect(table.state.chart?.offered).toEqual(['northToll', 'southSeal']);
  table.goesTo('plan');
  table.does('indicator.set', { indicator: 'fear', to: 5, reason: 'x' });
  expect(table.refuses('move.submit', { team: 'south', text: move('Hide', 'southHide') })).toBe(
    'move/option-not-offered',
  );
  table.goesTo('reveal');
  table.does('turn.next', { expectTotalTurn: 1 });
  expect(table.state.chart?.offered).toEqual(['northToll', 'southSeal', 'southHide']);
});

test('[CHART9] going back before the lock opens the moves of the turn again', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Go') }, ann);
  table.goesTo('argue');
  const id = table.last('move.submitted').data.move;
  expect(table.refuses('move.edit', { move: id, expectVersion: 1, text: move('Again') })).toBe(
    'move/phase-closed',
  );
  table.does('phase.override', { phase: 'calm', step: 'plan', reason: 'We were too quick' });
  table.does('move.edit', { move: id, expectVersion: 1, text: move('Again') });
});

test('[CHART10] leaving a phase reveals what was ruled, so that no ruling is lost', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Toll', 'northToll') });
  table.goesTo('adjudicate');
  const id = table.last('move.submitted').data.move;
  table.does('move.rule', {
    move: id,
    ruling: ruling({ effects: [{ indicator: 'trust', by: -15 }] }),
  });
  expect(table.state.indicators['trust']).toBe(50);
  table.does('phase.override', { phase: 'storm', step: null, reason: 'Hurry' });
  expect(table.state.turns[1]?.moves[id]?.status).toBe('revealed');
  expect(table.state.indicators['trust']).toBe(25);
});

test('[CHART12] a phase of a single step has further turns, and an exit may lead back into its own phase', () => {
  const { scenario } = loadWorld('mini');
  const phases = scenario.phases.map((p) =>
    p.kind === 'play' && p.id === 'calm'
      ? {
          ...p,
          steps: ['brief' as const],
          exits: [...p.exits, { ...p.exits[0], id: 'again', to: 'calm', when: undefined }],
        }
      : p,
  ) as Scenario['phases'];
  const table = openTable(compile({ ...scenario, phases }));
  table.does('turn.next', { expectTotalTurn: 1 });
  expect(table.state.chart).toMatchObject({ step: 'brief', turn: 2, totalTurn: 2 });
  table.does('phase.take', { exit: 'again', expectTotalTurn: 2 });
  expect(table.state.chart).toMatchObject({ phase: 'calm', turn: 1, totalTurn: 3 });
  expect(table.state.path.map((visit) => visit.exit)).toEqual([null, 'again']);
});

test('[CHART8] an offer’s condition sees the turn that begins: its phase, visited, and nobody’s moves yet', () => {
  const { scenario } = loadWorld('mini');
  const options = scenario.options.map((o) =>
    o.id === 'northMend'
      ? { ...o, when: 'visited.storm && phase == "storm" && turn == 1 && submittedTeams == 0' }
      : o,
  );
  const table = openTable(compile({ ...scenario, options }));
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Go') });
  table.does('phase.override', { phase: 'storm', step: null, reason: 'x' });
  expect(table.state.chart?.offered).toContain('northMend');
});

test('[CHART10] a turn that is left from before its planning loses no move either', () => {
  for (const leave of ['exit', 'override', 'step'] as const) {
    const table = openTable();
    table.goesTo('plan');
    table.does('move.submit', { team: 'north', text: move('Go') });
    const { move: id } = table.last('move.submitted').data;
    table.does('phase.override', { phase: 'calm', step: 'brief', reason: 'Once more' });
    table.does('indicator.set', { indicator: 'trust', to: 20, reason: 'x' });
    if (leave === 'exit') table.does('phase.take', { exit: 'toStorm', expectTotalTurn: 1 });
    if (leave === 'override')
      table.does('phase.override', { phase: 'storm', step: null, reason: 'x' });
    if (leave === 'step')
      table.does('phase.override', { phase: 'calm', step: 'argue', reason: 'x' });
    table.does('move.rule', { move: id, ruling: ruling() });
  }
});
