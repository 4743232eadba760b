import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ShellLog, withoutKeys } from '../../src/main/log.ts';
import { SettingsFile } from '../../src/main/settings.ts';
import { folder } from './parts.ts';

test('[SHELL11] the log has a line for each thing, and no key that opens a door', () => {
  const log = new ShellLog(folder(), () => Date.UTC(2026, 0, 1));
  log.note('window did not load', { url: 'http://127.0.0.1:8070/console#abcdefgh', code: -102 });
  log.note('fault', { fault: 'Bearer abc.def-ghi at http://127.0.0.1:8070/media/x?g=abcdefgh y' });
  expect(readFileSync(log.file, 'utf8').split('\n')).toEqual([
    '{"at":"2026-01-01T00:00:00.000Z","what":"window did not load","url":"http://127.0.0.1:8070/console#…","code":-102}',
    '{"at":"2026-01-01T00:00:00.000Z","what":"fault","fault":"Bearer … at http://127.0.0.1:8070/media/x#… y"}',
    '',
  ]);
  expect(withoutKeys('{"token":"abc","joinCode":"QQQQQQ"}')).toBe('{"token":"…","joinCode":"…"}');
});

test('[SHELL11] the log stays within two files of a megabyte', () => {
  const log = new ShellLog(folder());
  const long = 'x'.repeat(100_000);
  for (let i = 0; i < 35; i += 1) log.note(`${i}`, { long });
  const sizes = [log.file, `${log.file}.1`].map((file) => statSync(file).size);
  for (const size of sizes) {
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(1024 * 1024);
  }
  expect(readFileSync(log.file, 'utf8')).toContain('"what":"34"');
});

test('[SHELL11] a log that cannot be written stops nothing', () => {
  const there = folder();
  writeFileSync(path.join(there, 'taken'), '');
  const log = new ShellLog(path.join(there, 'taken'));
  expect(() => log.note('start')).not.toThrow();
});

test('[SHELL11] what the shell remembers survives a start; what is damaged or foreign is forgotten part by part', () => {
  const there = folder();
  const screen = { id: 7, label: 'Projector' };
  const feed = { url: 'https://example.org/feed.json', key: 'A'.repeat(60) };
  new SettingsFile(there).keep({ displayScreen: screen, feed });
  expect(new SettingsFile(there).now).toEqual({ displayScreen: screen, feed });
  const write = (text: string): void => writeFileSync(path.join(there, 'shell.json'), text);
  for (const url of ['http://example.org/feed', 'file:///etc/passwd', 'x']) {
    write(JSON.stringify({ displayScreen: screen, feed: { ...feed, url } }));
    expect(new SettingsFile(there).now).toEqual({ displayScreen: screen, feed: null });
  }
  write('{"displayScreen":{"id":"7"}}');
  expect(new SettingsFile(there).now).toEqual({ displayScreen: null, feed: null });
  write('{');
  expect(new SettingsFile(there).now).toEqual({ displayScreen: null, feed: null });
  mkdirSync(path.join(there, 'folder', 'shell.json'), { recursive: true });
  const stubborn = new SettingsFile(path.join(there, 'folder'));
  stubborn.keep({ displayScreen: screen });
  expect(stubborn.now.displayScreen).toEqual(screen);
});
