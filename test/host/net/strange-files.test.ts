import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteLog } from '../../../src/host/log/sqlite-log.ts';
import type { ReaderReply, ReaderRequest, StartReader } from '../../../src/host/record/protocol.ts';
import { startReader } from '../../../src/host/record/start.ts';
import { newExerciseFile, openHouse, temp, type House } from './house.ts';

/** Real readers, with what each was asked; a question may be answered in their place. */
function watched(instead: (request: ReaderRequest) => ReaderReply | 'silence' | null = () => null) {
  const asked: ReaderRequest[] = [];
  const start: StartReader = () => {
    const line = startReader();
    let hear: (message: unknown) => void = () => {};
    return {
      ...line,
      onMessage: (listener) => {
        hear = listener;
        line.onMessage(listener);
      },
      post: (request) => {
        asked.push(request);
        const reply = instead(request);
        if (reply === null) line.post(request);
        else if (reply !== 'silence') hear(reply);
      },
    };
  };
  return { asked, start };
}

const kinds = (asked: readonly ReaderRequest[]) =>
  asked.map(({ t }) => t).filter((t) => t !== 'more' && t !== 'kin' && t !== 'copy');

const post = (house: House, route: string, body: object): Promise<Response> =>
  fetch(new URL(route, house.host.control.url), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${house.host.control.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });

test('[NET25] a file is opened once a process of its own has gone through it; what was just made here, or was open before, at once', async () => {
  const { asked, start } = watched();
  const house = await openHouse({ startReader: start });
  expect(kinds(asked)).toEqual([]);
  const file = newExerciseFile(temp(), 'mini', 'exercise-2');
  expect(await house.host.open(file)).toEqual({ ok: true, value: null });
  expect(kinds(asked)).toEqual(['try']);
  expect(house.host.session()?.meta.exercise).toBe('exercise-2');
  const made = { scenario: 'mini', title: 'Third', mode: 'live', order: null } as const;
  expect(await house.host.createNew(made)).toMatchObject({ ok: true });
  expect(kinds(asked)).toEqual(['try']);
}, 60_000);

test('[NET25] what that process refuses is not touched by the host, and what was open stays open', async () => {
  const message = 'This one does harm.';
  const { start } = watched(({ t }) =>
    t === 'try' ? { t: 'refused', kind: 'corrupt', message } : null,
  );
  const house = await openHouse({ startReader: start });
  const strange = newExerciseFile(temp(), 'mini', 'strange');
  const before = statSync(strange).mtimeMs;
  expect(await house.host.open(strange)).toEqual({
    ok: false,
    error: { code: 'log/corrupt', message },
  });
  expect(house.host.session()?.meta.exercise).toBe('exercise-1');
  expect(statSync(strange).mtimeMs).toBe(before);
  expect(readdirSync(path.dirname(strange))).toEqual(['strange.whitecell']);
}, 60_000);

test('[NET25] a file over which that process hangs holds up neither opening another one nor the end', async () => {
  const { asked, start } = watched((request) =>
    request.t === 'try' && request.path.includes('hang') ? 'silence' : null,
  );
  const house = await openHouse({ startReader: start, empty: true });
  const hanging = house.host.open(path.join(temp(), 'hang.whitecell'));
  await expect.poll(() => kinds(asked)).toEqual(['try']);
  const file = newExerciseFile(temp());
  expect(await house.host.open(file)).toEqual({ ok: true, value: null });
  await house.host.close();
  expect(await hanging).toMatchObject({ ok: false });
}, 60_000);

test('[NET25] a fork is made by a process of its own, named by its title, and leaves nothing half made', async () => {
  const { asked, start } = watched();
  const house = await openHouse({ startReader: start });
  const ann = await house.control();
  await ann.command('exercise.start', {});
  const wish = { source: null, at: 1, title: '', mode: 'live' };
  const answer = await post(house, '/api/review/fork', wish);
  expect(answer.status).toBe(200);
  const { file } = (await answer.json()) as { file: string };
  expect(kinds(asked)).toEqual(['fork']);
  const home = path.join(house.folder, 'home');
  expect(path.dirname(file)).toBe(home);
  expect(path.basename(file)).toMatch(/^Bridge day what if \d{4}-\d\d-\d\d\.whitecell$/);
  expect(readdirSync(home).filter((name) => name.startsWith('.'))).toEqual([]);
  const log = openSqliteLog(file, { readOnly: true });
  expect(log.verify()).toMatchObject({ ok: true });
  log.close();
  const none = await post(house, '/api/review/fork', { ...wish, at: 9_999 });
  expect([none.status, await none.json()]).toMatchObject([409, { code: 'fork/no-fact' }]);
  expect(readdirSync(home).filter((name) => name.startsWith('.'))).toEqual([]);
}, 60_000);

/** An exercise that was played a little, and one byte of it is another. */
async function damagedExercise(): Promise<{ house: House; bad: string; count: number }> {
  const house = await openHouse();
  const ann = await house.control();
  for (const text of ['first mark', 'second mark', 'third mark'])
    await ann.command('bookmark.set', { text });
  await house.host.closeExercise(true);
  const bad = path.join(house.folder, 'bad.whitecell');
  copyFileSync(house.file, bad);
  const bytes = readFileSync(bad);
  bytes[bytes.indexOf('second mark')]! ^= 1;
  writeFileSync(bad, bytes);
  const log = openSqliteLog(house.file, { readOnly: true });
  const { count } = log.head();
  log.close();
  return { house, bad, count };
}

test('[RESCUE4] what is whole of a damaged file is put beside it, what is missing is said, and it opens', async () => {
  const { house, bad, count } = await damagedExercise();
  const refused = await house.host.open(bad);
  expect(refused).toMatchObject({ ok: false, error: { code: 'log/corrupt' } });
  const damaged = readFileSync(bad);
  const answer = await post(house, '/api/rescue', { path: bad });
  const file = path.join(house.folder, 'bad (rescued).whitecell');
  const said = (await answer.json()) as { count: number };
  expect(said).toEqual({
    file,
    title: 'Bridge day',
    count: expect.any(Number),
    fromCopy: 0,
    problem: '',
    missing: { from: said.count + 1, to: count },
  });
  expect(readFileSync(bad)).toEqual(damaged);
  expect(await house.host.open(file)).toEqual({ ok: true, value: null });
  const open = await post(house, '/api/rescue', { path: file });
  expect([open.status, await open.json()]).toMatchObject([409, { code: 'rescue/open' }]);
  const again = await post(house, '/api/rescue', { path: bad });
  expect(await again.json()).toMatchObject({ file: file.replace('rescued', 'rescued 2') });
}, 60_000);

test('[RESCUE4] its second copy fills what is missing, and one of that name of another exercise is passed by', async () => {
  const { house, bad, count } = await damagedExercise();
  const backups = path.join(house.folder, 'home', 'Backups');
  copyFileSync(house.file, path.join(backups, 'bad exerci backup.whitecell'));
  const other = newExerciseFile(temp(), 'mini', 'other');
  copyFileSync(other, path.join(backups, 'bad other backup.whitecell'));
  const answer = await post(house, '/api/rescue', { path: bad });
  const said = (await answer.json()) as { count: number; fromCopy: number };
  expect(said).toMatchObject({ count, missing: null, problem: '' });
  expect(said.fromCopy).toBeGreaterThan(0);
}, 60_000);

test('[RESCUE4] what a killed rescue or fork left half made is gone at the next start; what others have in the making stays', async () => {
  const house = await openHouse({
    startReader: watched(({ t }) => (t === 'rescue' ? 'silence' : null)).start,
  });
  const home = path.join(house.folder, 'home');
  const left = path.join(home, `.making-${await pidOfTheDead()}-abc`);
  const theirs = path.join(home, `.making-${process.ppid}-abc`);
  for (const folder of [left, theirs]) mkdirSync(folder);
  writeFileSync(path.join(left, 'fork.whitecell'), 'half');
  const unnamed = path.join(home, '.day.whitecell.0123abcd.new');
  const fresh = path.join(home, '.day.whitecell.0123abce.new');
  for (const file of [unnamed, `${unnamed}-wal`, fresh]) writeFileSync(file, 'half');
  const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
  for (const file of [unnamed, `${unnamed}-wal`]) utimesSync(file, longAgo, longAgo);
  await house.restart();
  expect(readdirSync(home).filter((name) => /^\.(making|day)/.test(name))).toEqual([
    path.basename(fresh),
    path.basename(theirs),
  ]);
  // Where a file is rescued, what was left by an earlier try goes with the next one.
  const bad = path.join(temp(), 'bad.whitecell');
  copyFileSync(newExerciseFile(temp()), bad);
  const beside = path.join(path.dirname(bad), path.basename(left));
  mkdirSync(beside);
  const rescue = post(house, '/api/rescue', { path: bad });
  await expect.poll(() => existsSync(beside)).toBe(false);
  expect(readdirSync(path.dirname(bad))).toEqual([
    expect.stringMatching(new RegExp(`^\\.making-${process.pid}-`)),
    'bad.whitecell',
  ]);
  await house.host.close();
  expect((await rescue).status).toBe(422);
  expect(readdirSync(path.dirname(bad))).toEqual(['bad.whitecell']);
}, 60_000);

/** Of a process that was there a moment ago. */
async function pidOfTheDead(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('[REV27] closing an exercise ends the reader that nobody has a question for yet, and does not wait for it', async () => {
  const happened: string[] = [];
  let started = 0;
  const house = await openHouse({
    startReader: () => {
      const line = startReader();
      const no = (started += 1);
      return {
        ...line,
        post: (request) => {
          happened.push(`${no} ${request.t}`);
          line.post(request);
        },
        onGone: (listener) =>
          line.onGone(() => {
            happened.push(`${no} gone`);
            listener();
          }),
      };
    },
  });
  const ann = await house.control();
  await fetch(new URL('/review', house.host.control.url));
  const spare = started;
  expect((await ann.home({ act: 'close', keep: true })).ok).toBe(true);
  const since = happened.slice(happened.indexOf(`${spare} gone`));
  // The last copy is made of a file that nobody reads any more.
  expect(since).toEqual(expect.arrayContaining([expect.stringMatching(/^\d+ copy$/)]));
}, 60_000);

test('[RESCUE4] of what is no exercise nothing is made, and control’s key is needed', async () => {
  const house = await openHouse({ empty: true });
  const none = path.join(temp(), 'none.whitecell');
  writeFileSync(none, 'nothing of ours');
  const answer = await post(house, '/api/rescue', { path: none });
  expect(answer.status).toBe(422);
  expect(readdirSync(path.dirname(none))).toEqual(['none.whitecell']);
  const stranger = await fetch(new URL('/api/rescue', house.host.control.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: none }),
  });
  expect(stranger.status).toBe(401);
}, 60_000);
