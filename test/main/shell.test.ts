import { EventEmitter } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { ControlView } from '../../src/core/view/schema.ts';
import { readArguments } from '../../src/main/arguments.ts';
import { catchFaults } from '../../src/main/faults.ts';
import { Shell } from '../../src/main/shell.ts';
import { Client } from '../support/client.ts';
import { display, StandIn } from '../support/electron/stand-in.ts';
import { newExerciseFile } from '../host/net/house.ts';
import { scenarioFolder } from '../support/scenarios.ts';
import { folder } from './parts.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** A program laid out as it is packaged: its host is the real one, its pages are nothing. */
function layOut(): string {
  const program = folder();
  const dist = path.join(program, 'dist');
  const entry = (to: string, from: string): void => {
    mkdirSync(path.dirname(path.join(dist, to)), { recursive: true });
    const source = pathToFileURL(path.join(root, 'src', from)).href;
    writeFileSync(path.join(dist, to), `await import(${JSON.stringify(source)});\n`);
  };
  writeFileSync(path.join(program, 'package.json'), '{"type":"module"}');
  entry('host/process.js', 'host/process.ts');
  entry('reader/reader.js', 'host/record/process.ts');
  mkdirSync(path.join(dist, 'renderer'), { recursive: true });
  cpSync(scenarioFolder('mini'), path.join(program, 'assets', 'scenarios', 'mini'), {
    recursive: true,
  });
  return dist;
}

async function start(...files: string[]) {
  return begin({ files });
}

async function begin({ files = [] as readonly string[], asked = [] as readonly string[] }) {
  const there = folder();
  const fake = new StandIn({ folder: there });
  fake.sandboxed = true;
  const dist = layOut();
  const given = [
    '--control-port=0',
    '--lan-port=0',
    '--lan-host=127.0.0.1',
    `--home=${there}/home`,
  ];
  const shell = new Shell({
    electron: fake.electron,
    dist,
    given: readArguments([...given, ...files], there),
    forkReader: () => fake.electron.fork(path.join(dist, 'reader', 'reader.js'), [], {}),
    platform: 'linux',
    asked,
  });
  onTestFinished(async () => {
    fake.answers.push(1);
    fake.quit();
    await fake.ended;
  });
  await shell.start();
  const [console] = fake.windows;
  const address = new URL(console!.webContents.getURL());
  const ann = await Client.open(address.origin, {
    role: 'control',
    token: address.hash.slice(1),
    name: 'Ann',
  });
  onTestFinished(() => ann.cut());
  return { fake, shell, ann, console: console!, there };
}

const statusOf = (ann: Client) => ann.view<ControlView>('control')?.situation;

test('[SHELL10] a second start brings the console forward and opens its file', async () => {
  const { fake, ann, console, there } = await start();
  const file = newExerciseFile(there);
  fake.app.emit('second-instance', {}, ['whitecell', 'exercise-1.whitecell'], there);
  await ann.until((c) => c.welcome?.session === 'exercise-1');
  expect(console.focused).toBe(1);
  await expect.poll(() => fake.recent).toEqual([file]);
  expect(fake.windows).toHaveLength(1);
});

test('[SHELL10] a file that is none, double-clicked, lets the program start, and a box says why it is not open', async () => {
  const bad = path.join(folder(), 'bad.whitecell');
  writeFileSync(bad, 'no exercise at all');
  for (const how of [{ files: [bad] }, { asked: [bad] }]) {
    const { fake, ann } = await begin(how);
    expect(ann.welcome?.session).toBe('home');
    await expect.poll(() => fake.asked.length, { timeout: 10_000 }).toBe(1);
    expect(fake.asked[0]).toMatchObject({ type: 'error', message: 'This file cannot be opened' });
    expect(fake.asked[0]?.detail).toMatch(/^It is not a Whitecell exercise\./);
    expect(fake.windows).toHaveLength(1);
  }
});

test('[SHELL10, RESCUE4] a damaged file, double-clicked, is rescued from the box, and the new one is opened', async () => {
  const file = newExerciseFile(folder());
  const { fake, ann, there } = await start(file);
  for (const text of ['first mark', 'second mark', 'third mark'])
    expect((await ann.command('bookmark.set', { text })).ok).toBe(true);
  expect((await ann.home({ act: 'close', keep: true })).ok).toBe(true);
  const bytes = readFileSync(file);
  bytes[bytes.indexOf('second mark')]! ^= 1;
  writeFileSync(file, bytes);
  fake.answers.push(2, 1);
  fake.app.emit('second-instance', {}, ['whitecell', file], there);
  await expect
    .poll(() => fake.recent.at(-1), { timeout: 20_000 })
    .toMatch(/exercise-1 \(rescued\)\.whitecell$/);
  expect(ann.welcome?.session).toBe('exercise-1');
  expect(fake.asked.map(({ message }) => message)).toEqual([
    'This file cannot be opened',
    '“Bridge day” was rescued',
  ]);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('[SHELL1, SHELL7] a host that comes back elsewhere takes its windows along', async () => {
  const { fake, ann, console } = await start(newExerciseFile(folder()));
  await expect.poll(() => fake.item('display')?.enabled).toBe(true);
  fake.press('display');
  await expect.poll(() => fake.windows.length).toBe(2);
  const before = new URL(console.webContents.getURL());
  const squatter = createServer();
  onTestFinished(() => void squatter.close());
  const gone = ann.untilClosed();
  // Another program is quicker than the host's next life.
  fake.hosts[0]?.once('exit', () => squatter.listen(Number(before.port), '127.0.0.1'));
  fake.hosts[0]?.kill('SIGKILL');
  await gone;
  const addresses = () => fake.windows.map((one) => new URL(one.webContents.getURL()));
  await expect
    .poll(() => addresses().some(({ port }) => port === before.port), { timeout: 10_000 })
    .toBe(false);
  expect(addresses().map(({ pathname }) => pathname)).toEqual(['/console', '/display']);
  expect(fake.asked).toEqual([]);
});

test('[SHELL11] what fails in the shell itself is written down and ends nothing', async () => {
  const { fake, shell } = await start();
  const source = new EventEmitter();
  catchFaults(source, (error) => shell.fault(error));
  source.emit('unhandledRejection', new Error('one of ours'));
  source.emit('uncaughtException', new Error('another of ours'));
  const log = readFileSync(path.join(fake.electron.app.getPath('logs'), 'whitecell.log'), 'utf8');
  expect(log).toContain('one of ours');
  expect(log).toContain('another of ours');
  expect(fake.windows).toHaveLength(1);
});

test('[SHELL5, SHELL8] while it is played the machine stays awake, and a screen that goes dark holds the exercise', async () => {
  const there = folder();
  const { fake, ann } = await start(newExerciseFile(there));
  fake.plug(display(2, 'Projector', 1920));
  await expect.poll(() => fake.item('display')?.enabled).toBe(true);
  fake.press('screen-2');
  fake.press('display');
  await expect.poll(() => fake.windows.length).toBe(2);
  expect(fake.window('display').isFullScreen()).toBe(true);
  fake.unplug(2);
  expect(fake.window('display').isVisible()).toBe(false);
  expect(statusOf(ann)?.held).toBe(false);
  fake.plug(display(2, 'Projector', 1920));
  expect((await ann.command('exercise.start', {})).ok).toBe(true);
  await expect.poll(() => fake.awake.size).toBe(1);
  fake.unplug(2);
  await ann.until((c) => statusOf(c)?.held === true);
  const lines = () => ann.timelines.get('control') ?? [];
  await ann.until(() => lines().some(({ code }) => code === 'hold.began'));
  expect(lines().find(({ code }) => code === 'hold.began')?.params).toEqual({
    reason: 'The room’s screen was unplugged.',
  });
  expect(fake.awake.size).toBe(1);
});

test('[SHELL8] the exercise clock is paused on the record before the machine sleeps', async () => {
  const { fake, ann } = await start(newExerciseFile(folder()));
  expect((await ann.command('exercise.start', {})).ok).toBe(true);
  fake.powerMonitor.emit('suspend');
  await ann.until((c) => c.timelines.get('control')?.at(-1)?.code === 'clock.paused');
});

test('[SHELL4, SHELL7] windows open by menu and by a page of ours, one of a kind, and come back after a death', async () => {
  const { fake, console } = await start(newExerciseFile(folder()));
  await expect.poll(() => fake.item('hotSeat')?.enabled).toBe(true);
  fake.press('hotSeat');
  await expect.poll(() => fake.windows.length).toBe(2);
  fake.press('hotSeat');
  await expect.poll(() => fake.window('hotseat').focused).toBe(1);
  const { origin } = new URL(console.webContents.getURL());
  expect(await fake.invoke(console, 'open-window', [`${origin}/paper#x`])).toBe(true);
  expect(await fake.invoke(console, 'open-window', ['http://evil.example/'])).toBe(false);
  expect(fake.windows.map((one) => new URL(one.webContents.getURL()).pathname)).toEqual([
    '/console',
    '/hotseat',
    '/paper',
  ]);
  const seat = fake.window('hotseat');
  const before = seat.webContents.getURL();
  seat.webContents.forcefullyCrashRenderer();
  await expect.poll(() => seat.webContents.getURL()).not.toBe(before);
  expect(new URL(seat.webContents.getURL()).pathname).toBe('/hotseat');
  fake.press('identify');
  expect(fake.window('number').webContents.getURL()).toBe(`${origin}/number#1`);
});

test('[SHELL6] the program ends in order: the host has closed its file and is gone', async () => {
  const { fake, ann } = await start(newExerciseFile(folder()));
  expect((await ann.command('exercise.start', {})).ok).toBe(true);
  await expect.poll(() => fake.awake.size).toBe(1);
  fake.quit();
  await expect.poll(() => fake.asked.length).toBe(1);
  expect(fake.windows).toHaveLength(1);
  fake.answers.push(1);
  fake.quit();
  expect(await fake.ended).toBe(0);
  expect(fake.windows).toEqual([]);
  expect(fake.awake.size).toBe(0);
  await expect.poll(() => fake.hosts.map((child) => child.exitCode)).toEqual([0]);
});

test('[SHELL14] about says what the program is made of, and that it sends nothing', async () => {
  const { fake } = await start();
  fake.press('about');
  await expect.poll(() => fake.asked.length).toBe(1);
  expect(fake.asked[0]?.detail).toMatch(/Version 0\.1\.0\nElectron .* Node 2\d\./);
  expect(fake.asked[0]?.detail).toContain('Nothing is sent anywhere');
  expect(fake.asked[0]?.detail).toContain('whitecell.log');
  fake.press('log');
  expect(fake.shownFiles[0]).toMatch(/whitecell\.log$/);
  expect(() => fake.press('update')).toThrow('grey');
});
