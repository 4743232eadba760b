import { expect, test } from 'vitest';
import type { Colleague, Duty } from '../../../src/core/duty.ts';
import type { Actor, Audience } from '../../../src/core/ids.ts';
import type { Rejection } from '../../../src/core/result.ts';
import { project } from '../../../src/core/view/project.ts';
import { ann, host, move, openTable, ruling, type Table } from '../../support/table.ts';

const sam: Actor = { kind: 'control', name: 'Sam' };
const here = (name: string, duty: Duty = 'lead'): Colleague => ({ name, duty, away: false });

/** Ann and Sam at one desk, before the first step. */
function two(more: readonly Colleague[] = []): Table {
  const table = openTable();
  table.company = [here('Ann'), here('Sam'), ...more];
  return table;
}
const next = (table: Table) => ({
  type: 'step.next' as const,
  data: {
    expectTotalTurn: table.state.chart?.totalTurn ?? 0,
    expectStep: table.state.chart?.step ?? 'brief',
  },
});
const kinds = (facts: readonly { type: string }[]): string[] => facts.map(({ type }) => type);

test('[WHEEL4] who is alone drives, and no fact says so', () => {
  const table = openTable();
  table.does('step.next', next(table).data);
  table.does('inject.go', { expect: 'E01' });
  expect(table.state.wheel.by).toBeNull();
  expect(kinds(table.facts).filter((type) => type.startsWith('wheel.'))).toEqual([]);
});

test('[WHEEL4] of several, the first to drive has the wheel, in one go with what was done', () => {
  const table = two();
  const facts = table.does('step.next', next(table).data, sam);
  expect(kinds(facts).slice(0, 2)).toEqual(['wheel.taken', 'step.entered']);
  expect(facts[0]).toMatchObject({ data: { by: 'Sam', from: null, why: 'free' } });
  expect(table.state.wheel).toMatchObject({ by: 'Sam', offeredTo: null });
});

test('[WHEEL4] a press that is refused takes no wheel', () => {
  const table = two();
  expect(table.refuses('turn.next', { expectTotalTurn: 1 }, sam)).toBe('chart/turn-not-over');
  expect(table.state.wheel.by).toBeNull();
});

test('[WHEEL5, ROOM10] without the wheel nothing is driven, and the refusal says who has it', () => {
  const table = two();
  table.does('step.next', next(table).data, sam);
  const before = table.state;
  const answer = table.tries({ type: 'inject.go', data: { expect: 'E01' } }, ann);
  expect(answer).toMatchObject({ code: 'wheel/held', detail: { holder: 'Sam' } });
  expect(table.state).toBe(before);
  // What is not driving goes on.
  table.does('hold.begin', { reason: '' }, ann);
  table.does('inject.release', { eventNo: 'E02' }, ann);
});

test('[WHEEL6, ROOM10] the wheel is offered by name and accepted, declined or withdrawn; each is a fact', () => {
  const table = two();
  table.does('wheel.take', { over: false }, sam);
  table.does('wheel.offer', { to: 'Ann' }, sam);
  expect(table.state.wheel).toMatchObject({ by: 'Sam', offeredTo: 'Ann' });
  table.does('wheel.offer', { to: null }, ann);
  expect(table.state.wheel.offeredTo).toBeNull();
  table.does('wheel.offer', { to: 'Ann' }, sam);
  expect(table.does('wheel.take', { over: false }, ann)).toMatchObject([
    { data: { by: 'Ann', from: 'Sam', why: 'offered' } },
  ]);
  expect(table.refuses('wheel.offer', { to: 'Ann' }, sam)).toBe('wheel/held');
  expect(table.refuses('wheel.offer', { to: 'Nobody' }, ann)).toBe('wheel/nobody');
  expect(table.refuses('wheel.leave', {}, sam)).toBe('wheel/not-yours');
  table.does('wheel.leave', {}, ann);
  expect(table.state.wheel.by).toBeNull();
});

test('[WHEEL6] it is offered only to somebody whose role drives', () => {
  const table = two([here('Jo', 'adjudicator')]);
  table.does('wheel.take', { over: false }, sam);
  expect(table.refuses('wheel.offer', { to: 'Jo' }, sam)).toBe('wheel/not-theirs');
});

test('[WHEEL7, ROOM10] it is taken from who is here only over them, from who is gone by the next press', () => {
  const table = two();
  table.does('wheel.take', { over: false }, sam);
  expect(table.refuses('wheel.take', { over: false }, ann)).toBe('wheel/held');
  // A page that is being loaded again is not gone.
  table.company = [here('Ann'), { ...here('Sam'), away: true }];
  expect(table.refuses('inject.go', { expect: 'E01' }, ann)).toBe('wheel/held');
  expect(table.does('wheel.take', { over: true }, ann)).toMatchObject([
    { data: { by: 'Ann', from: 'Sam', why: 'over' } },
  ]);
  table.does('wheel.take', { over: true }, sam);
  table.company = [here('Ann'), here('Jo')];
  expect(table.does('inject.go', { expect: 'E01' }, ann)[0]).toMatchObject({
    type: 'wheel.taken',
    data: { by: 'Ann', from: 'Sam', why: 'gone' },
  });
});

test('[WHEEL8] after a crash the wheel is with nobody, and after the end with nobody for good', () => {
  const table = two();
  table.does('clock.pause', {}, sam);
  expect(table.state.wheel.by).toBe('Sam');
  expect(kinds(table.does('host.recovered', {}, host))).toEqual(['wheel.left']);
  expect(table.state.wheel.by).toBeNull();
  expect(kinds(table.does('step.next', next(table).data, ann))[0]).toBe('wheel.taken');
  table.does('exercise.end', { reason: '' }, ann);
  expect(table.state.wheel.by).toBeNull();
  expect(table.refuses('wheel.take', { over: true }, sam)).toBe('exercise/ended');
});

test('[WHEEL9] a role’s work is refused to the others by the core, and says whose it is', () => {
  const table = two();
  const judge: Actor = { kind: 'control', name: 'Jo', duty: 'adjudicator' };
  const cues: Actor = { kind: 'control', name: 'Lu', duty: 'injects' };
  const answer = table.tries({ type: 'inject.go', data: { expect: 'E01' } }, judge);
  expect(answer).toMatchObject({
    code: 'duty/not-yours',
    detail: { duty: 'adjudicator', whose: 'lead injects' },
  });
  expect(table.refuses('argument.open', { move: 'm' }, cues)).toBe('duty/not-yours');
  expect(table.refuses('exercise.end', { reason: '' }, cues)).toBe('duty/not-yours');
  table.does('inject.go', { expect: 'E01' }, cues);
  expect(table.last('inject.released').actor).toEqual(cues);
});

test('[WHEEL9] the lead takes back anything, the others what they did themselves', () => {
  const table = openTable();
  const cues: Actor = { kind: 'control', name: 'Lu', duty: 'injects' };
  table.does('inject.release', { eventNo: 'E01' }, ann);
  const command = (): string => table.state.undoable.at(-1)?.command ?? '';
  const refused = table.tries({ type: 'command.undo', data: { command: command() } }, cues);
  expect(refused).toMatchObject({ code: 'undo/not-yours', detail: { by: 'Ann' } });
  expect(project(table.world, table.state, 'control').undo?.by).toBe('Ann');
  table.does('inject.release', { eventNo: 'E02' }, cues);
  table.does('command.undo', { command: command() }, cues);
  table.does('command.undo', { command: command() }, ann);
});

test('[WHEEL9] taking the wheel with the press is no part of what is taken back', () => {
  const table = two();
  table.does('inject.go', { expect: 'E01' }, sam);
  const command = table.state.undoable.at(-1)?.command ?? '';
  table.does('command.undo', { command }, sam);
  expect(table.state.injects['E01']?.status).toBe('planned');
  expect(table.state.wheel.by).toBe('Sam');
});

test('[WHEEL10] who comes second is told who was first, with what, and how long ago', () => {
  const table = openTable();
  table.does('inject.release', { eventNo: 'E02' }, sam);
  table.waits(2_000);
  const late = (body: Parameters<Table['tries']>[0]) => table.tries(body, ann);
  const first = (did: string, subject: string) => ({
    detail: { by: 'Sam', did, subject, agoMs: expect.any(Number) },
  });
  const second = late({ type: 'inject.release', data: { eventNo: 'E02' } });
  expect(second).toMatchObject({ code: 'inject/wrong-status', ...first('inject.released', 'E02') });
  expect(Number((second as Rejection).detail?.['agoMs'])).toBeGreaterThanOrEqual(2_000);
  table.does('inject.go', { expect: 'E01' }, sam);
  expect(late({ type: 'inject.go', data: { expect: 'E01' } })).toMatchObject(
    first('inject.released', 'E01'),
  );
  // Who sees the next one on standby already is told of the release, not of what it brought along.
  expect(late({ type: 'inject.go', data: { expect: 'E03' } })).toMatchObject(
    first('inject.released', 'E01'),
  );
  const step = next(table);
  table.does('step.next', step.data, sam);
  expect(late(step)).toMatchObject(first('step.entered', 'plan'));
  table.does('display.take', { card: { kind: 'situation' } }, sam);
  const stale = { card: { kind: 'black' }, expect: { kind: 'join' } } as const;
  expect(late({ type: 'display.take', data: stale })).toMatchObject({
    code: 'display/moved-on',
    ...first('display.taken', 'situation'),
  });
});

test('[WHEEL10] two rulings, two claims, two admissions: the first stands and is named', () => {
  const table = openTable();
  table.goesTo('plan');
  const player = table.sits('s1', 'north');
  table.does('move.submit', { team: 'north', text: move('Talk', null) }, player);
  table.goesTo('adjudicate');
  const [id = ''] = Object.keys(table.state.turns[1]?.moves ?? {});
  table.does('move.rule', { move: id, ruling: ruling(), expectBy: '' }, sam);
  expect(
    table.tries({ type: 'move.rule', data: { move: id, ruling: ruling(), expectBy: '' } }, ann),
  ).toMatchObject({
    code: 'ruling/moved-on',
    detail: { by: 'Sam', did: 'move.ruled', subject: 'Talk' },
  });
  table.does('ruling.claim', { move: id, over: false }, sam);
  expect(table.tries({ type: 'ruling.claim', data: { move: id, over: false } }, ann)).toMatchObject(
    { code: 'ruling/claimed', detail: { by: 'Sam', did: 'ruling.claimed' } },
  );
  table.does('admission.set', { auto: !table.state.room.autoAdmit });
  if (table.state.room.autoAdmit) table.does('admission.set', { auto: false });
  const data = { seat: 's2', name: 'Bo', team: 'north', kind: 'station' } as const;
  table.does('seat.request', data, host);
  table.does('seat.admit', { seat: 's2', team: 'north' }, sam);
  expect(
    table.tries({ type: 'seat.admit', data: { seat: 's2', team: 'north' } }, ann),
  ).toMatchObject({ detail: { by: 'Sam', did: 'seat.admitted', subject: 'Bo' } });
});

test('[WHEEL11] teams, display and evaluators learn neither of the wheel nor of names at the desk', () => {
  const table = two();
  const seat = table.sits('s1', 'north');
  const audiences: Audience[] = ['public', 'team:north', 'seat:s1', 'evaluators'];
  const views = (): string[] =>
    audiences.map((audience) => JSON.stringify(project(table.world, table.state, audience)));
  const before = views();
  table.does('wheel.take', { over: false }, { ...ann, name: 'Zebediah' } as Actor);
  table.does('wheel.offer', { to: 'Sam' }, { ...ann, name: 'Zebediah' } as Actor);
  table.does('wheel.take', { over: false }, sam);
  expect(views()).toEqual(before);
  expect(project(table.world, table.state, 'control').wheel.by).toBe('Sam');
  table.does('hold.begin', { reason: '' }, sam);
  const refused = table.tries({ type: 'inject.markRead', data: { no: 99 } }, seat);
  expect(JSON.stringify(refused)).not.toContain('Sam');
});
