import { expect, onTestFinished, test, vi } from 'vitest';
import { limits } from '../../../src/core/limits.ts';
import { openInProcess, type Line } from '../../support/in-process.ts';
import { loadWorld } from '../../support/scenarios.ts';

async function open() {
  const house = await openInProcess({ scenario: loadWorld('mini').scenario });
  onTestFinished(async () => {
    await house.close();
    expect(house.faults).toEqual([]);
  });
  const control = await house.enter({ role: 'control', token: house.controlToken, name: 'Ann' });
  const hot = await house.enter({ role: 'hotSeat', token: house.room.hotSeatToken() });
  return { house, control, hot };
}

const pinsOf = (line: Line) =>
  Object.fromEntries(line.last('pins')?.teams.map(({ team, pin }) => [team, pin]) ?? []);

/** The next message that tells how it went; hashing takes its own time. */
async function pull(line: Line, team: string | null, pin?: string) {
  const before = line.frames.length;
  line.say({ t: 'curtain', team, ...(pin === undefined ? {} : { pin }) });
  if (team === null) return undefined;
  return vi.waitUntil(
    () =>
      line
        .messages()
        .slice(before)
        .find((m) => m.t === 'view' || m.t === 'refused'),
    { interval: 2 },
  );
}

async function withPin(pin = '2468') {
  const made = await open();
  await pull(made.hot, 'north');
  made.hot.say({ t: 'pin', pin });
  await vi.waitUntil(() => pinsOf(made.hot)['north'] === 'set', { interval: 2 });
  await pull(made.hot, null);
  return made;
}

test('[HOT9, ROOM20] a team sets its PIN behind its curtain once; from then on nothing else opens it', async () => {
  const { house, control, hot } = await open();
  expect(pinsOf(hot)).toEqual({ north: 'unasked', south: 'unasked' });
  hot.say({ t: 'pin', pin: '1111' });
  await house.settle();
  expect(hot.last('refused')?.code).toBe('protocol/not-yours');

  await pull(hot, 'north');
  hot.say({ t: 'pin', pin: '2468' });
  await vi.waitUntil(() => pinsOf(control)['north'] === 'set', { interval: 2 });
  // Whoever stands at the open curtain cannot lock the team out.
  hot.say({ t: 'pin', pin: '9999' });
  await vi.waitUntil(() => hot.last('refused')?.code === 'pin/set', { interval: 2 });
  await pull(hot, null);

  expect(await pull(hot, 'north')).toMatchObject({ t: 'refused', code: 'pin/needed' });
  expect(await pull(hot, 'north', '9999')).toMatchObject({ t: 'refused', code: 'pin/wrong' });
  expect(await pull(hot, 'south')).toMatchObject({ t: 'view', audience: 'team:south' });
  expect(await pull(hot, 'north', '2468')).toMatchObject({ t: 'view', audience: 'team:north' });
  await pull(hot, null);
  expect(await pull(hot, 'north')).toMatchObject({ code: 'pin/needed' });
});

test('[HOT9] it lies as a salted hash beside the record, and in no fact and no view', async () => {
  const { house, control, hot } = await withPin('24682468');
  const kept = house.log.hostValues.get('net.pin.north') ?? '';
  expect(kept).toMatch(/^[0-9a-f]{32} [0-9a-f]{64}$/);
  const facts = JSON.stringify([...house.log.read()]);
  for (const text of [facts, ...control.frames, ...hot.frames]) {
    expect(text).not.toContain('24682468');
    expect(text).not.toContain(kept.slice(33));
  }
  const again = await withPin('24682468');
  expect(again.house.log.hostValues.get('net.pin.north')).not.toBe(kept);
});

test('[HOT10] guesses are counted by team, many at once as well; who has to wait is not told whether it was right', async () => {
  const { house, hot } = await withPin();
  const others = await Promise.all(
    Array.from({ length: limits.pinFailuresPerTeamMax + 3 }, () =>
      house.enter({ role: 'hotSeat', token: house.room.hotSeatToken() }),
    ),
  );
  const answers = await Promise.all(others.map((line) => pull(line, 'north', '0000')));
  const codes = answers.map((answer) => (answer?.t === 'refused' ? answer.code : ''));
  expect(codes.filter((code) => code === 'pin/wrong')).toHaveLength(limits.pinFailuresPerTeamMax);
  const late = await pull(hot, 'north', '2468');
  expect(late).toMatchObject({ code: 'pin/slow-down', retryAfterMs: expect.any(Number) });
  // The other team is not held up by it.
  expect(await pull(hot, 'south')).toMatchObject({ t: 'view' });
  await pull(hot, null);
  house.clock.pass(61_000);
  expect(await pull(hot, 'north', '2468')).toMatchObject({ t: 'view', audience: 'team:north' });
});

test('[HOT10] control takes a forgotten PIN away, and the team is asked anew; a team may want none', async () => {
  const { house, control, hot } = await withPin();
  control.say({ t: 'clearPin', team: 'north' });
  await house.settle();
  expect(pinsOf(hot)['north']).toBe('unasked');
  expect(await pull(hot, 'north')).toMatchObject({ t: 'view' });
  hot.say({ t: 'pin', pin: null });
  await vi.waitUntil(() => pinsOf(control)['north'] === 'none', { interval: 2 });
  await pull(hot, null);
  expect(await pull(hot, 'north')).toMatchObject({ t: 'view' });
});
