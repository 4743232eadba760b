import { expect, test } from 'vitest';
import { openTable } from '../../support/table.ts';

test('[INJ1] GO releases the standby and moves on; a GO for another one is refused', () => {
  const table = openTable();
  expect(table.state.standby).toBe('E01');
  expect(table.refuses('inject.go', { expect: 'E02' })).toBe('inject/standby-moved');
  table.does('inject.go', { expect: 'E01' });
  expect(table.state.injects['E01']).toMatchObject({ status: 'released', order: 1 });
  expect(table.state.indicators['trust']).toBe(45);
  expect(table.state.standby).toBe('E02');
});

test('[INJ2] standby follows the running order and arms neither a contingency nor what is not due', () => {
  const table = openTable();
  table.does('inject.go', { expect: 'E01' });
  table.does('inject.go', { expect: 'E02' });
  expect(table.state.standby).toBe(null);
  expect(table.refuses('inject.go', { expect: 'E05' })).toBe('inject/no-standby');
  table.does('standby.set', { eventNo: 'E03' });
  table.does('inject.go', { expect: 'E03' });
  table.does('inject.release', { eventNo: 'E05' });
});

test('[INJ2] another phase does not pass over what stands by and may be released there too', () => {
  const table = openTable();
  table.does('inject.go', { expect: 'E01' });
  expect(table.state.standby).toBe('E02');
  table.does('phase.override', { phase: 'storm', step: null, reason: 'x' });
  expect(table.state.standby).toBe('E02');
});

test('[ROOM7, INJ3] release by hand works while paused, held and stopped', () => {
  const table = openTable();
  table.does('hold.begin', { reason: '' });
  table.does('stop.declare', { reason: '' });
  table.does('inject.release', { eventNo: 'E02' });
  expect(table.state.injects['E02']?.status).toBe('released');
});

test('[ROOM11, INJ4] a timed inject falls due at its minute of running time and waits for GO', () => {
  const table = openTable();
  table.waits(299_999);
  expect(table.state.injects['E03']?.status).toBe('planned');
  table.waits(1);
  expect(table.state.injects['E03']?.status).toBe('due');
  expect(table.waits(3_600_000)).toEqual([]);
});

test('[INJ5] a conditional inject with auto on is released when its condition comes true', () => {
  const table = openTable();
  const facts = table.does('indicator.set', { indicator: 'trust', to: 29, reason: 'x' });
  expect(facts.map((fact) => fact.type)).toEqual(['indicator.changed', 'inject.released']);
  expect(table.last('inject.released').data).toEqual({ eventNo: 'E04', how: 'auto' });
});

test('[INJ6] recall keeps who had read it, and what was recalled stays in its place', () => {
  const table = openTable();
  const seat = table.sits('s1', 'south');
  table.does('inject.release', { eventNo: 'E02' });
  table.does('inject.markRead', { no: 1 }, seat);
  table.does('inject.recall', { eventNo: 'E02', reason: 'Wrong letter' });
  expect(table.state.injects['E02']).toMatchObject({ status: 'recalled', reason: 'Wrong letter' });
  expect(Object.keys(table.state.injects['E02']?.readBy ?? {})).toEqual(['s1']);
  expect(table.refuses('inject.release', { eventNo: 'E02' })).toBe('inject/wrong-status');
});

test('[INJ7] skip and defer need a reason that stays, and can be reopened', () => {
  const table = openTable();
  table.does('inject.skip', { eventNo: 'E01', reason: 'No time' });
  expect(table.state.standby).toBe('E02');
  table.does('inject.reopen', { eventNo: 'E01', reason: '' });
  table.does('inject.defer', { eventNo: 'E01', reason: 'Later' });
  expect(table.state.injects['E01']).toMatchObject({ status: 'deferred', reason: 'Later' });
  table.does('inject.go', { expect: 'E02' });
  expect(table.state.standby).toBe(null);
  table.does('inject.release', { eventNo: 'E01' });
});

test('[INJ8] an inject written during play gets a number of its own and is released at once', () => {
  const table = openTable();
  const content = {
    title: 'A shout',
    to: ['north'],
    method: 'call' as const,
    from: 'The mayor',
    body: 'Hurry',
    media: [],
    effects: [{ indicator: 'trust', by: 1 }],
  };
  expect(
    table.refuses('inject.write', { content: { ...content, to: ['moon'] }, release: true }),
  ).toBe('team/unknown');
  const media = [{ file: 'nothing.svg', alt: 'Nothing' }];
  expect(table.refuses('inject.write', { content: { ...content, media }, release: true })).toBe(
    'inject/no-such-media',
  );
  table.does('inject.write', { content, release: true });
  table.does('inject.write', { content, release: false });
  expect(table.state.injects['X01']?.status).toBe('released');
  expect(table.state.injects['X02']?.status).toBe('planned');
  expect(table.state.indicators['trust']).toBe(51);
});

test('[INJ9] a seat reads only what its own inbox holds, and reading twice records once', () => {
  const table = openTable();
  const north = table.sits('n1', 'north');
  table.does('inject.release', { eventNo: 'E02' });
  expect(table.refuses('inject.markRead', { no: 1 }, north)).toBe('inbox/unknown');
  table.does('inject.release', { eventNo: 'E01' });
  expect(table.does('inject.markRead', { no: 1 }, north)).toHaveLength(1);
  expect(table.does('inject.markRead', { no: 1 }, north)).toHaveLength(0);
  expect(table.last('inject.read').data.eventNo).toBe('E01');
});

test('[INJ10] what was expected is held against what was seen', () => {
  const table = openTable();
  expect(table.refuses('inject.assess', { eventNo: 'E01', seen: 'yes', note: '' })).toBe(
    'inject/wrong-status',
  );
  table.does('inject.release', { eventNo: 'E01' });
  table.does('inject.assess', { eventNo: 'E01', seen: 'partly', note: 'Late' });
  expect(table.state.injects['E01']?.seen).toEqual({ verdict: 'partly', note: 'Late' });
});
