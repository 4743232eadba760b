import { templateFor } from '../../../src/core/adjudicate/form.ts';
import { proposedEffects } from '../../../src/core/adjudicate/proposal.ts';
import type { BallotChoice, Choice } from '../../../src/core/fact-negotiate.ts';
import type { FieldValue, MoveText } from '../../../src/core/move-text.ts';
import { must } from '../../../src/core/result.ts';
import { ruleValues } from '../../../src/core/rules/environment.ts';
import type { Outcome } from '../../../src/core/scenario/primitives.ts';
import type { Field } from '../../../src/core/scenario/schema-moves.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { move, openTable, ruling, type Table } from '../../support/table.ts';

/** How the tests of the flagship scenario play: moves, texts and votes as a facilitator enters them. */

export const world = loadWorld('breakout');

/** Begins in a phase, with some numbers as they may have become. */
export function begin(phase: string, set: Readonly<Record<string, number | boolean>> = {}): Table {
  const table = openTable(world);
  if (phase !== 'interimDeal') goTo(table, phase);
  for (const [indicator, to] of Object.entries(set)) put(table, indicator, to);
  return table;
}

export function goTo(table: Table, phase: string): void {
  table.does('phase.override', { phase, step: null, reason: 'the test goes on here' });
}

export function put(table: Table, indicator: string, to: number | boolean): void {
  if (table.state.indicators[indicator] === to) return;
  table.does('indicator.set', { indicator, to, reason: 'the test wants it' });
}

/** One turn in which these prepared moves are made, ruled as the scenario proposes, and revealed. */
export function play(table: Table, ...moves: readonly (readonly [string, Outcome])[]): void {
  table.goesTo('plan');
  const made = moves.map(([id, outcome]) => {
    const option = must(world.options.get(id), id);
    const phase = must(table.state.chart, 'a chart').phase;
    const text: MoveText = {
      ...move(option.title, id),
      fields: filled(option.team, phase),
    };
    const facts = table.does('move.submit', { team: option.team, text });
    const submitted = must(
      facts.find((fact) => fact.type === 'move.submitted'),
      'the move',
    );
    return { move: submitted.data.move, option, outcome };
  });
  table.goesTo('adjudicate');
  for (const one of made) {
    const effects = proposedEffects(world, table.state, one.option, one.outcome);
    table.does('move.rule', { move: one.move, ruling: ruling({ outcome: one.outcome, effects }) });
  }
  table.goesTo('reveal');
}

/** The shortest honest answer to what a form requires. */
export function filled(team: string, phase: string): Record<string, FieldValue> {
  const { properties = {}, required = [] } = templateFor(world, team, phase)?.fields ?? {};
  return Object.fromEntries(
    required.map((id) => [id, firstAnswer(must(properties[id], `field ${id}`))]),
  );
}

function firstAnswer(field: Field): FieldValue {
  switch (field.type) {
    case 'string':
      return field.enum?.[0] ?? 'As decided.';
    case 'integer':
    case 'number':
      return field.minimum;
    case 'boolean':
      return true;
    case 'array':
      return field.items.enum.slice(0, 1);
  }
}

export function nextTurn(table: Table): void {
  table.goesTo('reveal');
  table.does('turn.next', { expectTotalTurn: must(table.state.chart, 'a chart').totalTurn });
}

export function leave(table: Table, exit: string): void {
  const { totalTurn } = must(table.state.chart, 'a chart');
  table.does('phase.take', { exit, expectTotalTurn: totalTurn });
}

/** How far an indicator moved while something was done. */
export function change(table: Table, indicator: string, act: () => void): number {
  const before = Number(is(table, indicator));
  act();
  return Math.round((Number(is(table, indicator)) - before) * 1000) / 1000;
}

export function canLeave(table: Table, exit: string): boolean {
  const phase = must(world.phases.get(table.state.chart?.phase ?? ''), 'a phase');
  const found = phase.kind === 'play' ? phase.exits.find((one) => one.id === exit) : undefined;
  return world.rules.test(must(found?.when, exit), ruleValues(world.scenario, table.state));
}

export function isOffered(table: Table, option: string): boolean {
  return must(table.state.chart, 'a chart').offered.includes(option);
}

export function release(table: Table, eventNo: string): void {
  table.does('inject.release', { eventNo });
}

export function is(table: Table, indicator: string): number | boolean | undefined {
  return table.state.indicators[indicator];
}

/** A party tables a text; gives its id. */
export function tableText(table: Table, board: string, team: string, choice: Choice): string {
  const by = { kind: 'team' as const, team };
  const facts = table.does('text.table', { board, by, choice, note: '' });
  return must(
    facts.find((fact) => fact.type === 'text.tabled'),
    'the text',
  ).data.text;
}

/** All parties agree to a text that the first of them tables, and control puts it into force. */
export function adopt(table: Table, board: string, choice: Choice): void {
  const { parties } = must(world.boards.get(board), board);
  const text = tableText(table, board, must(parties[0], 'a party'), choice);
  for (const team of parties.slice(1))
    table.does('text.answer', { board, text, team, answer: 'agree' });
  table.does('text.adopt', { board, text, reason: '' });
}

/** Calls a prepared question; members that are not named vote `rest`, or stay away. */
export function vote(
  table: Table,
  id: string,
  ballots: Readonly<Record<string, BallotChoice>>,
  rest: BallotChoice | null = null,
): string {
  const prepared = must(world.votes.get(id), id);
  return count(table, prepared.body, { kind: 'prepared', vote: id }, ballots, rest);
}

/** Puts a tabled text to the vote of the board's body. */
export function voteOnText(
  table: Table,
  board: string,
  text: string,
  ballots: Readonly<Record<string, BallotChoice>>,
  rest: BallotChoice | null = null,
): string {
  const { adoption } = must(world.boards.get(board), board);
  const body = typeof adoption === 'object' ? adoption.vote : '';
  return count(table, body, { kind: 'text', board, text }, ballots, rest);
}

type Subject = { kind: 'prepared'; vote: string } | { kind: 'text'; board: string; text: string };

function count(
  table: Table,
  body: string,
  subject: Subject,
  ballots: Readonly<Record<string, BallotChoice>>,
  rest: BallotChoice | null,
): string {
  const { members } = must(world.bodies.get(body), `body ${body}`);
  table.does('vote.call', { subject, ballot: null, minutes: null });
  const id = table.last('vote.called').data.vote;
  for (const member of members) {
    const choice = ballots[member.id] ?? rest;
    if (choice !== null) table.does('ballot.cast', { vote: id, member: member.id, choice });
  }
  table.does('vote.close', { vote: id });
  return table.last('vote.closed').data.result.outcome;
}

/** A whole text that no party's instructions call a red line. */
export const compromise: Choice = {
  scope: 'modest',
  sites: 'oneAndResearch',
  stock: 'sealedAtHome',
  access: 'protocolManaged',
  reporting: 'afterComment',
  nonCompliance: 'chapterSeven',
  measures: 'byCommission',
  relief: 'inSteps',
  forceAuthority: 'rightsReserved',
  linkage: 'consult',
};
