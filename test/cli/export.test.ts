import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { patience, playedFile, quickly, tempFolder } from './spawn.ts';

test('[EXP9] export makes each kind of file, and verify checks a bundle', patience, async () => {
  const file = await playedFile();
  const folder = tempFolder();
  const { count, head } = JSON.parse((await quickly('verify', file, '--json')).out) as {
    count: number;
    head: string;
  };
  const bundle = path.join(folder, 'study.zip');
  const made = await quickly('export', file, '--as', 'bundle', '--anonymous', '--to', bundle);
  expect(made).toMatchObject({ code: 0, out: `${bundle}\n`, err: '' });
  const checked = await quickly('verify', bundle, '--json');
  const verdict = JSON.parse(checked.out) as {
    proven: { all: number; stamp: number; place: number };
  };
  expect(verdict).toMatchObject({ ok: true, count, head });
  const { all, stamp, place } = verdict.proven;
  expect(all + stamp + place).toBe(count);
  expect((await quickly('verify', bundle)).out).toContain(
    `It is a bundle: ${all} facts are as they were recorded`,
  );

  const msel = path.join(folder, 'msel.xlsx');
  expect((await quickly('export', file, '--as', 'msel', '--to', msel)).code).toBe(0);
  expect(strFromU8(unzipSync(readFileSync(msel))['xl/sharedStrings.xml']!)).toContain('Event #');
  for (const kind of ['moves', 'indicators', 'figures'])
    expect(
      (await quickly('export', file, '--as', kind)).out.split('\n').length,
      kind,
    ).toBeGreaterThan(3);
});

test('[EXP9] export writes over nothing, and says what it does not know', patience, async () => {
  const file = await playedFile();
  const there = path.join(tempFolder(), 'there.zip');
  writeFileSync(there, 'mine');
  for (const [args, words] of [
    [['--as', 'bundle', '--to', there], /^There is already a file /],
    [['--as', 'bundle'], /say where with --to/],
    [['--as', 'pdf'], /--as wants bundle or jsonl/],
    [['--as', 'csv', '--to', path.join(there, 'no', 'a.csv')], /cannot be written/],
  ] as const) {
    const { code, err } = await quickly('export', file, ...args);
    expect(code, err).not.toBe(0);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/^\s+at /m);
  }
  expect(readFileSync(there, 'utf8')).toBe('mine');
  expect(existsSync(path.join(there, 'no'))).toBe(false);
  const spoiled = path.join(tempFolder(), 'spoiled.zip');
  writeFileSync(spoiled, 'PK\u0003\u0004 and nothing else');
  expect(await quickly('verify', spoiled)).toMatchObject({
    code: 1,
    err: 'This is not a bundle, or it is damaged.\n',
  });
});
