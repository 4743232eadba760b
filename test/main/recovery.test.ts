import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { Recovery } from '../../src/main/recovery.ts';
import type { Role } from '../../src/main/windows.ts';
import { blindGlass, type WindowStandIn } from '../support/electron/window.ts';
import { home, say, settled, standIn } from './parts.ts';

function open(role: Role, fails: (url: string) => boolean = () => false) {
  const fake = standIn({ glass: blindGlass(fails) });
  const window = fake.electron.makeWindow({}) as unknown as WindowStandIn;
  const notes: string[] = [];
  const timers: (() => void)[] = [];
  let nowMs = 0;
  let given = 0;
  let closed = false;
  let away = false;
  const recovery = new Recovery({
    dialog: fake.electron.dialog,
    address: (of) =>
      away
        ? Promise.reject(new Error('The host ended.'))
        : Promise.resolve(closed ? null : `${home}/${of}#${(given += 1)}`),
    say,
    note: (what) => notes.push(what),
    now: () => nowMs,
    after: (_ms, run) => timers.push(run),
  });
  recovery.watch(window as unknown as BrowserWindow, role);
  return {
    fake,
    window,
    notes,
    timers,
    at: () => window.webContents.getURL(),
    pass: (ms: number) => (nowMs += ms),
    close: () => (closed = true),
    host: (is: 'away' | 'back') => (away = is === 'away'),
    crash: async (reason = 'crashed') => {
      window.webContents.emit('render-process-gone', {}, { reason, exitCode: 11 });
      await settled();
    },
  };
}

test('[SHELL7] a window whose page died is loaded again with a new address, and nobody is asked', async () => {
  const { fake, crash, at, notes, pass } = open('console');
  for (let i = 1; i <= 6; i += 1) {
    await crash();
    expect(at()).toBe(`${home}/console#${i}`);
    pass(25_000);
  }
  expect(fake.asked).toEqual([]);
  expect(notes).toEqual(Array(6).fill('window gone'));
  await crash('clean-exit');
  expect(notes).toHaveLength(6);
});

test('[SHELL7] one that ends again and again asks whether to go on with it', async () => {
  const { fake, crash, at, window } = open('console');
  for (let i = 0; i < 4; i += 1) await crash('oom');
  expect(fake.asked).toHaveLength(1);
  expect(fake.asked[0]?.detail).toContain('oom');
  expect(at()).toBe(`${home}/console#4`);
  fake.answers.push(1);
  await crash('oom');
  expect(window.isDestroyed()).toBe(true);
});

test('[SHELL7] a window that has nothing to show any more is closed', async () => {
  const { crash, window, close } = open('display');
  close();
  await crash();
  expect(window.isDestroyed()).toBe(true);
});

test('[SHELL7] a window that dies with the host waits until the host is back', async () => {
  const { crash, window, at, host, timers } = open('console');
  host('away');
  await crash();
  timers.shift()?.();
  await settled();
  expect([window.isDestroyed(), at(), timers.length]).toEqual([false, '', 1]);
  host('back');
  timers.shift()?.();
  await settled();
  expect(at()).toBe(`${home}/console#1`);
});

test('[SHELL7] a console that hangs asks, and waits unless told otherwise; one that answers again is asked no more', async () => {
  const { fake, window, at } = open('console');
  window.emit('unresponsive');
  await settled();
  expect(fake.asked[0]).toMatchObject({
    defaultId: 0,
    cancelId: 0,
    buttons: ['Wait', 'Load again'],
  });
  expect(at()).toBe('');
  window.emit('responsive');
  expect(fake.asked[0]?.signal?.aborted).toBe(true);
  fake.answers.push(1);
  window.emit('unresponsive');
  await settled();
  expect(at()).toBe(`${home}/console#1`);
});

test('[SHELL7] nobody sits at the wall: a display that hangs is loaded again at once', async () => {
  const { fake, window, at } = open('display');
  window.emit('unresponsive');
  await settled();
  expect(fake.asked).toEqual([]);
  expect(at()).toBe(`${home}/display#1`);
});

test('[SHELL7] what does not load is tried again a moment later, until it does', async () => {
  let down = true;
  const { window, timers, at, notes } = open('console', () => down);
  await window.loadURL(`${home}/console#0`).catch(() => {});
  window.webContents.emit('did-fail-load', {}, -3, 'ABORTED', 'x', true);
  window.webContents.emit('did-fail-load', {}, -102, 'REFUSED', 'x', false);
  expect(timers).toHaveLength(1);
  timers.shift()?.();
  await settled();
  expect(timers).toHaveLength(1);
  down = false;
  timers.shift()?.();
  await settled();
  expect(at()).toBe(`${home}/console#2`);
  expect(notes).toEqual(['window did not load', 'window did not load']);
});
