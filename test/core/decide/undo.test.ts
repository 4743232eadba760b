import { expect, test } from 'vitest';
import type { State } from '../../../src/core/state.ts';
import { project } from '../../../src/core/view/project.ts';
import { move, openTable, ruling, type Table } from '../../support/table.ts';

function undo(table: Table): void {
  table.does('command.undo', { command: table.state.undoable.at(-1)?.command ?? '' });
}

/** All that play is about; the counters and the record go on. */
function substance(state: State): unknown {
  const { chart, path, indicators, injects, standby, turns, outcomes, display } = state;
  return { chart, path, indicators, injects, standby, turns, outcomes, program: display.program };
}

test('[UNDO1] a release is taken back with its effects and the standby, as a fact', () => {
  const table = openTable();
  const before = substance(table.state);
  table.does('inject.go', { expect: 'E01' });
  undo(table);
  expect(substance(table.state)).toEqual(before);
  expect(table.last('command.undone').data.label).toBe('inject.released');
  expect(table.facts.some((fact) => fact.type === 'inject.released')).toBe(true);
});

test('[ROOM10, UNDO2] what somebody has read cannot be un-shown: recall is offered instead', () => {
  const table = openTable();
  const seat = table.sits('s', 'south');
  table.does('inject.release', { eventNo: 'E02' });
  table.does('inject.markRead', { no: 1 }, seat);
  const command = table.state.undoable.at(-1)?.command ?? '';
  const answer = table.tries({ type: 'command.undo', data: { command } });
  expect(answer).toMatchObject({ code: 'undo/already-read', detail: { recall: 'E02' } });
  expect(project(table.world, table.state, 'control').undo).toMatchObject({
    refused: 'undo/already-read',
    recallInstead: 'E02',
  });
});

test('[UNDO3] what the room’s display has shown cannot be un-shown either', () => {
  const table = openTable();
  table.does('inject.release', { eventNo: 'E01' });
  table.does('display.take', { card: { kind: 'inject', eventNo: 'E01' } });
  undo(table);
  expect(table.state.display.program).toEqual({ kind: 'situation' });
  expect(
    table.refuses('command.undo', { command: table.state.undoable.at(-1)?.command ?? '' }),
  ).toBe('undo/already-read');
});

test('[UNDO4] the newest goes first, and every command of a run can be walked back', () => {
  const table = openTable();
  const marks = [substance(table.state)];
  table.does('inject.go', { expect: 'E01' });
  marks.push(substance(table.state));
  table.does('indicator.set', { indicator: 'trust', to: 41, reason: 'x' });
  marks.push(substance(table.state));
  table.does('step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  marks.push(substance(table.state));
  table.does('phase.override', { phase: 'storm', step: null, reason: 'x' });
  const oldest = table.state.undoable[0]?.command ?? '';
  expect(table.refuses('command.undo', { command: oldest })).toBe('undo/not-newest');
  while (marks.length > 0) {
    undo(table);
    expect(substance(table.state)).toEqual(marks.pop());
  }
  expect(table.refuses('command.undo', { command: oldest })).toBe('undo/nothing');
});

test('[UNDO5] a step is not taken back over moves that came since', () => {
  const table = openTable();
  const seat = table.sits('s', 'north');
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Go') }, seat);
  expect(
    table.refuses('command.undo', { command: table.state.undoable.at(-1)?.command ?? '' }),
  ).toBe('undo/moves-since');
});

test('[UNDO6] taking back the lock opens the moves again, also those that the bell handed in', () => {
  const table = openTable();
  const seat = table.sits('s', 'north');
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Go') }, seat);
  table.waits(600_000);
  expect(table.state.chart?.step).toBe('lock');
  expect(project(table.world, table.state, 'control').undo?.consequences).toContainEqual({
    code: 'movesReopened',
    subject: '1',
  });
  undo(table);
  expect(table.state.chart?.step).toBe('plan');
  expect(Object.values(table.state.turns[1]?.moves ?? {})[0]?.status).toBe('submitted');
  // The bell has rung: it does not ring a second time and undo the undoing.
  expect(table.waits(60_000)).toEqual([]);
});

test('[UNDO7] a ruling is taken back before the reveal and never after', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Go') });
  table.goesTo('adjudicate');
  const id = table.last('move.submitted').data.move;
  table.does('move.rule', { move: id, ruling: ruling() });
  table.does('move.rule', { move: id, ruling: ruling({ outcome: 'failure' }) });
  undo(table);
  expect(table.state.turns[1]?.moves[id]?.ruling?.outcome).toBe('success');
  undo(table);
  expect(table.state.turns[1]?.moves[id]).toMatchObject({ status: 'locked', ruling: null });
  table.does('move.rule', { move: id, ruling: ruling() });
  table.goesTo('reveal');
  expect(table.state.undoable).toEqual([]);
});

test('[UNDO8] consequences are known before anybody confirms', () => {
  const table = openTable();
  table.does('inject.go', { expect: 'E01' });
  const undoView = project(table.world, table.state, 'control').undo;
  expect(undoView).toMatchObject({ label: 'inject.released', subject: 'E01', refused: null });
  expect(undoView?.consequences.map((c) => `${c.code} ${c.subject}`)).toEqual([
    'standby E01',
    'indicator trust',
    'inject E01',
  ]);
});

test('[UNDO5] nor a planning step over what the bell handed in', () => {
  const table = openTable();
  table.sits('s', 'north');
  table.goesTo('plan');
  const drafts = [{ seat: 's', team: 'north', text: move('Half done') }];
  table.does('step.next', { expectTotalTurn: 1, expectStep: 'plan' }, undefined, drafts);
  undo(table);
  expect(Object.values(table.state.turns[1]?.moves ?? {})).toMatchObject([{ status: 'submitted' }]);
  expect(
    table.refuses('command.undo', { command: table.state.undoable.at(-1)?.command ?? '' }),
  ).toBe('undo/moves-since');
});

test('[UNDO10] what time released and control takes back stays due, and is not released again', () => {
  const table = openTable('harbour');
  const timed = table.world.scenario.injects.find(
    (i) => i.release.mode === 'timed' && i.release.auto,
  );
  const eventNo = timed?.eventNo ?? '';
  table.waits(600_000);
  expect(table.state.injects[eventNo]?.status).toBe('released');
  undo(table);
  table.waits(600_000);
  expect(table.state.injects[eventNo]).toMatchObject({ status: 'due', order: 0 });
  table.does('inject.release', { eventNo });
});

test('[UNDO10] a bell that has rung does not ring again because its extension is taken back', () => {
  const table = openTable();
  table.goesTo('plan');
  table.waits(540_000);
  table.does('deadline.extend', { byMs: 300_000, reason: 'x' });
  table.waits(120_000);
  undo(table);
  expect(table.waits(60_000)).toEqual([]);
  expect(table.state.chart).toMatchObject({ step: 'plan', dueAtClockMs: 600_000 });
});

test('[UNDO7] a reveal is not half taken back: its indicators stay with it', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Go') });
  table.goesTo('adjudicate');
  const { move: id } = table.last('move.submitted').data;
  table.does('move.rule', {
    move: id,
    ruling: ruling({ effects: [{ indicator: 'trust', by: 7 }] }),
  });
  table.goesTo('reveal');
  expect(table.state.indicators['trust']).toBe(57);
  expect(table.state.undoable).toEqual([]);
});

test('[UNDO8] undo names the step that was taken, not the first effect that it had', () => {
  const table = openTable();
  table.does('indicator.set', { indicator: 'trust', to: 20, reason: 'x' });
  table.does('phase.take', { exit: 'toStorm', expectTotalTurn: 1 });
  expect(table.state.undoable.at(-1)).toMatchObject({ label: 'phase.entered', subject: 'storm' });
});
