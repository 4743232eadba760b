import { expect, onTestFinished, test } from 'vitest';
import type { ScreenRow } from '../../../src/core/protocol/screens.ts';
import { openInProcess, type InProcess, type Line } from '../../support/in-process.ts';
import { loadWorld } from '../../support/scenarios.ts';

interface Seen extends InProcess {
  readonly ann: Line;
  rows(): Promise<readonly ScreenRow[]>;
  display(id: string | null, part?: object, address?: string): Promise<Line>;
}

async function seen(): Promise<Seen> {
  const made = await openInProcess({ scenario: loadWorld('mini').scenario });
  onTestFinished(async () => {
    await made.close();
    expect(made.faults).toEqual([]);
  });
  const ann = await made.enter({ role: 'control', token: made.controlToken, name: 'Ann' });
  const say = (line: Line, id: string, part: object = {}): void =>
    line.say({
      t: 'screen',
      screen: { id, name: '', width: 1920, height: 1080, miniature: false, ...part },
    });
  return {
    ...made,
    ann,
    async rows() {
      await made.settle();
      return ann.last('presence')?.presence.screens ?? [];
    },
    async display(id, part, address) {
      const line = await made.enter({ role: 'display', code: made.room.joinCode }, address);
      if (id !== null) say(line, id, part);
      await made.settle();
      return line;
    },
  };
}

const displays = (rows: readonly ScreenRow[]) => rows.filter((row) => row.kind === 'display');

test('[DISP3] every display has a number, and consoles are told its size, its address and since when', async () => {
  const made = await seen();
  await made.display('left-wall', { name: 'Left' }, '127.0.0.1');
  await made.display(null, {}, '192.168.1.44');
  expect(displays(await made.rows())).toMatchObject([
    { no: 1, name: 'Left', size: { width: 1920, height: 1080 }, local: true, late: false },
    { no: 2, name: '', size: null, address: '192.168.1.44', local: false },
  ]);
  expect((await made.rows())[0]).toMatchObject({ kind: 'console', no: 1 });
  expect(made.ann.last('presence')?.presence.displays).toBe(2);
});

test('[DISP3] a display that comes back has its number again, however many came meanwhile', async () => {
  const made = await seen();
  const left = await made.display('left-wall');
  await made.display('right-wall');
  left.close(1006);
  await made.display('third-wall');
  await made.display('left-wall', { width: 1024, height: 768 });
  expect(displays(await made.rows()).map((row) => [row.no, row.size?.width])).toEqual([
    [1, 1024],
    [2, 1920],
    [3, 1920],
  ]);
  // A duplicated tab says the same id; it is another screen all the same.
  await made.display('left-wall');
  expect(displays(await made.rows()).map((row) => row.no)).toEqual([1, 2, 3, 4]);
});

test('[DISP3, ROOM5] the console’s own miniature is no wall and has no number; over the network nobody passes for one', async () => {
  const made = await seen();
  const miniature = made.line('control');
  miniature.say({
    t: 'hello',
    protocol: 1,
    as: { role: 'display', code: made.room.joinCode },
  });
  await made.settle();
  miniature.say({
    t: 'screen',
    screen: { id: 'miniature-1', name: '', width: 1280, height: 720, miniature: true },
  });
  await made.rows();
  expect(made.ann.last('presence')?.presence.displays).toBe(0);
  expect(displays(await made.rows())).toEqual([]);
  await made.display('a-wall-1', { miniature: true }, '192.168.1.44');
  expect(displays(await made.rows())).toHaveLength(1);
  made.ann.say({ t: 'screens', do: { act: 'identify' } });
  await made.settle();
  expect(miniature.last('identify')).toBeUndefined();
});

test('[DISP4] to identify the screens shows each its number and is no fact; the picture stays', async () => {
  const made = await seen();
  const wall = await made.display('a-wall-1', { name: 'Front' });
  const hot = await made.enter({ role: 'hotSeat', token: made.room.hotSeatToken() });
  const eve = await made.enter({ role: 'control', token: made.controlToken, name: 'Eve' });
  const player = await made.enter({
    role: 'join',
    code: made.room.joinCode,
    name: 'Bo',
    team: 'north',
  });
  await made.settle();
  const { seq } = made.session.state();
  const views = wall.frames.length;
  made.ann.say({ t: 'screens', do: { act: 'identify' } });
  await made.settle();
  expect(wall.last('identify')).toEqual({
    t: 'identify',
    kind: 'display',
    no: 1,
    name: 'Front',
    forMs: 5000,
  });
  expect(hot.last('identify')).toMatchObject({ kind: 'hotSeat', no: 1 });
  expect(eve.last('identify')).toMatchObject({ kind: 'console' });
  expect(player.last('identify')).toBeUndefined();
  // Who asks has the list before them.
  expect(made.ann.last('identify')).toBeUndefined();
  expect(wall.frames.length).toBe(views + 1);
  expect(made.session.state().seq).toBe(seq);
});

test('[DISP5] control names a display: the display is told, and everybody reads it', async () => {
  const made = await seen();
  const wall = await made.display('a-wall-1');
  made.ann.say({
    t: 'screens',
    do: { act: 'name', kind: 'display', no: 1, name: '  By the window ' },
  });
  expect(displays(await made.rows())[0]?.name).toBe('By the window');
  expect(wall.last('named')).toEqual({ t: 'named', name: 'By the window' });
});
