import { realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { doorAmong, fileAmong, readArguments } from '../../src/main/arguments.ts';
import { Files } from '../../src/main/files.ts';
import type { HostNews } from '../../src/host/news.ts';
import { HostTroubleError } from '../../src/main/host-line.ts';
import { folder, news, say, standIn } from './parts.ts';

const broken = new HostTroubleError({ code: 'log/corrupt', message: 'Fact 7 was changed.' });

function open(over: Partial<HostNews> = {}) {
  const fake = standIn();
  const opened: string[] = [];
  const refused: [file: string, why: unknown][] = [];
  const files = new Files({
    app: fake.electron.app,
    dialog: fake.electron.dialog,
    home: '/home/ann/whitecell',
    news: () => news({ status: 'lobby', file: '/x/day.whitecell', ...over }),
    say,
    open: (file) =>
      file.includes('broken') ? Promise.reject(broken) : Promise.resolve(opened.push(file)),
    unopened: (file, why) => Promise.resolve(void refused.push([file, why])),
  });
  return { fake, files, opened, refused };
}

test('[SHELL10] the system’s dialog chooses a file, starting at home, and a dialog that is left chooses none', async () => {
  const { fake, files, opened } = open();
  await files.chooseAndOpen(null);
  fake.choices.push('/y/other.whitecell');
  await files.chooseAndOpen(null);
  expect(opened).toEqual(['/y/other.whitecell']);
  expect(fake.opened[0]).toMatchObject({
    defaultPath: '/home/ann/whitecell',
    properties: ['openFile'],
    filters: [{ extensions: ['whitecell'] }, { extensions: ['*'] }],
  });
});

test('[SHELL10] a page chooses among scenarios in one file as well', async () => {
  const { fake, files } = open();
  fake.choices.push('/y/bridge.whitescenario');
  expect(await files.choose(null, { packages: true })).toBe('/y/bridge.whitescenario');
  expect(fake.opened[0]?.filters?.[0]).toEqual({
    name: 'Exercises and scenarios',
    extensions: ['whitecell', 'whitescenario', 'zip'],
  });
});

test('[SHELL10] the file that is open is the same one through a link', async () => {
  const there = realpathSync(folder());
  const file = path.join(there, 'day.whitecell');
  const link = path.join(there, 'link.whitecell');
  writeFileSync(file, '');
  symlinkSync(file, link);
  const { fake, files, opened } = open({ status: 'running', file });
  expect(await files.open(link)).toBe(true);
  expect([fake.asked, opened]).toEqual([[], []]);
});

test('[SHELL10] over an exercise that is played nothing is opened without a question, with the focus on Cancel', async () => {
  const { fake, files, opened } = open({ status: 'running' });
  expect(await files.open('/x/day.whitecell')).toBe(true);
  expect(fake.asked).toEqual([]);
  expect(await files.open('/y/other.whitecell')).toBe(false);
  expect(fake.asked[0]).toMatchObject({ defaultId: 0, cancelId: 0 });
  expect(opened).toEqual([]);
  fake.answers.push(1);
  expect(await files.open('/y/other.whitecell')).toBe(true);
  expect(opened).toEqual(['/y/other.whitecell']);
});

test('[SHELL10] what cannot be opened is told with why, and what is no exercise by its name never reaches the host', async () => {
  const { files, opened, refused } = open();
  expect(await files.open('/y/broken.whitecell')).toBe(false);
  expect(await files.open('/etc/passwd')).toBe(false);
  expect(refused).toEqual([
    ['/y/broken.whitecell', broken],
    ['/etc/passwd', new Error('This is not a Whitecell exercise file: /etc/passwd')],
  ]);
  expect(opened).toEqual([]);
});

test('[SHELL10] what is opened comes into the system’s list of recent files, once', () => {
  const { fake, files } = open();
  for (const file of ['/x/a.whitecell', '/x/a.whitecell', null, '/x/b.whitecell'])
    files.follow({ file });
  expect(fake.recent).toEqual(['/x/a.whitecell', '/x/b.whitecell']);
});

test('[SHELL10] a start’s arguments are a file at most; all else is a port, a home or nothing', () => {
  expect(readArguments(['--home=/h', '--lan-port=9', 'a.whitecell', 'b.whitecell'], '/w')).toEqual({
    cli: null,
    home: '/h',
    controlPort: 8070,
    lanPort: 9,
    lanHost: '0.0.0.0',
    file: '/w/a.whitecell',
  });
  for (const one of ['a.txt', '--x.whitecell', 'a\0.whitecell', ''])
    expect(fileAmong([one], '/w')).toBeNull();
  for (const bad of ['-1', '70000', '1e3', 'x', ''])
    expect(readArguments([`--control-port=${bad}`], '/w').controlPort).toBe(8070);
});

test('[SHELL10] a packaged program does not start with a door for a debugger', () => {
  expect(doorAmong(['--lan-port=1', 'a.whitecell'])).toBeNull();
  for (const door of [
    '--inspect',
    '--inspect-brk=0',
    '--remote-debugging-port=9222',
    '--js-flags=x',
  ])
    expect(doorAmong(['a.whitecell', door])).toBe(door);
});
