import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readArguments } from '../../src/main/arguments.ts';
import { runCommandLine } from '../../src/main/cli.ts';
import { readersThrough, type ReaderOrder } from '../../src/host/record/through.ts';
import { newExerciseFile } from '../host/net/house.ts';
import { folder, standIn } from './parts.ts';

const source = path.resolve(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

function start(...args: string[]) {
  const dist = path.join(folder(), 'dist');
  mkdirSync(path.join(dist, 'cli'), { recursive: true });
  writeFileSync(path.join(dist, '..', 'package.json'), '{"type":"module"}');
  const entry = `await import(${JSON.stringify(pathToFileURL(source).href)});\n`;
  writeFileSync(path.join(dist, 'cli', 'main.js'), entry);
  const fake = standIn();
  const ended = runCommandLine({
    electron: fake.electron,
    dist,
    args,
    forkReader: () => {
      throw new Error('nothing is read here');
    },
  });
  return { fake, ended };
}

test('[PACK6] everything behind --cli is the command line’s, and nothing else of it is looked at', () => {
  expect(readArguments(['--cli', 'verify', 'a.whitecell', '--home=/x'], '/w')).toMatchObject({
    cli: ['verify', 'a.whitecell', '--home=/x'],
    file: null,
    controlPort: 8070,
  });
  expect(readArguments(['a.whitecell', '--cli'], '/w').cli).toBeNull();
});

test('[PACK6] a command runs without a window and gives its exit code', async () => {
  const file = path.join(folder(), 'day.whitecell');
  const made = start('new', 'ransomware-morning', file);
  expect(await made.ended).toBe(0);
  expect(existsSync(file)).toBe(true);
  expect(made.fake.windows).toEqual([]);
  expect(await start('verify', path.join(folder(), 'none.whitecell')).ended).not.toBe(0);
});

test('[PACK6] an exercise that is served is closed before the program ends', async () => {
  const file = newExerciseFile(folder());
  const { fake, ended } = start('serve', file, '--lan-host', '127.0.0.1', '--json');
  await expect.poll(() => existsSync(`${file}-wal`), { timeout: 15_000 }).toBe(true);
  fake.quit();
  expect(await ended).toBe(0);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('[PACK6] readers that the shell keeps for a process are asked for by message, heard, and ended', () => {
  const said: ReaderOrder[] = [];
  const { startReader, hear, parentGone } = readersThrough((order) => said.push(order));
  const reader = startReader();
  const heard: unknown[] = [];
  reader.onMessage((message) => heard.push(message));
  reader.onGone(() => heard.push('gone'));
  hear({ reader: 1, is: 'message', message: 'a line' });
  hear({ reader: 2, is: 'message', message: 'another’s' });
  reader.kill();
  hear({ reader: 1, is: 'gone' });
  hear({ reader: 1, is: 'message', message: 'too late' });
  expect(heard).toEqual(['a line', 'gone']);
  expect(said).toEqual([
    { reader: 1, do: 'start' },
    { reader: 1, do: 'kill' },
  ]);
  // Without its shell nobody waits for what cannot come any more.
  startReader().onGone(() => heard.push('gone with the shell'));
  parentGone();
  startReader().onGone(() => heard.push('never there'));
  expect(heard.slice(2)).toEqual(['gone with the shell', 'never there']);
});
