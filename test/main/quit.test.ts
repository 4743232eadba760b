import type { MessageBoxOptions } from 'electron';
import { expect, test } from 'vitest';
import type { HostNews } from '../../src/host/news.ts';
import { Quit } from '../../src/main/quit.ts';
import { news, say, settled, standIn } from './parts.ts';

function open(
  status: HostNews['status'],
  {
    hangs = false,
    answer = null as Promise<number> | null,
    notCopied = null as string | null,
  } = {},
) {
  const fake = standIn();
  let now = news({ status });
  const closed: string[] = [];
  const timers: { ms: number; run: () => void }[] = [];
  const quit = new Quit({
    app: fake.electron.app,
    dialog: {
      showMessageBox: async (...given: unknown[]) => {
        const said = await fake.electron.dialog.showMessageBox(given.at(-1) as MessageBoxOptions);
        return answer === null ? said : { ...said, response: await answer };
      },
    },
    news: () => now,
    say,
    close: () => {
      if (hangs) return new Promise(() => {});
      closed.push('closed');
      return Promise.resolve(notCopied);
    },
    late: () => closed.push('late'),
    after: (ms, run) => timers.push({ ms, run }),
  });
  const window = fake.electron.makeWindow({});
  quit.guard(window);
  const ended: number[] = [];
  void fake.ended.then((code) => ended.push(code));
  return {
    fake,
    closed,
    ended,
    quit,
    timers,
    becomes: (next: HostNews['status']) => (now = news({ status: next })),
  };
}

test.each(['closed', 'lobby', 'ended'] as const)(
  '[SHELL6] with nothing being played (%s) the program closes the file and ends without a question',
  async (status) => {
    const { fake, closed, ended } = open(status);
    fake.quit();
    await settled();
    expect(fake.asked).toEqual([]);
    expect(closed).toEqual(['closed']);
    expect(ended).toEqual([0]);
  },
);

test('[SHELL6] while an exercise is played it asks first, with the focus on Cancel', async () => {
  const { fake, closed, ended } = open('running');
  fake.quit();
  fake.quit();
  await settled();
  expect(fake.asked).toHaveLength(1);
  expect(fake.asked[0]).toMatchObject({ defaultId: 0, cancelId: 0 });
  expect(fake.asked[0]?.buttons?.[0]).toBe('Cancel');
  expect(fake.asked[0]?.detail).toContain('Bridge day');
  expect([closed, ended, fake.windows.length]).toEqual([[], [], 1]);
  fake.answers.push(1);
  fake.quit();
  await settled();
  expect(closed).toEqual(['closed']);
  expect(ended).toEqual([0]);
});

test('[SHELL6] closing the console while an exercise is played is quitting, and asks; else it just closes', async () => {
  const live = open('running');
  live.fake.windows[0]?.close();
  await settled();
  expect(live.fake.asked).toHaveLength(1);
  expect(live.fake.windows).toHaveLength(1);
  const idle = open('lobby');
  idle.fake.windows[0]?.close();
  expect(idle.fake.windows).toEqual([]);
  expect(idle.fake.asked).toEqual([]);
});

test('[SHELL6] a machine that is switched off is not asked: the file is closed at once, once', async () => {
  const windows = open('running');
  windows.fake.windows[0]?.emit('session-end');
  await settled();
  expect([windows.fake.asked, windows.closed, windows.ended]).toEqual([[], ['closed'], [0]]);
  const { fake, closed, ended, quit } = open('running');
  await Promise.all([quit.now(), quit.now()]);
  await settled();
  expect(fake.asked).toEqual([]);
  expect(closed).toEqual(['closed']);
  expect(ended).toEqual([0]);
});

test('[SHELL6] a host that does not close keeps nobody: after a moment the program ends, and says so', async () => {
  const { fake, closed, ended, timers } = open('lobby', { hangs: true });
  fake.quit();
  await settled();
  expect([closed, ended]).toEqual([[], []]);
  expect(timers.map(({ ms }) => ms)).toEqual([25_000]);
  timers[0]?.run();
  await settled();
  expect(closed).toEqual(['late']);
  expect(ended).toEqual([1]);
});

test('[SHELL6] an answer that comes while the machine is being switched off changes nothing', async () => {
  for (const response of [0, 1]) {
    const { promise, resolve } = Promise.withResolvers<number>();
    const { fake, closed, quit, ended } = open('running', { answer: promise });
    fake.quit();
    await settled();
    const off = quit.now();
    resolve(response);
    await off;
    await settled();
    expect(closed).toEqual(['closed']);
    expect(ended).toEqual([0]);
  }
});

test('[SHELL6] where the last backup could not be made, whoever quits hears it before the program is gone', async () => {
  const { fake, closed, ended } = open('lobby', { notCopied: 'Bridge day' });
  fake.quit();
  await settled();
  expect(closed).toEqual(['closed']);
  expect(fake.asked).toMatchObject([
    { type: 'warning', message: 'The last backup was not made', buttons: ['OK'] },
  ]);
  expect(fake.asked[0]?.detail).toContain('“Bridge day” is closed, and its file is whole.');
  expect(ended).toEqual([0]);
});

test('[SHELL6] a machine that is switched off does not wait for anybody to read that', async () => {
  const { fake, ended, quit } = open('running', { notCopied: 'Bridge day' });
  await quit.now();
  await settled();
  expect([fake.asked, ended]).toEqual([[], [0]]);
});
