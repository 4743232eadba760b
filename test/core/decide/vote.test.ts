import { describe, expect, test } from 'vitest';
import { must } from '../../../src/core/result.ts';
import { teamParty } from '../../../src/core/party.ts';
import { inForce } from '../../../src/core/state-negotiate.ts';
import { ruleValues } from '../../../src/core/rules/environment.ts';
import type { VoteView } from '../../../src/core/view/schema-negotiate.ts';
import { project } from '../../../src/core/view/project.ts';
import { pactWorld } from '../../support/pact.ts';
import { openTable, type Table } from '../../support/table.ts';

const world = pactWorld();
const mandate = { kind: 'prepared', vote: 'mandate' } as const;
const blame = { kind: 'prepared', vote: 'blame' } as const;

function begin(): Table & Record<'north' | 'south' | 'ferry', ReturnType<Table['sits']>> {
  const table = openTable(world);
  return Object.assign(table, {
    north: table.sits('n', 'north'),
    south: table.sits('s', 'south'),
    ferry: table.sits('f', 'ferry'),
  });
}

function call(
  table: Table,
  subject: Parameters<Table['does']>[1] = mandate,
  minutes: number | null = null,
): string {
  table.does('vote.call', { subject: subject as typeof mandate, ballot: null, minutes });
  return table.last('vote.called').data.vote;
}

function seen(table: Table, team: string, vote: string): VoteView | undefined {
  return project(world, table.state, `team:${team}`).votes.find((one) => one.id === vote);
}

const choices = (view: VoteView | undefined): unknown =>
  view?.members.map((member) => member.choice);

describe('[VOTE1] who votes', () => {
  test('[VOTE1] a team casts for its own members, again until the close, and for nobody else', () => {
    const table = begin();
    const vote = call(table);
    table.does('ballot.cast', { vote, member: 'southMayor', choice: 'yes' }, table.south);
    table.does('ballot.cast', { vote, member: 'southMayor', choice: 'no' }, table.south);
    expect(
      table.refuses('ballot.cast', { vote, member: 'northMayor', choice: 'no' }, table.south),
    ).toBe('vote/not-yours');
    expect(table.refuses('ballot.cast', { vote, member: 'clerk', choice: 'no' }, table.ferry)).toBe(
      'vote/not-a-member',
    );
    expect(
      table.refuses('ballot.cast', { vote, member: 'nobody', choice: 'no' }, table.south),
    ).toBe('vote/no-such-member');
    table.does('vote.close', { vote });
    expect(
      table.refuses('ballot.cast', { vote, member: 'southMayor', choice: 'yes' }, table.south),
    ).toBe('vote/closed');
  });
  test('[VOTE1] a vote among members is none to strangers', () => {
    const table = begin();
    const vote = call(table, blame);
    expect(seen(table, 'south', vote)).toBeUndefined();
    expect(
      table.refuses('ballot.cast', { vote, member: 'northJuror', choice: 'no' }, table.south),
    ).toBe('vote/unknown');
  });
  test('[VOTE1] a proxy casts for a member, and sees what it is about; taken back, it does neither', () => {
    const table = begin();
    const vote = call(table, blame);
    table.does('proxy.give', { vote, member: 'northJuror', to: 'south' }, table.north);
    expect(seen(table, 'south', vote)?.members.map((member) => member.mine)).toEqual([true, false]);
    table.does('ballot.cast', { vote, member: 'northJuror', choice: 'yes' }, table.south);
    expect(table.last('ballot.cast').data).toMatchObject({ proxy: true, by: teamParty('south') });
    table.does('proxy.give', { vote, member: 'northJuror', to: null }, table.north);
    expect(seen(table, 'south', vote)).toBeUndefined();
    expect(
      table.refuses('proxy.give', { vote, member: 'ferryJuror', to: 'north' }, table.north),
    ).toBe('vote/not-yours');
  });
  test('[VOTE1] control casts for members without a team, and by proxy for any', () => {
    const table = begin();
    const vote = call(table);
    table.does('ballot.cast', { vote, member: 'clerk', choice: 'abstain' });
    expect(table.last('ballot.cast').data.proxy).toBe(false);
    table.does('ballot.cast', { vote, member: 'northMayor', choice: 'yes' });
    expect(table.last('ballot.cast').data.proxy).toBe(true);
  });
});

describe('[VOTE2] who learns how somebody voted', () => {
  test('[VOTE2] while it is open only that somebody has; afterwards the roll of an open ballot', () => {
    const table = begin();
    const vote = call(table);
    table.does('ballot.cast', { vote, member: 'southMayor', choice: 'yes' }, table.south);
    expect(choices(seen(table, 'north', vote))).toEqual([null, null, null, null]);
    expect(seen(table, 'north', vote)?.members.map((member) => member.voted)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(choices(seen(table, 'south', vote))).toEqual([null, 'yes', null, null]);
    table.does('vote.close', { vote });
    expect(choices(seen(table, 'north', vote))).toEqual([null, 'yes', null, null]);
  });
  test('[VOTE2] of a secret ballot the count alone is told', () => {
    const table = begin();
    const vote = call(table, blame);
    table.does('ballot.cast', { vote, member: 'northJuror', choice: 'yes' }, table.north);
    table.does('ballot.cast', { vote, member: 'ferryJuror', choice: 'no' }, table.ferry);
    table.does('vote.close', { vote });
    const view = seen(table, 'north', vote);
    expect(view?.result).toMatchObject({ outcome: 'failed', yes: 1, no: 1 });
    expect(choices(view)).toEqual(['yes', null]);
  });
  test('[VOTE2] that there was a veto in a secret ballot is told, whose is not', () => {
    const table = begin();
    table.does('vote.call', { subject: mandate, ballot: 'secret', minutes: null });
    const { vote } = table.last('vote.called').data;
    for (const member of ['southMayor', 'southDeputy', 'clerk'])
      table.does('ballot.cast', { vote, member, choice: 'yes' });
    table.does('ballot.cast', { vote, member: 'northMayor', choice: 'no' });
    table.does('vote.close', { vote });
    expect(seen(table, 'ferry', vote)?.result).toMatchObject({ outcome: 'vetoed', vetoedBy: [] });
    expect(project(world, table.state, 'control').votes[0]?.result?.vetoedBy).toEqual([
      'northMayor',
    ]);
  });
});

describe('[VOTE4] what a result sets off', () => {
  test('[VOTE4] passed, failed and vetoed each have their effects, and guards read them', () => {
    for (const [north, outcome, change] of [
      ['yes', 'passed', { trust: 54 }],
      ['no', 'vetoed', { plot: 2 }],
    ] as const) {
      const table = begin();
      const vote = call(table);
      for (const member of ['southMayor', 'southDeputy', 'clerk'])
        table.does('ballot.cast', { vote, member, choice: 'yes' });
      table.does('ballot.cast', { vote, member: 'northMayor', choice: north });
      const values = (): unknown => ruleValues(world.scenario, table.state).vote['mandate'];
      expect(values()).toBe('open');
      table.does('vote.close', { vote });
      expect(values()).toBe(outcome);
      expect(table.state.indicators).toMatchObject(change);
    }
    const none = begin();
    none.does('vote.close', { vote: call(none) });
    expect(none.state.indicators['trust']).toBe(47);
  });
  test('[VOTE4] a text that a vote carries comes into force; without the vote it does not', () => {
    const table = begin();
    table.does('text.table', {
      board: 'watch',
      by: teamParty('north'),
      choice: { guard: 'hired' },
      note: '',
    });
    const { text } = table.last('text.tabled').data;
    expect(table.refuses('text.adopt', { board: 'watch', text, reason: '' })).toBe(
      'text/needs-vote',
    );
    const vote = call(table, { kind: 'text', board: 'watch', text } as never);
    expect(
      table.refuses('vote.call', {
        subject: { kind: 'text', board: 'watch', text },
        ballot: null,
        minutes: null,
      }),
    ).toBe('vote/open');
    for (const member of ['northMayor', 'southMayor', 'southDeputy'])
      table.does('ballot.cast', { vote, member, choice: 'yes' });
    table.does('vote.close', { vote });
    expect(inForce(must(table.state.boards['watch'], 'watch'))).toEqual({ guard: 'hired' });
    expect(table.last('text.adopted').data.how).toBe('vote');
    expect(table.state.indicators['plot']).toBe(1);
  });
  test('[VOTE4] a result is not taken back; a vote can be called off before it', () => {
    const table = begin();
    const off = call(table);
    table.does('vote.cancel', { vote: off, reason: 'Wrong question' });
    expect(seen(table, 'ferry', off)?.status).toBe('cancelled');
    table.does('vote.close', { vote: call(table) });
    expect(table.state.undoable).toEqual([]);
  });
});

describe('[VOTE5] deadlines', () => {
  test('[VOTE5] a vote closes by itself at its time; an extension, a pause or a close makes that void', () => {
    const table = begin();
    const vote = call(table, mandate, 3);
    table.waits(100_000);
    table.does('clock.pause', {});
    table.waits(600_000);
    expect(table.state.votes[vote]?.status).toBe('open');
    table.does('clock.start', {});
    table.does('vote.extend', { vote, minutes: 5 });
    table.waits(299_000);
    expect(table.state.votes[vote]?.status).toBe('open');
    const facts = table.waits(2_000);
    expect(facts.map((fact) => fact.type)).toContain('vote.closed');
    expect(table.last('vote.closed').data.cause).toBe('deadline');
    const timer = { kind: 'system', part: 'clock' } as const;
    expect(table.refuses('timer.voteDue', { vote, dueAtClockMs: 1 }, timer)).toBe('timer/void');
  });
});
