import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readArguments } from '../../src/cli/start-options.ts';
import { newExerciseFile } from '../host/net/house.ts';
import { Client } from '../support/client.ts';

const program = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'start.ts');

interface Running {
  readonly folder: string;
  readonly child: ChildProcess;
  readonly exit: Promise<number | null>;
  said(): string;
  untilSaid(words: RegExp): Promise<string>;
}

/** Starts the program as `npm start` does, with its own home and whatever stands in for a browser. */
function start(args: readonly string[], env: Record<string, string> = {}): Running {
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-start-'));
  const child = spawn(
    process.execPath,
    [
      program,
      '--home',
      path.join(folder, 'home'),
      '--control-port',
      '0',
      '--lan-port',
      '0',
      '--lan-host',
      '127.0.0.1',
      ...args,
    ],
    {
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: folder,
        XDG_CACHE_HOME: path.join(folder, 'cache'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exit;
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    child,
    exit,
    said: () => text,
    untilSaid: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = words.exec(text);
          if (found !== null) resolve(found[1] ?? found[0]);
        };
        listeners.add(look);
        void exit.then(() => reject(new Error(`ended before it said ${String(words)}:\n${text}`)));
        look();
      }),
  };
}

/** A browser that writes down how it was called and stays until it is closed. */
function fakeBrowser(): { program: string; calls(): Promise<string[]> } {
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [file, notes] = [path.join(folder, 'browser'), path.join(folder, 'calls')];
  writeFileSync(
    file,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${notes}.new'\nmv '${notes}.new' '${notes}'\nexec sleep 60\n`,
  );
  chmodSync(file, 0o755);
  return {
    program: file,
    calls: () =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!existsSync(notes)) return;
          watcher.close();
          resolve(readFileSync(notes, 'utf8').trim().split('\n'));
        };
        const watcher = watch(folder, look);
        look();
      }),
  };
}

const tokenIn = (url: string): string => url.split('#')[1] ?? '';

test('[START1] without a screen the console’s address is printed, opens the home screen, and Ctrl+C ends all', async () => {
  const run = start(['--browser'], { CHROMIUM_PATH: fakeBrowser().program });
  const url = await run.untilSaid(/(http:\/\/127\.0\.0\.1:\d+\/console#\S+)/);
  expect(run.said()).toContain('There is no screen to open a window on.');
  const ann = await Client.open(new URL(url).origin, {
    role: 'control',
    token: tokenIn(url),
    name: 'Ann',
  });
  await ann.until((c) => (c.note('home')?.home.scenarios.length ?? 0) > 0);
  expect(ann.note('home')?.home.scenarios.map((one) => one.id)).toContain('breakout');
  run.child.kill('SIGINT');
  expect(await run.exit).toBe(0);
  await ann.untilClosed();
  expect(ann.bye).toBe('closed');
}, 60_000);

test.skipIf(process.platform === 'win32')(
  '[START1] with a browser the console opens as a window of its own, by a ticket, with the file',
  async () => {
    const browser = fakeBrowser();
    const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-file-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const run = start(['--browser', newExerciseFile(folder)], {
      CHROMIUM_PATH: browser.program,
      DISPLAY: ':99',
    });
    const args = await browser.calls();
    const url = args.find((arg) => arg.startsWith('--app='))?.slice('--app='.length) ?? '';
    expect(args.some((arg) => arg.startsWith('--user-data-dir='))).toBe(true);
    if (process.getuid?.() === 0)
      expect(args).toEqual(expect.arrayContaining(['--no-sandbox', '--test-type']));
    const ann = await Client.open(new URL(url).origin, {
      role: 'control',
      token: tokenIn(url),
      name: 'Ann',
    });
    expect(ann.welcome?.session).toBe('exercise-1');
    const again = await Client.open(new URL(url).origin, {
      role: 'control',
      token: tokenIn(url),
      name: 'Eve',
    });
    expect(again.refused?.code).toBe('auth/token');
    expect(run.said()).not.toContain(tokenIn(url));
    run.child.kill('SIGTERM');
    expect(await run.exit).toBe(0);
  },
  60_000,
);

test('[START2] what a person can get wrong is one sentence, without a stack trace', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'whitecell-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const damaged = newExerciseFile(folder, 'mini', 'damaged');
  const bytes = readFileSync(damaged);
  writeFileSync(damaged, bytes.subarray(0, bytes.length / 2));
  const junk = path.join(folder, 'junk.whitecell');
  writeFileSync(junk, 'not an exercise');
  const cases = [
    [['--no-window', junk], 1],
    [['--no-window', damaged], 1],
    [['--no-window', path.join(folder, 'none.whitecell')], 1],
    [['--no-window', '--lan-host', '203.0.113.7'], 1],
    [['--no-window', '--lan-port', 'eighty'], 2],
    [['--no-such-option'], 2],
    [['one', 'two'], 2],
  ] as const;
  const runs = cases.map(([args, code]) => ({ run: start(args), args, code }));
  for (const { run, args, code } of runs) {
    expect(await run.exit, args.join(' ')).toBe(code);
    expect(run.said().split('\n')[0], args.join(' ')).toMatch(/\S.*\.$/);
    expect(run.said()).not.toMatch(/\n\s+at |Error:/);
    expect(run.said().includes('can be rescued'), args.join(' ')).toBe(args[1] === damaged);
  }
}, 60_000);

test('[START2] arguments are read as they are meant', () => {
  expect(readArguments([])).toMatchObject({
    file: null,
    window: 'electron',
    controlPort: 8070,
    lanPort: 8080,
    lanHost: '0.0.0.0',
  });
  expect(readArguments(['a.whitecell', '--browser', '--lan-port=80'])).toMatchObject({
    file: 'a.whitecell',
    window: 'browser',
    lanPort: 80,
  });
  expect(readArguments(['--no-window', '--browser'])).toMatchObject({ window: 'none' });
  expect(readArguments(['--help'])).toBe('help');
  expect(readArguments(['--lan-port', '70000'])).toHaveProperty('problem');
});
