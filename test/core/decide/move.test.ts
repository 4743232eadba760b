import { expect, test } from 'vitest';
import { must } from '../../../src/core/result.ts';
import { findMove } from '../../../src/core/state.ts';
import { project } from '../../../src/core/view/project.ts';
import { compile } from '../../../src/core/world.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { ann, move, openTable, ruling, type Table } from '../../support/table.ts';

function submitted(table: Table): string {
  return table.last('move.submitted').data.move;
}

test('[ROOM16, MOVE1] a team submits, edits and withdraws until the lock, and its receipt stays', () => {
  const table = openTable();
  const seat = table.sits('s1', 'north');
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('One') }, seat);
  const id = submitted(table);
  table.does('move.edit', { move: id, expectVersion: 1, text: move('Two') }, seat);
  expect(table.state.turns[1]?.moves[id]).toMatchObject({ version: 2, receipt: 1 });
  table.does('move.withdraw', { move: id, expectVersion: 2, reason: 'Better not' }, seat);
  expect(table.state.turns[1]?.moves[id]).toMatchObject({
    status: 'withdrawn',
    receipt: 1,
    text: { title: 'Two' },
    withdrawnReason: 'Better not',
  });
});

test('[MOVE12] a receipt counts the team’s moves through all turns, and a withdrawn one keeps its number', () => {
  const table = openTable();
  const seat = table.sits('s1', 'north');
  table.goesTo('plan');
  const submits = (team: string, title: string) => {
    table.does('move.submit', { team, text: move(title) }, team === 'north' ? seat : ann);
    const { receipt } = must(findMove(table.state, submitted(table)), title);
    return receipt;
  };
  expect(submits('north', 'One')).toBe(1);
  table.does('move.withdraw', { move: submitted(table), expectVersion: 1, reason: '' }, seat);
  expect(submits('south', 'Theirs')).toBe(1);
  expect(submits('north', 'Two')).toBe(2);
  table.goesTo('reveal');
  table.does('turn.next', { expectTotalTurn: 1 });
  table.goesTo('plan');
  expect(submits('north', 'Three')).toBe(3);
  const numbers = Object.values(table.state.turns[1]?.moves ?? {}).map((m) => [m.team, m.receipt]);
  expect(numbers).toEqual([
    ['north', 1],
    ['south', 1],
    ['north', 2],
  ]);
});

test('[ROOM17, MOVE2] first write wins inside a team, and the second is told who was first', () => {
  const table = openTable();
  const [a, b] = [table.sits('a', 'north'), table.sits('b', 'north')];
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('One') }, a);
  const id = submitted(table);
  table.does('move.edit', { move: id, expectVersion: 1, text: move('By a') }, a);
  const answer = table.tries(
    { type: 'move.edit', data: { move: id, expectVersion: 1, text: move('By b') } },
    b,
  );
  expect(answer).toMatchObject({
    code: 'move/version-conflict',
    detail: { by: 'Player a', version: 2 },
  });
  expect(table.state.turns[1]?.moves[id]?.text.title).toBe('By a');
});

test('[MOVE3] nobody moves for another team, and a stranger’s move looks like none', () => {
  const table = openTable();
  const north = table.sits('n', 'north');
  table.goesTo('plan');
  table.does('move.submit', { team: 'south', text: move('Secret') }, ann);
  expect(table.refuses('move.submit', { team: 'south', text: move('As them') }, north)).toBe(
    'move/not-your-team',
  );
  expect(
    table.refuses('move.withdraw', { move: submitted(table), expectVersion: 1, reason: '' }, north),
  ).toBe('move/unknown');
  expect(
    table.refuses('move.withdraw', { move: 'no-such', expectVersion: 1, reason: '' }, north),
  ).toBe('move/unknown');
  expect(
    table.refuses(
      'move.submit',
      { team: 'north', text: move('x') },
      { kind: 'seat', seat: 'ghost', team: 'north' },
    ),
  ).toBe('seat/unknown');
});

test('[MOVE4] entry is open in the planning step only, and a team has so many moves a turn', () => {
  const table = openTable();
  const seat = table.sits('s', 'south');
  expect(table.refuses('move.submit', { team: 'south', text: move('Early') }, seat)).toBe(
    'move/phase-closed',
  );
  table.goesTo('plan');
  table.does('move.submit', { team: 'south', text: move('1') }, seat);
  table.does('move.submit', { team: 'south', text: move('2') }, seat);
  expect(table.refuses('move.submit', { team: 'south', text: move('3') }, seat)).toBe(
    'move/too-many',
  );
  table.goesTo('lock');
  expect(
    table.refuses(
      'move.edit',
      { move: submitted(table), expectVersion: 1, text: move('Late') },
      seat,
    ),
  ).toBe('move/phase-closed');
});

test('[MOVE5] at the bell whole drafts are handed in, marked so, and half ones are left', () => {
  const table = openTable();
  table.goesTo('plan');
  const half = { ...move('Half'), action: '' };
  const drafts = [
    { seat: 'a', team: 'north', text: move('Whole') },
    { seat: 'b', team: 'south', text: half },
    { seat: 'c', team: 'nobody', text: move('Strange') },
  ];
  table.does('step.next', { expectTotalTurn: 1, expectStep: 'plan' }, ann, drafts);
  const moves = Object.values(table.state.turns[1]?.moves ?? {});
  expect(moves.map((m) => [m.text.title, m.atBell, m.status])).toEqual([['Whole', true, 'locked']]);
});

test('[ROOM16, MOVE13] a team is told what the bell does with drafts, and that is what it does', () => {
  for (const [atBell, titles] of [
    ['submitDraft', ['Whole']],
    ['leaveDraft', []],
  ] as const) {
    const { scenario } = loadWorld('mini');
    const settings = { ...scenario.settings, atBell };
    const table = openTable(compile({ ...scenario, settings }));
    table.goesTo('plan');
    expect(project(table.world, table.state, 'team:north')).toMatchObject({ atBell });
    const drafts = [{ seat: 'a', team: 'north', text: move('Whole') }];
    table.does('step.next', { expectTotalTurn: 1, expectStep: 'plan' }, ann, drafts);
    const moves = Object.values(table.state.turns[1]?.moves ?? {});
    expect(moves.map(({ text }) => text.title)).toEqual(titles);
  }
});

test('[ROOM19, MOVE6] a ruling stays secret and without effect until the reveal, then all come at once', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('A', 'northToll') });
  const a = submitted(table);
  table.does('move.submit', { team: 'south', text: move('B') });
  const b = submitted(table);
  expect(table.refuses('move.rule', { move: a, ruling: ruling() })).toBe('ruling/not-locked');
  table.goesTo('adjudicate');
  const before = JSON.stringify(project(table.world, table.state, 'team:north'));
  table.does('move.rule', {
    move: a,
    ruling: ruling({
      effects: [{ indicator: 'trust', by: -10 }],
      teamTexts: { north: 'You see dust' },
    }),
  });
  table.does('move.rule', {
    move: b,
    ruling: ruling({ openToAll: false, effects: [{ indicator: 'trust', by: 3 }] }),
  });
  expect(JSON.stringify(project(table.world, table.state, 'team:north'))).toBe(before);
  expect(table.state.indicators['trust']).toBe(50);
  table.goesTo('reveal');
  expect(table.state.indicators['trust']).toBe(43);
  expect(table.state.outcomes).toEqual({ northToll: 'success' });
  const north = project(table.world, table.state, 'team:north');
  expect(north.moves[0]?.result).toMatchObject({ outcome: 'success', teamText: 'You see dust' });
  expect(north.results.map((r) => r.title)).toEqual(['A']);
  expect(project(table.world, table.state, 'team:south').moves[0]?.result?.outcome).toBe('success');
  expect(table.refuses('move.rule', { move: a, ruling: ruling() })).toBe('ruling/revealed');
});

test('[MOVE7] a ruling names only indicators and teams that exist', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('A') });
  table.goesTo('adjudicate');
  const rule = (over: Parameters<typeof ruling>[0]): string =>
    table.refuses('move.rule', { move: submitted(table), ruling: ruling(over) });
  expect(rule({ effects: [{ indicator: 'moon', by: 1 }] })).toBe('indicator/unknown');
  expect(rule({ teamTexts: { moon: 'x' } })).toBe('team/unknown');
});

test('[MOVE8] a ruling that comes late in the reveal step is revealed at once', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('A') });
  table.goesTo('reveal');
  table.does('move.rule', {
    move: submitted(table),
    ruling: ruling({ effects: [{ indicator: 'trust', to: 70 }] }),
  });
  expect(table.state.indicators['trust']).toBe(70);
  expect(project(table.world, table.state, 'public').results).toHaveLength(1);
});

test('[MOVE9] control enters moves for a team that cannot', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('hold.begin', { reason: '' });
  table.does('move.submit', { team: 'south', text: move('By phone') }, ann);
  expect(table.last('move.submitted').data.seat).toBe(null);
});
