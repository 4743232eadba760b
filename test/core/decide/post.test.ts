import { describe, expect, test } from 'vitest';
import { controlParty, teamParty } from '../../../src/core/party.ts';
import { compile } from '../../../src/core/world.ts';
import { project } from '../../../src/core/view/project.ts';
import { pactScenario } from '../../support/pact.ts';
import { openTable, type Table } from '../../support/table.ts';

const scenario = pactScenario();
const world = compile({ ...scenario, settings: { ...scenario.settings, messages: 'approved' } });

function sent(): { table: Table; id: string; north: ReturnType<Table['sits']> } {
  const table = openTable(world);
  const north = table.sits('n', 'north');
  table.does(
    'message.send',
    {
      from: teamParty('north'),
      to: [teamParty('south')],
      text: 'Meet us',
      replyTo: null,
      request: false,
    },
    north,
  );
  return { table, id: table.last('message.sent').data.message, north };
}

const box = (table: Table, team: string) => project(world, table.state, `team:${team}`).messages;

describe('[MSG6] control delays a message', () => {
  test('[MSG6] it goes out by itself at its time, in exercise time', () => {
    const { table, id } = sent();
    table.does('message.delay', { message: id, minutes: 2 });
    table.waits(60_000);
    table.does('clock.pause', {});
    table.waits(600_000);
    expect(box(table, 'south')).toEqual([]);
    table.does('clock.start', {});
    table.waits(61_000);
    expect(box(table, 'south')).toHaveLength(1);
    expect(table.refuses('message.delay', { message: id, minutes: 2 })).toBe('message/not-held');
  });
  test('[MSG6] until then it can be stopped or passed, and the timer is void', () => {
    const { table, id } = sent();
    table.does('message.delay', { message: id, minutes: 1 });
    table.does('message.stop', { message: id, reason: 'Lost' });
    table.waits(120_000);
    expect(box(table, 'south')).toEqual([]);
    const timer = { kind: 'system', part: 'clock' } as const;
    expect(table.refuses('timer.messageDue', { message: id, dueAtClockMs: 60_000 }, timer)).toBe(
      'timer/void',
    );
  });
  test('[MSG6] its sender notices nothing', () => {
    const { table, id } = sent();
    const before = JSON.stringify(project(world, table.state, 'team:north'));
    table.does('message.delay', { message: id, minutes: 1 });
    expect(JSON.stringify(project(world, table.state, 'team:north'))).toBe(before);
  });
});

describe('[MSG7] others read along', () => {
  test('[MSG7] an intercepted message is read by those control names, marked, and unknown to its parties', () => {
    const { table, id, north } = sent();
    const before = JSON.stringify(project(world, table.state, 'team:north'));
    table.does('message.intercept', { message: id, teams: ['ferry'] });
    expect(box(table, 'ferry')).toMatchObject([{ no: 1, text: 'Meet us', intercepted: true }]);
    expect(JSON.stringify(project(world, table.state, 'team:north'))).toBe(before);
    expect(table.refuses('message.intercept', { message: id, teams: ['south'] })).toBe(
      'message/is-party',
    );
    expect(table.refuses('message.intercept', { message: id, teams: ['ferry'] })).toBe(
      'message/intercepted',
    );
    expect(north).toBeDefined();
  });
  test('[MSG7] it is not answered', () => {
    const { table, id } = sent();
    const ferry = table.sits('f', 'ferry');
    table.does('message.intercept', { message: id, teams: ['ferry'] });
    const data = {
      from: teamParty('ferry'),
      to: [controlParty],
      text: 'So?',
      replyTo: 1,
      request: false,
    };
    expect(table.refuses('message.send', data, ferry)).toBe('message/not-addressed');
  });
});
