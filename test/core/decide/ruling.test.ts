import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/core/ids.ts';
import { must } from '../../../src/core/result.ts';
import type { RulingMode } from '../../../src/core/ruling.ts';
import type { Outcome } from '../../../src/core/scenario/primitives.ts';
import { commitmentTo, diceOf, outcomeOfDraw } from '../../../src/core/adjudicate/draw.ts';
import { findMove } from '../../../src/core/state.ts';
import { project } from '../../../src/core/view/project.ts';
import { pactWorld } from '../../support/pact.ts';
import { move, openTable, ruling, seedOf, type Table } from '../../support/table.ts';

const world = pactWorld();
const bob: Actor = { kind: 'control', name: 'Bob' };

/** A locked move of the south in the step in which rulings are made, and what was done on the way. */
function judged(
  option: string | null = null,
  open?: (table: Table, id: string) => void,
): { table: Table; id: string } {
  const table = openTable(world);
  table.sits('s', 'south');
  table.goesTo('plan');
  table.does('move.submit', { team: 'south', text: move('Hire', option) });
  const { move: id } = table.last('move.submitted').data;
  table.goesTo('argue');
  open?.(table, id);
  table.goesTo('adjudicate');
  return { table, id };
}

function mode(
  table: Table,
  id: string,
  as: RulingMode,
  over: Parameters<typeof ruling>[0] = {},
): string | null {
  const answer = table.tries({
    type: 'move.rule',
    data: { move: id, ruling: ruling({ mode: as, ...over }) },
  });
  return 'code' in answer ? answer.code : null;
}

const found = (table: Table, id: string) => must(findMove(table.state, id), 'the move');

describe('[RUL1] each mode asks for what it needs', () => {
  test('[RUL1] consensus names who agreed; the umpire hears argument first; what happens by itself is uncontested', () => {
    const { table, id } = judged();
    expect(mode(table, id, 'consensus')).toBe('ruling/needs-agreement');
    expect(mode(table, id, 'umpired')).toBe('ruling/needs-argument');
    expect(mode(table, id, 'automatic', { outcome: 'failure' })).toBe('ruling/automatic-succeeds');
    expect(mode(table, id, 'consensus', { agreedBy: ['north', 'south'] })).toBeNull();
    const argued = judged(null, (one, of) => {
      one.does('argument.open', { move: of });
      one.does('point.make', { move: of, side: 'con', text: 'Too dear' });
    });
    expect(mode(argued.table, argued.id, 'automatic')).toBe('ruling/contested');
    expect(mode(argued.table, argued.id, 'umpired')).toBeNull();
  });
  test('[RUL1] percentage and two dice need their own draw; a table rules where there is one', () => {
    const { table, id } = judged();
    expect(mode(table, id, 'percentage')).toBe('ruling/needs-draw');
    expect(mode(table, id, 'weighted2d6')).toBe('ruling/needs-draw');
    expect(mode(table, id, 'rigid')).toBe('ruling/no-table');
    table.does('odds.show', { move: id, method: 'd100', likelihood: 50, source: 'physical' });
    table.does('draw.make', { move: id, dice: [40] });
    expect(mode(table, id, 'weighted2d6', { outcome: 'successBut' })).toBe('ruling/needs-draw');
    expect(mode(table, id, 'percentage', { outcome: 'successBut' })).toBeNull();
  });
  test('[RUL1] where a table gives odds, the draw is made against them', () => {
    const { table, id } = judged('southFerry');
    table.does('odds.show', { move: id, method: 'd100', likelihood: 40, source: 'physical' });
    table.does('draw.make', { move: id, dice: [1] });
    const outcome = 'criticalSuccess';
    expect(mode(table, id, 'rigid', { outcome })).toBe('ruling/other-odds');
    const right = judged('southFerry');
    const odds = { move: right.id, method: 'd100', likelihood: 70, source: 'physical' } as const;
    right.table.does('odds.show', odds);
    right.table.does('draw.make', { move: right.id, dice: [1] });
    expect(mode(right.table, right.id, 'rigid', { outcome })).toBeNull();
  });
  test('[RUL1] the first row of a table that holds decides, or gives the odds', () => {
    const tried = (trust: number): (string | null)[] => {
      const { table, id } = judged('southFerry');
      table.does('indicator.set', { indicator: 'trust', to: trust, reason: '' });
      return [
        mode(table, id, 'rigid', { outcome: 'failure' }),
        mode(table, id, 'rigid', { outcome: 'success' }),
      ];
    };
    expect(tried(70)).toEqual(['ruling/needs-reason', null]);
    expect(tried(30)).toEqual(['ruling/needs-draw', 'ruling/needs-draw']);
    expect(tried(5)).toEqual([null, 'ruling/needs-reason']);
    const { table, id } = judged('southFerry');
    const advice = project(world, table.state, 'control').moves.find(
      (one) => one.id === id,
    )?.advice;
    expect(advice?.table).toEqual({
      title: 'Can the ferry cross?',
      text: 'Some wind',
      outcome: null,
      likelihood: 70,
    });
  });
});

describe('[RUL2] the odds first, then the draw, and its outcome stands', () => {
  test('[RUL2] a draw follows from the seed whose commitment stood with the odds', () => {
    const { table, id } = judged();
    expect(table.refuses('draw.make', { move: id, dice: null })).toBe('draw/no-odds');
    expect(
      table.refuses('odds.show', {
        move: id,
        method: 'd100',
        likelihood: null,
        source: 'software',
      }),
    ).toBe('draw/needs-likelihood');
    table.does('odds.show', { move: id, method: 'd100', likelihood: 65, source: 'software' });
    const odds = table.last('odds.shown').data;
    expect(odds.commitment).toBe(commitmentTo(seedOf(odds.draw)));
    table.does('draw.make', { move: id, dice: null });
    const { dice, seed, outcome } = table.last('draw.made').data;
    expect(dice).toEqual(diceOf(seed, odds.draw, 'd100'));
    expect(outcome).toBe(outcomeOfDraw(odds, dice));
    expect(table.refuses('draw.make', { move: id, dice: null })).toBe('draw/done');
    expect(
      table.refuses('odds.show', { move: id, method: 'd100', likelihood: 99, source: 'software' }),
    ).toBe('draw/done');
  });
  test('[RUL2] two dice take their odds from what the argument weighs', () => {
    const { table, id } = judged(null, (one, of) => {
      one.does('argument.open', { move: of });
      for (const side of ['pro', 'pro', 'con'] as const)
        one.does('point.make', { move: of, side, text: side });
      const [strong, , struck] = found(one, of).points;
      one.does('point.weigh', { move: of, point: must(strong, 'p').id, weight: 2, struck: null });
      one.does('point.weigh', {
        move: of,
        point: must(struck, 'p').id,
        weight: 1,
        struck: 'Twice',
      });
    });
    table.does('odds.show', { move: id, method: '2d6', likelihood: null, source: 'physical' });
    expect(table.last('odds.shown').data).toMatchObject({
      net: 3,
      likelihood: 91.7,
      commitment: '',
    });
    expect(table.refuses('draw.make', { move: id, dice: null })).toBe('draw/bad-dice');
    expect(table.refuses('draw.make', { move: id, dice: [7, 1] })).toBe('draw/bad-dice');
    table.does('draw.make', { move: id, dice: [1, 2] });
    expect(table.last('draw.made').data.outcome).toBe('failureBut');
  });
  test('[RUL2] who decides otherwise than the draw says why, and only then', () => {
    const { table, id } = judged();
    table.does('odds.show', { move: id, method: 'd100', likelihood: 50, source: 'physical' });
    table.does('draw.make', { move: id, dice: [1] });
    const of: Outcome = 'criticalSuccess';
    expect(mode(table, id, 'percentage', { outcome: 'failure' })).toBe('ruling/needs-reason');
    expect(mode(table, id, 'percentage', { outcome: of, override: { of, reason: 'x' } })).toBe(
      'ruling/nothing-overridden',
    );
    expect(
      mode(table, id, 'percentage', {
        outcome: 'failure',
        override: { of, reason: 'The ferry sank' },
      }),
    ).toBeNull();
    table.goesTo('reveal');
    const result = project(world, table.state, 'public').results[0];
    expect(result).toMatchObject({ outcome: 'failure', overridden: true, mode: 'percentage' });
    expect(JSON.stringify(project(world, table.state, 'team:south'))).not.toContain(
      'The ferry sank',
    );
  });
  test('[RUL2] players see the odds at once, dice and seed with the result', () => {
    const { table, id } = judged(null, (one, of) => one.does('argument.open', { move: of }));
    table.does('odds.show', { move: id, method: 'd100', likelihood: 50, source: 'software' });
    table.does('draw.make', { move: id, dice: null });
    const own = () => project(world, table.state, 'team:south').moves[0];
    const other = () => project(world, table.state, 'team:north').arguments[0];
    for (const odds of [own()?.odds, other()?.odds]) {
      expect(odds).toMatchObject({ likelihood: 50, made: null });
      expect(odds?.commitment).toHaveLength(64);
    }
    const { seed, outcome, dice } = table.last('draw.made').data;
    for (const audience of ['team:south', 'team:north', 'public'] as const)
      expect(JSON.stringify(project(world, table.state, audience))).not.toContain(seed);
    expect(mode(table, id, 'percentage', { outcome })).toBeNull();
    table.goesTo('reveal');
    expect(own()?.odds?.made).toEqual({ seed, dice, outcome });
    expect(other()?.odds?.made).toEqual({ seed, dice, outcome });
  });
  test('[RUL2] a move that odds were shown for is not taken back into the planning', () => {
    const { table, id } = judged();
    const lock = must(
      table.state.undoable.findLast((entry) => entry.label === 'step.entered'),
      'a step',
    );
    table.does('odds.show', { move: id, method: 'd100', likelihood: 50, source: 'software' });
    expect(lock.label).toBe('step.entered');
    let code = '';
    for (let n = 0; n < 5 && code === ''; n += 1) {
      const command = table.state.undoable.at(-1)?.command ?? '';
      const answer = table.tries({ type: 'command.undo', data: { command } });
      if ('code' in answer) code = answer.code;
    }
    expect(code).toBe('undo/drawn');
  });
});

describe('[RUL3] two adjudicators', () => {
  test('[RUL3] who has claimed a move rules on it, until it is let go or taken over', () => {
    const { table, id } = judged();
    table.does('ruling.claim', { move: id, over: false });
    expect(table.refuses('ruling.claim', { move: id, over: false }, bob)).toBe('ruling/claimed');
    expect(table.refuses('move.rule', { move: id, ruling: ruling() }, bob)).toBe('ruling/claimed');
    expect(
      table.refuses(
        'odds.show',
        { move: id, method: 'd100', likelihood: 5, source: 'software' },
        bob,
      ),
    ).toBe('ruling/claimed');
    table.does('ruling.claim', { move: id, over: true }, bob);
    expect(table.refuses('move.rule', { move: id, ruling: ruling() })).toBe('ruling/claimed');
    expect(table.refuses('ruling.letGo', { move: id })).toBe('ruling/claimed');
    table.does('ruling.letGo', { move: id }, bob);
    table.does('move.rule', { move: id, ruling: ruling() });
    expect(found(table, id).review).toMatchObject({
      claimedBy: null,
      ruledBy: 'Ann',
      state: 'none',
    });
  });
  test('[RUL3] a ruling that needs a second name is not revealed without it', () => {
    const { table, id } = judged();
    table.does('move.rule', { move: id, ruling: ruling({ signOff: true }) });
    expect(table.refuses('ruling.sign', { move: id, alone: '' })).toBe('ruling/own');
    table.goesTo('reveal');
    expect(found(table, id).status).toBe('ruled');
    table.does('ruling.return', { move: id, note: 'Why so high?' }, bob);
    expect(table.refuses('ruling.sign', { move: id, alone: '' }, bob)).toBe('ruling/not-pending');
    table.does('move.rule', { move: id, ruling: ruling({ signOff: true, likelihood: 40 }) });
    table.does('ruling.sign', { move: id, alone: '' }, bob);
    expect(found(table, id)).toMatchObject({
      status: 'revealed',
      review: { state: 'signed', signedBy: 'Bob' },
    });
  });
  test('[RUL3] its author signs it only with a reason, which is recorded', () => {
    const { table, id } = judged();
    table.does('move.rule', { move: id, ruling: ruling({ signOff: true }) });
    table.does('ruling.sign', { move: id, alone: 'Nobody else is here' });
    expect(found(table, id).review).toMatchObject({ signedBy: 'Ann', note: 'Nobody else is here' });
  });
  test('[RUL3] what was signed is reopened with a reason before it is ruled on again, or taken back', () => {
    const { table, id } = judged();
    table.does('move.rule', { move: id, ruling: ruling({ signOff: true }) });
    table.does('ruling.sign', { move: id, alone: '' }, bob);
    expect(mode(table, id, 'free')).toBe('ruling/signed');
    const command = must(table.state.undoable.at(-1), 'the ruling').command;
    expect(table.refuses('command.undo', { command })).toBe('undo/signed');
    table.does('ruling.reopen', { move: id, reason: 'New facts' });
    expect(found(table, id)).toMatchObject({
      status: 'locked',
      review: { state: 'changes', note: 'New facts' },
    });
    expect(mode(table, id, 'free')).toBe('ruling/needs-sign-off');
    expect(mode(table, id, 'free', { signOff: true })).toBeNull();
    table.does('ruling.sign', { move: id, alone: '' }, bob);
    table.goesTo('reveal');
    expect(table.refuses('ruling.reopen', { move: id, reason: 'x' })).toBe('ruling/revealed');
  });
  test('[RUL3] where the scenario says so every ruling is signed', () => {
    const strict = {
      ...world,
      scenario: {
        ...world.scenario,
        settings: { ...world.scenario.settings, signOff: 'required' as const },
      },
    };
    const table = openTable(strict);
    table.goesTo('plan');
    table.does('move.submit', { team: 'south', text: move('x') });
    table.goesTo('adjudicate');
    const { move: id } = table.last('move.submitted').data;
    expect(table.refuses('move.rule', { move: id, ruling: ruling() })).toBe(
      'ruling/needs-sign-off',
    );
    table.does('move.rule', { move: id, ruling: ruling({ signOff: true }) });
    expect(project(strict, table.state, 'control').nextAction).toMatchObject({
      kind: 'sign',
      subject: id,
    });
  });
});

describe('[RUL4] returned, secret and quoted', () => {
  test('[RUL4] control returns a move; its team answers also after the lock, and it is locked again', () => {
    const { table, id } = judged();
    const seat = { kind: 'seat', seat: 's', team: 'south' } as const;
    table.does('move.return', { move: id, question: 'Which ferry?' });
    expect(mode(table, id, 'free')).toBe('ruling/returned');
    expect(project(world, table.state, 'team:south').moves[0]).toMatchObject({
      status: 'returned',
      question: 'Which ferry?',
    });
    table.does('move.edit', { move: id, expectVersion: 1, text: move('The large one') }, seat);
    expect(found(table, id)).toMatchObject({ status: 'locked', version: 2 });
    expect(table.refuses('move.edit', { move: id, expectVersion: 2, text: move('x') }, seat)).toBe(
      'move/phase-closed',
    );
    table.does('move.return', { move: id, question: 'Sure?' });
    table.does('move.accept', { move: id });
    expect(found(table, id).status).toBe('locked');
    table.does('argument.open', { move: id });
    expect(table.refuses('move.return', { move: id, question: 'x' })).toBe('move/argued');
  });
  test('[RUL4] a move that is not public is neither argued about nor shown, until it is brought into the open', () => {
    const table = openTable(world);
    table.goesTo('plan');
    const text = {
      ...move('Dig'),
      visibility: 'secret' as const,
      trigger: 'When they find the tunnel',
    };
    table.does('move.submit', { team: 'south', text });
    const { move: id } = table.last('move.submitted').data;
    table.goesTo('argue');
    expect(table.refuses('argument.open', { move: id })).toBe('argument/not-public');
    table.goesTo('adjudicate');
    expect(table.refuses('move.rule', { move: id, ruling: ruling() })).toBe('ruling/not-public');
    table.does('move.rule', { move: id, ruling: ruling({ openToAll: false }) });
    table.goesTo('reveal');
    const seen = (): string => JSON.stringify(project(world, table.state, 'team:north'));
    expect(seen()).not.toContain('Dig');
    table.does('move.expose', { move: id, reason: 'A shepherd' });
    expect(seen()).toContain('Dig');
    expect(seen()).not.toContain('A shepherd');
    expect(seen()).not.toContain('tunnel');
    expect(table.refuses('move.expose', { move: id, reason: '' })).toBe('move/public');
  });
  test('[RUL4] a ruling quotes what was declared in public, and everybody reads the quotation', () => {
    const { table, id } = judged();
    table.does('statement.make', {
      by: { kind: 'team', team: 'north' },
      text: 'No ferry, ever',
      move: null,
    });
    const { statement } = table.last('statement.made').data;
    expect(mode(table, id, 'free', { quotes: ['other'] })).toBe('statement/unknown');
    expect(mode(table, id, 'free', { quotes: [statement] })).toBeNull();
    table.goesTo('reveal');
    const [result] = project(world, table.state, 'public').results;
    expect(result?.quotes).toEqual([
      { by: { kind: 'team', team: 'north' }, text: 'No ferry, ever' },
    ]);
  });
});
