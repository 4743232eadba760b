// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../../src/core/result.ts';
import { project } from '../../../src/core/view/project.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { compile } from '../../../src/core/world.ts';
import { effectsOfText } from '../../../src/renderer/console/model/boards.ts';
import { outlook } from '../../../src/renderer/console/model/foreseen.ts';
import { nextDeed } from '../../../src/renderer/console/model/next-action.ts';
import { viewAfterTake } from '../../../src/renderer/console/model/preview.ts';
import {
  effectsOfResult,
  isComplete,
  running,
  tallyNow,
} from '../../../src/renderer/console/model/votes.ts';
import { openTable, type Table } from '../../support/table.ts';
import { scenario } from './fixture-scenario.ts';

/** What the console foretells is what the core then does. */

const world = compile(scenario);
const accord = scenario.boards[0]!;
const viewOf = (table: Table): ControlView => project(world, table.state, 'control');

/** One option for some of the clauses. */
const choice = fc
  .tuple(
    ...accord.clauses.map((clause) =>
      fc.option(fc.constantFrom(...clause.options.map((option) => option.id))),
    ),
  )
  .map((options) =>
    Object.fromEntries(
      options.flatMap((option, at) => (option === null ? [] : [[accord.clauses[at]!.id, option]])),
    ),
  )
  .filter((made) => Object.keys(made).length > 0);

function tabled(table: Table, made: Record<string, string>): string {
  const data = { board: accord.id, by: { kind: 'control' } as const, choice: made, note: '' };
  table.does('text.table', data);
  return table.last('text.tabled').data.text;
}

function comesAsForetold(table: Table, made: Record<string, string>): void {
  const text = tabled(table, made);
  const view = viewOf(table);
  const board = must(
    view.boards.find((each) => each.id === accord.id),
    'the board',
  );
  const { now, later } = outlook(scenario, view, effectsOfText(scenario, board, made));
  const before = table.state.indicators;
  const facts = table.does('text.adopt', { board: accord.id, text, reason: 'x' });
  const open = new Set(later.flatMap((each) => (each.after === null ? [each.indicator.id] : [])));
  const told = new Map(now.map((change) => [change.indicator.id, change.to]));
  for (const { id } of scenario.indicators) {
    const to = told.get(id);
    // What an expression or a condition decides was not foretold.
    if (to === null || open.has(id)) continue;
    expect(table.state.indicators[id], id).toBe(to ?? before[id]);
  }
  const delayed = facts.filter((fact) => fact.type === 'effect.delayed');
  expect(delayed).toHaveLength(later.filter((each) => each.after !== null).length);
}

test('[CON26] a text changes what was told before it came into force, one text after the other', () => {
  fc.assert(
    fc.property(
      fc.array(choice, { minLength: 1, maxLength: 3 }),
      fc.record({
        tension: fc.integer({ min: 0, max: 100 }),
        reserve: fc.double({ min: 0, max: 12, noNaN: true }),
      }),
      (texts, values) => {
        const table = openTable(world);
        table.does('board.open', { board: accord.id });
        for (const [indicator, to] of Object.entries(values))
          table.tries({ type: 'indicator.set', data: { indicator, to, reason: 'x' } });
        for (const made of texts) comesAsForetold(table, made);
      },
    ),
    { numRuns: 60 },
  );
});

test('[CON11, CON26] what the Next card does with an agreed text is accepted without a reason', () => {
  const table = openTable(world);
  table.does('board.open', { board: accord.id });
  const text = tabled(table, { silence: 'quiet' });
  for (const team of accord.parties)
    table.does('text.answer', { board: accord.id, text, team, answer: 'agree' });
  const view = viewOf(table);
  expect(view.nextAction).toMatchObject({ kind: 'adopt', subject: accord.id });
  const deed = nextDeed(view);
  expect(deed.kind).toBe('command');
  if (deed.kind === 'command') expect(table.tries(deed.body)).not.toHaveProperty('code');
  expect(table.last('text.adopted').data).toMatchObject({ text, how: 'consent' });
});

test('[CON27] the count on the screen is the one that the vote closes with, and sets off what was told', () => {
  const members = scenario.bodies[0]!.members.map(({ id }) => id);
  const ballots = fc.array(
    fc.tuple(fc.constantFrom(...members), fc.constantFrom('yes', 'no', 'abstain')),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(ballots, (cast) => {
      const table = openTable(world);
      const subject = { kind: 'prepared', vote: 'curfew' } as const;
      table.does('vote.call', { subject, ballot: null, minutes: null });
      const { vote } = table.last('vote.called').data;
      for (const [member, how] of cast) table.does('ballot.cast', { vote, member, choice: how });
      const view = viewOf(table);
      const shown = must(running(view)[0], 'the vote');
      const told = tallyNow(shown);
      const sets = outlook(scenario, view, effectsOfResult(scenario, view, shown, told.outcome));
      expect(isComplete(shown)).toBe(
        new Set(cast.map(([member]) => member)).size === members.length,
      );
      table.does('vote.close', { vote });
      expect(table.last('vote.closed').data.result).toEqual(told);
      for (const { indicator, to } of sets.now)
        expect(table.state.indicators[indicator.id]).toBe(to);
    }),
    { numRuns: 80 },
  );
});

test('[CON26] the preview holds of boards and votes what the room gets, byte for byte', () => {
  const table = openTable(world);
  table.does('board.open', { board: accord.id });
  const mark = { board: accord.id, clause: 'inquiry', option: 'joint' };
  table.does('position.take', { ...mark, team: 'north', mark: 'accept', open: true });
  table.does('position.take', { ...mark, team: 'south', mark: 'redLine', open: false });
  tabled(table, { costs: 'shares' });
  const subject = { kind: 'prepared', vote: 'curfew' } as const;
  table.does('vote.call', { subject, ballot: null, minutes: 3 });
  const { vote } = table.last('vote.called').data;
  table.does('ballot.cast', { vote, member: 'elm', choice: 'yes' });
  const strike = { kind: 'prepared', vote: 'strike' } as const;
  table.does('vote.call', { subject: strike, ballot: null, minutes: null });
  for (const closing of [false, true]) {
    if (closing) table.does('vote.close', { vote });
    const room = project(world, table.state, 'public');
    const shown = viewAfterTake(scenario, viewOf(table), { kind: 'situation' });
    expect(shown.boards).toEqual(room.boards);
    expect(shown.votes).toEqual(room.votes);
    expect(shown.likelihoodScale).toBe(room.likelihoodScale);
  }
});
