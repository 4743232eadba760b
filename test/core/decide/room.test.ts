import { expect, test } from 'vitest';
import { controlView } from '../../../src/core/view/control.ts';
import { ann, host, move, openTable, ruling } from '../../support/table.ts';

const request = (seat: string, team = 'north') => ({
  seat,
  name: 'Bo',
  team,
  kind: 'station' as const,
});

test('[SEAT1] a newcomer waits until control admits, and may be put into another team', () => {
  const table = openTable('mini', false);
  table.does('seat.request', request('s'), host);
  expect(table.state.seats['s']?.status).toBe('waiting');
  expect(table.refuses('seat.admit', { seat: 's', team: 'moon' })).toBe('team/unknown');
  table.does('seat.admit', { seat: 's', team: 'south' });
  expect(table.state.seats['s']).toMatchObject({ status: 'admitted', team: 'south' });
  expect(table.refuses('seat.admit', { seat: 's', team: 'south' })).toBe('seat/wrong-status');
});

test('[ROOM15, SEAT2] the lock stops newcomers and never evicts', () => {
  const table = openTable();
  const seat = table.sits('s', 'north');
  table.does('room.lock', {});
  expect(table.refuses('seat.request', request('t'), host)).toBe('room/locked');
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Still here') }, seat);
  table.does('seat.request', { ...request('hot'), kind: 'hotSeat' }, host);
  expect(table.state.seats['hot']?.status).toBe('admitted');
});

test('[SEAT3] with auto-admission on, a newcomer sits at once', () => {
  const table = openTable();
  table.does('admission.set', { auto: true });
  table.does('seat.request', request('s'), host);
  expect(table.state.seats['s']?.status).toBe('admitted');
});

test('[SEAT4] a waiting, refused or removed seat can do nothing, and its moves stay', () => {
  const table = openTable();
  table.does('seat.request', request('w'), host);
  const waiting = { kind: 'seat', seat: 'w', team: 'north' } as const;
  const seat = table.sits('s', 'north');
  table.goesTo('plan');
  expect(table.refuses('move.submit', { team: 'north', text: move('x') }, waiting)).toBe(
    'seat/not-admitted',
  );
  table.does('move.submit', { team: 'north', text: move('Mine') }, seat);
  table.does('seat.remove', { seat: 's' });
  expect(table.refuses('move.submit', { team: 'north', text: move('x') }, seat)).toBe(
    'seat/not-admitted',
  );
  expect(Object.values(table.state.turns[1]?.moves ?? {})).toHaveLength(1);
});

test('[SEAT5] seats and the host do not do control’s work, nor control theirs', () => {
  const table = openTable();
  const seat = table.sits('s', 'north');
  for (const type of ['exercise.end', 'hold.begin'] as const)
    expect(table.refuses(type, { reason: '' }, seat)).toBe('auth/not-allowed');
  expect(table.refuses('inject.go', { expect: 'E01' }, seat)).toBe('auth/not-allowed');
  expect(table.refuses('command.undo', { command: 'x' }, seat)).toBe('auth/not-allowed');
  expect(table.refuses('indicator.set', { indicator: 'trust', to: 1, reason: 'x' }, host)).toBe(
    'auth/not-allowed',
  );
  expect(table.refuses('inject.markRead', { no: 1 }, ann)).toBe('auth/not-allowed');
  expect(table.refuses('seat.request', request('z'), ann)).toBe('auth/not-allowed');
});

test('[ROOM21, DISP1] the room sees only what is public: a secret card is refused in preview and program', () => {
  const table = openTable();
  table.does('inject.release', { eventNo: 'E02' });
  for (const type of ['display.preview', 'display.take'] as const) {
    expect(table.refuses(type, { card: { kind: 'inject', eventNo: 'E02' } })).toBe(
      'display/secret',
    );
    expect(table.refuses(type, { card: { kind: 'inject', eventNo: 'E01' } })).toBe(
      'display/not-released',
    );
    expect(table.refuses(type, { card: { kind: 'move', move: 'any' } })).toBe('display/secret');
  }
  table.does('inject.release', { eventNo: 'E01' });
  table.does('display.preview', { card: { kind: 'inject', eventNo: 'E01' } });
  expect(table.state.display.program).toEqual({ kind: 'situation' });
  table.does('display.take', { card: { kind: 'inject', eventNo: 'E01' } });
  expect(table.state.display).toMatchObject({
    program: { kind: 'inject', eventNo: 'E01' },
    shownEventNos: ['E01'],
  });
});

test('[ROOM12, OBS1] an observation is stamped with the moment and works while held and paused', () => {
  const table = openTable();
  table.waits(60_000);
  table.does('hold.begin', { reason: '' });
  table.does('observation.record', {
    text: 'South hesitates',
    eventNo: null,
    objective: 'talk',
    rating: 'S',
  });
  expect(table.state.observations[0]).toMatchObject({
    by: 'Ann',
    clockMs: 60_000,
    phase: 'calm',
    totalTurn: 1,
    rating: 'S',
  });
  expect(
    table.refuses('observation.record', {
      text: 'x',
      eventNo: 'E99',
      objective: null,
      rating: null,
    }),
  ).toBe('inject/unknown');
});

test('[DISP2] what control has put up before the start stays up until the next TAKE', () => {
  const plain = openTable();
  expect(plain.state.display.program).toEqual({ kind: 'situation' });
  const table = openTable('mini', false);
  table.does('display.take', { card: { kind: 'black' } });
  table.does('exercise.start', {});
  expect(table.state.display.program).toEqual({ kind: 'black' });
});

test('[DISP1] a move is not put up before its ruling is revealed', () => {
  const table = openTable();
  table.goesTo('plan');
  table.does('move.submit', { team: 'north', text: move('Go') });
  table.goesTo('adjudicate');
  const { move: id } = table.last('move.submitted').data;
  table.does('move.rule', { move: id, ruling: ruling() });
  expect(table.refuses('display.take', { card: { kind: 'move', move: id } })).toBe(
    'display/secret',
  );
  table.goesTo('reveal');
  table.does('display.take', { card: { kind: 'move', move: id } });
});

test('[WALL4] a card put up for a moment is stale once its turn or phase is over; how things stand never is', () => {
  const table = openTable();
  const wall = () => {
    const { since, stale } = controlView(table.world, table.state).display;
    return { since, stale };
  };
  expect(wall().stale).toBeNull();
  table.does('display.take', { card: { kind: 'text', title: 'Pause', text: 'Ten minutes' } });
  const { since } = wall();
  expect(wall()).toEqual({ since: table.last('display.taken').wallMs, stale: null });
  table.goesTo('reveal');
  expect(wall().stale).toBeNull();
  table.does('turn.next', { expectTotalTurn: 1 });
  expect(wall()).toEqual({ since, stale: 'turn' });
  table.does('display.take', { card: { kind: 'situation' } });
  expect(wall().stale).toBeNull();
  // Taken back, the earlier card is as old as it was.
  table.does('command.undo', { command: table.state.undoable.at(-1)?.command ?? '' });
  expect(wall()).toEqual({ since, stale: 'turn' });
});

test('[TAKE1] a takeover waits for control, also past the lock and where newcomers are let in by themselves', () => {
  const table = openTable();
  table.sits('s', 'north');
  table.does('admission.set', { auto: true });
  table.does('room.lock', {});
  table.does('seat.takeOver', { seat: 'n', takes: 's' }, host);
  expect(table.state.seats['n']).toMatchObject({ status: 'waiting', takes: 's', team: 'north' });
  expect(table.refuses('seat.admit', { seat: 'n', team: 'south' })).toBe('seat/takes-over');
  table.does('seat.handOver', { seat: 'n' });
  expect(table.state.seats['n']?.status).toBe('left');
  expect(table.state.seats['s']).toMatchObject({ status: 'admitted', team: 'north' });
});

test('[TAKE1] one device gets the seat, the others that asked are told no; newcomers are not handed any', () => {
  const table = openTable();
  const seat = table.sits('s', 'north');
  for (const asking of ['a', 'b']) table.does('seat.takeOver', { seat: asking, takes: 's' }, host);
  expect(table.refuses('seat.handOver', { seat: 'a' }, seat)).toBe('auth/not-allowed');
  table.does('seat.handOver', { seat: 'b' });
  expect(table.state.seats['a']?.status).toBe('refused');
  expect(table.refuses('seat.handOver', { seat: 'a' })).toBe('seat/wrong-status');
  table.does('seat.request', request('t'), host);
  expect(table.refuses('seat.handOver', { seat: 't' })).toBe('seat/newcomer');
});

test('[TAKE1] only a taken seat of a station can be asked for, and only through the host', () => {
  const table = openTable();
  table.sits('s', 'north');
  table.does('seat.request', { ...request('hot'), kind: 'hotSeat' }, host);
  table.does('seat.request', request('w'), host);
  const asks = (takes: string): string =>
    table.refuses('seat.takeOver', { seat: 'n', takes }, host);
  expect(asks('hot')).toBe('seat/shared');
  expect(asks('w')).toBe('seat/wrong-status');
  expect(asks('nobody')).toBe('seat/unknown');
  expect(table.refuses('seat.takeOver', { seat: 'n', takes: 's' })).toBe('auth/not-allowed');
  table.does('seat.takeOver', { seat: 'n', takes: 's' }, host);
  table.does('seat.remove', { seat: 's' });
  expect(table.refuses('seat.handOver', { seat: 'n' })).toBe('seat/wrong-status');
  table.does('exercise.end', { reason: '' });
  expect(asks('w')).toBe('exercise/ended');
});
