import { describe, expect, test } from 'vitest';
import { must } from '../../../src/core/result.ts';
import { inForce } from '../../../src/core/state-negotiate.ts';
import { controlParty, teamParty } from '../../../src/core/party.ts';
import { ruleValues } from '../../../src/core/rules/environment.ts';
import { project } from '../../../src/core/view/project.ts';
import { pactWorld } from '../../support/pact.ts';
import { openTable, type Table } from '../../support/table.ts';

const world = pactWorld();

function begin(): Table & { north: ReturnType<Table['sits']>; south: ReturnType<Table['sits']> } {
  const table = openTable(world);
  return Object.assign(table, {
    north: table.sits('n', 'north'),
    south: table.sits('s', 'south'),
  });
}

function tabled(table: Table, choice: Record<string, string>, board = 'toll'): string {
  table.does('text.table', { board, by: teamParty('north'), choice, note: '' });
  return table.last('text.tabled').data.text;
}

function agreed(table: Table, choice: Record<string, string>): string {
  const text = tabled(table, choice);
  table.does('text.answer', { board: 'toll', text, team: 'south', answer: 'agree' });
  return text;
}

const now = (table: Table, board = 'toll') => must(table.state.boards[board], board);
const marksSeen = (table: Table, team: string): unknown =>
  project(world, table.state, `team:${team}`)
    .boards.find((board) => board.id === 'toll')
    ?.clauses.flatMap((clause) => clause.options.flatMap((option) => option.marks));

describe('[NEG1] who sits at a board, and who sees it', () => {
  test('[NEG1] a stranger to a closed board is told of no such board, at an open one that it has no seat', () => {
    const table = begin();
    const ferry = table.sits('f', 'ferry');
    const mark = {
      clause: 'payer',
      option: 'both',
      team: 'ferry',
      mark: 'accept',
      open: true,
    } as const;
    expect(table.refuses('position.take', { board: 'toll', ...mark }, ferry)).toBe('board/unknown');
    table.does('board.open', { board: 'ford' });
    const ford = { ...mark, board: 'ford', clause: 'use', option: 'carts' };
    expect(table.refuses('position.take', ford, ferry)).toBe('board/not-a-party');
    expect(table.refuses('position.take', ford)).toBe('board/not-a-party');
  });
  test('[NEG1] a board is seen by its parties, or by all', () => {
    const table = begin();
    const boards = (team: string): string[] =>
      project(world, table.state, `team:${team}`).boards.map((board) => board.id);
    expect(boards('north')).toEqual(['toll', 'watch', 'ford']);
    expect(boards('ferry')).toEqual(['watch', 'ford']);
    expect(project(world, table.state, 'public').boards.map((board) => board.id)).toEqual([
      'watch',
      'ford',
    ]);
  });
  test('[NEG1] nobody speaks for another party, and control may for any', () => {
    const table = begin();
    const data = {
      board: 'toll',
      clause: 'payer',
      option: 'both',
      mark: 'accept',
      open: true,
    } as const;
    expect(table.refuses('position.take', { ...data, team: 'south' }, table.north)).toBe(
      'board/not-yours',
    );
    table.does('position.take', { ...data, team: 'south' });
    expect(table.last('position.taken').data.seat).toBeNull();
  });
  test('[NEG1] a board takes entries in its phases, as control switches it, and not while held', () => {
    const table = begin();
    const data = {
      board: 'ford',
      clause: 'use',
      option: 'carts',
      team: 'north',
      mark: 'accept',
      open: false,
    } as const;
    expect(table.refuses('position.take', data, table.north)).toBe('board/closed');
    table.does('board.open', { board: 'ford' });
    table.does('position.take', data, table.north);
    table.does('hold.begin', { reason: '' });
    expect(table.refuses('position.take', { ...data, open: true }, table.north)).toBe('hold/on');
    expect(table.refuses('board.open', { board: 'ford' })).toBe('board/open');
  });
});

describe('[NEG2] marks', () => {
  test('[NEG2] a private mark is its party’s and control’s; an open one everybody’s at the board', () => {
    const table = begin();
    const own = [{ team: 'south', mark: 'redLine', open: false }];
    expect(marksSeen(table, 'south')).toEqual(own);
    expect(marksSeen(table, 'north')).toEqual([]);
    const data = {
      board: 'toll',
      clause: 'payer',
      option: 'southPays',
      team: 'south',
      mark: 'redLine',
    } as const;
    table.does('position.take', { ...data, open: true }, table.south);
    expect(marksSeen(table, 'north')).toEqual([{ ...own[0], open: true }]);
    table.does('position.take', { ...data, mark: null, open: true }, table.south);
    expect(marksSeen(table, 'north')).toEqual([]);
  });
  test('[NEG2] the same mark again is no fact; an option that is not there is refused', () => {
    const table = begin();
    const data = {
      board: 'toll',
      clause: 'payer',
      option: 'both',
      team: 'north',
      mark: 'accept',
      open: false,
    } as const;
    expect(table.does('position.take', data, table.north)).toHaveLength(1);
    expect(table.does('position.take', data, table.north)).toHaveLength(0);
    expect(table.refuses('position.take', { ...data, option: 'nobody' }, table.north)).toBe(
      'board/no-such-option',
    );
  });
  test('[NEG2] a party adds its own words, and they can be marked and tabled like the others', () => {
    const table = begin();
    const words = {
      board: 'toll',
      clause: 'payer',
      by: teamParty('north'),
      title: 'By turns',
      text: 'Year by year.',
    };
    table.does('option.propose', words, table.north);
    const { option } = table.last('option.proposed').data;
    table.does(
      'position.take',
      { board: 'toll', clause: 'payer', option, team: 'south', mark: 'couldLive', open: true },
      table.south,
    );
    const text = agreed(table, { payer: option });
    table.does('text.adopt', { board: 'toll', text, reason: '' });
    expect(inForce(now(table))?.['payer']).toBe(option);
  });
});

describe('[NEG3] texts', () => {
  test('[NEG3] a text comes into force by consent, with the effects of what is new in it', () => {
    const table = begin();
    const text = tabled(table, { payer: 'both', night: 'openNights' });
    expect(table.refuses('text.adopt', { board: 'toll', text, reason: '' })).toBe(
      'text/not-agreed',
    );
    table.does('text.answer', { board: 'toll', text, team: 'south', answer: 'agree' }, table.south);
    const facts = table.does('text.adopt', { board: 'toll', text, reason: '' });
    // The bridge was open at night before: only the other clause changes anything, in part later.
    expect(facts.map((fact) => fact.type)).toEqual([
      'text.adopted',
      'indicator.changed',
      'effect.delayed',
    ]);
    expect(facts[0]?.data).toMatchObject({ version: 2, how: 'consent' });
    expect(table.state.indicators['trust']).toBe(56);
  });
  test('[NEG3] against the rule control gives a reason, and it is recorded', () => {
    const table = begin();
    const text = tabled(table, { payer: 'southPays' });
    table.does('text.adopt', { board: 'toll', text, reason: 'The king says so' });
    expect(table.last('text.adopted').data).toMatchObject({ how: 'override' });
    expect(JSON.stringify(project(world, table.state, 'team:south'))).not.toContain('The king');
  });
  test('[NEG3] what a text does not speak of stays; rivals on the table are overtaken', () => {
    const table = begin();
    const rival = tabled(table, { night: 'closedNights' });
    const text = agreed(table, { payer: 'both' });
    table.does('text.adopt', { board: 'toll', text, reason: '' });
    expect(inForce(now(table))).toEqual({ night: 'openNights', payer: 'both' });
    expect(now(table).texts.map((one) => one.status)).toEqual(['overtaken', 'adopted']);
    expect(
      table.refuses('text.answer', { board: 'toll', text: rival, team: 'south', answer: 'agree' }),
    ).toBe('text/not-tabled');
  });
  test('[NEG3] guards read clauses and versions; what lapses is in force no more', () => {
    const table = begin();
    const holds = (when: string): boolean =>
      world.rules.test(when, ruleValues(world.scenario, table.state));
    expect(holds("clause.payer == 'none' && clause.night == 'openNights' && text.toll == 1")).toBe(
      true,
    );
    table.does('text.adopt', { board: 'toll', text: agreed(table, { payer: 'both' }), reason: '' });
    expect(holds("clause.payer == 'both' && text.toll == 2 && text.watch == 0")).toBe(true);
    table.does('text.lapse', { board: 'toll', reason: 'They broke it' });
    expect(holds("clause.payer == 'none' && clause.night == 'none' && text.toll == 0")).toBe(true);
    expect(table.refuses('text.lapse', { board: 'toll', reason: 'Again' })).toBe(
      'text/not-in-force',
    );
  });
  test('[NEG3] who tables a text agrees to it, takes back only its own, and control tables where it says so', () => {
    const table = begin();
    const data = { board: 'toll', by: teamParty('north'), choice: { payer: 'both' }, note: 'Ours' };
    table.does('text.table', data, table.north);
    const { text } = table.last('text.tabled').data;
    expect(now(table).texts[0]?.answers).toEqual({ north: 'agree' });
    expect(table.refuses('text.withdraw', { board: 'toll', text, reason: '' }, table.south)).toBe(
      'text/not-yours',
    );
    table.does('text.withdraw', { board: 'toll', text, reason: '' }, table.north);
    expect(table.refuses('text.table', { ...data, choice: {} }, table.north)).toBe('text/empty');
    table.does('board.open', { board: 'ford' });
    const ford = { ...data, board: 'ford', choice: { use: 'carts' } };
    expect(table.refuses('text.table', ford, table.north)).toBe('board/control-tables');
    table.does('text.table', { ...ford, by: controlParty });
    table.does('text.adopt', {
      board: 'ford',
      text: table.last('text.tabled').data.text,
      reason: '',
    });
    expect(table.last('text.adopted').data.how).toBe('control');
  });
});

test('[NEG4] an adoption is taken back with all that it set off, until somebody acts at the board again', () => {
  const table = begin();
  const before = tabled(table, { night: 'closedNights' });
  const text = agreed(table, { payer: 'both' });
  const was = table.state;
  table.does('text.adopt', { board: 'toll', text, reason: '' });
  const command = must(table.state.undoable.at(-1), 'the adoption').command;
  table.does('command.undo', { command });
  expect(now(table).texts).toEqual(must(was.boards['toll'], 'toll').texts);
  expect(now(table).versions).toEqual(must(was.boards['toll'], 'toll').versions);
  expect(table.state.indicators).toEqual(was.indicators);
  expect(table.state.delayed).toEqual([]);
  table.does('text.adopt', { board: 'toll', text, reason: '' });
  const again = must(table.state.undoable.at(-1), 'the adoption').command;
  table.does(
    'position.take',
    { board: 'toll', clause: 'payer', option: 'both', team: 'south', mark: 'accept', open: true },
    table.south,
  );
  expect(table.refuses('command.undo', { command: again })).toBe('undo/board-since');
  expect(before).not.toBe(text);
});
