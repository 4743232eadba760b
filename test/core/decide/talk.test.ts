import { expect, test } from 'vitest';
import { bandOf } from '../../../src/core/adjudicate/likelihood.ts';
import { crowdOf } from '../../../src/core/adjudicate/crowd.ts';
import type { CommandBody } from '../../../src/core/command.ts';
import type { Party } from '../../../src/core/party.ts';
import type { Actor } from '../../../src/core/ids.ts';
import { scenarioSchema } from '../../../src/core/scenario/schema.ts';
import { compile } from '../../../src/core/world.ts';
import { project } from '../../../src/core/view/project.ts';
import { ann, move, openTable, ruling, type Table } from '../../support/table.ts';
import { loadWorld } from '../../support/scenarios.ts';

const control: Party = { kind: 'control' };
const north: Party = { kind: 'team', team: 'north' };
const south: Party = { kind: 'team', team: 'south' };

function lockedMove(table: Table): string {
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Ask for a toll') });
  table.goesTo('argue');
  return table.last('move.submitted').data.move;
}

const note = (from: Party, to: Party, text = 'Hello') => ({
  from,
  to: [to],
  text,
  replyTo: null,
  request: false,
});

test('[ARG1] a move is argued about only once control has opened it, and never before the lock', () => {
  const table = openTable();
  const seat = table.sits('s', 'south');
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Ask for a toll') });
  const id = table.last('move.submitted').data.move;
  expect(table.refuses('argument.open', { move: id })).toBe('argument/not-locked');
  table.goesTo('argue');
  const point = { move: id, side: 'con' as const, text: 'Nobody will pay' };
  expect(table.refuses('point.make', point, seat)).toBe('move/unknown');
  expect(project(table.world, table.state, 'team:south').arguments).toEqual([]);
  table.does('argument.open', { move: id });
  table.does('point.make', point, seat);
  table.does('point.make', { ...point, side: 'pro', text: 'It worked in the south' }, ann);
  const [seen] = project(table.world, table.state, 'team:south').arguments;
  expect(seen).toMatchObject({ team: 'north', title: 'Ask for a toll', open: true, crowd: null });
  expect(seen?.points.map((p) => [p.side, p.team])).toEqual([
    ['con', 'south'],
    ['pro', null],
  ]);
  table.does('argument.close', { move: id });
  expect(table.refuses('point.make', point, seat)).toBe('argument/closed');
});

test('[ARG2] control weighs and strikes points; that one was struck is said aloud, its weight is not', () => {
  const table = openTable();
  const id = lockedMove(table);
  table.does('argument.open', { move: id });
  table.does('point.make', { move: id, side: 'pro', text: 'A reason' });
  const point = table.last('point.made').data.point;
  const seen = (): string =>
    JSON.stringify(project(table.world, table.state, 'team:south').arguments);
  const before = seen();
  table.does('point.weigh', { move: id, point, weight: 2, struck: null });
  expect(seen()).toBe(before);
  expect(table.refuses('point.weigh', { move: id, point, weight: 2, struck: null })).toBe(
    'argument/same',
  );
  table.does('point.weigh', { move: id, point, weight: 0, struck: 'Beside the point' });
  expect(project(table.world, table.state, 'team:south').arguments[0]?.points[0]?.struck).toBe(
    'Beside the point',
  );
});

test('[EST1] estimates are given before the reveal, seen by nobody else until then, and shown as a spread', () => {
  const table = openTable();
  const a = table.sits('a', 'north');
  const b = table.sits('b', 'south');
  const id = lockedMove(table);
  table.does('argument.open', { move: id });
  table.does('estimate.give', { move: id, percent: 30 }, a);
  table.does('estimate.give', { move: id, percent: 70 }, b);
  table.does('estimate.give', { move: id, percent: 60 }, b);
  expect(table.does('estimate.give', { move: id, percent: 60 }, b)).toEqual([]);
  expect(table.refuses('estimate.give', { move: id, percent: 60 }, ann)).toBe('auth/not-allowed');
  expect(JSON.stringify(project(table.world, table.state, 'team:south'))).not.toContain(
    '"percent"',
  );
  expect(project(table.world, table.state, 'seat:b').estimates).toEqual([
    { move: id, percent: 60 },
  ]);
  expect(project(table.world, table.state, 'control').moves[0]?.crowd).toEqual({
    n: 2,
    median: 45,
    low: 30,
    high: 60,
  });
  table.does('estimate.give', { move: id, percent: 40 }, table.sits('c', 'south'));
  table.does('move.rule', { move: id, ruling: ruling() });
  table.goesTo('reveal');
  expect(project(table.world, table.state, 'team:south').arguments[0]?.crowd).toMatchObject({
    n: 3,
    median: 40,
  });
  expect(table.refuses('estimate.give', { move: id, percent: 99 }, a)).toBe('argument/revealed');
});

test('[EST1] the spread of two is shown to nobody but control: each could work out the other', () => {
  const table = openTable();
  const [a, b] = [table.sits('a', 'north'), table.sits('b', 'south')];
  const id = lockedMove(table);
  table.does('argument.open', { move: id });
  table.does('estimate.give', { move: id, percent: 30 }, a);
  table.does('estimate.give', { move: id, percent: 70 }, b);
  table.does('move.rule', { move: id, ruling: ruling() });
  table.goesTo('reveal');
  expect(project(table.world, table.state, 'public').arguments[0]?.crowd).toBe(null);
  expect(project(table.world, table.state, 'team:south').arguments[0]?.crowd).toBe(null);
  expect(project(table.world, table.state, 'control').moves[0]?.crowd).toMatchObject({ n: 2 });
});

test('[EST2] a percentage has its word, and a room its median', () => {
  expect([0, 3, 12, 30, 50, 60, 90, 97, 100].map((p) => bandOf(p).word)).toEqual([
    'almostNoChance',
    'almostNoChance',
    'veryUnlikely',
    'unlikely',
    'roughlyEven',
    'likely',
    'veryLikely',
    'almostCertain',
    'almostCertain',
  ]);
  expect(bandOf(20).word).toBe('unlikely');
  expect(bandOf(55).word).toBe('roughlyEven');
  expect(crowdOf([])).toBe(null);
  expect(crowdOf([10])).toEqual({ n: 1, median: 10, low: 10, high: 10 });
  expect(crowdOf([90, 10, 20])).toEqual({ n: 3, median: 20, low: 10, high: 90 });
});

test('[MSG1] a message reaches those it names and control, and nobody else', () => {
  const table = openTable();
  const seat = table.sits('n', 'north');
  table.does('message.send', note(north, control, 'For control alone'), seat);
  table.does('message.send', note(north, south, 'For the south'), seat);
  const box = (team: string): string[] =>
    project(table.world, table.state, `team:${team}`).messages.map((m) => m.text);
  expect(box('north')).toEqual(['For control alone', 'For the south']);
  expect(box('south')).toEqual(['For the south']);
  expect(project(table.world, table.state, 'control').messages).toHaveLength(2);
  expect(table.refuses('message.send', note(south, north), seat)).toBe('message/not-yours');
  expect(table.refuses('message.send', note(north, north), seat)).toBe('message/twice');
  expect(table.refuses('message.send', note(north, { kind: 'team', team: 'moon' }), seat)).toBe(
    'team/unknown',
  );
});

test('[MSG2] where control reads first, a message waits, and its sender cannot tell', () => {
  const scenario = scenarioSchema.parse({
    ...loadWorld('mini').scenario,
    settings: { ...loadWorld('mini').scenario.settings, messages: 'approved' },
  });
  const table = openTable(compile(scenario));
  const seat = table.sits('n', 'north');
  table.does('message.send', note(north, south, 'Psst'), seat);
  const id = table.last('message.sent').data.message;
  const sender = JSON.stringify(project(table.world, table.state, 'team:north'));
  expect(project(table.world, table.state, 'team:south').messages).toEqual([]);
  table.does('message.send', note(north, south, 'Psst again'), seat);
  table.does('message.stop', {
    message: table.last('message.sent').data.message,
    reason: 'Too early',
  });
  table.does('message.pass', { message: id });
  expect(project(table.world, table.state, 'team:south').messages.map((m) => m.text)).toEqual([
    'Psst',
  ]);
  expect(sender).toContain('Psst');
  expect(JSON.stringify(project(table.world, table.state, 'team:north').messages)).not.toMatch(
    /held|stopped|Too early/,
  );
  expect(table.refuses('message.pass', { message: id })).toBe('message/not-held');
});

test('[MSG3] a request has a reference that counts nothing, and one answers only what one has', () => {
  const table = openTable();
  const [n, s] = [table.sits('n', 'north'), table.sits('s', 'south')];
  table.does('message.send', { ...note(north, control, 'How deep is it?'), request: true }, n);
  const { request } = table.last('message.sent').data;
  expect(request).toMatch(/^RFI N-\d{4}$/);
  table.does('message.send', { ...note(north, control, 'And how wide?'), request: true }, n);
  expect(table.last('message.sent').data.request).not.toBe(request);
  expect(table.refuses('message.send', { ...note(south, control), replyTo: 1 }, s)).toBe(
    'message/unknown',
  );
  expect(project(table.world, table.state, 'control').messages[0]?.unanswered).toBe(true);
  table.does('message.send', note(control, north, 'Four metres'), ann);
  table.does('message.send', { ...note(north, control, 'Thanks'), replyTo: 3 }, n);
  const mail = project(table.world, table.state, 'team:north').messages;
  expect(mail.map((m) => [m.no, m.mine, m.replyTo])).toEqual([
    [1, true, null],
    [2, true, null],
    [3, false, null],
    [4, true, 3],
  ]);
});

test('[MSG4] control sees who has read a message, and a hold closes the post', () => {
  const table = openTable();
  const s = table.sits('s', 'south');
  table.does('message.send', note(control, south), ann);
  table.does('message.markRead', { no: 1 }, s);
  expect(table.does('message.markRead', { no: 1 }, s)).toEqual([]);
  expect(project(table.world, table.state, 'control').messages[0]?.readBy).toEqual([
    { seat: 's', team: 'south' },
  ]);
  expect(project(table.world, table.state, 'seat:s').readMessages).toEqual([1]);
  expect(table.refuses('message.markRead', { no: 2 }, s)).toBe('message/unknown');
  table.does('hold.begin', { reason: '' });
  expect(table.refuses('message.send', note(south, control), s)).toBe('hold/on');
  table.does('message.send', note(control, south, 'We go on in five minutes'), ann);
});

test('[STA1] a statement stands for everybody until it is taken down, and stays in the record', () => {
  const table = openTable();
  const id = lockedMove(table);
  table.does('statement.make', { by: north, text: 'The bridge stays open', move: id });
  const statement = table.last('statement.made').data.statement;
  for (const audience of ['public', 'team:south'] as const) {
    const view = project(table.world, table.state, audience) as { statements: { text: string }[] };
    expect(view.statements.map((s) => s.text)).toEqual(['The bridge stays open']);
  }
  table.does('display.take', { card: { kind: 'statements' } });
  table.does('statement.retire', { statement, reason: 'Disavowed' });
  expect(project(table.world, table.state, 'public').statements).toEqual([]);
  expect(project(table.world, table.state, 'control').statements[0]?.retired).toBe('Disavowed');
  expect(table.refuses('statement.retire', { statement, reason: 'Again' })).toBe(
    'statement/retired',
  );
  expect(table.refuses('statement.make', { by: north, text: 'x', move: 'none' })).toBe(
    'move/unknown',
  );
});

test('[ARG3] a move that went back to its team’s planning is a secret again until it is locked', () => {
  const table = openTable();
  const [n, s] = [table.sits('n', 'north'), table.sits('s', 'south')];
  const id = lockedMove(table);
  table.does('argument.open', { move: id });
  table.does('phase.override', { phase: 'calm', step: 'plan', reason: 'Once more' });
  const point = { move: id, side: 'con' as const, text: 'Still on my mind' };
  for (const seat of [n, s]) {
    expect(table.refuses('point.make', point, seat)).toBe('move/unknown');
    expect(table.refuses('estimate.give', { move: id, percent: 5 }, seat)).toBe('move/unknown');
  }
  expect(table.refuses('point.make', point)).toBe('argument/closed');
  table.goesTo('argue');
  table.does('point.make', point, s);
});

test('[ARG4] what everybody has argued about is not taken back into the planning', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Go') });
  table.goesTo('lock');
  const undoes = (): string => {
    const command = table.state.undoable.at(-1)?.command ?? '';
    const answer = table.tries({ type: 'command.undo', data: { command } });
    return 'code' in answer ? answer.code : 'done';
  };
  table.does('argument.open', { move: table.last('move.submitted').data.move });
  expect(undoes()).toBe('undo/argued');
});

test('[ARG5] one team cannot take the room’s words: points and messages have a share per team', () => {
  const table = openTable();
  const [n, s] = [table.sits('n', 'north'), table.sits('s', 'south')];
  const id = lockedMove(table);
  table.does('argument.open', { move: id });
  const flood = (body: CommandBody, actor: Actor): string => {
    for (let at = 0; at < 1000; at += 1) {
      const answer = table.tries(body, actor);
      if ('code' in answer) return answer.code;
    }
    return 'never';
  };
  const data = { move: id, side: 'pro' as const, text: 'Again' };
  expect(flood({ type: 'point.make', data }, n)).toBe('argument/too-many');
  table.does('point.make', data, s);
  expect(flood({ type: 'message.send', data: note(north, control) }, n)).toBe('message/too-many');
  table.does('message.send', note(south, control), s);
  table.does('message.send', note(control, north), ann);
});

test('[MSG5] control answers by the number in its own list, and only a delivered answer counts', () => {
  const table = openTable();
  const n = table.sits('n', 'north');
  const open = (): (boolean | undefined)[] =>
    project(table.world, table.state, 'control').messages.map((m) => m.unanswered);
  table.does('message.send', { ...note(north, control, 'How deep?'), request: true }, n);
  table.does('message.send', { ...note(north, control, 'Please?'), replyTo: 1 }, n);
  expect(open()).toEqual([true, false]);
  expect(table.refuses('message.send', { ...note(control, north), replyTo: 9 })).toBe(
    'message/unknown',
  );
  table.does('message.send', { ...note(control, north, 'Four metres'), replyTo: 1 });
  expect(open()).toEqual([false, false, false]);
  expect(project(table.world, table.state, 'team:north').messages[2]?.replyTo).toBe(1);
});
