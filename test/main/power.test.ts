import { expect, test } from 'vitest';
import { Power } from '../../src/main/power.ts';
import { news, standIn } from './parts.ts';

function open() {
  const fake = standIn();
  const heard: string[] = [];
  const power = new Power({
    electron: fake.electron,
    slept: (what) => heard.push(what),
    shutdown: () => heard.push('shutdown'),
  });
  return { fake, heard, power };
}

test('[SHELL8] the machine stays awake exactly while an exercise is played, held or not', () => {
  const { fake, power } = open();
  const awake = (over: Parameters<typeof news>[0]): number => {
    power.follow(news(over));
    return fake.awake.size;
  };
  expect(awake({ status: 'closed' })).toBe(0);
  expect(awake({ status: 'lobby' })).toBe(0);
  expect(awake({ status: 'running' })).toBe(1);
  expect(awake({ status: 'running', held: true })).toBe(1);
  expect(awake({ status: 'ended' })).toBe(0);
  expect(awake({ status: 'running' })).toBe(1);
  power.release();
  expect(fake.awake.size).toBe(0);
});

test('[SHELL8] sleep, waking and switching off are told on', () => {
  const { fake, heard } = open();
  for (const event of ['suspend', 'resume', 'shutdown']) fake.powerMonitor.emit(event);
  expect(heard).toEqual(['suspend', 'resume', 'shutdown']);
});

test('[SHELL8] a system that is being switched off is asked to wait until the file is closed', () => {
  const { fake, heard } = open();
  let waits = 0;
  fake.powerMonitor.emit('shutdown', { preventDefault: () => (waits += 1) });
  expect([waits, heard]).toEqual([1, ['shutdown']]);
});
