import { expect, test } from 'vitest';
import { lint } from '../../../src/core/scenario/lint.ts';
import type { ControlView, SeatView, TeamView } from '../../../src/core/view/schema.ts';
import { move } from '../../support/table.ts';
import { openHouse } from './house.ts';

test('[NET7] control, a player and the display come in, and each gets its own view', async () => {
  const house = await openHouse();
  const ann = await house.control();
  expect(ann.welcome?.session).toBe('exercise-1');
  expect(ann.welcome?.audiences).toEqual(['control']);
  await ann.until(
    (c) => c.note('file') !== null && c.view('control') !== null && c.note('home') !== null,
  );
  const bo = await house.player('Bo', 'north');
  expect(bo.welcome?.audiences).toEqual([`seat:${bo.welcome?.seat}`]);
  expect(bo.view<SeatView>(`seat:${bo.welcome?.seat}`)?.status).toBe('waiting');
  expect(bo.audiences).toEqual([`seat:${bo.welcome?.seat}`]);
  await ann.untilView<ControlView>('control', (view) => view.seats.length === 1);
  const admitted = await ann.command('seat.admit', { seat: bo.welcome?.seat ?? '', team: 'north' });
  expect(admitted.ok).toBe(true);
  await bo.untilView<TeamView>(
    'team:north',
    (view) => view.team.brief === 'Secret brief of the north.',
  );
  await bo.untilView<SeatView>(`seat:${bo.welcome?.seat}`, (view) => view.status === 'admitted');
  const display = await house.enter({
    role: 'display',
    code: house.host.lan.joinCode.toLowerCase(),
  });
  await display.until((c) => c.view('public') !== null && c.note('room') !== null);
  expect(display.audiences).toEqual(['public']);

  await ann.command('exercise.start', {});
  await ann.command('step.next', { expectTotalTurn: 1, expectStep: 'brief' });
  const answer = await bo.command('move.submit', { team: 'north', text: move('Talk', null) });
  expect(answer).toMatchObject({
    ok: true,
    receipt: { label: expect.stringMatching(/^North Town-\d+$/) },
  });
  await bo.untilView<TeamView>('team:north', (view) => view.moves.length === 1);
  await ann.untilView<ControlView>('control', (view) => view.moves.length === 1);
  expect(ann.timelines.get('control')?.map((entry) => entry.n)).toEqual(
    [...(ann.timelines.get('control') ?? [])].map((entry) => entry.n).sort((a, b) => a - b),
  );
});

test('[CON40] what the check of the scenario found is told to consoles before the start, and to nobody else', async () => {
  const house = await openHouse();
  const ann = await house.control();
  await ann.until((c) => c.note('preflight') !== null);
  const scenario = ann.note('scenario')?.scenario;
  expect(ann.note('preflight')?.findings).toEqual(scenario === undefined ? null : lint(scenario));
  const bo = await house.player('Bo', 'north', ann);
  expect(bo.note('preflight')).toBeNull();
  await ann.command('exercise.start', {});
  const late = await house.control('Lou');
  await late.until((c) => c.view('control') !== null);
  expect(late.note('preflight')).toBeNull();
});
