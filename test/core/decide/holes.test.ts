import { describe, expect, test } from 'vitest';
import { factVersion } from '../../../src/core/fact.ts';
import type { Actor } from '../../../src/core/ids.ts';
import { limits } from '../../../src/core/limits.ts';
import { teamParty } from '../../../src/core/party.ts';
import { must } from '../../../src/core/result.ts';
import { findMove } from '../../../src/core/state.ts';
import { readFact } from '../../../src/core/upcast.ts';
import { compile } from '../../../src/core/world.ts';
import { describe as lineOf } from '../../../src/core/view/timeline.ts';
import { project } from '../../../src/core/view/project.ts';
import { fold } from '../../../src/core/evolve.ts';
import { pactScenario, pactWorld } from '../../support/pact.ts';
import { move, openTable, ruling, type Table } from '../../support/table.ts';

/** Ways past the rules that somebody once found; each stays closed. */
const world = pactWorld();
const bob: Actor = { kind: 'control', name: 'Bob' };

function begin(): Table & Record<'north' | 'south' | 'ferry', Actor> {
  const table = openTable(world);
  return Object.assign(table, {
    north: table.sits('n', 'north'),
    south: table.sits('s', 'south'),
    ferry: table.sits('f', 'ferry'),
  });
}

function submitted(table: Table, title = 'Plan'): string {
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move(title) });
  return table.last('move.submitted').data.move;
}

const secret = (title: string) => ({
  ...move(title),
  visibility: 'secret' as const,
  trigger: 'A flare',
});
const publicText = (table: Table): string => JSON.stringify(project(world, table.state, 'public'));

test('[SEAT6] names that every object has are no clauses and no options', () => {
  const table = begin();
  for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    const data = {
      board: 'toll',
      clause: name,
      option: 'x',
      team: 'north',
      mark: 'accept',
      open: true,
    } as const;
    expect(table.refuses('position.take', data, table.north)).toBe('board/no-such-option');
    const text = { board: 'toll', by: teamParty('north'), choice: { [name]: 'x' }, note: '' };
    expect(table.refuses('text.table', text, table.north)).toBe('board/no-such-option');
  }
});

describe('[RUL4] a move that went back to its team takes nothing along', () => {
  test('[RUL4] rewritten after a step back it is as secret as its team now says, and nobody has argued about it', () => {
    const table = begin();
    const id = submitted(table);
    table.goesTo('argue');
    table.does('argument.open', { move: id });
    table.does('point.make', { move: id, side: 'con', text: 'Too bold' });
    table.does('estimate.give', { move: id, percent: 40 }, table.south);
    table.does('phase.override', { phase: 'calm', step: 'plan', reason: 'Again' });
    table.does(
      'move.edit',
      { move: id, expectVersion: 1, text: secret('SECRETPLAN') },
      table.north,
    );
    table.goesTo('argue');
    expect(publicText(table)).not.toContain('SECRETPLAN');
    expect(findMove(table.state, id)).toMatchObject({
      argument: 'none',
      points: [],
      estimates: {},
      draws: [],
    });
    expect(project(world, table.state, 'seat:s').estimates).toEqual([]);
  });
  test('[RUL4] a draw for the earlier words does not rule on the later ones', () => {
    const table = begin();
    const id = submitted(table);
    table.goesTo('argue');
    table.does('odds.show', { move: id, method: 'd100', likelihood: 90, source: 'software' });
    table.does('draw.make', { move: id, dice: null });
    table.does('phase.override', { phase: 'calm', step: 'plan', reason: 'Again' });
    table.does('move.edit', { move: id, expectVersion: 1, text: move('Another') }, table.north);
    table.goesTo('adjudicate');
    expect(table.refuses('move.rule', { move: id, ruling: ruling({ mode: 'percentage' }) })).toBe(
      'ruling/needs-draw',
    );
  });
  test('[RUL4] after the end nothing is answered any more', () => {
    const table = begin();
    const id = submitted(table);
    table.does('move.return', { move: id, question: 'How?' });
    table.does('exercise.end', { reason: '' });
    const edit = { move: id, expectVersion: 1, text: move('Late') };
    expect(table.refuses('move.edit', edit, table.north)).toBe('exercise/not-running');
    const data = { move: id, expectVersion: 1, reason: '' };
    expect(table.refuses('move.withdraw', data, table.north)).toBe('exercise/not-running');
  });
});

describe('[UNDO9] what has been changed since is not put back', () => {
  test('[UNDO9] a ruling on a move that was reopened, returned or withdrawn is not taken back', () => {
    for (const since of ['reopen', 'return', 'withdraw'] as const) {
      const table = begin();
      const id = submitted(table);
      table.goesTo('adjudicate');
      table.does('move.rule', { move: id, ruling: ruling() });
      const { command } = must(table.state.undoable.at(-1), 'the ruling');
      table.does('ruling.reopen', { move: id, reason: 'Look again' });
      if (since !== 'reopen') table.does('move.return', { move: id, question: 'How?' });
      if (since === 'withdraw')
        table.does('move.withdraw', { move: id, expectVersion: 1, reason: '' }, table.north);
      expect(table.refuses('command.undo', { command })).toBe('undo/ruling-since');
    }
  });
  test('[UNDO9] a phase is not left backwards over votes and texts that came in it', () => {
    const table = begin();
    table.does('phase.override', { phase: 'storm', step: null, reason: 'Wind' });
    const { command } = must(table.state.undoable.at(-1), 'the phase');
    table.does('vote.call', {
      subject: { kind: 'prepared', vote: 'mandate' },
      ballot: null,
      minutes: null,
    });
    expect(table.refuses('command.undo', { command })).toBe('undo/table-since');
  });
  test('[NEG4] a lapse that was taken back leaves the adoption before it as it was', () => {
    const table = begin();
    table.does('text.table', {
      board: 'toll',
      by: teamParty('north'),
      choice: { payer: 'both' },
      note: '',
    });
    const { text } = table.last('text.tabled').data;
    table.does('text.answer', { board: 'toll', text, team: 'south', answer: 'agree' });
    table.does('text.adopt', { board: 'toll', text, reason: '' });
    table.does('text.lapse', { board: 'toll', reason: 'Broken' });
    for (const label of ['text.lapsed', 'text.adopted']) {
      const entry = must(table.state.undoable.at(-1), label);
      expect(entry.label).toBe(label);
      table.does('command.undo', { command: entry.command });
    }
  });
});

test('[FOLD7] a vote on a text of a board with the longest title can be read back', () => {
  const scenario = pactScenario();
  const boards = scenario.boards.map((board) => ({
    ...board,
    title: 'x'.repeat(limits.shortTextCharsMax),
  }));
  const table = openTable(compile({ ...scenario, boards }));
  table.does('text.table', {
    board: 'watch',
    by: teamParty('north'),
    choice: { guard: 'mixed' },
    note: '',
  });
  const { text } = table.last('text.tabled').data;
  table.does('vote.call', {
    subject: { kind: 'text', board: 'watch', text },
    ballot: null,
    minutes: null,
  });
  for (const { type, data } of table.facts)
    expect(readFact(type, factVersion, JSON.parse(JSON.stringify(data))), type).toMatchObject({
      ok: true,
    });
  const stored = JSON.parse(JSON.stringify(table.facts)) as typeof table.facts;
  expect(fold(table.world, stored)).toEqual(table.state);
});

describe('[VOTE2] a proxy', () => {
  test('[VOTE2] does not learn how the member had voted before', () => {
    const table = begin();
    table.does('vote.call', {
      subject: { kind: 'prepared', vote: 'blame' },
      ballot: null,
      minutes: null,
    });
    const { vote } = table.last('vote.called').data;
    table.does('ballot.cast', { vote, member: 'northJuror', choice: 'no' }, table.north);
    table.does('proxy.give', { vote, member: 'northJuror', to: 'south' });
    const choice = (team: string) =>
      project(world, table.state, `team:${team}`).votes[0]?.members[0]?.choice;
    expect(choice('south')).toBeNull();
    table.does('ballot.cast', { vote, member: 'northJuror', choice: 'yes' }, table.south);
    expect([choice('south'), choice('north'), choice('ferry')]).toEqual(['yes', 'yes', null]);
  });
});

describe('[RUL3] a second signature', () => {
  test('[RUL3] once asked for it cannot be dropped by ruling again', () => {
    const table = begin();
    const id = submitted(table);
    table.goesTo('adjudicate');
    table.does('move.rule', { move: id, ruling: ruling({ signOff: true }) });
    expect(table.refuses('move.rule', { move: id, ruling: ruling() })).toBe(
      'ruling/needs-sign-off',
    );
    table.does('ruling.return', { move: id, note: 'No' }, bob);
    expect(table.refuses('move.rule', { move: id, ruling: ruling() })).toBe(
      'ruling/needs-sign-off',
    );
  });
});

describe('[VIEW4] log lines', () => {
  test('[VIEW4] do not count for others what a team has been told', () => {
    const table = begin();
    const id = submitted(table);
    table.goesTo('argue');
    table.does('argument.open', { move: id });
    const before = table.state;
    const [fact] = table.does('odds.show', {
      move: id,
      method: 'd100',
      likelihood: 50,
      source: 'software',
    });
    const line = lineOf(world, before, table.state, must(fact, 'the odds'), 'team:south');
    expect(line?.params).not.toHaveProperty('receipt');
    expect(project(world, table.state, 'team:south').arguments[0]?.odds?.net).toBe(0);
  });
});

test('[MSG2] whom a message reaches late is not told that it waited', () => {
  const scenario = pactScenario();
  const approved = compile({
    ...scenario,
    settings: { ...scenario.settings, messages: 'approved' },
  });
  const table = openTable(approved);
  const north = table.sits('n', 'north');
  table.does(
    'message.send',
    {
      from: teamParty('north'),
      to: [teamParty('south')],
      text: 'Hello',
      replyTo: null,
      request: false,
    },
    north,
  );
  const sent = table.last('message.sent');
  table.waits(300_000);
  const before = table.state;
  const [fact] = table.does('message.pass', { message: sent.data.message });
  const [mail] = project(approved, table.state, 'team:south').messages;
  expect(mail?.sentWallMs).toBe(table.last('message.passed').wallMs);
  expect(project(approved, table.state, 'team:north').messages[0]?.sentWallMs).toBe(sent.wallMs);
  const line = lineOf(approved, before, table.state, must(fact, 'it'), 'team:south');
  expect(line?.code).toBe('message.sent');
});

test('[NEG2] one party cannot take all the room for options', () => {
  const table = begin();
  const words = { board: 'toll', clause: 'payer', by: teamParty('north'), title: 'T', text: 'T' };
  for (let n = 0; n < limits.optionsPerPartyMax; n += 1)
    table.does('option.propose', words, table.north);
  expect(table.refuses('option.propose', words, table.north)).toBe('board/too-many-options');
  table.does('option.propose', { ...words, by: teamParty('south') }, table.south);
});

test('[RUN8] a bell rings also where what follows from it would go round for ever', () => {
  const scenario = pactScenario();
  const round = { exits: [], mode: 'auto' as const };
  const phases = scenario.phases.map((phase) => {
    if (phase.kind === 'end') return phase;
    const [exit] = phase.exits;
    const to = phase.id === 'calm' ? 'storm' : 'calm';
    return {
      ...phase,
      exits: [{ ...must(exit, 'an exit'), mode: round.mode, to, when: "vote.mandate == 'failed'" }],
    };
  });
  const table = openTable(compile({ ...scenario, phases }));
  const subject = { kind: 'prepared', vote: 'mandate' } as const;
  table.does('vote.call', { subject, ballot: null, minutes: 1 });
  table.does('vote.call', {
    subject: { kind: 'prepared', vote: 'blame' },
    ballot: null,
    minutes: 2,
  });
  table.waits(180_000);
  expect(Object.values(table.state.votes).map((vote) => vote.status)).toEqual(['closed', 'closed']);
});

test('[RUL4] each audience reads its own account of a result', () => {
  const table = begin();
  const text = secret('Dig a tunnel');
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text });
  const { move: id } = table.last('move.submitted').data;
  table.goesTo('adjudicate');
  const teamTexts = { north: 'You are through', south: 'Your cellar is wet' };
  table.does('move.rule', { move: id, ruling: ruling({ openToAll: false, teamTexts }) });
  table.goesTo('reveal');
  const told = (team: string) => project(world, table.state, `team:${team}`).consequences;
  expect(told('south')).toEqual([
    { team: null, title: null, totalTurn: 1, text: 'Your cellar is wet' },
  ]);
  expect([told('north'), told('ferry')]).toEqual([[], []]);
  table.does('move.expose', { move: id, reason: '' });
  expect(told('south')).toMatchObject([{ team: 'north', title: 'Dig a tunnel' }]);
});
