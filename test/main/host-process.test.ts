import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { HostState, HostTold } from '../../src/host/child.ts';
import type { HostChild } from '../../src/main/host-line.ts';
import { HostProcess, type HostFailure, type Remedy } from '../../src/main/host-process.ts';
import type { ReaderChild } from '../../src/main/readers.ts';
import { Client } from '../support/client.ts';
import { scenarioFolder } from '../support/scenarios.ts';
import { newExerciseFile, temp } from '../host/net/house.ts';

const source = path.join(import.meta.dirname, '..', '..', 'src', 'host');
const program = path.join(source, 'process.ts');
const reader = path.join(source, 'record', 'process.ts');

/** The host's process under Node, as Electron would start it. */
function open(file: string | null, lanHost = '127.0.0.1') {
  const children: ChildProcess[] = [];
  const states: HostState[] = [];
  const unopened: string[] = [];
  const failures: { readonly failure: HostFailure; readonly file: string | null }[] = [];
  const remedies: Remedy[] = [];
  const told: HostTold[] = [];
  const readers: ChildProcess[] = [];
  const folder = temp();
  const start = (file: string, among: ChildProcess[]): HostChild & ReaderChild => {
    const child = fork(file, [], { env: {}, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    among.push(child);
    return {
      postMessage: (message) => void child.send(message as object, () => {}),
      on: (event: 'message' | 'exit', listener: (value: never) => void) =>
        child.on(event, listener as () => void),
      kill: () => child.kill('SIGKILL'),
    };
  };
  const host = new HostProcess({
    fork: () => start(program, children),
    forkReader: () => start(reader, readers),
    start: {
      home: path.join(folder, 'home'),
      ...(file === null ? {} : { file }),
      controlPort: 0,
      lanPort: 0,
      lanHost,
      rendererDir: folder,
      scenariosDir: path.dirname(scenarioFolder('mini')),
      version: '0.0.0',
    },
    onStarted: (state) => states.push(state),
    onUnopened: (at, why) => unopened.push(`${at}: ${why.code}`),
    onFailed: (failure, at) => {
      failures.push({ failure, file: at });
      return Promise.resolve(remedies.shift() ?? 'end');
    },
    onTold: (one) => told.push(one),
    printing: () => ({ obey: () => expect.unreachable(), endAll: () => {} }),
  });
  onTestFinished(async () => {
    await host.close();
    for (const child of children) child.kill('SIGKILL');
  });
  const run = async (): Promise<HostState> => {
    expect(await host.start()).toBe(true);
    return states.at(-1)!;
  };
  return { host, run, children, readers, states, unopened, failures, remedies, told };
}

const tokenIn = (url: string): string => url.split('#')[1] ?? '';

test('[SHELL1] the host in a process of its own is started, asked for windows, opens files and closes', async () => {
  const { host, run, children } = open(null);
  const started = await run();
  expect(started).toMatchObject({ file: null, joinCode: '' });
  const ann = await Client.open(new URL(started.ticketUrl).origin, {
    role: 'control',
    token: tokenIn(started.ticketUrl),
    name: 'Ann',
  });
  expect(ann.welcome?.session).toBe('home');
  const file = newExerciseFile(temp());
  expect(await host.open(file)).toMatchObject({ file, joinCode: expect.stringMatching(/^\w{6}$/) });
  await ann.until((c) => c.welcome?.session === 'exercise-1');
  await expect(host.open('/no/such/file.whitecell')).rejects.toThrow(/\.$/);
  const gone = new Promise((resolve) => children[0]?.once('exit', resolve));
  await host.close();
  expect(await gone).toBe(0);
  await ann.untilClosed();
});

test('[SHELL1] a host that dies is started again on the same ports with the same file, and screens come back', async () => {
  const file = newExerciseFile(temp());
  const { host, run, children, failures } = open(file);
  const started = await run();
  const origin = new URL(started.ticketUrl).origin;
  const ann = await Client.open(origin, {
    role: 'control',
    token: tokenIn(started.ticketUrl),
    name: 'Ann',
  });
  expect((await ann.command('bookmark.set', { text: 'before' })).ok).toBe(true);
  const { token } = ann;
  children[0]?.kill('SIGKILL');
  await ann.untilClosed();
  let back: Client | null = null;
  for (let i = 0; i < 200 && back === null; i += 1) {
    back = await Client.open(origin, { role: 'control', token, name: 'Ann' }).catch(() => null);
    if (back === null) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(back?.welcome?.session).toBe('exercise-1');
  await back?.until(
    (c) => c.timelines.get('control')?.some((entry) => entry.params['text'] === 'before') === true,
  );
  expect(failures).toEqual([]);
  expect(await host.ticket()).toMatchObject({
    file,
    lanUrl: started.lanUrl,
    joinCode: started.joinCode,
  });
});

test('[REV27] under a shell, the host has files read by processes that the shell starts, and they end', async () => {
  const file = newExerciseFile(temp());
  const { run, readers } = open(file);
  const { ticketUrl } = await run();
  const { origin } = new URL(ticketUrl);
  const ann = await Client.open(origin, {
    role: 'control',
    token: tokenIn(ticketUrl),
    name: 'Ann',
  });
  const answer = await fetch(`${origin}/api/review/exercise`, {
    headers: { authorization: `Bearer ${ann.token}` },
  });
  const text = await answer.text();
  expect(text).toContain('"kind":"verdict","verify":{"ok":true');
  expect(text).toMatch(/"kind":"end","count":\d+}\n$/);
  // One for the record, and one for what the list of files says about them.
  expect(readers.length).toBeGreaterThanOrEqual(1);
  await Promise.all(
    readers.map(async (reader) => {
      if (reader.exitCode === null && reader.signalCode === null)
        await new Promise((resolve) => reader.once('exit', resolve));
    }),
  );
});

test('[SHELL1] a file that cannot be opened keeps nobody out: the host runs without it, and one sentence says why', async () => {
  const { host, run, unopened, failures } = open('/no/such/file.whitecell');
  expect(await run()).toMatchObject({ file: null, ticketUrl: expect.stringContaining('#') });
  expect(unopened).toEqual(['/no/such/file.whitecell: log/gone']);
  expect(failures).toEqual([]);
  const file = newExerciseFile(temp());
  expect(await host.open(file)).toMatchObject({ file });
});

test('[SHELL1] a host that cannot run says why in one sentence, and is tried again only if somebody wants it', async () => {
  const { host, failures, remedies, states } = open(null, '203.0.113.7');
  remedies.push('again');
  expect(await host.start()).toBe(false);
  const why = { code: 'host/no-address', detail: { host: '203.0.113.7' } };
  const cannot = { kind: 'cannot', why };
  expect(failures).toMatchObject([
    { failure: cannot, file: null },
    { failure: cannot, file: null },
  ]);
  expect(states).toEqual([]);
});

test('[SHELL1] what a console opened or closed is what the next life of the host has open', async () => {
  const { host, run, children, states, told } = open(newExerciseFile(temp()));
  const { ticketUrl } = await run();
  const ann = await Client.open(new URL(ticketUrl).origin, {
    role: 'control',
    token: tokenIn(ticketUrl),
    name: 'Ann',
  });
  const { token } = ann;
  const second = newExerciseFile(temp());
  const dies = async (): Promise<HostState> => {
    const before = states.length;
    children.at(-1)?.kill('SIGKILL');
    await expect.poll(() => states.length, { timeout: 10_000 }).toBe(before + 1);
    return states.at(-1)!;
  };
  expect((await ann.home({ act: 'open', path: second })).ok).toBe(true);
  await expect.poll(() => told.at(-1)).toMatchObject({ news: { file: second } });
  expect(await dies()).toMatchObject({ file: second, notices: [] });
  const bea = await Client.open(new URL(ticketUrl).origin, {
    role: 'control',
    token,
    name: 'Bea',
  });
  expect((await bea.home({ act: 'close', keep: true })).ok).toBe(true);
  await expect.poll(() => told.at(-1)).toMatchObject({ news: { file: null } });
  expect(await dies()).toMatchObject({ file: null });
  expect(await host.ticket()).toMatchObject({ file: null });
});

test('[SHELL1] a host that keeps ending is not started for ever: it is asked what is to be done, and it goes on without the exercise', async () => {
  const file = newExerciseFile(temp());
  const { run, children, states, failures, remedies } = open(file);
  await run();
  remedies.push('empty');
  for (let deaths = 1; deaths <= 4; deaths += 1) {
    children.at(-1)?.kill('SIGKILL');
    await expect.poll(() => states.length, { timeout: 10_000 }).toBe(deaths + 1);
  }
  expect(failures).toEqual([{ failure: { kind: 'ends' }, file }]);
  expect(states.map((state) => state.file)).toEqual([file, file, file, file, null]);
}, 60_000);

test('[SHELL3] the host tells unasked what is open and how it stands, and obeys sleep and hold', async () => {
  const file = newExerciseFile(temp());
  const { host, run, told } = open(file);
  const { ticketUrl } = await run();
  const news = () => told.flatMap((one) => ('news' in one ? [one.news] : []));
  expect(news().at(-1)).toMatchObject({ file, title: 'Bridge day', status: 'lobby', held: false });
  expect(news().at(-1)?.recent).toEqual([{ path: file, title: 'exercise-1' }]);
  const ann = await Client.open(new URL(ticketUrl).origin, {
    role: 'control',
    token: tokenIn(ticketUrl),
    name: 'Ann',
  });
  expect((await ann.command('exercise.start', {})).ok).toBe(true);
  await expect.poll(() => news().at(-1)).toMatchObject({ status: 'running', held: false });
  await host.sleep();
  await ann.until(
    (c) => c.timelines.get('control')?.some(({ code }) => code === 'clock.paused') === true,
  );
  await host.hold('The screen went dark.');
  await expect.poll(() => news().at(-1)).toMatchObject({ status: 'running', held: true });
  for (const what of ['review', 'hotSeat', 'display', 'evaluator'] as const)
    expect(await host.window(what)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\w+#\S{16,}$/);
  expect(told.filter((one) => 'fault' in one)).toEqual([]);
});

test('[SHELL3] without an exercise there is nothing to show, to hold or to pause', async () => {
  const { host, run, told } = open(null);
  await run();
  expect(told).toMatchObject([{ news: { file: null, status: 'closed', recent: [] } }]);
  expect(await host.window('display')).toBeNull();
  await host.sleep();
  await host.hold('nothing');
  expect(told).toHaveLength(1);
});
