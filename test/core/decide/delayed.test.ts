import { describe, expect, test } from 'vitest';
import { proposedEffects } from '../../../src/core/adjudicate/proposal.ts';
import { must } from '../../../src/core/result.ts';
import type { PlainEffect } from '../../../src/core/ruling.ts';
import { compile } from '../../../src/core/world.ts';
import { project } from '../../../src/core/view/project.ts';
import { pactWorld } from '../../support/pact.ts';
import { move, openTable, ruling, type Table } from '../../support/table.ts';

const world = pactWorld();

/** A revealed ruling with these effects. */
function revealed(...effects: PlainEffect[]): Table {
  const table = openTable(world);
  table.goesTo('plan');
  table.does('move.submit', { team: 'south', text: move('x') });
  table.goesTo('adjudicate');
  const { move: id } = table.last('move.submitted').data;
  table.does('move.rule', { move: id, ruling: ruling({ effects }) });
  table.goesTo('reveal');
  return table;
}

function nextTurn(table: Table): void {
  table.goesTo('reveal');
  table.does('turn.next', { expectTotalTurn: must(table.state.chart, 'a chart').totalTurn });
}

const trust = (table: Table): unknown => table.state.indicators['trust'];

describe('[LATE1] effects that come later', () => {
  test('[LATE1] after so many turns, whatever the phase', () => {
    const table = revealed({ indicator: 'trust', by: 20, after: { turns: 2 } });
    expect(trust(table)).toBe(50);
    nextTurn(table);
    expect(trust(table)).toBe(49);
    nextTurn(table);
    expect(trust(table)).toBe(68);
    expect(table.last('indicator.changed').data.because.kind).toBe('ruling');
    expect(table.state.delayed).toEqual([]);
  });
  test('[LATE1] on a scenario date, or the first turn after it', () => {
    const table = revealed({ indicator: 'trust', by: 20, after: { date: '2031-02-15' } });
    nextTurn(table);
    expect(table.state.chart?.scenarioDate).toBe('2031-02-28');
    expect(trust(table)).toBe(69);
  });
  test('[LATE1] as soon as a condition holds, once', () => {
    const table = revealed({ indicator: 'plot', by: 3, after: { when: 'indicator.trust < 40.0' } });
    table.does('indicator.set', { indicator: 'trust', to: 45, reason: '' });
    expect(table.state.indicators['plot']).toBe(0);
    const facts = table.does('indicator.set', { indicator: 'trust', to: 39, reason: '' });
    expect(facts.map((fact) => fact.type)).toContain('effect.came');
    table.does('indicator.set', { indicator: 'trust', to: 10, reason: '' });
    expect(table.state.indicators['plot']).toBe(3);
  });
  test('[LATE1] what happens on the way into a turn counts from that turn', () => {
    const { scenario } = world;
    const phases = scenario.phases.map((phase) =>
      phase.kind === 'play'
        ? { ...phase, onTurn: [{ indicator: 'plot', by: 1, after: { turns: 1 } }] }
        : phase,
    );
    const table = openTable(compile({ ...scenario, phases }));
    nextTurn(table);
    expect(table.state.indicators['plot']).toBe(0);
    nextTurn(table);
    expect(table.state.indicators['plot']).toBe(1);
  });
  test('[LATE1] a prepared move brings its later effects later, also where its ruling is proposed', () => {
    const option = must(world.options.get('southFerry'), 'the ferry');
    const table = openTable(world);
    expect(proposedEffects(world, table.state, option, 'success')).toEqual([
      { indicator: 'trust', by: 2, after: { turns: 1 } },
    ]);
  });
  test('[LATE1] a condition that is no expression is refused with the reason', () => {
    const table = openTable(world);
    table.goesTo('plan');
    table.does('move.submit', { team: 'south', text: move('x') });
    table.goesTo('adjudicate');
    const { move: id } = table.last('move.submitted').data;
    for (const when of ['indicator.trust <', 'indicator.nobody > 1.0', 'indicator.trust']) {
      const effects = [{ indicator: 'trust', by: 1, after: { when } }];
      expect(table.refuses('move.rule', { move: id, ruling: ruling({ effects }) })).toBe(
        'effect/bad-condition',
      );
    }
  });
  test('[LATE1] only control knows of what waits', () => {
    const table = revealed({ indicator: 'trust', by: 20, after: { turns: 2 } });
    expect(project(world, table.state, 'control').delayed).toMatchObject([
      { indicator: 'trust', change: '+20', due: { kind: 'turn', totalTurn: 3 } },
    ]);
    expect(project(world, table.state, 'public')).not.toHaveProperty('delayed');
  });
});

describe('[LATE2] taking back', () => {
  test('[LATE2] control cancels what waits, with a reason, and may take that back', () => {
    const table = revealed(
      { indicator: 'trust', by: 1, after: { turns: 3 } },
      { indicator: 'trust', by: 2, after: { turns: 3 } },
      { indicator: 'trust', by: 3, after: { turns: 3 } },
    );
    const before = table.state.delayed;
    const middle = must(before[1], 'an effect').id;
    table.does('effect.cancel', { delayed: middle, reason: 'They made peace' });
    expect(table.state.delayed).toHaveLength(2);
    expect(table.refuses('effect.cancel', { delayed: middle, reason: 'x' })).toBe('effect/unknown');
    table.does('command.undo', { command: must(table.state.undoable.at(-1), 'it').command });
    expect(table.state.delayed).toEqual(before);
  });
  test('[LATE2] a turn that brought an effect is taken back with it', () => {
    const table = revealed({ indicator: 'trust', by: 20, after: { turns: 1 } });
    const before = table.state;
    nextTurn(table);
    expect(trust(table)).toBe(69);
    table.does('command.undo', { command: must(table.state.undoable.at(-1), 'the turn').command });
    expect(table.state.delayed).toEqual(before.delayed);
    expect(trust(table)).toBe(50);
  });
});
