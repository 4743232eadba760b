import { expect, test } from 'vitest';
import { registerIpc } from '../../src/main/ipc.ts';
import { Windows } from '../../src/main/windows.ts';
import { home, standIn } from './parts.ts';

function open() {
  const fake = standIn();
  const { electron } = fake;
  const windows = new Windows(
    { make: electron.makeWindow, preload: '/x/shell.cjs', devTools: false },
    () => {},
  );
  const refused: string[] = [];
  const done: unknown[] = [];
  registerIpc({
    ipcMain: electron.ipcMain,
    doings: {
      chooseFile: () => Promise.resolve('/x/day.whitecell'),
      openWindow: (url) => Promise.resolve(done.push(url) > 0),
    },
    roleOf: (contents, url) => windows.roleOfContents(contents, url, home),
    refused: (channel, why) => refused.push(`${channel}: ${why}`),
  });
  windows.open(`${home}/console#ticket`);
  windows.open(`${home}/display#key`);
  return { fake, refused, done, console: fake.windows[0]!, display: fake.windows[1]! };
}

test('[SHELL4] a page of ours that may ask gets its answer', async () => {
  const { fake, console, done, refused } = open();
  expect([...fake.handlers.keys()]).toEqual(['choose-file', 'open-window']);
  expect(await fake.invoke(console, 'choose-file', [])).toBe('/x/day.whitecell');
  expect(await fake.invoke(console, 'open-window', [`${home}/review`])).toBe(true);
  expect(done).toEqual([`${home}/review`]);
  expect(refused).toEqual([]);
});

test('[SHELL4] another window, another page, a frame in a page, another shape: null, and nothing is done', async () => {
  const { fake, console, display, done, refused } = open();
  const top = { url: `${home}/console`, parent: null };
  const strangers = [
    'http://evil.example/console',
    'http://127.0.0.1:7002/console',
    'file:///x',
    '',
  ];
  for (const url of strangers)
    expect(await fake.invoke(console, 'choose-file', [], { url, parent: null })).toBeNull();
  expect(await fake.invoke(console, 'choose-file', [], null)).toBeNull();
  expect(await fake.invoke(console, 'choose-file', [], { ...top, parent: {} })).toBeNull();
  expect(await fake.invoke(display, 'choose-file', [], top)).toBeNull();
  const shapes = [[], [null], [7], [{}], ['x'.repeat(5000)], [`${home}/review`, 'more']];
  for (const given of shapes) expect(await fake.invoke(console, 'open-window', given)).toBeNull();
  expect(await fake.invoke(console, 'choose-file', ['/etc/passwd'])).toBeNull();
  expect(done).toEqual([]);
  expect(refused).toHaveLength(strangers.length + 3 + shapes.length + 1);
  const [gone] = fake.windows;
  gone?.destroy();
  expect(await fake.invoke(console, 'choose-file', [], top)).toBeNull();
});
