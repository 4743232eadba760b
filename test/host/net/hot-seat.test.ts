import { expect, onTestFinished, test } from 'vitest';
import { openInProcess, type Line } from '../../support/in-process.ts';
import { loadWorld } from '../../support/scenarios.ts';
import { move } from '../../support/table.ts';

async function open() {
  const house = await openInProcess({ scenario: loadWorld('mini').scenario });
  onTestFinished(async () => {
    await house.close();
    expect(house.faults).toEqual([]);
  });
  const control = await house.enter({ role: 'control', token: house.controlToken, name: 'Ann' });
  await house.command(control, 'exercise.start', {});
  await house.command(control, 'step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  const hot = await house.enter({ role: 'hotSeat', token: house.room.hotSeatToken() });
  const pull = async (team: string | null): Promise<void> => {
    hot.say({ t: 'curtain', team });
    await house.settle();
  };
  return { house, control, hot, pull };
}

const teamShown = (hot: Line): string | undefined =>
  hot
    .messages()
    .flatMap((m) => (m.t === 'view' && m.audience.startsWith('team:') ? [m.audience] : []))
    .at(-1);

test('[NET14] behind the curtain there is nothing; lifted for a team, its view and its typing come', async () => {
  const { house, hot, pull } = await open();
  expect(hot.last('view')).toBeUndefined();
  expect(hot.last('lobby')?.teams).toHaveLength(2);
  await pull('north');
  expect(teamShown(hot)).toBe('team:north');
  hot.say({ t: 'draft', slot: 'new', text: { title: 'half a thought' } });
  await house.settle();
  await pull(null);
  await pull('south');
  expect(hot.last('drafts')).toEqual({ t: 'drafts', team: 'south', drafts: [] });
  await pull('north');
  expect(hot.last('drafts')).toMatchObject({
    team: 'north',
    drafts: [{ slot: 'new', text: { title: 'half a thought' } }],
  });
  const seats = Object.values(house.session.state().seats);
  expect(seats.map(({ kind, team, status }) => ({ kind, team, status }))).toEqual([
    { kind: 'hotSeat', team: 'north', status: 'admitted' },
    { kind: 'hotSeat', team: 'south', status: 'admitted' },
  ]);
});

test('[NET14] once the curtain falls nothing of the team comes any more, whatever happens', async () => {
  const { house, control, hot, pull } = await open();
  await pull('north');
  await pull(null);
  const before = hot.frames.length;
  await house.command(control, 'move.submit', {
    team: 'north',
    text: move('Only the north knows'),
  });
  await house.command(control, 'indicator.set', { indicator: 'trust', to: 11, reason: 'x' });
  await house.settle();
  expect(hot.frames.slice(before)).toEqual([]);
  hot.say({ t: 'resync', audience: 'team:north' });
  await house.settle();
  expect(hot.messages().slice(before)).toMatchObject([
    { t: 'refused', code: 'audience/forbidden' },
  ]);
});

test('[NET14] a curtain that falls while it is being lifted stays down', async () => {
  const { house, hot } = await open();
  hot.say({ t: 'curtain', team: 'north' });
  hot.say({ t: 'curtain', team: null });
  await house.settle();
  expect(hot.last('view')).toBeUndefined();
  hot.say({ t: 'curtain', team: 'north' });
  hot.say({ t: 'curtain', team: 'south' });
  await house.settle();
  const shown = hot.messages().flatMap((m) => (m.t === 'view' ? [m.audience] : []));
  expect(teamShown(hot)).toBe('team:south');
  expect(shown).not.toContain('team:north');
  expect(Object.values(house.session.state().seats)).toHaveLength(2);
});

test('[NET14] teams act through it as themselves, and its answers do not name a team behind the curtain', async () => {
  const { house, hot, pull } = await open();
  await pull('north');
  const own = await house.command(hot, 'move.submit', { team: 'north', text: move('Ours') });
  expect(own).toMatchObject({
    t: 'ack',
    receipt: { label: expect.stringContaining('North Town') },
  });
  const other = await house.command(hot, 'move.submit', { team: 'south', text: move('Forged') });
  expect(other.t).toBe('reject');
  hot.say({
    t: 'command',
    id: 'late-0001',
    type: 'move.submit',
    data: { team: 'north', text: move('Late') },
  });
  hot.say({ t: 'curtain', team: null });
  await house.settle();
  expect(hot.messages().find((m) => m.t === 'ack' && m.id === 'late-0001')).toMatchObject({
    receipt: null,
  });
});

test('[NET14] with the room locked the facilitator’s own screen still works; a team of control has no seat', async () => {
  const { house, control, hot, pull } = await open();
  await house.command(control, 'room.lock', {});
  await pull('east');
  expect(hot.last('refused')?.code).toBe('team/unknown');
  await pull('south');
  expect(teamShown(hot)).toBe('team:south');
});

test('[NET14] a removed seat brings its curtain down', async () => {
  const { house, control, hot, pull } = await open();
  await pull('north');
  const seat = Object.keys(house.session.state().seats)[0];
  await house.command(control, 'seat.remove', { seat });
  await house.settle();
  expect(hot.last('refused')?.code).toBe('seat/removed');
  const before = hot.frames.length;
  await house.command(control, 'indicator.set', { indicator: 'trust', to: 12, reason: 'x' });
  await house.settle();
  expect(hot.frames.slice(before).join()).not.toContain('team:north');
});

test('[HOT6] lifted again, the screen knows what it said for that team, after the team’s view and for no other', async () => {
  const { house, control, hot, pull } = await open();
  await house.command(control, 'move.submit', { team: 'south', text: move('Argued') });
  await house.command(control, 'step.next', { expectTotalTurn: 1, expectStep: 'plan' });
  const argued = Object.keys(house.session.state().turns[1]?.moves ?? {})[0];
  await house.command(control, 'argument.open', { move: argued });
  await pull('north');
  const given = await house.command(hot, 'estimate.give', { move: argued, percent: 70 });
  expect(given.t).toBe('ack');
  await pull(null);
  await pull('south');
  const before = hot.frames.length;
  await pull(null);
  await pull('north');
  const views = hot
    .messages()
    .slice(before)
    .flatMap((m) => (m.t === 'view' ? [m.view] : []));
  expect(views.map((view) => view.audience.split(':')[0])).toEqual(['team', 'seat']);
  expect(views[1]).toMatchObject({ team: 'north', estimates: [{ percent: 70 }] });
  const south = hot.messages().flatMap((m) => (m.t === 'view' ? [m.view] : []));
  expect(south.filter((view) => 'estimates' in view && view.team === 'south')).toMatchObject([
    { estimates: [] },
  ]);
});

test('[HOT8, ROOM20] unsent points and messages wait at the host for their team, over a restart too, until the end', async () => {
  const { house, control, hot, pull } = await open();
  await pull('north');
  const note = { words: 'Half a point', choices: { side: 'con' } };
  hot.say({ t: 'note', slot: 'point.m1', note });
  hot.say({ t: 'note', slot: 'message.new', note: { words: 'gone', choices: {} } });
  hot.say({ t: 'note', slot: 'message.new', note: null });
  await pull(null);
  const behind = hot.frames.length;
  hot.say({ t: 'note', slot: 'point.m1', note: null });
  await house.settle();
  expect(hot.messages().slice(behind)).toMatchObject([{ code: 'protocol/not-yours' }]);
  await pull('south');
  expect(hot.last('notes')).toEqual({ t: 'notes', team: 'south', notes: [] });
  await pull('north');
  expect(hot.last('notes')).toEqual({
    t: 'notes',
    team: 'north',
    notes: [{ slot: 'point.m1', ...note }],
  });
  const long = { words: 'x'.repeat(12_000), choices: {} };
  for (let n = 0; n < 6; n += 1) hot.say({ t: 'note', slot: `point.long${n}`, note: long });
  await house.settle();
  expect(hot.last('refused')?.code).toBe('draft/too-long');

  const seat = Object.keys(house.session.state().seats)[0]!;
  expect(house.log.hostValues.get(`net.notes.${seat}`)).toContain('Half a point');
  expect(JSON.stringify([...house.log.read()])).not.toContain('Half a point');
  await house.command(control, 'exercise.end', { reason: 'over' });
  await house.settle();
  expect(house.log.hostValues.get(`net.notes.${seat}`)).toBe('');
});

test('[HOT4] what a page sends together with its curtain, coming back, is taken as its team’s', async () => {
  const { house, hot } = await open();
  hot.say({ t: 'curtain', team: 'north' });
  hot.say({ t: 'draft', slot: 'new', text: { title: 'typed while the line was down' } });
  const data = { team: 'north', text: move('Pressed while the line was down') };
  hot.say({ t: 'command', id: 'late-0002', type: 'move.submit', data });
  await house.settle();
  expect(hot.last('draftSaved')?.slot).toBe('new');
  const answer = hot.messages().find((m) => 'id' in m && m.id === 'late-0002');
  expect(answer).toMatchObject({ t: 'ack', receipt: { label: expect.stringContaining('North') } });
});
